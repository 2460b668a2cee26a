import { at, inWords } from "./words";

/**
 * How a series goes, from its finite values in order: "falls from 2.3 at epoch 0 to 0.1 at epoch 50".
 * Changes smaller than 5 % of the range do not count as turning.
 *
 * @param scale what the vertical axis does to a value before it is drawn; Math.log10 on a logarithmic axis
 */
export function trend(
  xLabel: string,
  x: readonly number[],
  values: readonly number[],
  scale: (value: number) => number = (value) => value,
): string {
  const y = values.map(scale);
  const known = y.flatMap((value, index) => (Number.isFinite(value) ? [index] : []));
  if (known.length === 0) return "has no value that can be drawn";
  const first = known[0];
  const last = known[known.length - 1];
  if (known.length === 1) return `is ${inWords(values[first])} at ${at(xLabel, x[first])}`;
  const lowest = known.reduce((best, index) => (y[index] < y[best] ? index : best), first);
  const highest = known.reduce((best, index) => (y[index] > y[best] ? index : best), first);
  const range = y[highest] - y[lowest];
  const same = known.every((index) => inWords(values[index]) === inWords(values[first]));
  if (same || range <= 1e-9 * Math.max(Math.abs(y[highest]), Math.abs(y[lowest])))
    return `stays at ${inWords(values[first])}`;
  const slack = 0.05 * range;
  const place = (index: number): string => `${inWords(values[index])} at ${at(xLabel, x[index])}`;
  if (y[lowest] >= Math.min(y[first], y[last]) - slack && y[highest] <= Math.max(y[first], y[last]) + slack) {
    if (Math.abs(y[last] - y[first]) > slack) {
      return `${y[last] > y[first] ? "rises" : "falls"} from ${place(first)} to ${place(last)}`;
    }
  }
  if (y[highest] <= Math.max(y[first], y[last]) + slack && turnsOnce(y, known, lowest, slack, 1)) {
    return `falls from ${place(first)} to ${place(lowest)}, then rises to ${place(last)}`;
  }
  if (y[lowest] >= Math.min(y[first], y[last]) - slack && turnsOnce(y, known, highest, slack, -1)) {
    return `rises from ${place(first)} to ${place(highest)}, then falls to ${place(last)}`;
  }
  return `varies between ${place(lowest)} and ${place(highest)}, and ends at ${inWords(values[last])}`;
}

/** Whether a series only falls before its turning point and only rises after it (sign 1), or the other way round. */
function turnsOnce(
  y: readonly number[],
  known: readonly number[],
  turning: number,
  slack: number,
  sign: 1 | -1,
): boolean {
  let best = Number.POSITIVE_INFINITY;
  for (const index of known) {
    if (index === turning) best = sign * y[index];
    const value = sign * y[index];
    if (index <= turning) {
      if (value > best + slack) return false;
      best = Math.min(best, value);
    } else {
      if (value < best - slack) return false;
      best = Math.max(best, value);
    }
  }
  return true;
}

/**
 * Places where two series on the same x change order, by straight lines between the points.
 *
 * @example
 * crossings([0, 1], [0, 2], [1, 1]) // → [0.5]
 */
export function crossings(x: readonly number[], a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let before = Number.NaN;
  let beforeX = Number.NaN;
  for (let index = 0; index < x.length; index++) {
    const difference = a[index] - b[index];
    if (!Number.isFinite(difference)) continue;
    if (difference !== 0) {
      if (before * difference < 0) {
        found.push(beforeX + ((x[index] - beforeX) * before) / (before - difference));
      }
      before = difference;
      beforeX = x[index];
    }
  }
  return found;
}
