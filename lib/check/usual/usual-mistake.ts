import type { Exercise, Observation } from "../../exercise/specification";
import type { Diagnosed } from "../verdict";
import { asIfAltered } from "./altered";
import { formChanged } from "./form-changed";
import { fromArguments } from "./from-arguments";
import { type Relation, type Seen, seenIn } from "./relation";
import { alike } from "./values";
import { factor, oneFunctionTooMany } from "./values-changed";
import { partByPart, wrongOnlyAtAnEnd, wrongOnlyWhere } from "./where";

/** Mistakes that leave a trace in the numbers alone. */
const relations: readonly Relation[] = [formChanged, oneFunctionTooMany, factor, fromArguments];
/** More explanations than this explain nothing. */
const MOST = 2;

/**
 * What is probably wrong with an answer, where the specification of its exercise has no name for it: the mistakes that
 * are usual in every exercise. The mean for the sum, a factor of the batch too many, rows for columns, one function
 * too many, the last left out, two arguments exchanged, another container, an updated weight for its gradient; or the
 * inputs, or the part of the result, to which the mistake is confined.
 *
 * @param slip - the small slip that gives the same; it is named where nothing fits better
 *
 * Each is named only where it explains every result that was seen. Where two do, both are named.
 *
 * @example
 * (await usualMistake(size, [{ args: [[2, 3]], expected: 6, got: -6 }, { args: [[4]], expected: 4, got: -4 }]))?.name // → "sign-of-everything"
 */
export async function usualMistake(
  specification: Exercise,
  observations: readonly Observation<readonly unknown[], unknown>[],
  slip?: Diagnosed,
): Promise<Diagnosed | undefined> {
  const seen = seenIn(observations);
  if (!seen || seen.every(({ expected, got }) => alike(expected, got))) return undefined;
  const inNumbers = relations.flatMap((relation) => relation(seen, specification));
  const found = distinct([...inNumbers, ...(await asIfAltered(seen, specification))]);
  if (found.length === 1) return found[0];
  if (slip) return slip;
  if (found.length > 0 && found.length <= MOST) return oneOf(found);
  const inside = (part: readonly Seen[]): Diagnosed | undefined => {
    const all = distinct(relations.flatMap((relation) => relation(part, specification)));
    return all.length > 0 && all.length <= MOST ? oneOf(all) : undefined;
  };
  const [where] = [
    ...partByPart(seen, inside),
    ...wrongOnlyAtAnEnd(seen, specification),
    ...wrongOnlyWhere(seen, specification),
  ];
  return where;
}

/** Each name once: the same mistake may be found by two ways. */
function distinct(found: readonly Diagnosed[]): Diagnosed[] {
  return found.filter(({ sentence }, i) => found.findIndex((other) => other.sentence === sentence) === i);
}

/** One explanation, or two that the numbers do not tell apart. */
function oneOf(found: readonly Diagnosed[]): Diagnosed {
  if (found.length === 1) return found[0];
  const sentences = found.map(({ sentence }, i) => `(${i + 1}) ${sentence}`).join(" ");
  return {
    name: found.map(({ name }) => name).join("-or-"),
    sentence: `Two mistakes would give exactly these results. ${sentences}`,
  };
}
