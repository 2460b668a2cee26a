import type { Variants } from "../variants";

type V = number[];
type Answer = (h: V, dy: V, gain: number, s: number) => V;
const sum = (values: V) => values.reduce((all, value) => all + value, 0);
const dot = (a: V, b: V) => sum(a.map((value, i) => value * b[i]));
const wrong = (answer: Answer, diagnosis: string) => ({ answer, diagnosis });
/** Two sums, and what a place does with them. */
const withSums =
  (place: (d: number, h: number, D: number, A: number, N: number, gain: number, s: number) => number): Answer =>
  (h, dy, gain, s) =>
    dy.map((d, i) => place(d, h[i], sum(dy), dot(dy, h), dy.length, gain, s));

export const variants: Variants = {
  exercise: "07.4",
  right: {
    "two means": ((h, dy, gain, s) => {
      const [middle, along] = [sum(dy) / dy.length, dot(dy, h) / dy.length];
      return dy.map((d, i) => (gain / s) * (d - middle - h[i] * along));
    }) as Answer,
    "two sums over N": withSums((d, h, D, A, N, gain, s) => ((N * d - D - h * A) * gain) / (N * s)),
    "three paths": ((h, dy, gain, s) => {
      const N = dy.length;
      const dHat = dy.map((d) => gain * d);
      const ofVariance = -0.5 * sum(dHat.map((d, i) => (d * h[i] * s) / (s * s * s)));
      return dHat.map((d, i) => d / s - sum(dHat) / (N * s) + (2 / N) * h[i] * s * ofVariance);
    }) as Answer,
    "a Jacobian": ((h, dy, gain, s) =>
      h.map((hi, i) =>
        sum(dy.map((d, j) => (d * gain * ((i === j ? 1 : 0) - (1 + hi * h[j]) / h.length)) / s)),
      )) as Answer,
    "by loops": ((h, dy, gain, s) => {
      let [D, A] = [0, 0];
      for (let i = 0; i < h.length; i++) {
        D += dy[i];
        A += dy[i] * h[i];
      }
      const dx: V = [];
      for (let i = 0; i < h.length; i++) dx.push((gain * (dy[i] - (D + A * h[i]) / h.length)) / s);
      return dx;
    }) as Answer,
  },
  wrong: {
    "takes μ and σ for constants": wrong((_, dy, gain, s) => dy.map((d) => (d * gain) / s), "direct-only"),
    "forgets σ": wrong(
      withSums((d, _, D, __, N, gain, s) => ((d - D / N) * gain) / s),
      "spread-path-missing",
    ),
    "forgets μ": wrong(
      withSums((d, h, _, A, N, gain, s) => ((d - (h * A) / N) * gain) / s),
      "mean-path-missing",
    ),
    "takes sums": wrong(
      withSums((d, h, D, A, _, gain, s) => ((d - D - h * A) * gain) / s),
      "sums-for-means",
    ),
    "takes one sum": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d - D - (h * A) / N) * gain) / s),
      "one-sum-for-a-mean",
    ),
    "takes the other sum": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d - D / N - h * A) * gain) / s),
      "one-sum-for-a-mean",
    ),
    "forgets γ": wrong(
      withSums((d, h, D, A, N, _, s) => (d - D / N - (h * A) / N) / s),
      "gain-forgotten",
    ),
    "forgets s": wrong(
      withSums((d, h, D, A, N, gain) => (d - D / N - (h * A) / N) * gain),
      "spread-forgotten",
    ),
    "multiplies by s": wrong(
      withSums((d, h, D, A, N, gain, s) => (d - D / N - (h * A) / N) * gain * s),
      "spread-multiplied",
    ),
    "divides by the variance": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d - D / N - (h * A) / N) * gain) / s / s),
      "spread-squared",
    ),
    "divides by γ": wrong(
      withSums((d, h, D, A, N, gain, s) => (d - D / N - (h * A) / N) / s / gain),
      "gain-divides",
    ),
    "adds the mean": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d + D / N - (h * A) / N) * gain) / s),
      "paths-added",
    ),
    "adds both": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d + D / N + (h * A) / N) * gain) / s),
      "paths-added",
    ),
    "forgets x̂ of the place": wrong(
      withSums((d, _, D, A, N, gain, s) => ((d - D / N - A / N) * gain) / s),
      "spread-path-not-by-place",
    ),
    "does not weight": wrong(
      withSums((d, h, D, _, N, gain, s) => ((d - D / N - (h * D) / N) * gain) / s),
      "slopes-not-weighted",
    ),
    "forgets the root's half": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d - D / N - (2 * h * A) / N) * gain) / s),
      "spread-path-by-two",
    ),
    "divides by N - 1": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d - D / (N - 1) - (h * A) / (N - 1)) * gain) / s),
      "one-less",
    ),
    "does not divide by N": wrong(
      withSums((d, h, D, A, N, gain, s) => ((N * d - D - h * A) * gain) / s),
      "not-divided",
    ),
    "divides by N twice": wrong(
      withSums((d, h, D, A, N, gain, s) => ((d - D / N - (h * A) / N) * gain) / s / N),
      "divided-twice",
    ),
  },
};
