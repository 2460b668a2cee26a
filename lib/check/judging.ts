/** What judges answers that live elsewhere: what the grader imports from `nabla/judge`. */

export { seeded } from "../random/random";
export { Fault, type FaultName, faults } from "./faults";
export { seedOf } from "./inputs";
export { type JudgeOptions, judge } from "./judge";
export { unsolved } from "./limited-call";
export type { AnySubject } from "./local-subject";
export { printData } from "./print-data";
export { secondLook } from "./second-look";
export type { CheckResult, Diagnosed, Failure, Outcome, Verdict } from "./verdict";
export { decode, encode } from "./wire";
