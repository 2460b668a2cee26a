import { compare } from "../../../lib/check/compare";
import { localSubject } from "../../../lib/check/local-subject";
import { observe } from "../../../lib/check/observe";
import type { AnyFunction } from "../../../lib/exercise/data";
import type { Exercise } from "../../../lib/exercise/specification";
import { type Random, seeded } from "../../../lib/random/random";

/** An input of an exercise, and what its reference gives. */
export interface Question {
  readonly args: readonly unknown[];
  readonly expected: unknown;
  /** Drawn by the specification, or moved from there onto a boundary: zero, equal, negative, large, one row. */
  readonly from: "drawn" | "boundary";
}

/** A function as the judge would call it, without a clock: it counts its own steps. */
const subjectOf = (answer: AnyFunction, specification: Exercise): ReturnType<typeof localSubject> =>
  localSubject(answer, { timeout: Number.POSITIVE_INFINITY, mayChangeArguments: specification.mayChangeArguments });

/** Inputs of the specification, from seeds that no check uses, and as many moved onto boundaries. */
export async function questionsFor(specification: Exercise, count: number): Promise<Question[]> {
  const random = seeded(20_260);
  const drawing = specification.cases.filter((part) => part.draw);
  const written = specification.cases.flatMap((part) => part.inputs ?? []);
  const drawn = Array.from(
    { length: drawing.length > 0 ? count : 0 },
    (_, i) => drawing[i % drawing.length].draw?.(random) ?? [],
  );
  const ranges = rangesOf([...written, ...drawn]);
  const moved = [...written, ...drawn]
    .slice(0, count)
    .flatMap((args) =>
      [onBoundary(args, ranges, random), onBoundary(args, ranges, random)].filter((moved) =>
        keepsSymmetry(args, moved),
      ),
    );
  const reference = subjectOf(specification.reference as AnyFunction, specification);
  const questions: Question[] = [];
  const ask = async (args: readonly unknown[], from: Question["from"]): Promise<void> => {
    const seen = await observe(specification, reference, args);
    if (!seen.fault && (from === "drawn" || allFinite(seen.value)))
      questions.push({ args, expected: seen.value, from });
  };
  for (const args of [...written, ...drawn]) await ask(args, "drawn");
  for (const args of moved) if (args) await ask(args, "boundary");
  return questions;
}

/** The first question that an answer does not answer as the reference does. */
export async function firstDifference(
  specification: Exercise,
  answer: AnyFunction,
  questions: readonly Question[],
): Promise<Question | undefined> {
  const subject = subjectOf(answer, specification);
  for (const question of questions) {
    const seen = await observe(specification, subject, question.args);
    if (seen.fault || compare(question.expected, seen.value, specification.tolerance)) return question;
  }
  return undefined;
}

/** A table of distances is the same from both sides: moved to where it is not, it is no input any more. */
function keepsSymmetry(args: readonly unknown[], moved: readonly unknown[] | undefined): boolean {
  return args.every((value, k) => !isSymmetric(value) || isSymmetric(moved?.[k]));
}

function isSymmetric(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2) return false;
  const table = value as readonly unknown[][];
  return table.every(
    (row, i) => Array.isArray(row) && row.length === table.length && row.every((v, j) => v === table[j]?.[i]),
  );
}

function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(allFinite);
}

type Place = readonly (string | number)[];

/** Places of numbers in a list of numbers some of which are not whole: scores and weights, but no labels or sizes. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value === "number") return [at];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Between what the numbers of an argument lie, over all inputs. */
type Range = readonly [lowest: number, highest: number];

function rangesOf(inputs: readonly (readonly unknown[])[]): Range[] {
  return (inputs[0] ?? []).map((_, k) => {
    const numbers = inputs.flatMap((args) => placesIn(args[k]).map((place) => at(args[k], place)));
    return [numbers.reduce((a, b) => Math.min(a, b), Infinity), numbers.reduce((a, b) => Math.max(a, b), -Infinity)];
  });
}

function at(value: unknown, place: Place): number {
  return place.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], value) as number;
}

function put(value: unknown, place: Place, number: number): unknown {
  if (place.length === 0) return number;
  const [key, ...rest] = place;
  if (Array.isArray(value)) return value.map((part, i) => (i === key ? put(part, rest, number) : part));
  const record = value as Record<string | number, unknown>;
  return { ...record, [key]: put(record[key], rest, number) };
}

/**
 * The same input with one of its numbers moved: to zero, onto another, to its opposite, or to an end of the range in
 * which the specification draws it. Or with one row left.
 */
function onBoundary(
  args: readonly unknown[],
  ranges: readonly Range[],
  random: Random,
): readonly unknown[] | undefined {
  const continuous = args.map((value) => {
    const places = placesIn(value);
    return places.some((place) => !Number.isInteger(at(value, place))) ? places : [];
  });
  const candidates = args.flatMap((_, k) => (continuous[k].length > 0 ? [k] : []));
  const pick = <T>(list: readonly T[]): T => list[random.integer(list.length)];
  const way = random.integer(6);
  if (way === 0) {
    const length = (args.find((value) => Array.isArray(value) && Array.isArray(value[0])) as unknown[] | undefined)
      ?.length;
    const isColumns = (value: unknown): boolean =>
      Array.isArray(value) && Array.isArray(value[0]) && value[0].length === length;
    if (length === undefined || length < 2 || args.some(isColumns)) return undefined;
    return args.map((value) => (Array.isArray(value) && value.length === length ? value.slice(0, 1) : value));
  }
  if (candidates.length === 0) return undefined;
  const k = pick(candidates);
  const [one, other] = [pick(continuous[k]), pick(continuous[k])];
  const [lowest, highest] = ranges[k];
  const is = [0, 0, at(args[k], other), -at(args[k], one), highest, lowest][way];
  if (is < lowest || is > highest) return undefined; // nothing is promised there
  return args.map((value, i) => (i === k ? put(value, one, is) : value));
}
