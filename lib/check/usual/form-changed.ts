import type { Diagnosed } from "../verdict";
import type { Relation } from "./relation";
import { alike, numbersIn, transposed } from "./values";
import { withParts } from "./where";

type Change = readonly [name: string, sentence: string, of: (expected: unknown) => unknown];

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const asText = (value: unknown): unknown => (typeof value === "number" ? String(value) : JSON.stringify(value));

const changes: readonly Change[] = [
  ["rows-for-columns", "The result is transposed: its rows are what should be the columns.", transposed],
  ["order-reversed", "The right values in reverse order.", (value) => [...list(value)].reverse()],
  [
    "shifted-by-one",
    "The right values, each one place too early: a place in the list is off by one.",
    (value) => [...list(value).slice(1), list(value)[0]],
  ],
  [
    "shifted-by-one",
    "The right values, each one place too late: a place in the list is off by one.",
    (value) => [list(value).at(-1), ...list(value).slice(0, -1)],
  ],
  [
    "first-missing",
    "The first value is missing, the others are right: does the loop begin one too late?",
    (value) => list(value).slice(1),
  ],
  [
    "last-missing",
    "The last value is missing, the others are right: does the loop end one too early?",
    (value) => list(value).slice(0, -1),
  ],
  [
    "last-not-computed",
    "All but the last are right, and the last is 0: does the loop end one too early?",
    (value) => [...list(value).slice(0, -1), 0],
  ],
  [
    "first-not-computed",
    "All but the first are right, and the first is 0: does the loop begin one too late?",
    (value) => [0, ...list(value).slice(1)],
  ],
  ["in-a-list", "The value is right, but it came back inside a list. Return it by itself.", (value) => [value]],
  ["flattened", "The numbers are right, but all in one list: the rows are lost.", (value) => list(value).flat(9)],
  [
    "each-in-a-list",
    "The numbers are right, but each is in a list of its own.",
    (value) => list(value).map((part) => [part]),
  ],
  ["as-text", "The value is right, but it is a text (a string). Return the number itself.", asText],
  [
    "parts-without-names",
    "The parts are right, but in a list: a record with their names is asked for.",
    (value) => (isRecord(value) ? Object.values(value) : undefined),
  ],
  [
    "summed",
    "The numbers are added up into one. Asked for are the numbers one by one.",
    (value) => (Array.isArray(value) ? sum(numbersIn(value)) : undefined),
  ],
  [
    "averaged",
    "This is the mean of the expected numbers. Asked for are the numbers one by one.",
    (value) => (Array.isArray(value) ? sum(numbersIn(value)) / numbersIn(value).length : undefined),
  ],
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("handle" in value);

/** The right values in another arrangement or another container. */
export const formChanged: Relation = (seen) => {
  // one row or one entry looks the same in many arrangements
  const telling = seen.some(({ expected }) => numbersIn(expected).length > 1 || !Array.isArray(expected));
  if (!telling) return [];
  const found = changes.filter(([, , of]) =>
    seen.every(({ expected, got }) => {
      const changed = of(expected);
      return changed !== undefined && (alike(changed, got) || (alike(expected, got) && isFixed(expected, of)));
    }),
  );
  return [
    ...found.map(([name, sentence]): Diagnosed => ({ name, sentence })),
    ...inARecord(seen),
    ...partsExchanged(seen),
  ];
};

/** Whether the change leaves this value as it is: a symmetric matrix, a list of equal values. */
const isFixed = (expected: unknown, of: (expected: unknown) => unknown): boolean => alike(expected, of(expected));

/** { value: 3 } for 3. */
function inARecord(seen: Parameters<Relation>[0]): Diagnosed[] {
  const inside = seen.every(
    ({ expected, got }) =>
      !isRecord(expected) && isRecord(got) && Object.keys(got).length === 1 && alike(expected, Object.values(got)[0]),
  );
  return inside
    ? [{ name: "in-a-record", sentence: "The value is right, but it came back inside a record. Return it by itself." }]
    : [];
}

/** Two parts of a record that are taken for each other. */
function partsExchanged(all: Parameters<Relation>[0]): Diagnosed[] {
  const seen = withParts(all);
  const keys = isRecord(seen[0]?.expected) ? Object.keys(seen[0].expected) : [];
  const pairs = keys.flatMap((one, i) => keys.slice(i + 1).map((other) => [one, other] as const));
  return pairs
    .filter(([one, other]) =>
      seen.every(({ expected, got }) => {
        if (!isRecord(expected) || !isRecord(got)) return false;
        return alike({ ...expected, [one]: expected[other], [other]: expected[one] }, got);
      }),
    )
    .map(([one, other]) => ({
      name: "parts-exchanged",
      sentence: `\`${one}\` and \`${other}\` are exchanged in the result.`,
    }));
}
