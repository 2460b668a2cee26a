import { cos, sin } from "../elementary/sine";

/** A point of the plane: x to the right, y down, in the units of the picture's side. */
export type Point = readonly [number, number];

/** A map of the plane that draws one thing a little differently each time. */
export interface Pose {
  /** Turn, in radians, clockwise on the screen. */
  readonly angle: number;
  /** Size: 1 leaves it as it is. */
  readonly scale: number;
  /** Slant: how far x moves for each unit of y. */
  readonly shear: number;
  /** Shift to the right and down, in the units of the picture's side. */
  readonly shift: Point;
}

/**
 * Takes points of the picture back into the frame in which the shape was drawn (the inverse of the pose).
 *
 * @param pose - how the shape was moved; about the origin: scaled, slanted, turned, then shifted.
 * @returns the map of points.
 * @example
 * unpose({ angle: 0, scale: 2, shear: 0, shift: [1, 0] })([3, 4]) // → [1, 2]
 */
export function unpose({ angle, scale, shear, shift }: Pose): (point: Point) => Point {
  const [c, s] = [cos(angle), sin(angle)];
  return ([px, py]) => {
    const dx = px - shift[0];
    const dy = py - shift[1];
    const x = (c * dx + s * dy) / scale;
    const y = (c * dy - s * dx) / scale;
    return [x - shear * y, y];
  };
}

/** A straight piece of a line: from `a`, so far along `b - a`, and the box of the points within reach. */
interface Piece {
  readonly ax: number;
  readonly ay: number;
  readonly abx: number;
  readonly aby: number;
  readonly length2: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far points are from the nearest of several broken lines, as far as they lie within reach: most pixels of a
 * drawing do not, and pieces out of reach are not looked at.
 *
 * @param lines - the corners of each in order; one corner alone is a dot.
 * @param reach - distances up to this are told.
 * @returns the shortest distance of a point, 0 on a line; beyond reach, any number beyond reach.
 * @example
 * distanceToLines([[[0, 0], [2, 0]]], 5)([1, 3]) // → 3
 */
export function distanceToLines(lines: readonly (readonly Point[])[], reach: number): (point: Point) => number {
  const margin = reach * (1 + 1e-9); // so that rounding leaves out nothing within reach
  const pieces = lines.flatMap((line) =>
    line.map(([ax, ay], i): Piece => {
      const [bx, by] = line[Math.min(i + 1, line.length - 1)];
      const [abx, aby] = [bx - ax, by - ay];
      return {
        ax,
        ay,
        abx,
        aby,
        length2: abx * abx + aby * aby,
        left: Math.min(ax, bx) - margin,
        right: Math.max(ax, bx) + margin,
        top: Math.min(ay, by) - margin,
        bottom: Math.max(ay, by) + margin,
      };
    }),
  );
  return ([px, py]) => {
    let best = Number.POSITIVE_INFINITY;
    for (const { ax, ay, abx, aby, length2, left, right, top, bottom } of pieces) {
      if (px < left || px > right || py < top || py > bottom) continue;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * abx + (py - ay) * aby) / length2));
      const dx = px - ax - along * abx;
      const dy = py - ay - along * aby;
      best = Math.min(best, dx * dx + dy * dy);
    }
    return Math.sqrt(best);
  };
}

/**
 * How much of a pixel a shape covers, from the signed distance to its edge: the soft edge is one pixel wide.
 *
 * @param distance - negative inside, positive outside.
 * @param pixel - width of a pixel in the same units.
 * @returns 1 inside, 0 outside, between them at the edge.
 * @example
 * coverage(0, 0.1) // → 0.5
 */
export function coverage(distance: number, pixel: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance / pixel));
}

/**
 * A value between 0 and 1 as a byte.
 *
 * @example
 * toByte(0.5) // → 128
 */
export function toByte(value: number): number {
  const scaled = 255 * value;
  if (scaled <= 0) return 0;
  if (scaled >= 255) return 255;
  const whole = scaled | 0;
  return whole + Number(scaled - whole >= 0.5); // numbers, not a branch that a processor would guess wrongly
}
