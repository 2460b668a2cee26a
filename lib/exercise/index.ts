/** The form of an exercise as plain data: what `machinery/` imports from `nabla/exercise`. */

export { lintSpecification } from "./lint-specification";
export type { Case, Diagnosis, Exercise, Property, Specification, Subject, Tolerance } from "./specification";
export type { Architecture, Labelled, Trained } from "./trained";
