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
 * Takes a point of the picture back into the frame in which the shape was drawn (the inverse of the pose).
 *
 * @param pose - how the shape was moved; about the origin: scaled, slanted, turned, then shifted.
 * @param point - a place in the picture.
 * @example
 * unpose({ angle: 0, scale: 2, shear: 0, shift: [1, 0] }, [3, 4]) // → [1, 2]
 */
export function unpose(pose: Pose, [px, py]: Point): Point {
  const [c, s] = [cos(pose.angle), sin(pose.angle)];
  const dx = px - pose.shift[0];
  const dy = py - pose.shift[1];
  const x = (c * dx + s * dy) / pose.scale;
  const y = (c * dy - s * dx) / pose.scale;
  return [x - pose.shear * y, y];
}

/**
 * How far a point is from a broken line.
 *
 * @param line - its corners in order; one corner alone is a dot.
 * @param point - where to measure from.
 * @returns the shortest distance, 0 on the line.
 * @example
 * distanceToLine([[0, 0], [2, 0]], [1, 3]) // → 3
 */
export function distanceToLine(line: readonly Point[], [px, py]: Point): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < line.length; i++) {
    const [ax, ay] = line[i];
    const [bx, by] = line[Math.min(i + 1, line.length - 1)];
    const length2 = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
    const along =
      length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length2));
    const dx = px - ax - along * (bx - ax);
    const dy = py - ay - along * (by - ay);
    best = Math.min(best, Math.sqrt(dx * dx + dy * dy));
  }
  return best;
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
  return Math.min(255, Math.max(0, Math.round(255 * value)));
}
