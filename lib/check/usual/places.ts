import type { Exercise } from "../../exercise/specification";
import { axesIn } from "./cut";
import { numbersIn, replaceNumbers } from "./values";

/** An argument with numbers in it, or one part of an argument that is a record or a list of records. */
export interface Place {
  /** As a sentence calls it: `` `memory.m` ``. */
  readonly called: string;
  /** The numbers there. */
  numbers(args: readonly unknown[]): number[];
  /** The arguments with what is there made into something else. */
  change(args: readonly unknown[], by: (part: unknown) => unknown): readonly unknown[];
}

type Parts = Readonly<Record<string, unknown>>;
const isParts = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The places of an exercise's arguments that hold numbers: each argument, and each part of one that is a record.
 *
 * @param first - arguments as they come
 */
export function placesOf({ takes }: Exercise, first: readonly unknown[]): Place[] {
  return takes.flatMap(({ name }, k) =>
    keysOf(first[k]).map((key): Place => {
      const change = (value: unknown, by: (part: unknown) => unknown): unknown => {
        if (key === undefined) return by(value);
        if (Array.isArray(value)) return value.map((record) => change(record, by));
        return { ...(value as Parts), [key]: by((value as Parts)[key]) };
      };
      const numbers = (value: unknown): number[] => {
        if (key === undefined) return numbersIn(value);
        return Array.isArray(value) ? value.flatMap(numbers) : numbersIn((value as Parts)[key]);
      };
      return {
        called: key === undefined ? `\`${name}\`` : `\`${name}.${key}\``,
        numbers: (args) => numbers(args[k]),
        change: (args, by) => args.map((value, i) => (i === k ? change(value, by) : value)),
      };
    }),
  );
}

/** Nothing for an argument as a whole, or the names of a record's parts. */
function keysOf(value: unknown): (string | undefined)[] {
  if (numbersIn(value).length === 0) return [];
  if (Array.isArray(value)) return isParts(value[0]) ? keysOf(value[0]) : [undefined];
  if (!isParts(value)) return [undefined];
  return Object.keys(value).filter((key) => numbersIn(value[key]).length > 0);
}

/** The arguments with every number of a place replaced. */
export function withNumbers(place: Place, args: readonly unknown[], by: (value: number) => number): readonly unknown[] {
  return place.change(args, (part) => replaceNumbers(part, by));
}

/** The names of the axes in the shapes of the arguments: N, D and K for `[N, D]`, `[D, K]` and `[K]`. */
export function axesOf({ takes }: Exercise): string[] {
  const axes = takes.flatMap(({ shape }) => axesIn(shape));
  return [...new Set(axes)].filter((axis) => /^[A-Za-z]\w*$/.test(axis));
}
