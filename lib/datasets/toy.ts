import { cos, sin } from "../elementary/sine";
import { checkKinds } from "../options/kinds";
import type { Random } from "../random/random";

/** Points with labels, small enough to draw. */
export interface ToySet {
  /** `[N, n]`: one row per point; n = 2 except where a gate has one input. */
  readonly points: readonly (readonly number[])[];
  /** `[N]`: 0 or 1. */
  readonly labels: readonly number[];
}

/** What every drawn set needs to know. */
export interface ToyOptions {
  /** How many points, half of them of each class (the odd one is of class 0); default 200. */
  readonly count?: number;
  /** Standard deviation of what is added to every coordinate; default 0.1. */
  readonly noise?: number;
  /** Where chance comes from: `seeded(7)`. */
  readonly random: Random;
}

/** The logical gates of one or two inputs. */
export type Gate = "AND" | "OR" | "NAND" | "NOR" | "XOR" | "XNOR" | "NOT";

const truth: { readonly [gate in Gate]: readonly number[] } = {
  AND: [0, 0, 0, 1],
  OR: [0, 1, 1, 1],
  NAND: [1, 1, 1, 0],
  NOR: [1, 0, 0, 0],
  XOR: [0, 1, 1, 0],
  XNOR: [1, 0, 0, 1],
  NOT: [1, 0],
};

/**
 * The truth table of a gate: inputs (0,0), (0,1), (1,0), (1,1), in this order, or 0, 1 for NOT.
 *
 * @example
 * truthTable("XOR").labels // → [0, 1, 1, 0]
 */
export function truthTable(gate: Gate): ToySet {
  if (!Object.hasOwn(truth, gate))
    throw new RangeError(`truthTable: there is no gate "${gate}", only ${Object.keys(truth).join(", ")}`);
  const labels = truth[gate];
  const points = labels.length === 2 ? [[0], [1]] : [0, 1, 2, 3].map((i) => [i >> 1, i & 1]);
  return { points, labels: [...labels] };
}

function countOf(name: string, { count = 200, noise = 0.1 }: ToyOptions): { count: number; noise: number } {
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`${name}: count is 2 or more, not ${count}`);
  if (!(noise >= 0)) throw new RangeError(`${name}: noise is 0 or more, not ${noise}`);
  return { count, noise };
}

/** A point for each of `count` places, classes taking turns, in an order that chance decides. */
function drawn(count: number, random: Random, point: (label: number, i: number) => number[]): ToySet {
  const rows = Array.from({ length: count }, (_, i) => ({ x: point(i % 2, i), label: i % 2 }));
  const mixed = random.shuffle(rows);
  return { points: mixed.map(({ x }) => x), labels: mixed.map(({ label }) => label) };
}

/**
 * Points of the square [-1, 1]² that a straight line separates, with an empty strip along it.
 *
 * @param options.gap - half the width of the empty strip, below 0.5; default 0.1
 * @param options.angle - direction of the line's normal, in degrees from the first axis; default 60
 * @param options.offset - signed distance of the line from the origin, at most 0.5 either way; default 0.2
 * @example
 * separable({ count: 10, random: seeded(1) }).labels.filter((label) => label === 1).length // → 5
 */
export function separable(
  options: Omit<ToyOptions, "noise"> & { readonly gap?: number; readonly angle?: number; readonly offset?: number },
): ToySet {
  checkKinds("separable", { options: [options, "record"] });
  checkKinds("separable", { random: [options.random, "random"] });
  const { count } = countOf("separable", options);
  const { random, gap = 0.1, angle = 60, offset = 0.2 } = options;
  if (!(gap >= 0 && gap < 0.5)) throw new RangeError(`separable: gap is from 0 to 0.5, not ${gap}`);
  if (!(Math.abs(offset) <= 0.5)) throw new RangeError(`separable: offset is from -0.5 to 0.5, not ${offset}`);
  const normal = [cos((angle * Math.PI) / 180), sin((angle * Math.PI) / 180)];
  return drawn(count, random, (label) => {
    for (;;) {
      const x = [random.uniform(-1, 1), random.uniform(-1, 1)];
      const distance = normal[0] * x[0] + normal[1] * x[1] - offset;
      if (label === 1 ? distance >= gap : distance <= -gap) return x;
    }
  });
}

/**
 * XOR for real numbers: points of [-1, 1]² with label 1 where the two coordinates have different signs. No line
 * separates them; the product x₁·x₂ does, with its sign alone.
 *
 * @param options.gap - no point lies closer than this to an axis, before the noise; default 0.1
 * @example
 * const { points, labels } = quadrants({ count: 50, noise: 0, random: seeded(1) });
 * points.every(([a, b], i) => (a * b < 0) === (labels[i] === 1)) // → true
 */
export function quadrants(options: ToyOptions & { readonly gap?: number }): ToySet {
  checkKinds("quadrants", { options: [options, "record"] });
  checkKinds("quadrants", { random: [options.random, "random"] });
  const { count, noise } = countOf("quadrants", options);
  const { random, gap = 0.1 } = options;
  return drawn(count, random, (label) => {
    const a = random.uniform(gap, 1) * random.choice([-1, 1]);
    const b = random.uniform(gap, 1) * Math.sign(a) * (label === 1 ? -1 : 1);
    return [a + noise * random.normal(), b + noise * random.normal()];
  });
}

/**
 * Two half moons of radius 1 that reach into each other: centres (0, 0) and (1, 0.5).
 *
 * @example
 * moons({ count: 4, random: seeded(1) }).points.length // → 4
 */
export function moons(options: ToyOptions): ToySet {
  checkKinds("moons", { options: [options, "record"] });
  checkKinds("moons", { random: [options.random, "random"] });
  const { count, noise } = countOf("moons", options);
  const { random } = options;
  return drawn(count, random, (label) => {
    const angle = random.uniform(0, Math.PI);
    const x = label === 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)];
    return x.map((value) => value + noise * random.normal());
  });
}

/**
 * Two spirals wound into each other, from the middle out to radius 1.
 *
 * @param options.turns - how often each winds around the middle; default 1.5
 * @example
 * spirals({ count: 6, noise: 0, random: seeded(1) }).points.every(([a, b]) => Math.hypot(a, b) <= 1) // → true
 */
export function spirals(options: ToyOptions & { readonly turns?: number }): ToySet {
  checkKinds("spirals", { options: [options, "record"] });
  checkKinds("spirals", { random: [options.random, "random"] });
  const { count, noise } = countOf("spirals", options);
  const { random, turns = 1.5 } = options;
  return drawn(count, random, (label) => {
    const far = random.uniform(0.05, 1);
    const angle = 2 * Math.PI * turns * far + label * Math.PI;
    return [far * cos(angle), far * sin(angle)].map((value) => value + noise * random.normal());
  });
}
