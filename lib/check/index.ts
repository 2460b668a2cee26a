/** Checks of the learner's answers: what a notebook imports from `nabla/check`. Here the engine meets the course. */
import { course } from "../lessons/course";
import { type Check, checker } from "./check";
import { hinter, type ShowHint } from "./hint";
import { progressShower, type ShowProgress } from "./progress";

export { plantedGradient } from "../lessons/05-backpropagation/planted-gradient";
export type { Calibration, CalibrationGroup } from "./calibration";
export type { Check, CheckOptions } from "./check";
export type { ShowHint } from "./hint";
export { calibration, outcome, predict } from "./predict";
export type { Answer } from "./prediction";
export type { ShowProgress } from "./progress";

/**
 * Checks an answer of the course and says what it found; see {@link Check}.
 *
 * @example
 * await check("00.1", size) // → undefined
 */
export const check: Check = checker(course);

/**
 * Shows the next hint of an exercise of the course; see {@link ShowHint}.
 *
 * @example
 * hint("00.1") // → undefined
 */
export const hint: ShowHint = hinter(course);

/**
 * Shows where you are in the course; see {@link ShowProgress}.
 *
 * @example
 * progress() // → undefined
 */
export const progress: ShowProgress = progressShower(course);
