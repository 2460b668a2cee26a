import { html } from "../display/html";
import { sendBundle } from "../display/send";
import { type Calibration, calibrationOf } from "./calibration";
import { type Answer, keepPrediction, type Predictions, scorePrediction, type Told } from "./prediction";
import { openPredictions, type PredictionStore } from "./prediction-store";

let opened: { readonly folder: string; readonly store: PredictionStore } | undefined;

/** The store of the folder that the notebook runs in, opened once. */
function predictions(): PredictionStore {
  const folder = process.cwd();
  if (opened?.folder !== folder) opened = { folder, store: openPredictions(folder) };
  return opened.store;
}

/**
 * Keeps what you expect before a cell shows it. Leave the answer at `"?"` to go on without one.
 *
 * @param id - notebook and letter: `"01.a"`
 * @param answer - a number, a word, or true / false
 * @param confidence - how sure you are, 0 to 1
 * @example
 * predict("01.a", 5, 0.8) // → undefined
 */
export function predict(id: string, answer?: Answer | null, confidence: number = 0.5): void {
  say((kept) => keepPrediction(kept, id, answer, confidence));
}

/**
 * Says what happened, and whether the prediction came true.
 *
 * @param within - how far a predicted number may be away and still count as right; default 0
 * @example
 * outcome("01.a", 6, 1) // → undefined
 */
export function outcome(id: string, truth: Answer, within: number = 0): void {
  say((kept) => scorePrediction(kept, id, truth, within));
}

/**
 * How sure you were against how often you were right, over all notebooks so far: the data of the calibration curve.
 *
 * @example
 * calibration().count >= 0 // → true
 */
export function calibration(): Calibration {
  return calibrationOf(predictions().read());
}

/** Prints, never throws: a prediction that is written wrongly must not stop the notebook. */
function say(tell: (kept: Predictions) => Told): void {
  let text: string;
  try {
    const before = predictions().read();
    const told = tell(before);
    if (told.predictions !== before) predictions().write(told.predictions);
    text = told.sentence;
  } catch (error) {
    text = error instanceof Error ? error.message : String(error);
  }
  const page = html`<p style="border-left:4px solid #cc79a7;padding-left:0.9em">${text}</p>`.source;
  if (!sendBundle({ "text/html": page, "text/plain": text })) process.stdout.write(`${text}\n`);
}
