/** Checks of the learner's answers: what a notebook imports from `nabla/check`. */

export { plantedGradient } from "../exercises/05-backpropagation/planted-bugs";
export type { Calibration, CalibrationGroup } from "./calibration";
export { type CheckOptions, check } from "./check";
export { hint } from "./hint";
export { calibration, outcome, predict } from "./predict";
export type { Answer } from "./prediction";
