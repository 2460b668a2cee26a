import { cos, sin } from "../elementary/sine";
import type { Point } from "./raster";

/** The outline of a class as a signed distance in a frame from -1 to 1, and its usual hues in turns (0 red, ⅓ green). */
export interface ObjectKind {
  readonly name: string;
  /** Negative inside, positive outside. */
  readonly outline: (x: number, y: number) => number;
  readonly hues: readonly number[];
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
const box = (x: number, y: number, w: number, h: number): number => Math.max(Math.abs(x) - w, Math.abs(y) - h);

/** So far outside no pixel is touched, whatever its size: the distance to a circle around the polygon will do. */
const farOutside = 0.2;

/** Distance to the inside of a polygon whose corners are given; negative inside. */
function polygon(corners: readonly Point[]): (x: number, y: number) => number {
  const count = corners.length;
  const xs = Float64Array.from([...corners, corners[0]], ([x]) => x);
  const ys = Float64Array.from([...corners, corners[0]], ([, y]) => y);
  const radius = Math.max(...corners.map(([x, y]) => length(x, y)));
  return (x, y) => {
    const around = length(x, y) - radius;
    if (around > farOutside) return around;
    let inside = false;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) {
      // one by one: pairs in brackets would become arrays
      const ax = xs[i];
      const ay = ys[i];
      const ex = xs[i + 1] - ax;
      const ey = ys[i + 1] - ay;
      const px = x - ax;
      const py = y - ay;
      if (ay > y !== ys[i + 1] > y && x < ax + (py / ey) * ex) inside = !inside;
      const along = Math.min(1, Math.max(0, (px * ex + py * ey) / (ex * ex + ey * ey)));
      const dx = px - along * ex;
      const dy = py - along * ey;
      least = Math.min(least, dx * dx + dy * dy);
    }
    return inside ? -Math.sqrt(least) : Math.sqrt(least);
  };
}

const star = polygon(
  Array.from({ length: 10 }, (_, i): Point => {
    const radius = i % 2 === 0 ? 0.95 : 0.42;
    return [radius * sin((Math.PI * i) / 5), -radius * cos((Math.PI * i) / 5)];
  }),
);

const tent = polygon([
  [0, -0.85],
  [0.85, 0.7],
  [-0.85, 0.7],
]);

const arrow = polygon([
  [-0.9, -0.22],
  [0.1, -0.22],
  [0.1, -0.7],
  [0.9, 0],
  [0.1, 0.7],
  [0.1, 0.22],
  [-0.9, 0.22],
]);

/**
 * The ten kinds of objects, in the order of their labels.
 *
 * @example
 * objectKinds[0].name // → "ball"
 */
export const objectKinds: readonly ObjectKind[] = Object.freeze([
  { name: "ball", outline: (x: number, y: number) => length(x, y) - 0.75, hues: [0, 0.6] },
  { name: "ring", outline: (x: number, y: number) => Math.abs(length(x, y) - 0.62) - 0.2, hues: [0.55, 0.1] },
  { name: "box", outline: (x: number, y: number) => box(x, y, 0.68, 0.68), hues: [0.08, 0.3] },
  { name: "plank", outline: (x: number, y: number) => box(x, y, 0.9, 0.3), hues: [0.07, 0.1] },
  { name: "tent", outline: tent, hues: [0.05, 0.35] },
  {
    name: "cross",
    outline: (x: number, y: number) => Math.min(box(x, y, 0.88, 0.26), box(x, y, 0.26, 0.88)),
    hues: [0, 0.85],
  },
  { name: "star", outline: star, hues: [0.14, 0.15] },
  {
    name: "moon",
    outline: (x: number, y: number) => Math.max(length(x, y) - 0.8, 0.62 - length(x - 0.42, y)),
    hues: [0.15, 0.62],
  },
  {
    name: "leaf",
    outline: (x: number, y: number) => Math.max(length(x, y - 0.55), length(x, y + 0.55)) - 1,
    hues: [0.33, 0.28],
  },
  { name: "arrow", outline: arrow, hues: [0.6, 0.8] },
]);
