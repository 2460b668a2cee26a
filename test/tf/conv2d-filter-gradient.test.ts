import assert from "node:assert/strict";
import { dirname, sep } from "node:path";
import { before, describe, test } from "node:test";
import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { registerConv2dFilterGradient } from "../../lib/tf/conv2d-filter-gradient";

/** float32 sums of a few hundred products: relative to the largest entry. */
const FLOAT32_SUMS = 2e-5;

type Case = {
  x: [number, number, number, number];
  w: [number, number, number, number];
  stride: number | [number, number];
  pad: "valid" | "same" | number;
};

async function gradientOn(backend: string, { x, w, stride, pad }: Case): Promise<Float32Array> {
  await tf.setBackend(backend);
  return tf.tidy(() => {
    const values = (shape: [number, number, number, number], seed: number) =>
      tf.tensor4d(
        Float32Array.from({ length: shape[0] * shape[1] * shape[2] * shape[3] }, (_, i) => Math.sin(seed + 1.7 * i)),
        shape,
      );
    const picture = values(x, 1);
    const loss = (filter: tf.Tensor) =>
      tf
        .conv2d(picture, filter as tf.Tensor4D, stride, pad)
        .mul(tf.conv2d(picture, filter as tf.Tensor4D, stride, pad))
        .sum();
    return tf.grad(loss)(values(w, 2)).dataSync() as Float32Array;
  });
}

describe("the filter's gradient on the WebAssembly back-end", () => {
  before(() => {
    tf.env().set("PROD", true);
    setWasmPaths(dirname(require.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm")) + sep);
    registerConv2dFilterGradient();
    registerConv2dFilterGradient(); // a second call is harmless
  });
  const cases: Case[] = [
    { x: [2, 7, 7, 3], w: [3, 3, 3, 4], stride: 1, pad: "valid" },
    { x: [2, 8, 6, 3], w: [5, 3, 3, 2], stride: 1, pad: "same" },
    { x: [1, 9, 8, 2], w: [3, 3, 2, 3], stride: 2, pad: "same" },
    { x: [3, 8, 8, 1], w: [2, 2, 1, 5], stride: 2, pad: "valid" },
    { x: [2, 8, 7, 2], w: [3, 2, 2, 2], stride: [2, 3], pad: "valid" },
    { x: [2, 6, 6, 2], w: [1, 1, 2, 3], stride: 2, pad: "same" },
    { x: [2, 6, 6, 2], w: [4, 4, 2, 3], stride: 1, pad: 2 },
  ];
  for (const one of cases)
    test(`equals the plain back-end for x [${one.x}], W [${one.w}], stride ${one.stride}, padding ${one.pad}`, async () => {
      const plain = await gradientOn("cpu", one);
      const wasm = await gradientOn("wasm", one);
      const scale = Math.max(...plain.map(Math.abs));
      assert.ok(scale > 0);
      plain.forEach((value, i) => {
        assert.ok(Math.abs(value - wasm[i]) <= FLOAT32_SUMS * scale, `entry ${i}: ${wasm[i]} instead of ${value}`);
      });
    });
  test("training leaves no tensor behind", async () => {
    const before = tf.memory().numTensors;
    await gradientOn("wasm", cases[0]);
    assert.equal(tf.memory().numTensors, before);
  });
});
