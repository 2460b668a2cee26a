/** What the tests of the fast levels share: random arrays, and comparison with the reference. */
import assert from "node:assert/strict";
import type { Convolution, Kernels } from "../../../lib/kernels/kernels";
import { reference } from "../../../lib/kernels/reference/reference";
import { type SimdLevel, startSimd } from "../../../lib/kernels/simd/level";
import type { DType, Floats } from "../../../lib/kernels/storage";
import { fc } from "../../properties";

/** The fast level with one thread and with three: more than most shapes have parts for. */
export const levels: readonly SimdLevel[] = [startSimd(1, false, 64), startSimd(3, false, 64)];

/** Numbers of either kind, with zeros and repeated values among them, in an array of the level's memory. */
export function filled(level: SimdLevel, dtype: DType, length: number, seed: number): Floats {
  const array = level.allocate(dtype, length, false);
  let state = seed * 2654435761 + 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    array[i] = (state >>> 8) % 11 === 0 ? 0 : (state >> 8) / 2 ** 22;
  }
  return array;
}

/** Every bit the same, except that −0 counts as 0 and every NaN as NaN. */
export function assertSame(actual: Floats, expected: Floats, what: string): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    if (actual[i] === expected[i] || (Number.isNaN(actual[i]) && Number.isNaN(expected[i]))) continue;
    assert.fail(`${what}: element ${i} is ${actual[i]}, the reference says ${expected[i]}`);
  }
}

/** Runs an operation at the fast level, with arrays in and outside its memory, and at the reference; compares all results. */
export function compare(
  dtype: "float32" | "float64",
  seed: number,
  inputLengths: readonly number[],
  outputLengths: readonly number[],
  run: (kernels: Kernels, inputs: Floats[], outputs: Floats[]) => void,
): void {
  for (const level of levels) {
    const inputs = inputLengths.map((length, i) => filled(level, dtype, length, seed + i));
    const make = (length: number): Floats => level.allocate(dtype, length, false).fill(7);
    const expected = outputLengths.map((length) =>
      (make(length).constructor as typeof Float64Array).from({ length }, () => 9),
    );
    run(reference, inputs, expected);
    const inside = outputLengths.map(make);
    run(level.kernels, inputs, inside);
    for (const [i, array] of inside.entries()) assertSame(array, expected[i], `output ${i}, ${level.threads} threads`);
    const outside = expected.map((array) => array.slice().fill(3));
    run(
      level.kernels,
      inputs.map((array) => array.slice()),
      outside,
    );
    for (const [i, array] of outside.entries()) assertSame(array, expected[i], `output ${i} outside the memory`);
  }
}

export const dtypes: fc.Arbitrary<DType> = fc.constantFrom("float32", "float64");
export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1e6 });

/** Convolutions of odd sizes: any stride and padding, windows that leave rows unused or reach into padding. */
export const convolutions: fc.Arbitrary<Convolution> = fc
  .record({
    N: fc.integer({ min: 1, max: 5 }),
    H: fc.integer({ min: 1, max: 9 }),
    W: fc.integer({ min: 1, max: 9 }),
    C: fc.integer({ min: 1, max: 9 }),
    K: fc.integer({ min: 1, max: 17 }),
    KH: fc.integer({ min: 1, max: 5 }),
    KW: fc.integer({ min: 1, max: 5 }),
    strideY: fc.integer({ min: 1, max: 3 }),
    strideX: fc.integer({ min: 1, max: 3 }),
    padTop: fc.integer({ min: 0, max: 2 }),
    padLeft: fc.integer({ min: 0, max: 2 }),
    padBottom: fc.integer({ min: 0, max: 2 }),
    padRight: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ padBottom, padRight, ...sizes }) => ({
    ...sizes,
    padTop: Math.min(sizes.padTop, sizes.KH - 1),
    padLeft: Math.min(sizes.padLeft, sizes.KW - 1),
    OH:
      Math.floor(
        (sizes.H + Math.min(sizes.padTop, sizes.KH - 1) + Math.min(padBottom, sizes.KH - 1) - sizes.KH) / sizes.strideY,
      ) + 1,
    OW:
      Math.floor(
        (sizes.W + Math.min(sizes.padLeft, sizes.KW - 1) + Math.min(padRight, sizes.KW - 1) - sizes.KW) / sizes.strideX,
      ) + 1,
  }))
  .filter(({ OH, OW }) => OH >= 1 && OW >= 1);
