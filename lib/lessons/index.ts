import type { Exercise } from "../exercise/specification";

export type { Measured } from "./measure";

/** Where the exercises of each notebook are; loaded when one of them is first asked for. */
const notebooks: { readonly [notebook: string]: () => { readonly exercises: readonly Exercise[] } } = {
  "00": () => require("./00-start/exercises") as typeof import("./00-start/exercises"),
  "01": () => require("./01-perceptron/exercises") as typeof import("./01-perceptron/exercises"),
  "02": () => require("./02-activations/exercises") as typeof import("./02-activations/exercises"),
  "03": () => require("./03-losses/exercises") as typeof import("./03-losses/exercises"),
  "04": () => require("./04-gradient-descent/exercises") as typeof import("./04-gradient-descent/exercises"),
  "05": () => require("./05-backpropagation/exercises") as typeof import("./05-backpropagation/exercises"),
  "06": () => require("./06-optimizers/exercises") as typeof import("./06-optimizers/exercises"),
  "07": () => require("./07-overfitting/exercises") as typeof import("./07-overfitting/exercises"),
  "08": () => require("./08-features/exercises") as typeof import("./08-features/exercises"),
  "09": () => require("./09-lenet/exercises") as typeof import("./09-lenet/exercises"),
  "10": () => require("./10-resnet/exercises") as typeof import("./10-resnet/exercises"),
  "11": () => require("./11-black-box/exercises") as typeof import("./11-black-box/exercises"),
  "12": () => require("./12-sequences/exercises") as typeof import("./12-sequences/exercises"),
  "13": () => require("./13-capstone/exercises") as typeof import("./13-capstone/exercises"),
};

/**
 * The specification of one exercise.
 *
 * @param id - notebook and number: `"01.2"`
 * @throws RangeError for an id that does not exist; the message names those that do
 * @example
 * findExercise("00.1").function // → "size"
 */
export function findExercise(id: string): Exercise {
  const notebook = typeof id === "string" ? id.split(".")[0] : "";
  if (!Object.hasOwn(notebooks, notebook)) {
    throw new RangeError(
      `check: there is no exercise "${id}"; ids look like "00.1", notebooks with exercises: ${Object.keys(notebooks).join(", ")}`,
    );
  }
  const exercises = notebooks[notebook]().exercises;
  const found = exercises.find((exercise) => exercise.id === id);
  if (!found) {
    throw new RangeError(
      `check: there is no exercise "${id}"; notebook ${notebook} has ${exercises.map((e) => e.id).join(", ")}`,
    );
  }
  return found;
}

/**
 * Every exercise of the course, in order of notebook and number.
 *
 * @example
 * allExercises()[0].id // → "00.1"
 */
export function allExercises(): readonly Exercise[] {
  // sorted: keys that look like whole numbers ("12") come before the others ("00")
  return Object.keys(notebooks)
    .sort()
    .flatMap((notebook) => notebooks[notebook]().exercises);
}

/**
 * What measures trained models, loaded when one was handed in: most exercises are none.
 *
 * @example
 * typeof evaluator().measure // → "function"
 */
export function evaluator(): typeof import("./measure") {
  return require("./measure") as typeof import("./measure");
}
