import type { Exercise } from "../../exercise/specification";
import { type AnyObservation, type Ask, furtherObservations } from "../further";
import type { Diagnosed } from "../verdict";
import { asIfAltered } from "./altered";
import { alwaysTheSame, areStillAlike, areStillWithin, outOfRange, wrongNumbersAre } from "./entries";
import { formChanged } from "./form-changed";
import { fromArguments } from "./from-arguments";
import { isBroken, lawsBroken } from "./laws";
import { type Relation, type Seen, seenIn } from "./relation";
import { rightWhereSimpler } from "./simpler";
import { alike } from "./values";
import { factor, offset, oneFunctionTooMany, powerOfIt, stretched } from "./values-changed";
import { isStillWrongThere, partByPart, wrongOnlyAtAnEnd, wrongOnlyWhere } from "./where";

/** Mistakes that leave a trace in the numbers alone. */
const relations: readonly Relation[] = [
  formChanged,
  oneFunctionTooMany,
  factor,
  offset,
  stretched,
  powerOfIt,
  fromArguments,
];
/** What the wrong numbers have in common, where nothing else is known. */
const ofNumbers: readonly Relation[] = [wrongNumbersAre, alwaysTheSame];
/** More explanations than this explain nothing. */
const MOST = 2;

/**
 * What is probably wrong with an answer, where the specification of its exercise has no name for it: the mistakes that
 * are usual in every exercise. The mean for the sum, a factor of the batch too many, rows for columns, one function
 * too many, the last left out, two arguments exchanged, another container, an updated weight for its gradient; or the
 * inputs, or the part of the result, to which the mistake is confined.
 *
 * @param also - the small slip that gives the same, which is named where nothing fits better; and how to ask the answer
 * more, to find where it becomes right
 *
 * Each is named only where it explains every result that was seen. Where two do, both are named.
 *
 * @example
 * (await usualMistake(size, [{ args: [[2, 3]], expected: 6, got: -6 }, { args: [[4]], expected: 4, got: -4 }]))?.name // → "sign-of-everything"
 */
export async function usualMistake(
  specification: Exercise,
  observations: readonly AnyObservation[],
  { slip, ask }: { readonly slip?: Diagnosed; readonly ask?: Ask } = {},
): Promise<Diagnosed | undefined> {
  const seen = seenIn(observations);
  if (!seen || seen.every(({ expected, got }) => alike(expected, got))) return undefined;
  const inNumbers = relations.flatMap((relation) => relation(seen, specification));
  const found = distinct([...inNumbers, ...(await asIfAltered(seen, specification))]);
  if (found.length === 1) return found[0];
  if (slip) return slip;
  if (found.length > 0 && found.length <= MOST) return oneOf(found);
  const all = ask ? [...observations, ...(await furtherObservations(specification, ask, "last"))] : observations;
  const many = seenIn(all) ?? seen;
  const [where] = confined(many, specification);
  if (where || !ask) return where;
  const [numbers] = ofNumbers.flatMap((relation) => relation(many, specification));
  if (numbers) return numbers;
  const [simpler] = await rightWhereSimpler(specification, all, ask);
  if (simpler) return simpler;
  const [law] = await lawsBroken(specification, all, ask);
  return law ?? outOfRange(many, specification)[0];
}

/** The part of the result, or the inputs, to which the mistake is confined. */
function confined(seen: readonly Seen[], specification: Exercise): Diagnosed[] {
  const inside = (part: readonly Seen[]): Diagnosed | undefined => {
    const all = distinct(relations.flatMap((relation) => relation(part, specification)));
    return all.length > 0 && all.length <= MOST ? oneOf(all) : undefined;
  };
  return [
    ...partByPart(seen, inside),
    ...wrongOnlyAtAnEnd(seen, specification),
    ...wrongOnlyWhere(seen, specification),
  ];
}

/**
 * Whether what was said of an answer holds on inputs that were not seen when it was said. Of a name of two mistakes
 * one has to.
 */
export async function stillHolds(
  said: Diagnosed,
  specification: Exercise,
  observations: readonly AnyObservation[],
  ask: Ask,
): Promise<boolean> {
  const seen = seenIn(observations) ?? [];
  if (/-law-broken$|-without-effect$/.test(said.name)) return isBroken(said, specification, observations, ask);
  if (said.name === "wrong-numbers-alike") return areStillAlike(said.sentence, seen);
  if (said.name === "out-of-range") return areStillWithin(said.sentence, seen);
  if (said.name === "wrong-only-where") return isStillWrongThere(said.sentence, seen, specification);
  const found = said.name.startsWith("right-")
    ? await rightWhereSimpler(specification, observations, ask, { fewest: 1, different: 1, chance: 1 })
    : [
        ...relations.flatMap((relation) => relation(seen, specification)),
        ...(await asIfAltered(seen, specification)),
        ...confined(seen, specification),
        ...ofNumbers.flatMap((relation) => relation(seen, specification)),
      ];
  const names = new Set(found.flatMap(({ name }) => name.split("-or-")));
  return said.name.split("-or-").some((part) => names.has(part));
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
