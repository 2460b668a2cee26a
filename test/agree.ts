import assert from "node:assert/strict";
import type { Tensor } from "../lib/tensor/tensor";

/** Numbers in nested arrays, as a fixture holds them. */
export type Numbers = number | readonly Numbers[];

/**
 * Every number is within `relative` of the reference, measured against the reference's largest number: entries that cancel to almost
 * nothing carry the rounding of the large ones.
 */
export function agree(got: ArrayLike<number>, reference: Numbers, relative: number, what = ""): void {
  const flat = flattened(reference);
  assert.equal(got.length, flat.length, `${what}: as many numbers`);
  const scale = flat.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
  for (let i = 0; i < flat.length; i++) {
    const allowed = relative * (Math.abs(flat[i]) + scale);
    assert.ok(Math.abs(got[i] - flat[i]) <= allowed, `${what}: number ${i} is ${got[i]}, not ${flat[i]}`);
  }
}

/** The largest difference between two tensors, against the largest number of the first. */
export function distance(a: Tensor, b: Tensor): number {
  assert.deepEqual(a.shape, b.shape);
  let [scale, worst] = [0, 0];
  for (let i = 0; i < a.size; i++) {
    scale = Math.max(scale, Math.abs(a.data[i]));
    worst = Math.max(worst, Math.abs(a.data[i] - b.data[i]));
  }
  return worst / (scale || 1);
}

function flattened(numbers: Numbers): number[] {
  return typeof numbers === "number" ? [numbers] : numbers.flatMap(flattened);
}
