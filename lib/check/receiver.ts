/**
 * What calls an answer where it lives: all that a grader's sandbox gets of the checks, as `nabla/receiver`. Nothing that
 * is reached from here may give an answer away.
 */

export type { Data } from "../exercise/data";
export { Fault, type FaultName } from "./faults";
export { type AnySubject, localSubject } from "./local-subject";
export { decode, encode } from "./wire";
