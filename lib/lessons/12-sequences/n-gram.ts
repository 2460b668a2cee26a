import { log } from "../../elementary/log";
import { checkKinds } from "../../options/kinds";
import { need } from "../../options/options";

/** How strongly a context's counts are pulled to the frequencies of the letters: as if each letter had been seen so often more. */
const PULL = 0.25;
/** A letter that was never seen is not impossible. */
const LEAST = 1e-5;

/** A model that counts what followed each context. */
export interface NGram {
  /** The probability of each of the V letters after a context, of which the last `order` letters count. */
  probabilities(context: readonly number[]): Float64Array;
  /** Mean of -log2 p over a text: bits a letter. */
  bits(text: readonly number[]): number;
}

/**
 * Counts, for every context of `order` letters, which letter followed how often.
 *
 * A context seen n times gives letter v the probability (count + ¼·V·f(v)) / (n + ¼·V), f the frequency of v in the whole text.
 *
 * @param text letters as whole numbers from 0 to `letters` - 1
 * @param order how many letters the next one depends on; a whole number from 0
 * @throws RangeError when the text is not longer than a context, or holds something else
 * @example
 * nGram([0, 1, 0, 1, 0, 1], 1, 2).bits([0, 1, 0, 1]) < 0.5 // → true
 * @see C. Shannon (1951), Prediction and entropy of printed English
 */
export function nGram(text: readonly number[], order: number, letters: number): NGram {
  checkKinds("nGram", { text: [text, "list"] });
  need(Number.isInteger(order) && order >= 0, "nGram", `order must be a whole number from 0 but is ${order}`);
  need(text.length > order, "nGram", `a text of ${text.length} letters has no context of ${order}`);
  const wrong = text.findIndex((letter) => !(Number.isInteger(letter) && letter >= 0 && letter < letters));
  need(wrong < 0, "nGram", `letter ${wrong} is ${text[wrong]}, not a whole number from 0 to ${letters - 1}`);
  const frequency = new Float64Array(letters);
  for (const letter of text) frequency[letter] += 1 / text.length;
  for (let v = 0; v < letters; v++) frequency[v] = Math.max(frequency[v], LEAST);
  const counts = new Map<string, Float64Array>();
  for (let i = order; i < text.length; i++) {
    const key = text.slice(i - order, i).join();
    const row = counts.get(key) ?? new Float64Array(letters + 1);
    row[text[i]]++;
    row[letters]++; // how often the context was there
    counts.set(key, row);
  }
  const after = (context: readonly number[]): Float64Array => {
    const row = order === 0 ? undefined : counts.get(context.slice(context.length - order).join());
    if (!row) return frequency.slice();
    const pull = PULL * letters;
    return frequency.map((share, v) => (row[v] + pull * share) / (row[letters] + pull));
  };
  return {
    probabilities: after,
    bits: (other) => {
      let sum = 0;
      for (let i = order; i < other.length; i++) sum -= log(after(other.slice(i - order, i))[other[i]]);
      return sum / Math.LN2 / (other.length - order);
    },
  };
}
