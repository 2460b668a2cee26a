import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
  await kernel.execute('import { scope, tensor } from "nabla";\nimport * as tf from "@tensorflow/tfjs";');
  await kernel.execute("const x = tensor([[1, 2, 3], [4, 5, 6]]), t = tf.ones([2, 2]), n = 5;\nlet gone = x;");
  await kernel.execute("scope(() => { gone = tensor([1]); });");
});
after(() => kernel.shutdown());

async function hover(code: string, at: number = code.length): Promise<string> {
  const { reply } = await kernel.send("inspect_request", { code, cursor_pos: at, detail_level: 0 }).done;
  return reply.data["text/plain"];
}

test("a tensor's hover says what it holds now, and what a tensor is", async () => {
  const text = await hover("x");
  assert.match(
    text,
    /^const x: Tensor\n\nnow: float64 \[2, 3\]\n\nTensor: Numbers in a grid of any rank: .*\[N, H, W, C\]\.$/m,
  );
});

test("a tensor of TensorFlow.js says its shape too", async () => {
  assert.match(await hover("t"), /^const t: tf\.Tensor<tf\.Rank>\n\nnow: float32 \[2, 2\]/);
});

test("a number has no shape, and a variable of the same name inside of a function is another one", async () => {
  assert.doesNotMatch(await hover("n"), /now/);
  assert.doesNotMatch(await hover("{ const x = tensor([0]); x", 8), /now/);
});

test("a tensor whose memory was given back is still named", async () => {
  assert.match(await hover("gone"), /^let gone: Tensor/);
});

test("a tensor's completion offers what a learner uses, and nothing that only the library does", async () => {
  const { reply } = await kernel.send("complete_request", { code: "x.", cursor_pos: 2 }).done;
  assert.deepEqual(reply.matches, ["at", "data", "dtype", "item", "rank", "shape", "size", "toArray", "toString"]);
});
