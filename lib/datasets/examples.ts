/** Generated sets in the form that `train` takes: rows of 32-bit numbers, and labels. */
import { cast, flatten } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { tensor } from "../tensor/creation";
import type { Examples } from "./data-set";
import { type DigitOptions, generateDigits } from "./digits";
import { imageTensor } from "./image-tensor";
import { generateSignals, type SignalOptions } from "./signals";

/** Inputs, one row each [N, D], in 32 bits, and their classes: examples to train on. */
export interface LabelledRows extends Examples {
  /** N whole numbers. */
  readonly y: number[];
}

/**
 * Generated digits as rows of pixels from -1 to 1 (0 is grey), in 32 bits.
 *
 * @param count how many; classes go round
 * @param seed the same seed gives the same digits
 * @throws RangeError as `generateDigits`
 * @example
 * digitExamples(20, 1, { side: 8 }).x.shape // → [20, 64]
 */
export function digitExamples(count: number, seed: number, options: DigitOptions = {}): LabelledRows {
  checkKinds("digitExamples", { options: [options, "record"] });
  const set = generateDigits(count, seed, options);
  const pixels = flatten(imageTensor(set, { dtype: "float32" }));
  for (let i = 0; i < pixels.size; i++) pixels.data[i] = 2 * pixels.data[i] - 1;
  return { x: pixels, y: Array.from(set.labels) };
}

/**
 * Generated signals, one row each, in 32 bits.
 *
 * @param count how many; classes go round
 * @param seed the same seed gives the same signals
 * @throws RangeError as `generateSignals`
 * @example
 * signalExamples(20, 1).x.shape // → [20, 40]
 */
export function signalExamples(count: number, seed: number, options: SignalOptions = {}): LabelledRows {
  checkKinds("signalExamples", { options: [options, "record"] });
  const { signals, shape, labels } = generateSignals(count, seed, options);
  return { x: cast(tensor(signals, { shape: [...shape] }), "float32"), y: Array.from(labels) };
}
