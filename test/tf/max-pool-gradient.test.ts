import assert from "node:assert/strict";
import { test } from "node:test";
import * as tf from "@tensorflow/tfjs-core";
import { loadBackend } from "../../lib/tf/backend";
import { agree } from "../agree";

/** Windows that overlap add their gradients, in another order. */
const FLOAT32_SUMS = 1e-6;

async function gradientOn(backend: string, numbers: readonly number[], shape: number[], pool: Pool): Promise<number[]> {
  process.env.NABLA_TF = backend;
  await loadBackend();
  return tf.tidy(() => {
    const f = (x: tf.Tensor): tf.Tensor => tf.sum(tf.square(tf.maxPool(x as tf.Tensor4D, ...pool)));
    return [
      ...tf
        .grad(f)(tf.tensor(Float32Array.from(numbers), shape))
        .dataSync(),
    ];
  });
}

type Pool = [size: number | [number, number], strides: number | [number, number], pad: "valid" | "same" | number];

test("below 0 the gradient goes to the largest number, among equal ones to the first, as on the plain back-end", async () => {
  for (const numbers of [
    [-4, -3, -2, -1],
    [-1, -2, -3, -4],
    [2, 2, 1, 2],
    [0, 0, 0, 0],
  ]) {
    const plain = await gradientOn("cpu", numbers, [1, 2, 2, 1], [2, 2, "valid"]);
    assert.deepEqual(await gradientOn("wasm", numbers, [1, 2, 2, 1], [2, 2, "valid"]), plain);
  }
});

test("any window, stride and padding is the plain back-end's, and no tensor is left", async () => {
  const shape = [2, 7, 6, 3];
  const numbers = Array.from({ length: 252 }, (_, i) => Math.sin(7.7 * i) - 0.5);
  const pools: Pool[] = [
    [2, 2, "valid"],
    [3, 2, "same"],
    [3, 2, 1],
    [3, 1, "valid"],
  ];
  for (const pool of pools) {
    const plain = await gradientOn("cpu", numbers, shape, pool);
    const before = tf.memory().numTensors;
    agree(await gradientOn("wasm", numbers, shape, pool), plain, FLOAT32_SUMS);
    assert.equal(tf.memory().numTensors, before);
  }
});
