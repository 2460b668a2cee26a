import type { Variants } from "../variants";

type V = number[];
const f = (n: number): number => (n <= 1 ? 1 : n * f(n - 1));
const ones = (s: number) => s.toString(2).replaceAll("0", "").length;
const parts = (n: number) => Array.from({ length: n }, (_, j) => j);
/** Σ of weight · gain over the sets without j. */
const over = (weight: (size: number, n: number) => number) => (n: number, answers: V) =>
  parts(n).map((j) =>
    answers.reduce(
      (sum, answer, s) => (s & (1 << j) ? sum : sum + weight(ones(s), n) * (answers[s + (1 << j)] - answer)),
      0,
    ),
  );
const fair = over((size, n) => (f(size) * f(n - size - 1)) / f(n));
function orders(n: number): V[] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((order) => parts(n).map((at) => [...order.slice(0, at), n - 1, ...order.slice(at)]));
}

export const variants: Variants = {
  exercise: "11.4",
  right: {
    "by sets": fair,
    "by all orders": (n: number, answers: V) => {
      const all = orders(n);
      const values = parts(n).map(() => 0);
      for (const order of all) {
        let set = 0;
        for (const j of order) {
          values[j] += (answers[set | (1 << j)] - answers[set]) / all.length;
          set |= 1 << j;
        }
      }
      return values;
    },
    "each size alike, each set of a size alike": (n: number, answers: V) => {
      const choose = (a: number, b: number) => f(a) / (f(b) * f(a - b));
      return over((size) => 1 / (n * choose(n - 1, size)))(n, answers);
    },
    "what is with, less what is without": (n: number, answers: V) =>
      parts(n).map((j) => {
        let value = 0;
        for (let s = 0; s < answers.length; s++) {
          const size = ones(s);
          if ((s >> j) & 1) value += (f(size - 1) * f(n - size) * answers[s]) / f(n);
          else value -= (f(size) * f(n - size - 1) * answers[s]) / f(n);
        }
        return value;
      }),
  },
  wrong: {
    "weighs by the size": {
      answer: (parts: number, answers: number[]) =>
        Array.from({ length: parts }, (_, j) =>
          answers.reduce((sum, y, s) => {
            const size = [...s.toString(2)].filter((bit) => bit === "1").length;
            return (s >> j) & 1 ? sum : sum + ((size + 1) * (answers[s | (1 << j)] - y)) / parts;
          }, 0),
        ),
      diagnosis: "other-weights",
    },
    occludes: {
      answer: (n: number, answers: V) => parts(n).map((j) => answers[2 ** n - 1] - answers[2 ** n - 1 - 2 ** j]),
      diagnosis: "occlusion",
    },
    "takes each part alone": {
      answer: (n: number, answers: V) => parts(n).map((j) => answers[2 ** j] - answers[0]),
      diagnosis: "alone",
    },
    "averages first and last": {
      answer: (n: number, answers: V) =>
        parts(n).map((j) => (answers[2 ** j] - answers[0] + answers[2 ** n - 1] - answers[2 ** n - 1 - 2 ** j]) / 2),
      diagnosis: "first-and-last",
    },
    "counts all sets alike": { answer: over((_, n) => 2 ** (1 - n)), diagnosis: "all-sets-alike" },
    "adds gains up": { answer: over(() => 1), diagnosis: "not-weighted" },
    "forgets P!": { answer: over((size, n) => f(size) * f(n - size - 1)), diagnosis: "not-divided" },
    "counts j among those to come": {
      answer: over((size, n) => (f(size) * f(n - size)) / f(n)),
      diagnosis: "one-factorial-too-large",
    },
    "forgets those before": { answer: over((size, n) => f(n - size - 1) / f(n)), diagnosis: "before-missing" },
    "forgets those after": { answer: over((size, n) => f(size) / f(n)), diagnosis: "after-missing" },
    "turns the sign": {
      answer: (n: number, answers: V) => fair(n, answers).map((v) => 0 - v),
      diagnosis: "sign-reversed",
    },
    "reads bits from the left": {
      answer: (n: number, answers: V) => fair(n, answers).reverse(),
      diagnosis: "bits-from-the-left",
    },
    "takes sizes of gains": {
      answer: (n: number, answers: V) =>
        parts(n).map((j) =>
          answers.reduce((sum, answer, s) => {
            if (s & (1 << j)) return sum;
            return sum + ((f(ones(s)) * f(n - ones(s) - 1)) / f(n)) * Math.abs(answers[s | (1 << j)] - answer);
          }, 0),
        ),
      diagnosis: "gains-as-sizes",
    },
    "averages answers": {
      answer: (n: number, answers: V) =>
        parts(n).map((j) =>
          answers.reduce((sum, _, s) => {
            if (s & (1 << j)) return sum;
            return sum + ((f(ones(s)) * f(n - ones(s) - 1)) / f(n)) * answers[s | (1 << j)];
          }, 0),
        ),
      diagnosis: "answers-for-gains",
    },
    "counts each size alike, but not its sets": { answer: over((_, n) => 1 / n), diagnosis: "sizes-alike-unshared" },
    "gives the sum": {
      answer: (n: number, answers: V) => fair(n, answers).reduce((a, v) => a + v, 0),
      diagnosis: "summed",
    },
    "gives a value for the empty set, too": {
      answer: (n: number, answers: V) => [answers[0], ...fair(n, answers)],
      diagnosis: "wrong-length",
    },
  },
};
