import type { Diagnosed } from "../verdict";
import { slips } from "./slips/index";

/** Kinds of slip, as they are generated, each in words that do not give the place away. */
const words: { readonly [kind: string]: string } = {
  sign: "one sign is turned: + stands for -, or a minus is missing or too many",
  operator: "one operation is another: + for ·, · for /, or = for +=",
  "dropped term": "one term, factor or step of the computation is left out",
  comparison: "one comparison is turned, or counts the boundary to the other side (< for ≤)",
  branch: "one condition is turned round, or one of its two ways is always taken",
  "index ± 1": "one index is off by one",
  "loop bound": "one loop, list or bound begins or ends one off",
  axis: "one maximum or length is taken along another axis, or over everything",
  constant: "one constant is another: 1 for 0, 2 for 1, a starting value or a factor",
  "mean or sum": "a mean stands where a sum belongs, or a sum or a mean in place of another summary",
  function: "one function is another, missing, or applied twice",
  swapped: "two things are exchanged: arguments, parts, or the sides of a difference or a division",
  transposed: "one matrix is read with rows for columns",
  "wrong name": "one name is taken for another",
  "dropped statement": "one line or condition is missing",
};

/** What a kind of slip is called in a diagnosis: `slip-dropped-term`. */
export const slipName = (kind: string): string => `slip-${kind.replace(/ ± 1/, "").replace(/ /g, "-")}`;

/**
 * The slip of which an answer has all the signs: on every input tried it gives exactly what a right answer with
 * one small change gives. The changes of all right answers are tried when an exercise is written
 * (`npm run mutants -- answers`), and what each gave is kept as a fingerprint. Where changes of more than two kinds
 * give the same, nothing is said.
 */
export function slipOf(id: string, print: string | undefined): Diagnosed | undefined {
  if (print === undefined) return undefined;
  const kinds = Object.entries(slips[id] ?? {}).flatMap(([kind, prints]) =>
    prints.split(" ").includes(print) ? [kind] : [],
  );
  const known = kinds.filter((kind) => kind in words);
  if (known.length === 0 || known.length > 2) return undefined;
  return {
    name: known.map(slipName).join("-or-"),
    sentence: `These are the results of a right answer with one small slip: ${known.map((kind) => words[kind]).join("; or ")}.`,
  };
}
