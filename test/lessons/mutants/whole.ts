import type { AnyFunction } from "../../../lib/exercise/data";
import type { Kind } from "./change";

type Loose = (...args: unknown[]) => unknown;

/** A right answer with something done to what goes in or comes out, as no single change of its text would give. */
export interface WholeChange {
  readonly kind: Kind;
  readonly title: string;
  readonly answer: AnyFunction;
}

/** Does something to every number of a result. */
function toNumbers(value: unknown, of: (number: number) => number): unknown {
  if (typeof value === "number") return of(value);
  if (Array.isArray(value)) return value.map((part) => toNumbers(part, of));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toNumbers(part, of)]));
  return value;
}

const isMatrix = (value: unknown): value is unknown[][] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((row) => Array.isArray(row) && row.length === value[0].length);

const transposed = (value: unknown): unknown =>
  isMatrix(value) ? value[0].map((_, j) => value.map((row) => row[j])) : value;

/** The length of the first list that goes in: the size of the batch where there is one. */
const sizeOf = (args: readonly unknown[]): number => (args.find(Array.isArray) as unknown[] | undefined)?.length ?? 2;

const outcomes: readonly (readonly [Kind, string, (value: unknown, args: readonly unknown[]) => unknown])[] = [
  ["sign", "the sign turned", (value) => toNumbers(value, (v) => -v)],
  ["scaled", "twice", (value) => toNumbers(value, (v) => 2 * v)],
  ["scaled", "half", (value) => toNumbers(value, (v) => v / 2)],
  ["mean or sum", "divided by the number of rows", (value, args) => toNumbers(value, (v) => v / sizeOf(args))],
  ["mean or sum", "times the number of rows", (value, args) => toNumbers(value, (v) => v * sizeOf(args))],
  ["function", "squared", (value) => toNumbers(value, (v) => v * v)],
  ["function", "its root", (value) => toNumbers(value, Math.sqrt)],
  ["function", "the sigmoid of it", (value) => toNumbers(value, (v) => 1 / (1 + Math.exp(-v)))],
  ["function", "e to its power", (value) => toNumbers(value, Math.exp)],
  ["function", "its logarithm", (value) => toNumbers(value, Math.log)],
  ["function", "rounded", (value) => toNumbers(value, Math.round)],
  ["function", "one minus it", (value) => toNumbers(value, (v) => 1 - v)],
  ["container", "in a list", (value) => [value]],
  ["container", "in a record", (value) => ({ value })],
  ["container", "as a text", (value) => (typeof value === "number" ? String(value) : JSON.stringify(value))],
  [
    "container",
    "a record's values alone",
    (value) => (Array.isArray(value) || typeof value !== "object" || !value ? value : Object.values(value)),
  ],
  ["container", "flat", (value) => (Array.isArray(value) ? value.flat(9) : value)],
  [
    "container",
    "each number in a list",
    (value) => (Array.isArray(value) ? toNumbers(value, (v) => [v] as never) : value),
  ],
  [
    "container",
    "a Float64Array",
    (value) => (Array.isArray(value) && typeof value[0] === "number" ? Float64Array.from(value as number[]) : value),
  ],
  [
    "mean or sum",
    "the sum of the list",
    (value) => (Array.isArray(value) ? value.flat(9).reduce((a, b) => a + b, 0) : value),
  ],
  [
    "mean or sum",
    "the mean of the list",
    (value) => (Array.isArray(value) ? value.flat(9).reduce((a, b) => a + b, 0) / value.flat(9).length : value),
  ],
  ["index ± 1", "reversed", (value) => (Array.isArray(value) ? [...value].reverse() : value)],
  ["index ± 1", "turned by one place", (value) => (Array.isArray(value) ? [...value.slice(1), value[0]] : value)],
  ["loop bound", "the first left out", (value) => (Array.isArray(value) ? value.slice(1) : value)],
  ["loop bound", "the last left out", (value) => (Array.isArray(value) ? value.slice(0, -1) : value)],
  ["loop bound", "the last not computed", (value) => (Array.isArray(value) ? [...value.slice(0, -1), 0] : value)],
  ["transposed", "rows for columns", transposed],
];

/** Changes of a right answer as a whole: its results and its arguments. */
export function wholeChanges(right: AnyFunction, parameters: readonly string[]): WholeChange[] {
  const answer = right as Loose;
  const after = outcomes.map(
    ([kind, title, of]): WholeChange => ({
      kind,
      title: `the result: ${title}`,
      answer: ((...args: unknown[]) => {
        const value = answer(...args);
        return of(value, args);
      }) as AnyFunction,
    }),
  );
  const before = parameters.flatMap((name, k): WholeChange[] => {
    const other = (k + 1) % parameters.length;
    const replaced = (of: (value: unknown, args: unknown[]) => unknown): AnyFunction =>
      ((...args: unknown[]) => answer(...args.map((value, i) => (i === k ? of(value, args) : value)))) as AnyFunction;
    const swapped = (...args: unknown[]): unknown =>
      answer(...args.map((value, i) => (i === k ? args[other] : i === other ? args[k] : value)));
    const list: WholeChange[] = [
      { kind: "transposed", title: `${name} with rows for columns`, answer: replaced(transposed) },
      { kind: "sign", title: `-${name}`, answer: replaced((value) => toNumbers(value, (v) => -v)) },
      {
        kind: "wrong name",
        title: `${name} handed back`,
        answer: ((...args: unknown[]) => structuredClone(args[k])) as AnyFunction,
      },
      { kind: "dropped term", title: `${name} taken as 0`, answer: replaced((value) => toNumbers(value, () => 0)) },
      {
        kind: "loop bound",
        title: `${name} without the last`,
        answer: replaced((value) => (Array.isArray(value) ? value.slice(0, -1) : value)),
      },
      {
        kind: "loop bound",
        title: `${name} without the first`,
        answer: replaced((value) => (Array.isArray(value) ? value.slice(1) : value)),
      },
      {
        kind: "constant",
        title: `labels ±1 for 0 and 1 in ${name}`,
        answer: replaced((value) =>
          /label|target|truth|^y$/i.test(name) && isZeroOne(value) ? toNumbers(value, (v) => 2 * v - 1) : value,
        ),
      },
    ];
    return parameters.length > 1 && !(parameters.length === 2 && k === 1)
      ? [
          ...list,
          { kind: "swapped", title: `${name} and ${parameters[other]} exchanged`, answer: swapped as AnyFunction },
        ]
      : list;
  });
  return [...after, ...before];
}

const isZeroOne = (value: unknown): boolean =>
  [value].flat(9).every((v) => v === 0 || v === 1) && [value].flat(9).length > 0;
