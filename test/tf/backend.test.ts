import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import * as tf from "@tensorflow/tfjs";
import { loadBackend } from "../../lib/tf/backend";

const before = process.env.NABLA_TF;
afterEach(() => {
  if (before === undefined) delete process.env.NABLA_TF;
  else process.env.NABLA_TF = before;
});

test("NABLA_TF=wasm makes WebAssembly the active back-end, able to train a convolution, without a word on stderr", async () => {
  process.env.NABLA_TF = "wasm";
  const said: unknown[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => void said.push(words);
  try {
    assert.equal(await loadBackend(), "wasm");
    assert.equal(tf.getBackend(), "wasm");
    assert.deepEqual([...tf.step(tf.tensor1d([-1, 0, 1])).dataSync()], [0, 0, 1]);
    assert.ok(tf.getKernel("Conv2DBackpropFilter", "wasm"));
  } finally {
    console.warn = warn;
  }
  assert.deepEqual(said, []);
});

test("NABLA_TF=cpu makes plain JavaScript the active back-end", async () => {
  process.env.NABLA_TF = "cpu";
  assert.equal(await loadBackend(), "cpu");
  assert.equal(tf.getBackend(), "cpu");
});

test("a back-end that does not exist is refused with the names of those that do", async () => {
  process.env.NABLA_TF = "abacus";
  await assert.rejects(loadBackend(), {
    name: "RangeError",
    message: 'loadBackend: NABLA_TF is "abacus" but the back-ends are node-gpu, node, wasm, cpu',
  });
});
