import type { Relation, Seen } from "./relation";
import { alike, numbersIn } from "./values";

/** One number of a result: where it stands, what it should be, and whether it is wrong. */
interface Entry {
  readonly expected: number;
  readonly wrong: boolean;
  /** Its row, or its place in a list, and how many there are. */
  readonly at: readonly [row: number, rows: number];
  /** Its column, and how many there are; `[0, 1]` in a list. */
  readonly across: readonly [column: number, columns: number];
}

type Kind = readonly [words: string, holds: (entry: Entry) => boolean];

/** Kinds of number that may be the only wrong ones; words complete "All wrong numbers …". */
const kinds: readonly Kind[] = [
  ["should be 0", ({ expected }) => expected === 0],
  ["should be negative", ({ expected }) => expected < 0],
  ["should be above 0", ({ expected }) => expected > 0],
  ["should be 0 or less", ({ expected }) => expected <= 0],
  ["should be larger than 1", ({ expected }) => expected > 1],
  ["stand in the first column", ({ across: [j, m] }) => m > 1 && j === 0],
  ["stand in the last column", ({ across: [j, m] }) => m > 1 && j === m - 1],
  ["stand behind the first column", ({ across: [j, m] }) => m > 1 && j > 0],
  ["stand before the last column", ({ across: [j, m] }) => m > 1 && j < m - 1],
  ["stand on the diagonal", ({ at: [i], across: [j, m] }) => m > 1 && i === j],
  ["stand beside the diagonal", ({ at: [i], across: [j, m] }) => m > 1 && i !== j],
  ["stand at the edge", ({ at, across }) => across[1] > 1 && [at, across].some(([i, n]) => i === 0 || i === n - 1)],
  ["stand in the first place", ({ at: [i, n] }) => n > 1 && i === 0],
  ["stand in the last place", ({ at: [i, n] }) => n > 1 && i === n - 1],
  ["stand in the first or the last place", ({ at: [i, n] }) => n > 2 && (i === 0 || i === n - 1)],
  ["stand behind the first place", ({ at: [i, n] }) => n > 1 && i > 0],
  ["stand before the last place", ({ at: [i, n] }) => n > 1 && i < n - 1],
];

/** Wrong numbers that must be of a kind, and right ones that must not, so that it says something. */
const FEWEST = 12;
/** Of the numbers of a kind, this share must be wrong. */
const MOSTLY = 0.8;

/** The numbers of one result; nothing where what came back has another form. */
function entriesOf({ expected, got }: Seen): Entry[] | undefined {
  if (typeof expected === "number") {
    if (typeof got !== "number") return undefined;
    return [{ expected, wrong: !alike(expected, got), at: [0, 1], across: [0, 1] }];
  }
  if (!Array.isArray(expected) || !Array.isArray(got) || expected.length !== got.length) return undefined;
  const found: Entry[] = [];
  for (const [i, row] of expected.entries()) {
    const [right, came] = [numbersIn(row), numbersIn(got[i])];
    if (right.length !== came.length) return undefined;
    right.forEach((value, j) => {
      const [at, across] = [[i, expected.length] as const, [j, right.length] as const];
      found.push({ expected: value, wrong: !alike(value, came[j]), at, across });
    });
  }
  return found;
}

/** What all wrong numbers have in common and the right ones have not. */
export const wrongNumbersAre: Relation = (seen) => {
  const lists = seen.map(entriesOf);
  if (lists.includes(undefined)) return [];
  const entries = lists.flatMap((list) => list ?? []);
  const found = kinds.find(([, holds]) => {
    const of = entries.filter(holds);
    const wrong = of.filter((entry) => entry.wrong).length;
    const allWrong = entries.every((entry) => !entry.wrong || holds(entry));
    const beside = entries.length - of.length;
    return allWrong && wrong >= Math.max(FEWEST, MOSTLY * of.length) && beside >= Math.max(FEWEST, entries.length / 5);
  });
  return found
    ? [{ name: "wrong-numbers-alike", sentence: `All wrong numbers ${found[0]}; the others are right.` }]
    : [];
};

/** Whether what was said of the wrong numbers is so, but for a few, of others that were not seen. */
export function areStillAlike(sentence: string, seen: readonly Seen[]): boolean {
  const wrong = seen.flatMap((one) => entriesOf(one) ?? []).filter((entry) => entry.wrong);
  const holds = kinds.find(([words]) => sentence.includes(` ${words};`))?.[1];
  return holds !== undefined && wrong.filter(holds).length >= MOSTLY * wrong.length;
}

/** The same comes back whatever goes in. */
export const alwaysTheSame: Relation = (seen) => {
  const expected = new Set(seen.map((one) => JSON.stringify(one.expected)));
  const numbers = seen.flatMap(({ got }) => numbersIn(got));
  if (expected.size < 3 || numbers.length < 3) return [];
  if (numbers.every((value) => alike(value, numbers[0]))) {
    const rest = "whatever goes in. Is a result computed and not used, or a loop never entered?";
    return [{ name: "always-the-same", sentence: `Every number that comes back is ${numbers[0]}, ${rest}` }];
  }
  if (!seen.every(({ got }) => alike(got, seen[0].got))) return [];
  const sentence =
    "The same comes back whatever goes in. Compute it from the arguments: other numbers will go in, too.";
  return [{ name: "always-the-same", sentence }];
};

/** Where all right results lie, by nature. */
const ranges: readonly (readonly [words: string, holds: (value: number) => boolean])[] = [
  ["are whole numbers", Number.isInteger],
  ["lie between 0 and 1", (v) => v > -1e-9 && v < 1 + 1e-9],
  ["lie between -1 and 1", (v) => Math.abs(v) < 1 + 1e-9],
  ["are 0 or more", (v) => v > -1e-9],
];

/** Fewer right numbers do not show where they lie. */
const FEWEST_NUMBERS = 20;

/** Results beyond where all right ones lie: a share above 1, a negative distance. */
export const outOfRange: Relation = (seen) => {
  const right = numbersIn(seen.map(({ expected }) => expected));
  const came = numbersIn(seen.map(({ got }) => got));
  if (right.length < FEWEST_NUMBERS) return [];
  for (const [words, holds] of ranges.filter((range) => right.every(range[1]))) {
    const beyond = came.find((value) => Number.isFinite(value) && !holds(value));
    if (beyond === undefined) continue;
    const sentence = `All right results here ${words}, but ${Number(beyond.toPrecision(6))} came back.`;
    return [{ name: "out-of-range", sentence }];
  }
  return [];
};

/** Whether right results that were not seen lie where all were said to lie. */
export function areStillWithin(sentence: string, seen: readonly Seen[]): boolean {
  const holds = ranges.find(([words]) => sentence.includes(` ${words},`))?.[1];
  return holds !== undefined && numbersIn(seen.map(({ expected }) => expected)).every(holds);
}
