/** A training cell that is stopped and run again, in the form of notebooks 09 and 10. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Answer, type Kernel, printed, root, startKernel } from "./client";

/** So many examples, one a step, that no epoch ends before the stop. */
const setUp = `
import { adam, liveProgress, mlp, randomNormal, seeded, softmaxCrossEntropy, train, type TrainingState } from "nabla";
const network = mlp([8], 2);
const known = { x: randomNormal(seeded(1), [100_000, 4]), y: Array.from({ length: 100_000 }, (_, i) => i % 2) };
const start = network.init(seeded(1), [4]);
let kept: TrainingState<typeof start> | undefined;`;

const cell = `
const run = await train(network, known, {
  loss: softmaxCrossEntropy, optimizer: adam({ learningRate: 0.001 }), epochs: 5,
  batchSize: 1, seed: 1, params: start, resume: kept,
  checkpoint: (state) => { kept = state; },
  progress: liveProgress({ title: "Noise" }),
});`;

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
  assert.equal((await kernel.execute(setUp)).reply.status, "ok");
});
after(() => kernel.shutdown());

/** Runs the training cell and stops it once its figure has grown. */
async function stoppedInTheMiddle(): Promise<Answer> {
  const asked = kernel.send("execute_request", { code: cell, silent: false });
  await kernel.until(({ parent, type }) => parent === asked.id && type === "update_display_data");
  await kernel.interrupt();
  const answer = await asked.done;
  assert.equal(answer.reply.ename, "Interrupted");
  return answer;
}

async function state(): Promise<{ steps: number; moved: boolean }> {
  const asked = "console.log(kept?.history.steps.length, kept?.params[0].W.at(0, 0) !== start[0].W.at(0, 0));";
  const [steps, moved] = printed(await kernel.execute(asked))
    .trim()
    .split(" ");
  return { steps: Number(steps), moved: moved === "true" };
}

test("a training cell that is stopped keeps its weights and its figure, and goes on when it is run again", async () => {
  const { messages } = await stoppedInTheMiddle();
  const drawn = messages.filter(({ content }) => content.data?.["application/vnd.plotly.v1+json"] !== undefined);
  assert.match(JSON.stringify(drawn.at(-1)?.content.data["text/plain"]), /interrupted/);
  const first = await state();
  assert.ok(first.steps > 0 && first.steps < 100_000, `${first.steps} steps are kept`);
  assert.equal(first.moved, true, "and the weights after them");
  await stoppedInTheMiddle();
  const { steps } = await state();
  assert.ok(steps > first.steps, `${steps} steps after ${first.steps}`);
});
