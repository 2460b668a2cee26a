/** Normal numbers by the thousand: a generator gives the points, the kernels all logarithms at once. */
import type { Random } from "../random/random";
import type { Floats } from "./storage";
import { active, allocate } from "./use";

/** Room for normal numbers that are drawn at once: points of the unit disc, and what is made of them, all of one length. */
export interface NormalRoom {
  readonly points: Float64Array;
  readonly squares: Float64Array;
  readonly logs: Float64Array;
}

/** Room for so many. */
export function normalRoom(length: number): NormalRoom {
  const room = (): Float64Array => allocate("float64", length, false) as Float64Array;
  return { points: room(), squares: room(), logs: room() };
}

/**
 * Draws as many as there is room for: what as many calls of `random.normal(mean, std)` give, bit for bit.
 *
 * @param mean - finite; neither it nor the deviation is looked at
 * @param into - where to, from index `from` on; may be the room's points
 */
export function drawNormal(
  random: Random,
  { points, squares, logs }: NormalRoom,
  mean: number,
  std: number,
  into: Floats,
  from = 0,
): void {
  random.fillDisc(points, squares);
  active().unary("log", squares, logs);
  for (let i = 0; i < points.length; i++)
    into[from + i] = mean + std * points[i] * Math.sqrt((-2 * logs[i]) / squares[i]);
}
