import assert from "node:assert/strict";
import { after, test } from "node:test";
import { softmaxCrossEntropy } from "../../../lib/functions/losses";
import { kernels } from "../../../lib/kernels/use";
import { mlp } from "../../../lib/models/mlp";
import { momentum } from "../../../lib/optimizers/optimizers";
import { seeded } from "../../../lib/random/random";
import { randomNormal } from "../../../lib/tensor/creation";
import { train } from "../../../lib/training/train";

kernels.use("simd", { threads: 1, megabytes: 128 });
after(() => kernels.use("reference"));

test("memory is flat over 10,000 training steps", async () => {
  const x = randomNormal(seeded(1), [64, 40], { dtype: "float32" });
  const y = Array.from({ length: 64 }, (_, i) => i % 4);
  const options = {
    loss: softmaxCrossEntropy,
    optimizer: momentum({ learningRate: 0.01 }),
    batchSize: 32,
    progress: false,
  } as const;
  const model = mlp([64], 4);
  const use = (): { used: number; reserved: number } => kernels.memory() ?? assert.fail("the fast level is not in use");
  const megabyte = 2 ** 20;
  const { state } = await train(model, { x, y }, { ...options, epochs: 500 });
  const [begin, heap] = [use(), process.memoryUsage().heapUsed];
  await train(model, { x, y }, { ...options, epochs: 5500, resume: state });
  // 10,000 steps hand out more than a gigabyte, and each gives it back at its end: nothing waits for the garbage collector
  assert.ok(use().reserved - begin.reserved < megabyte, `${use().reserved - begin.reserved} bytes`);
  assert.ok(use().used - begin.used < megabyte, `${use().used - begin.used} bytes`);
  assert.ok(process.memoryUsage().heapUsed - heap < 60 * megabyte);
});
