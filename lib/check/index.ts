/** Checks of the learner's answers: what a notebook imports from `nabla/check`. */
export { type CheckOptions, check } from "./check";
export { hint } from "./hint";
