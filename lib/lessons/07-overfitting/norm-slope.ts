import { type Exercise, exercise } from "../../exercise/specification";

type F = (xHat: number[], dy: number[], gain: number, spread: number) => number[];
const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;

/** dx from dy, x̂, the mean of dy, the mean of dy·x̂, and N: the correct one, and most that are not. */
type Rule = (dy: number, xHat: number, middle: number, along: number, N: number) => number;
const by =
  (rule: Rule, factor: (gain: number, spread: number) => number = (gain, spread) => gain / spread): F =>
  (xHat, dy, gain, spread) => {
    const [middle, along] = [mean(dy), mean(dy.map((value, i) => value * xHat[i]))];
    return dy.map((value, i) => factor(gain, spread) * rule(value, xHat[i], middle, along, dy.length));
  };
const right: Rule = (dy, xHat, middle, along) => dy - middle - xHat * along;

/** 07.4: the way back through batch normalisation. */
export const myNormSlope: Exercise = exercise<F>({
  id: "07.4",
  title: "The way back through batch normalisation",
  points: 3,
  function: "myNormSlope",
  takes: [
    { name: "xHat", shape: "[N]", what: "x̂, the normalised numbers, N is 2 or more" },
    { name: "dy", shape: "[N]", what: "the slope of the loss in each y" },
    { name: "gain", shape: "scalar", what: "γ" },
    { name: "spread", shape: "scalar", what: "s = √(σ² + ε), greater than 0" },
  ],
  returns: { shape: "[N]", what: "the slope of the loss in each x, by all three paths" },
  reference: by(right),
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "x̂ = 1, -1, 1, -1: only what no path takes away is left", inputs: [[[1, -1, 1, -1], [4, 0, 0, 0], 1, 1]] },
    { title: "raising all y alike cannot be done by x: 0", inputs: [[[1, -1], [3, 3], 2, 0.5]] },
    { title: "nor can spreading them: 0", inputs: [[[1, -1, 1, -1], [2, -2, 2, -2], 1, 4]] },
    { title: "twice the gain, twice the slope", inputs: [[[1, -1, 1, -1], [4, 0, 0, 0], 2, 1]] },
    { title: "twice the spread, half the slope", inputs: [[[1, -1, 1, -1], [4, 0, 0, 0], 1, 2]] },
    { title: "no slope above, none below", inputs: [[[1, 0, -1], [0, 0, 0], 3, 2]] },
    { title: "a gain of 0 lets nothing through", inputs: [[[1, -1, 1, -1], [4, 0, 0, 0], 0, 1]] },
    {
      title: "any batch",
      draw: (random) => {
        const N = 5 + random.integer(3);
        const x = Array.from({ length: N }, (_, i) => 3 * i + random.integer(3));
        const s = Math.sqrt(mean(x.map((value) => (value - mean(x)) * (value - mean(x)))) + 0.25);
        const dy = random.shuffle(x.map((_, i) => (2 * i + 1 + random.integer(2)) * (i % 3 === 0 ? -1 : 1)));
        return [x.map((value) => (value - mean(x)) / s), dy, random.choice([0.5, 1.5, 3]), s];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "direct-only",
      sentence: "μ and σ are taken for constants. They hold every x of the batch: two more paths lead through them.",
      wrong: by((dy) => dy),
    },
    {
      name: "spread-path-missing",
      sentence: "The path through σ² is missing. The rest is right.",
      wrong: by((dy, _, middle) => dy - middle),
    },
    {
      name: "mean-path-missing",
      sentence: "The path through μ is missing. The rest is right.",
      wrong: by((dy, xHat, __, along) => dy - xHat * along),
    },
    {
      name: "sums-for-means",
      sentence: "Sums stand where means belong: both paths carry 1/N.",
      wrong: by((dy, xHat, middle, along, N) => dy - N * middle - N * xHat * along),
    },
    {
      name: "one-sum-for-a-mean",
      sentence: "One of the two paths is N times too strong: a sum stands where a mean belongs.",
      recognises: (seen) =>
        ([(d, h, m, a, N) => d - N * m - h * a, (d, h, m, a, N) => d - m - N * h * a] as Rule[]).some((rule) =>
          gives(seen, by(rule)),
        ),
    },
    {
      name: "gain-forgotten",
      sentence: "γ makes no difference here. It multiplies every dy before anything else.",
      wrong: by(right, (_, spread) => 1 / spread),
    },
    {
      name: "spread-forgotten",
      sentence: "s makes no difference here: x̂ moves 1/s as far as x.",
      wrong: by(right, (gain) => gain),
    },
    {
      name: "spread-multiplied",
      sentence: "s multiplies here. x̂ moves 1/s as far as x: divide.",
      wrong: by(right, (gain, spread) => gain * spread),
    },
    {
      name: "spread-squared",
      sentence: "It is divided by s² here. One s is enough.",
      wrong: by(right, (gain, spread) => gain / (spread * spread)),
    },
    {
      name: "gain-divides",
      sentence: "γ divides here. It multiplies.",
      wrong: by(right, (gain, spread) => 1 / (gain * spread)),
    },
    {
      name: "paths-added",
      sentence: "A path has the wrong sign: both, through μ and through σ², take away.",
      recognises: (seen) =>
        ([(d, h, m, a) => d + m - h * a, (d, h, m, a) => d - m + h * a, (d, h, m, a) => d + m + h * a] as Rule[]).some(
          (rule) => gives(seen, by(rule)),
        ),
    },
    {
      name: "spread-path-not-by-place",
      sentence: "The path through σ² takes the same from every place. It takes x̂ of that place times the mean of dy·x̂.",
      wrong: by((dy, _, middle, along) => dy - middle - along),
    },
    {
      name: "slopes-not-weighted",
      sentence: "The path through σ² holds the mean of dy. It is the mean of dy·x̂.",
      wrong: by((dy, xHat, middle) => dy - middle - xHat * middle),
    },
    {
      name: "spread-path-by-two",
      sentence:
        "The path through σ² is twice or half as strong as it is: the 2 of the square and the ½ of the root cancel.",
      recognises: (seen) =>
        ([(d, h, m, a) => d - m - 2 * h * a, (d, h, m, a) => d - m - (h * a) / 2] as Rule[]).some((rule) =>
          gives(seen, by(rule)),
        ),
    },
    {
      name: "one-less",
      sentence: "Means are divided by N - 1 here. This variance is divided by N.",
      wrong: by((dy, xHat, m, a, N) => dy - ((m + xHat * a) * N) / (N - 1)),
    },
    {
      name: "not-divided",
      sentence: "All is N times too large: N·dy - Σdy - x̂·Σ(dy·x̂) still has to be divided by N.",
      wrong: by((dy, xHat, m, a, N) => N * (dy - m - xHat * a)),
    },
    {
      name: "divided-twice",
      sentence: "All is divided by N. dy itself is not: the loss has its mean already.",
      wrong: by((dy, xHat, m, a, N) => (dy - m - xHat * a) / N),
    },
  ],
  hints: [
    "Write dx̂ = γ·dy into the three paths first, and x - μ = s·x̂. Each path then has a factor γ/s.",
    "Through μ comes -mean(dy). Through σ² comes -x̂·mean(dy·x̂): the 2 and the ½ cancel, and so do all but one s.",
    "dx = γ/s·(dy - mean(dy) - x̂·mean(dy·x̂)).",
    "return dy.map((value, i) => (gain / spread) * (value - … - xHat[i] * …));",
  ],
  withholds: [],
});

function gives(seen: readonly { readonly args: readonly unknown[]; readonly got?: unknown }[], answer: F): boolean {
  return seen.every(({ args, got }) =>
    answer(...(args as Parameters<F>)).every((value, i) => Math.abs(value - (got as number[])[i]) < 1e-9),
  );
}
