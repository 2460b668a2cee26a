import { extent } from "./values";
import { at, inWords } from "./words";

/** How a series goes, and where: positions in the series. */
interface Way {
  readonly kind: "empty" | "single" | "level" | "monotone" | "valley" | "hill" | "unsettled";
  readonly first: number;
  readonly last: number;
  readonly lowest: number;
  readonly highest: number;
  readonly rises: boolean;
}

function wayOf(values: readonly number[], scale: (value: number) => number): Way {
  const y = values.map(scale);
  const known = y.flatMap((value, index) => (Number.isFinite(value) ? [index] : []));
  const first = known[0];
  const last = known[known.length - 1];
  const lowest = known.reduce((best, index) => (y[index] < y[best] ? index : best), first);
  const highest = known.reduce((best, index) => (y[index] > y[best] ? index : best), first);
  const way = (kind: Way["kind"]): Way => ({ kind, first, last, lowest, highest, rises: y[last] > y[first] });
  if (known.length < 2) return way(known.length === 0 ? "empty" : "single");
  const range = y[highest] - y[lowest];
  const same = known.every((index) => inWords(values[index]) === inWords(values[first]));
  if (same || range <= 1e-9 * Math.max(Math.abs(y[highest]), Math.abs(y[lowest]))) return way("level");
  const slack = 0.05 * range;
  if (y[lowest] >= Math.min(y[first], y[last]) - slack && y[highest] <= Math.max(y[first], y[last]) + slack) {
    if (Math.abs(y[last] - y[first]) > slack) return way("monotone");
  }
  if (y[highest] <= Math.max(y[first], y[last]) + slack && turnsOnce(y, known, lowest, slack, 1)) return way("valley");
  if (y[lowest] >= Math.min(y[first], y[last]) - slack && turnsOnce(y, known, highest, slack, -1)) return way("hill");
  return way("unsettled");
}

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
  const { kind, first, last, lowest, highest, rises } = wayOf(values, scale);
  const place = (index: number): string => `${inWords(values[index])} at ${at(xLabel, x[index])}`;
  switch (kind) {
    case "empty":
      return "has no value that can be drawn";
    case "single":
      return `is ${place(first)}`;
    case "level":
      return `stays at ${inWords(values[first])}`;
    case "monotone":
      return `${rises ? "rises" : "falls"} from ${place(first)} to ${place(last)}`;
    case "valley":
      return `falls from ${place(first)} to ${place(lowest)}, then rises to ${place(last)}`;
    case "hill":
      return `rises from ${place(first)} to ${place(highest)}, then falls to ${place(last)}`;
    case "unsettled":
      return `varies between ${place(lowest)} and ${place(highest)}, and ends at ${inWords(values[last])}`;
  }
}

/** How a series goes in few words: alone, among others that go the same way, and with its numbers. */
export interface Course {
  readonly verb: string;
  readonly plural: string;
  readonly numbers: string;
}

/**
 * How a series goes from left to right. Of a series whose x turns back nothing is said.
 *
 * @param scale what the vertical axis does to a value before it is drawn
 * @example
 * course([0, 1], [3, 1]).numbers // → "falls from 3 to 1"
 * @example
 * course([1, 0], [3, 1]).plural // → "rise"
 */
export function course(
  x: readonly number[],
  values: readonly number[],
  scale: (value: number) => number = (value) => value,
): Course {
  const steps = x.slice(1).map((value, index) => Math.sign(value - x[index]));
  const backwards = steps.length > 0 && steps.every((step) => step <= 0);
  if (!backwards && steps.some((step) => step < 0)) {
    const [low, high] = extent(values.filter(Number.isFinite)).map(inWords);
    return { verb: "is drawn", plural: "are drawn", numbers: `lies from ${low} to ${high}` };
  }
  const ordered = backwards ? [...values].reverse() : values;
  const { kind, first, last, lowest, highest, rises } = wayOf(ordered, scale);
  const [from, to, low, high] = [first, last, lowest, highest].map((each) => inWords(ordered[each] ?? Number.NaN));
  switch (kind) {
    case "empty":
      return { verb: "cannot be drawn", plural: "cannot be drawn", numbers: "cannot be drawn" };
    case "single":
      return { verb: "is one point", plural: "are one point each", numbers: `is ${from}` };
    case "level":
      return { verb: "stays level", plural: "stay level", numbers: `stays at ${from}` };
    case "monotone":
      return rises
        ? { verb: "rises", plural: "rise", numbers: `rises from ${from} to ${to}` }
        : { verb: "falls", plural: "fall", numbers: `falls from ${from} to ${to}` };
    case "valley":
      return {
        verb: "falls, then rises",
        plural: "fall, then rise",
        numbers: `falls from ${from} to ${low}, then rises to ${to}`,
      };
    case "hill":
      return {
        verb: "rises, then falls",
        plural: "rise, then fall",
        numbers: `rises from ${from} to ${high}, then falls to ${to}`,
      };
    case "unsettled":
      return {
        verb: "goes up and down",
        plural: "go up and down",
        numbers: `goes up and down between ${low} and ${high}`,
      };
  }
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

/** A difference this small, as a share of what is drawn, is none: the two lie on each other. */
const MEETS = 1e-9;

/**
 * Places where two series on the same x change order, by straight lines between the points. Where they meet exactly at
 * a point before they change order, it is that point.
 *
 * @example
 * crossings([0, 1], [0, 2], [1, 1]) // → [0.5]
 * @example
 * crossings([0, 1, 3], [2, 1, 0], [0, 1, 2]) // → [1]
 */
export function crossings(x: readonly number[], a: readonly number[], b: readonly number[]): number[] {
  const [low, high] = extent([...a, ...b]);
  const least = MEETS * (high - low);
  const found: number[] = [];
  let before = Number.NaN;
  let beforeX = Number.NaN;
  let met: number | undefined;
  for (let index = 0; index < x.length; index++) {
    const difference = a[index] - b[index];
    if (!Number.isFinite(difference)) continue;
    if (Math.abs(difference) <= least) met ??= x[index];
    else {
      if (before * difference < 0) {
        found.push(met ?? beforeX + ((x[index] - beforeX) * before) / (before - difference));
      }
      before = difference;
      beforeX = x[index];
      met = undefined;
    }
  }
  const step = MEETS * (x[x.length - 1] - x[0]);
  return found.map((place) => (Math.abs(place) <= Math.abs(step) ? 0 : place));
}
