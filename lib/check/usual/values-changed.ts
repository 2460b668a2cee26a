import type { Relation } from "./relation";
import { alike, numbersIn, replaceNumbers } from "./values";

/** Functions that are applied once too often at the end, or to what should be left as it is. */
const oneTooMany: readonly (readonly [name: string, words: string, of: (v: number) => number])[] = [
  ["sign-of-everything", "Every number has the other sign: a minus too many, or one missing.", (v) => -v],
  ["one-minus-everything", "Every number is 1 minus what is expected.", (v) => 1 - v],
  ["one-too-many", "Every number is 1 too large.", (v) => v + 1],
  ["one-too-few", "Every number is 1 too small.", (v) => v - 1],
  [
    "squared-at-the-end",
    "Every number is the square of what is expected: is a root missing, or a square too many?",
    (v) => v * v,
  ],
  [
    "root-at-the-end",
    "Every number is the square root of what is expected: a root too many, or a square missing?",
    Math.sqrt,
  ],
  [
    "reciprocal",
    "Every number is 1 divided by what is expected: are the two sides of a division exchanged?",
    (v) => 1 / v,
  ],
  ["absolute", "The sizes are right, but the sign of negative results is lost.", Math.abs],
  ["rounded", "The results are rounded to whole numbers. Leave them as they are.", Math.round],
  ["rounded", "The results are rounded to whole numbers. Leave them as they are.", Math.floor],
  ["cut-at-zero", "Negative results are cut off to 0.", (v) => Math.max(v, 0)],
  [
    "sigmoid-at-the-end",
    "Every number went through a sigmoid that is not asked for: one function too many.",
    (v) => 1 / (1 + Math.exp(-v)),
  ],
  ["tanh-at-the-end", "Every number went through a tanh that is not asked for: one function too many.", Math.tanh],
  [
    "exp-at-the-end",
    "Every number is e to the power of what is expected: an exp too many, or a logarithm missing?",
    Math.exp,
  ],
  [
    "log-at-the-end",
    "Every number is the logarithm of what is expected: a logarithm too many, or an exp missing?",
    Math.log,
  ],
  ["log-to-base-2", "Logarithms to base 2 came back. Math.log is the natural one.", (v) => v / Math.LN2],
  ["log-to-base-10", "Logarithms to base 10 came back. Math.log is the natural one.", (v) => v / Math.LN10],
];

/** One function too many, or one missing, after everything else. */
export const oneFunctionTooMany: Relation = (seen) =>
  oneTooMany
    .filter(([, , of]) => seen.every(({ expected, got }) => alike(replaceNumbers(expected, of), got)))
    .map(([name, sentence]) => ({ name, sentence }));

/** A number that may have been a factor once too often, or once too seldom. */
interface Factor {
  readonly words: string;
  of(args: readonly unknown[]): number;
}

/** What an argument offers as a factor: the number itself, or the lengths of its axes, by the names in its shape. */
function factorsIn(takes: readonly { readonly name: string; readonly shape: string }[]): Factor[] {
  const found = new Map<string, Factor>();
  takes.forEach(({ name, shape }, k) => {
    if (shape === "scalar") found.set(name, { words: `\`${name}\``, of: (args) => args[k] as number });
    const axes = /^\[(.*)\]$/.exec(shape)?.[1].split(/,\s*/) ?? [];
    axes.forEach((axis, depth) => {
      const lengthAt = (args: readonly unknown[]): number => {
        let part = args[k];
        for (let i = 0; i < depth; i++) part = (part as unknown[] | undefined)?.[0];
        return (part as unknown[] | undefined)?.length ?? Number.NaN;
      };
      if (!found.has(axis))
        found.set(axis, {
          words: `${axis}, the ${depth === 0 ? "length" : "length of a row"} of \`${name}\``,
          of: lengthAt,
        });
    });
  });
  return [...found.values()];
}

/** Got divided by expected, where that is one number for all of a result; nothing elsewhere. */
function ratioOf(expected: unknown, got: unknown): number | undefined {
  const [right, came] = [numbersIn(expected), numbersIn(got)];
  const at = right.findIndex((value) => value !== 0);
  if (at < 0 || right.length !== came.length) return undefined;
  const ratio = came[at] / right[at];
  return Number.isFinite(ratio) &&
    ratio !== 0 &&
    alike(
      replaceNumbers(expected, (v) => v * ratio),
      got,
    )
    ? ratio
    : undefined;
}

/** One number more or less everywhere, where it is not 1: a starting value, a term of the formula. */
export const offset: Relation = (seen) => {
  const [right, came] = [numbersIn(seen.map(({ expected }) => expected)), numbersIn(seen.map(({ got }) => got))];
  const by = came[0] - right[0];
  if (
    right.length < 4 ||
    new Set(right).size < 3 ||
    !(Math.abs(by) > 1e-6 && Math.abs(by) < 1e12) ||
    alike(Math.abs(by), 1)
  )
    return [];
  if (
    !seen.every(({ expected, got }) =>
      alike(
        replaceNumbers(expected, (v) => v + by),
        got,
      ),
    )
  )
    return [];
  const size = `${plain(Math.abs(by))} too ${by > 0 ? "large" : "small"}`;
  return [{ name: "offset", sentence: `Every number is ${size}: a starting value or one term of the sum is another.` }];
};

/** Fewer different numbers do not show a rule by which all of them are changed. */
const FEWEST_DIFFERENT = 4;

/** One factor and one number more for everything: 2·expected - 1, or 3 - expected. */
export const stretched: Relation = (seen) => {
  const [right, came] = [numbersIn(seen.map(({ expected }) => expected)), numbersIn(seen.map(({ got }) => got))];
  if (right.length !== came.length || new Set(right).size < FEWEST_DIFFERENT) return [];
  const [low, high] = [right.indexOf(Math.min(...right)), right.indexOf(Math.max(...right))];
  const by = (came[high] - came[low]) / (right[high] - right[low]);
  const start = came[low] - by * right[low];
  const known = [by, by - 1, start, Math.abs(by + 1) + Math.abs(start - 1)]; // other rules name these better
  if (!Number.isFinite(start) || known.some((value) => Math.abs(value) < 1e-6)) return [];
  const of = (v: number): number => start + by * v;
  if (!seen.every(({ expected, got }) => alike(replaceNumbers(expected, of), got))) return [];
  const part = `${Math.abs(Math.abs(by) - 1) < 1e-7 ? "" : `${plain(Math.abs(by))} times `}what is expected`;
  const words =
    by > 0
      ? `${part}, ${start > 0 ? "plus" : "minus"} ${plain(Math.abs(start))}: do a factor and a starting value differ?`
      : `${plain(start)} minus ${part}: is a sign turned, or a difference the wrong way round?`;
  return [{ name: "stretched", sentence: `Every number is ${words}` }];
};

/** Powers that a square or a root too many makes of a result, with another constant before it or not. */
const powers: readonly (readonly [exponent: number, words: string])[] = [
  [2, "the square"],
  [1 / 2, "the square root"],
  [-1, "the reciprocal"],
  [3, "the cube"],
  [3 / 2, "the 3/2 power"],
  [1 / 3, "the cube root"],
  [4, "the fourth power"],
  [1 / 4, "the fourth root"],
  [-2, "1 divided by the square"],
  [-1 / 2, "1 divided by the square root"],
];

/** A power of what is expected, times one constant. */
export const powerOfIt: Relation = (seen) => {
  const right = numbersIn(seen.map(({ expected }) => expected));
  if (new Set(right).size < FEWEST_DIFFERENT || !right.every((v) => v > 0)) return [];
  const first = numbersIn(seen.map(({ got }) => got))[0];
  return powers.flatMap(([exponent, words]) => {
    const constant = first / right[0] ** exponent;
    const isPlain = Math.abs(constant - 1) < 1e-7;
    if (!Number.isFinite(constant) || constant === 0 || (isPlain && [2, 1 / 2, -1].includes(exponent))) return [];
    const of = (v: number): number => constant * v ** exponent;
    if (!seen.every(({ expected, got }) => alike(replaceNumbers(expected, of), got))) return [];
    const times = isPlain ? "" : `${plain(constant)} times `;
    const sentence = `Every number is ${times}${words} of what is expected: is there a square or a root too many, or one missing?`;
    return [{ name: "power-of-it", sentence }];
  });
};

const plain = (value: number): string => `${Number(value.toPrecision(4))}`;

/** One factor for everything: a number, the size of the batch, the learning rate. */
export const factor: Relation = (seen, { takes }) => {
  const telling = seen.filter(({ expected }) => numbersIn(expected).some((value) => value !== 0));
  const quiet = seen.filter((one) => !telling.includes(one));
  if (telling.length === 0 || !quiet.every(({ expected, got }) => alike(expected, got))) return [];
  const ratios = telling.map(({ expected, got }) => ratioOf(expected, got));
  if (ratios.some((ratio) => ratio === undefined) || numbersIn(telling.map(({ got }) => got)).length < 2) return [];
  const constant = ratios.every((ratio) => alike(ratio, ratios[0]));
  if (constant && Math.abs(Math.abs(ratios[0] ?? 1) - 1) < 1e-7) return [];
  const named = factorsIn(takes).flatMap(({ words, of }) => {
    const values = telling.map(({ args }) => of(args));
    if (values.every((value, i) => alike(value, ratios[i])))
      return [
        {
          name: "factor-too-many",
          sentence: `Everything is too large by the factor ${words}: multiplied by it once too often, or a division by it is missing (a sum where a mean is asked for).`,
        },
      ];
    if (values.every((value, i) => alike(1 / value, ratios[i])))
      return [
        {
          name: "factor-missing",
          sentence: `Everything is too small by the factor ${words}: divided by it once too often (a mean where a sum is asked for, or two means), or a multiplication by it is missing.`,
        },
      ];
    return [];
  });
  if (!constant) return named;
  const k = ratios[0] ?? 1;
  const size = Math.abs(k) >= 1 ? `${plain(k)} times` : `1/${plain(1 / k)} of`;
  return named.length > 0
    ? named
    : [
        {
          name: "constant-factor",
          sentence: `Everything is ${size} what is expected: there is a constant factor too many, or one missing.`,
        },
      ];
};
