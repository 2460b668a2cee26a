import { values } from "./values";

/** Two half moons of 50 points each, labels −1 and 1, and first weights of a network 2 → 16 → 16 → 1. */
export function moons(): { points: number[][]; labels: number[]; weights: Float32Array } {
  const noise = values(200, 5, 0.1);
  const angle = (i: number): number => (Math.PI * (i % 50)) / 49;
  const points = Array.from({ length: 100 }, (_, i) =>
    i < 50
      ? [Math.cos(angle(i)) + noise[2 * i], Math.sin(angle(i)) + noise[2 * i + 1]]
      : [1 - Math.cos(angle(i)) + noise[2 * i], 0.5 - Math.sin(angle(i)) + noise[2 * i + 1]],
  );
  const labels = Array.from({ length: 100 }, (_, i) => (i < 50 ? -1 : 1));
  return { points, labels, weights: values(2 * 16 + 16 + 16 * 16 + 16 + 16 + 1, 6, 0.5) };
}

/** Sizes of the layers. */
export const layers: readonly number[] = [2, 16, 16, 1];
