/** What a learner may expect: a number, a word, yes or no. */
export type Answer = number | string | boolean;

/** A prediction as it is kept. */
export interface Prediction {
  readonly answer: Answer;
  /** How sure the learner was: 0 (not at all) to 1. */
  readonly confidence: number;
  /** Whether it came true; absent until the outcome is known. */
  readonly right?: boolean;
  /** The outcome was seen before anything was predicted: nothing about it can be predicted any more. */
  readonly seen?: true;
}

/** Stands for the prediction of somebody who saw the outcome first. */
const tooLate: Prediction = { answer: "?", confidence: 0, seen: true };

/** Predictions by their id: `"01.a"`. */
export type Predictions = Readonly<Record<string, Prediction>>;

/** What a call made of the predictions: the new ones, and a sentence about it. */
export interface Told {
  readonly predictions: Predictions;
  readonly sentence: string;
}

/**
 * Keeps a prediction. One whose outcome the learner has seen is never replaced: what is known cannot be predicted.
 *
 * @param answer - `undefined`, `null`, `NaN`, `""` and `"?"` stand for "not yet"
 * @throws RangeError for an id or a confidence out of range; TypeError for another kind of answer
 * @example
 * keepPrediction({}, "01.a", 5, 0.8).sentence // → "01.a: you expect 5, 80 % sure. Run the next cell."
 */
export function keepPrediction(kept: Predictions, id: string, answer: unknown, confidence: number): Told {
  if (!/^\d\d\.[a-z]$/.test(id)) throw new RangeError(`predict: ids look like "01.a", got "${id}"`);
  if (isBlank(answer)) {
    const sentence = `${id}: no prediction yet. Write what you expect, and how sure you are, before you run on.`;
    return { predictions: kept, sentence };
  }
  if (!["number", "string", "boolean"].includes(typeof answer)) {
    throw new TypeError(`predict: an answer is a number, a text or true / false, got ${typeof answer}`);
  }
  if (!(confidence >= 0 && confidence <= 1)) {
    const remedy = confidence > 1 && confidence <= 100 ? `; ${confidence} % is ${confidence / 100}` : "";
    throw new RangeError(`predict: confidence is from 0 to 1, got ${confidence}${remedy}`);
  }
  const before = Object.hasOwn(kept, id) ? kept[id] : undefined;
  if (before?.seen) {
    return {
      predictions: kept,
      sentence: `${id}: you have seen the outcome already, so this does not count as a prediction.`,
    };
  }
  if (before?.right !== undefined) {
    const same = before.answer === numberIn(answer as Answer) && before.confidence === confidence;
    const sentence = `${id}: you expected ${inWords(before)}.${same ? "" : " You have seen the outcome: that first prediction counts."}`;
    return { predictions: kept, sentence };
  }
  const prediction: Prediction = { answer: numberIn(answer as Answer), confidence };
  const sentence = `${id}: you expect ${inWords(prediction)}. Run the next cell.`;
  return { predictions: { ...kept, [id]: prediction }, sentence };
}

/**
 * Scores a prediction against what happened.
 *
 * @param within - how far a predicted number may be away and still count as right; default 0
 * @example
 * scorePrediction({ "01.a": { answer: 5, confidence: 0.8 } }, "01.a", 6, 1).sentence
 * // → "01.a: it is 6. You expected 5, 80 % sure: right, within 1."
 */
export function scorePrediction(kept: Predictions, id: string, truth: Answer, within: number = 0): Told {
  const prediction = Object.hasOwn(kept, id) ? kept[id] : undefined;
  if (!prediction || prediction.seen) {
    const sentence = `${id}: it is ${print(truth)}. You had made no prediction.`;
    return { predictions: prediction ? kept : { ...kept, [id]: tooLate }, sentence };
  }
  const right = agrees(prediction.answer, truth, within);
  const near = right && typeof truth === "number" && prediction.answer !== truth ? `, within ${print(within)}` : "";
  const sentence = `${id}: it is ${print(truth)}. You expected ${inWords(prediction)}: ${right ? "right" : "not so"}${near}.`;
  return { predictions: { ...kept, [id]: { ...prediction, right: prediction.right ?? right } }, sentence };
}

function isBlank(answer: unknown): boolean {
  return answer === undefined || answer === null || Number.isNaN(answer) || answer === "" || answer === "?";
}

/** A number that was left between the quotation marks of the `"?"` is one all the same: `"70"`, `"70 %"`. */
function numberIn(answer: Answer): Answer {
  return typeof answer === "string" && /^\s*[-+]?(?:\d+\.?\d*|\.\d+)\s*%?\s*$/.test(answer)
    ? Number(answer.replace("%", ""))
    : answer;
}

/** Words agree whatever their case and the spaces around them. */
function agrees(answer: Answer, truth: Answer, within: number): boolean {
  if (typeof answer === "number" && typeof truth === "number") return Math.abs(answer - truth) <= within;
  return String(answer).trim().toLowerCase() === String(truth).trim().toLowerCase();
}

function inWords({ answer, confidence }: Prediction): string {
  return `${print(answer)}, ${Math.round(100 * confidence)} % sure`;
}

function print(answer: Answer): string {
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  return typeof answer === "number" ? String(Number(answer.toPrecision(4))) : answer.slice(0, 200);
}
