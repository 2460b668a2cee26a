import type { Variants } from "../variants";

const mean = (v: number[]) => v.reduce((s, x) => s + x, 0) / v.length;
const spread = (v: number[], n = v.length - 1) => Math.sqrt(v.reduce((s, x) => s + (x - mean(v)) ** 2, 0) / n);
const SLACK = 1e-9;

/** The smallest of those whose mean reaches a limit. */
function smallest(scores: number[][], sizes: number[], limit: number): number {
  let chosen = -1;
  scores.forEach((values, i) => {
    if (mean(values) >= limit - SLACK && (chosen < 0 || sizes[i] < sizes[chosen])) chosen = i;
  });
  return chosen;
}
const bestOf = (scores: number[][]) => scores.reduce((best, v) => (mean(v) > mean(best) ? v : best));

export const variants: Variants = {
  exercise: "13.5",
  right: {
    "by a loop": (scores: number[][], sizes: number[]) => {
      const best = bestOf(scores);
      return smallest(scores, sizes, mean(best) - spread(best) / Math.sqrt(best.length));
    },
    "by sorting sizes": (scores: number[][], sizes: number[]) => {
      const means = scores.map(mean);
      const b = means.indexOf(Math.max(...means));
      const limit = means[b] - spread(scores[b]) / Math.sqrt(scores[b].length) - SLACK;
      const places = sizes.map((_, i) => i).sort((i, j) => sizes[i] - sizes[j]);
      return places.find((i) => means[i] >= limit);
    },
    "by the variance over K": (scores: number[][], sizes: number[]) => {
      const best = bestOf(scores);
      const K = best.length;
      const variance = best.reduce((s, v) => s + (v - mean(best)) ** 2, 0) / (K - 1);
      const good = scores.flatMap((v, i) => (mean(best) - mean(v) <= Math.sqrt(variance / K) + SLACK ? [i] : []));
      return good.reduce((a, i) => (sizes[i] < sizes[a] ? i : a));
    },
    "by sums of squares": (scores: number[][], sizes: number[]) => {
      const sums = scores.map((v) => v.reduce((a, b) => a + b, 0));
      const b = sums.indexOf(Math.max(...sums));
      const K = scores[b].length;
      const squares = scores[b].reduce((s, v) => s + v * v, 0) - (sums[b] * sums[b]) / K;
      const error = Math.sqrt(Math.max(0, squares) / (K * (K - 1)));
      const good = sizes.filter((_, i) => sums[i] / K >= sums[b] / K - error - SLACK);
      return sizes.indexOf(Math.min(...good));
    },
  },
  wrong: {
    "takes the last good one": {
      answer: (scores: number[][]) => {
        const best = bestOf(scores);
        const limit = mean(best) - spread(best) / Math.sqrt(best.length) - SLACK;
        return Math.max(...scores.flatMap((values, i) => (mean(values) >= limit ? [i] : [])));
      },
      diagnosis: "last-of-the-good",
    },
    "looks for the mean size": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        const limit = mean(best) - spread(best) / Math.sqrt(best.length) - SLACK;
        return sizes.indexOf(mean(sizes.filter((_, i) => mean(scores[i]) >= limit)));
      },
      diagnosis: "mean-of-sizes",
    },
    "allows a third of an error": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - spread(best) / Math.sqrt(best.length) / 3);
      },
      diagnosis: "limit-too-high",
    },
    "allows three errors": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - (3 * spread(best)) / Math.sqrt(best.length));
      },
      diagnosis: "limit-too-low",
    },
    "takes what is below the limit": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        const limit = mean(best) - spread(best) / Math.sqrt(best.length);
        return sizes.indexOf(Math.min(...sizes.filter((_, i) => mean(scores[i]) <= limit)));
      },
      diagnosis: "side-exchanged",
    },
    "takes the best mean": {
      answer: (scores: number[][]) => scores.indexOf(bestOf(scores)),
      diagnosis: "best-mean",
    },
    "takes the smallest": {
      answer: (_: number[][], sizes: number[]) => sizes.indexOf(Math.min(...sizes)),
      diagnosis: "smallest-of-all",
    },
    "allows a standard deviation": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - spread(best));
      },
      diagnosis: "deviation-for-error",
    },
    "allows a deviation of K": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - spread(best, best.length));
      },
      diagnosis: "deviation-for-error",
    },
    "divides by K in the variance": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - spread(best, best.length) / Math.sqrt(best.length));
      },
      diagnosis: "population-deviation",
    },
    "divides by K instead of its root": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - spread(best) / best.length);
      },
      diagnosis: "divided-by-count",
    },
    "uses the variance": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - spread(best) ** 2 / best.length);
      },
      diagnosis: "variance-for-error",
    },
    "allows two errors": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return smallest(scores, sizes, mean(best) - (2 * spread(best)) / Math.sqrt(best.length));
      },
      diagnosis: "two-errors",
    },
    "measures each by its own error": {
      answer: (scores: number[][], sizes: number[]) => {
        const top = mean(bestOf(scores));
        let chosen = -1;
        scores.forEach((v, i) => {
          const reach = mean(v) + spread(v) / Math.sqrt(v.length);
          if (reach >= top - SLACK && (chosen < 0 || sizes[i] < sizes[chosen])) chosen = i;
        });
        return chosen;
      },
      diagnosis: "own-error",
    },
    "takes the luckiest seed": {
      answer: (scores: number[][]) => {
        const tops = scores.map((v) => Math.max(...v));
        return tops.indexOf(Math.max(...tops));
      },
      diagnosis: "largest-score",
    },
    "takes the largest good one": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        const limit = mean(best) - spread(best) / Math.sqrt(best.length) - SLACK;
        return sizes.reduce((a, s, i) => (mean(scores[i]) >= limit && (a < 0 || s > sizes[a]) ? i : a), -1);
      },
      diagnosis: "largest-of-the-good",
    },
    "takes the first good one": {
      answer: (scores: number[][]) => {
        const best = bestOf(scores);
        const limit = mean(best) - spread(best) / Math.sqrt(best.length) - SLACK;
        return scores.findIndex((v) => mean(v) >= limit);
      },
      diagnosis: "first-of-the-good",
    },
    "returns the size": {
      answer: (scores: number[][], sizes: number[]) => {
        const best = bestOf(scores);
        return sizes[smallest(scores, sizes, mean(best) - spread(best) / Math.sqrt(best.length))];
      },
      diagnosis: "size-returned",
    },
  },
};
