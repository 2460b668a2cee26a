import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryCrossEntropy, meanSquaredError, softmaxCrossEntropy } from "../../lib/functions/losses";
import { host } from "../../lib/host/host";
import { batchNorm } from "../../lib/layers/batchNorm";
import { dense } from "../../lib/layers/dense";
import { sequential } from "../../lib/layers/sequential";
import { sigmoid } from "../../lib/operations/functions";
import { adam, momentum, sgd } from "../../lib/optimizers/optimizers";
import { reduceOnPlateau } from "../../lib/schedules/reduce-on-plateau";
import { tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { diagnose } from "../../lib/training/doctor";
import { evaluate } from "../../lib/training/evaluate";
import { train } from "../../lib/training/train";

const x = tensor([[0], [1], [2], [3], [4]]);
const line = { x, y: [0, 1, 2, 3, 4] };
const base = {
  loss: meanSquaredError,
  optimizer: sgd({ learningRate: 0.05 }),
  epochs: 2,
  batchSize: 2,
  progress: false,
};
const options = base as typeof base & { progress: false };

test("a perfect regression with whole-number targets has no accuracy, and the doctor speaks of none", async () => {
  const params = { W: tensor([[1]]), b: tensor([0]) };
  assert.deepEqual(evaluate(dense(1), params, line, meanSquaredError), { loss: 0 });
  const { history } = await train(dense(1), line, { ...options, params, validation: line });
  assert.equal(history.epochs[0].accuracy, undefined);
  assert.equal(history.epochs[0].validationAccuracy, undefined);
  assert.doesNotMatch(String(diagnose(history)), /% right/);
});

test("a single probability has an accuracy where its threshold is given, a logit from 0", () => {
  const yesNo = { x: tensor([[-1], [2]]), y: [0, 1] };
  const params = [{ W: tensor([[1]]), b: tensor([0]) }, {}] as never;
  const model = sequential([dense(1), sigmoid]);
  assert.equal(evaluate(model, params, yesNo, meanSquaredError).accuracy, undefined);
  assert.equal(evaluate(model, params, yesNo, meanSquaredError, 2, undefined, 0.5).accuracy, 1);
  assert.equal(evaluate(dense(1), { W: tensor([[1]]), b: tensor([0]) }, yesNo, binaryCrossEntropy).accuracy, 1);
});

test("patience, thresholds and epochs out of range are refused before the first step", async () => {
  const cases: [object, string][] = [
    [{ patience: 2 }, "train: patience waits for a lower validation loss: give validation examples too"],
    ...[-1, 0, 1.5, Number.NaN].map((patience): [object, string] => [
      { patience, validation: line },
      `train: patience must be a whole number from 1 but is ${patience}`,
    ]),
    [{ epochs: 1.5 }, "train: epochs must be a whole number from 0 but is 1.5"],
    [{ threshold: Number.NaN }, "train: threshold must be a number but is NaN"],
  ];
  for (const [changed, message] of cases) {
    await assert.rejects(train(dense(1), line, { ...options, ...changed }), { name: "RangeError", message });
  }
});

test("on a plateau the rate is reduced by what the validation losses say, also after a stop, and the history shows it", async () => {
  // the best slope is 1 from the start: no epoch is better than the first
  const still = { params: { W: tensor([[1]]), b: tensor([0]) }, validation: line };
  const plateau = reduceOnPlateau({ factor: 0.5, patience: 1 });
  const whole = await train(dense(1), line, { ...options, ...still, epochs: 7, plateau });
  assert.deepEqual(
    whole.history.epochs.map(({ rateFactor }) => rateFactor),
    [1, 1, 1, 0.5, 0.5, 0.25, 0.25],
  );
  assert.equal(whole.state.optimizer.rateFactor, 0.125);
  const half = await train(dense(1), line, { ...options, ...still, epochs: 4, plateau });
  const resumed = await train(dense(1), line, { ...options, ...still, epochs: 7, plateau, resume: half.state });
  assert.deepEqual(resumed.history, whole.history);
  const given: number[] = [];
  const spy = (losses: readonly number[]): number => given.push(losses.length) && 0;
  const moved = await train(dense(1), line, { ...options, epochs: 3, plateau: spy });
  assert.deepEqual(given, [1, 2, 3]);
  assert.equal(moved.history.epochs[2].loss, moved.history.epochs[1].loss, "at a rate of 0 nothing moves");
  const { history } = await train(dense(1), line, options);
  assert.ok(!("rateFactor" in history.epochs[0]), "without plateau");
  await assert.rejects(train(dense(1), line, { ...options, plateau: {} as never }), {
    message: "train: plateau must be a function, got an object",
  });
});

test("a last batch of one is refused for batch norm before the first step, and left out by dropLast", async () => {
  const model = sequential([dense(2), batchNorm(), dense(1)]);
  await assert.rejects(train(model, line, options), {
    name: "RangeError",
    message:
      "train: 5 examples in batches of 2 leave a last batch of one, which batch norm cannot normalise: give dropLast: true, or another batchSize",
  });
  const { history } = await train(model, line, { ...options, dropLast: true });
  assert.equal(history.steps.length, 4);
  const { history: all } = await train(dense(1), line, options);
  assert.equal(all.steps.length, 6, "models without batch norm take the last example on its own");
});

test("a NaN validation loss is never the best, and counts as no better", async () => {
  const validation = { x: tensor([[1]]), y: [Number.NaN] };
  const { ended, state, history } = await train(dense(1), line, { ...options, epochs: 9, patience: 3, validation });
  assert.equal(ended, "early");
  assert.equal(history.epochs.length, 3);
  assert.equal(state.best, undefined);
});

test("going on after a stop behind an epoch's last batch gives the history of an undisturbed run, all of it", async () => {
  const whole = await train(dense(1), line, options);
  let steps = 0;
  const stop = {
    step: (): void => {
      steps += 1;
      if (steps === 3) Atomics.add(host().stops, 0, 1);
    },
    end: (): void => undefined,
  };
  const first = await train(dense(1), line, { ...options, progress: stop });
  assert.equal(first.ended, "interrupted");
  assert.deepEqual(first.state.rest?.batches, []);
  const second = await train(dense(1), line, { ...options, resume: first.state });
  assert.deepEqual(second.history, whole.history);
  assert.deepEqual(second.params.W.toArray(), whole.params.W.toArray());
});

test("a state of another optimizer is refused with one line", async () => {
  const { state } = await train(dense(1), line, { ...options, optimizer: momentum() });
  await assert.rejects(train(dense(1), line, { ...options, epochs: 3, optimizer: adam(), resume: state }), {
    name: "RangeError",
    message: /^train: the stored state remembers \w+ but adam needs .*: resume with the optimizer that made it$/,
  });
  await assert.rejects(train(dense(1), line, { ...options, epochs: 3, resume: state }), /but sgd needs nothing/);
});

test("several outputs have an accuracy under any loss whose targets are classes", () => {
  const params = { W: tensor([[1, -1]]), b: tensor([0, 0]) };
  const labels = { x: tensor([[1], [-1]]), y: [0, 1] };
  assert.equal(evaluate(dense(2), params, labels, softmaxCrossEntropy).accuracy, 1);
  const oneHot: Tensor = tensor([
    [1, 0],
    [0, 1],
  ]);
  assert.equal(evaluate(dense(2), params, { x: labels.x, y: oneHot }, meanSquaredError).accuracy, 1);
});
