import type { Exercise } from "../../exercise/specification";
import type { Diagnosed } from "../verdict";
import type { Relation, Seen } from "./relation";
import { alike, isMatrix, numbersIn } from "./values";

/** Something that an argument is or has, by which inputs differ. */
type Feature = readonly [words: (name: string) => string, holds: (value: unknown) => boolean];

const features: readonly Feature[] = [
  [(name) => `\`${name}\` is 0`, (value) => value === 0],
  [(name) => `\`${name}\` is negative`, (value) => typeof value === "number" && value < 0],
  [(name) => `\`${name}\` is above 0`, (value) => typeof value === "number" && value > 0],
  [(name) => `\`${name}\` is 0 or less`, (value) => typeof value === "number" && value <= 0],
  [(name) => `\`${name}\` is 0 or more`, (value) => typeof value === "number" && value >= 0],
  [(name) => `\`${name}\` is not a whole number`, (value) => typeof value === "number" && !Number.isInteger(value)],
  [(name) => `\`${name}\` is larger than 1`, (value) => typeof value === "number" && value > 1],
  [(name) => `\`${name}\` is not 1`, (value) => typeof value === "number" && value !== 1],
  [(name) => `\`${name}\` is very large or very small`, (value) => typeof value === "number" && Math.abs(value) >= 30],
  [
    (name) => `\`${name}\` is neither very large nor very small`,
    (value) => typeof value === "number" && Math.abs(value) < 30,
  ],
  [(name) => `\`${name}\` is empty`, (value) => Array.isArray(value) && value.length === 0],
  [(name) => `\`${name}\` has one entry`, (value) => Array.isArray(value) && value.length === 1],
  [(name) => `\`${name}\` has more than one entry`, (value) => Array.isArray(value) && value.length > 1],
  [(name) => `\`${name}\` has more than two entries`, (value) => Array.isArray(value) && value.length > 2],
  [(name) => `\`${name}\` contains a 0`, (value) => Array.isArray(value) && numbersIn(value).includes(0)],
  [
    (name) => `\`${name}\` contains a negative number`,
    (value) => Array.isArray(value) && numbersIn(value).some((v) => v < 0),
  ],
  [
    (name) => `\`${name}\` contains equal numbers`,
    (value) => Array.isArray(value) && new Set(numbersIn(value)).size < numbersIn(value).length,
  ],
  [
    (name) => `\`${name}\` contains very large numbers`,
    (value) => Array.isArray(value) && numbersIn(value).some((v) => Math.abs(v) >= 100),
  ],
  [(name) => `\`${name}\` is square`, (value) => isMatrix(value) && value.length === value[0].length],
];

/** Something by which inputs differ, in words and as a question to them. */
interface Trait {
  readonly words: string;
  holds(args: readonly unknown[]): boolean;
}

/** Every trait that may set inputs apart: of an argument, or of the parts of records in a list of them. */
function traitsOf(seen: readonly Seen[], { takes }: Exercise): Trait[] {
  return takes.flatMap(({ name }, k) => [
    ...features.map(([words, holds]): Trait => ({ words: words(name), holds: (args) => holds(args[k]) })),
    ...wordsIn(seen, k).map(
      ([key, word]): Trait => ({
        words: `a \`${key}\` in \`${name}\` is "${word}"`,
        holds: (args) => recordsIn(args[k]).some((record) => record[key] === word),
      }),
    ),
  ]);
}

const recordsIn = (value: unknown): Parts[] => (Array.isArray(value) ? value.filter(isParts) : []);

/** The words in records of an argument: `["gate", "mul"]`. */
function wordsIn(seen: readonly Seen[], k: number): (readonly [key: string, word: string])[] {
  const found = new Map<string, readonly [string, string]>();
  for (const { args } of seen)
    for (const record of recordsIn(args[k]))
      for (const [key, word] of Object.entries(record))
        if (typeof word === "string") found.set(`${key} ${word}`, [key, word]);
  return [...found.values()];
}

/** Right inputs that are needed, unless few were tried: what sets one or two apart does so by chance. */
const FEWEST = 4;
/** Of the inputs that are set apart, this share must be wrong: some may be right by chance. */
const MOSTLY = 0.8;

/** The inputs on which an answer is wrong, by what sets them apart from those on which it is right. */
export const wrongOnlyWhere: Relation = (seen, specification) => {
  const fails = seen.map(({ expected, got }) => !alike(expected, got));
  const failing = fails.filter(Boolean).length;
  const fewest = seen.length < 2 * FEWEST ? 1 : Math.max(FEWEST, seen.length / 5);
  if (failing < Math.min(3, seen.length / 4) || seen.length - failing < fewest) return [];
  const separating = traitsOf(seen, specification).flatMap(({ words, holds }) => {
    const of = seen.filter(({ args }) => holds(args)).length;
    const only = seen.every(({ args }, i) => !fails[i] || holds(args));
    return only && failing >= MOSTLY * of && seen.length - of >= fewest ? [{ words, of }] : [];
  });
  if (separating.length === 0) return [];
  const [{ words, of }, other] = separating;
  const also = other && other.of === of ? `, which here are those where ${other.words}` : "";
  const how = failing === of ? `the ${of}` : `${failing} of the ${of}`;
  return [{ name: "wrong-only-where", sentence: `Wrong on ${how} inputs where ${words}${also}; right on the others.` }];
};

/** Whether the inputs that were said to be the wrong ones are so, but for a few, of others that were not seen. */
export function isStillWrongThere(sentence: string, seen: readonly Seen[], specification: Exercise): boolean {
  const wrong = seen.filter(({ expected, got }) => !alike(expected, got));
  return traitsOf(seen, specification).some(
    ({ words, holds }) =>
      sentence.includes(` ${words}`) && wrong.filter(({ args }) => holds(args)).length >= MOSTLY * wrong.length,
  );
}

type Parts = Record<string, unknown>;
const isParts = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("handle" in value);

/** All but those where something else than a record is asked for (nothing found: null) and came. */
export const withParts = (seen: readonly Seen[]): Seen[] =>
  seen.filter(({ expected, got }) => isParts(expected) || isParts(got) || !alike(expected, got));

/** The parts of a record one by one: which are right, and what is wrong with one that is not. */
export function partByPart(
  seen: readonly Seen[],
  inside: (seen: readonly Seen[]) => Diagnosed | undefined,
): Diagnosed[] {
  const found = withParts(seen);
  if (!found.every(({ expected, got }) => isParts(expected) && isParts(got))) return [];
  const keys = Object.keys((found[0]?.expected ?? {}) as Parts);
  const of = (value: unknown, key: string): unknown => (value as Parts)[key];
  const wrong = keys.filter((key) => found.some(({ expected, got }) => !alike(of(expected, key), of(got, key))));
  if (wrong.length !== 1 || keys.length < 2) return [];
  const [key] = wrong;
  const others = keys.filter((other) => other !== key).map((other) => `\`${other}\``);
  const part = inside(
    found.map(({ args, expected, got }) => ({ args, expected: of(expected, key), got: of(got, key) })),
  );
  const right = `${others.join(" and ")} ${others.length > 1 ? "are" : "is"} right, \`${key}\` is not.`;
  return [
    part
      ? { name: part.name, sentence: `${right} There: ${part.sentence}` }
      : { name: "one-part-wrong", sentence: right },
  ];
}

/** The one place of a list at which all wrong answers are wrong: the first or the last. */
export const wrongOnlyAtAnEnd: Relation = (seen) => {
  const lists = seen.every(
    ({ expected, got }) => Array.isArray(expected) && Array.isArray(got) && expected.length === got.length,
  );
  if (!lists || !seen.some(({ expected }) => (expected as unknown[]).length > 2)) return [];
  const wrongAt = (place: (length: number) => number): boolean =>
    seen.every(({ expected, got }) => {
      const [right, came] = [expected as unknown[], got as unknown[]];
      return right.every((part, i) => alike(part, came[i]) || i === place(right.length));
    });
  if (wrongAt(() => 0)) return [{ name: "only-the-first-wrong", sentence: "All entries are right but the first." }];
  if (wrongAt((length) => length - 1))
    return [{ name: "only-the-last-wrong", sentence: "All entries are right but the last." }];
  return [];
};
