import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { leaves, type Tree } from "../../lib/autodiff/tree";
import type { Examples } from "../../lib/datasets/data-set";
import { binaryCrossEntropy, meanSquaredError, softmaxCrossEntropy } from "../../lib/functions/losses";
import { l2 } from "../../lib/functions/regularisers";
import { host } from "../../lib/host/host";
import { batchNorm } from "../../lib/layers/batchNorm";
import { dense } from "../../lib/layers/dense";
import { dropout } from "../../lib/layers/drop";
import type { Layer } from "../../lib/layers/layer";
import { sequential } from "../../lib/layers/sequential";
import { logisticRegression, mlp } from "../../lib/models/mlp";
import { mul } from "../../lib/operations/arithmetic";
import { relu, tanh } from "../../lib/operations/functions";
import { adam, momentum, sgd } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { exponentialDecay } from "../../lib/schedules/schedules";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import { evaluate } from "../../lib/training/evaluate";
import type { TrainingState } from "../../lib/training/history";
import { train } from "../../lib/training/train";
import type { TrainOptions } from "../../lib/training/train-options";

const xor: Examples = {
  x: tensor([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]),
  y: [0, 1, 1, 0],
};

/** Two clouds of points in three dimensions, labelled by the sign of their first coordinate. */
function clouds(count: number, seed: number): Examples {
  const x = randomNormal(seeded(seed), [count, 3]);
  return { x, y: Array.from({ length: count }, (_, i) => (x.data[3 * i] > 0 ? 1 : 0)) };
}

const bits = (tree: Tree): number[][] => leaves(tree).map(({ tensor: each }) => Array.from(each.data));

/** A model with everything that draws random numbers or keeps statistics. */
const busy: Layer = sequential([dense(6), batchNorm(), relu, dropout(0.3), dense(2)]);
const busyOptions: TrainOptions = {
  loss: softmaxCrossEntropy,
  optimizer: adam({ learningRate: exponentialDecay({ learningRate: 0.05, factor: 0.99 }) }),
  epochs: 6,
  batchSize: 8,
  seed: 4,
  validation: clouds(20, 8),
  regulariser: (params) => mul(l2(params), 1e-3),
};

test("a network with a hidden layer learns XOR, logistic regression does not", async () => {
  const options = { loss: binaryCrossEntropy, optimizer: adam({ learningRate: 0.05 }), epochs: 200, seed: 1 };
  const deep = mlp([8], 1, { activation: tanh });
  const { params, history, ended } = await train(deep, xor, options);
  assert.equal(evaluate(deep, params, xor, binaryCrossEntropy).accuracy, 1);
  assert.equal(ended, "finished");
  assert.equal(history.epochs.length, 200);
  const flat = logisticRegression();
  const line = await train(flat, xor, options);
  assert.ok(evaluate(flat, line.params, xor, binaryCrossEntropy).accuracy! < 1);
});

test("one full batch of plain descent is w - η·∂L/∂w", async () => {
  const start = { W: tensor([[2]]), b: tensor([0]) };
  const line: Examples = { x: tensor([[1], [3]]), y: [1, 1] };
  // L = ((2-1)² + (6-1)²)/2, ∂L/∂W = (1·1 + 5·3) = 16, ∂L/∂b = 6
  const options = { loss: meanSquaredError, optimizer: sgd({ learningRate: 0.1 }), epochs: 1, params: start };
  const { params, history } = await train(dense(1), line, options);
  assert.ok(Math.abs(params.W.item() - (2 - 1.6)) < 1e-12);
  assert.ok(Math.abs(params.b.item() + 0.6) < 1e-12);
  assert.deepEqual(history.steps, [13]);
  assert.equal(start.W.item(), 2, "the weights that were given are as they were");
});

test("the same seed gives the same bits, another seed others", async () => {
  const run = async (seed: number): Promise<number[][]> =>
    bits((await train(busy, clouds(30, 7), { ...busyOptions, seed })).params);
  assert.deepEqual(await run(4), await run(4));
  assert.notDeepEqual(await run(4), await run(5));
});

test("a run that was stored after any epoch and resumed gives the same bits as one that never stopped", async () => {
  const states: TrainingState[] = [];
  const data = clouds(30, 7);
  const whole = await train(busy, data, { ...busyOptions, checkpoint: (state) => void states.push(state) });
  assert.equal(states.length, 6);
  for (const stored of [states[0], states[3], states[5]]) {
    const resumed = await train(busy, data, { ...busyOptions, resume: stored });
    assert.deepEqual(bits(resumed.params), bits(whole.params));
    assert.deepEqual(resumed.history, whole.history);
    assert.deepEqual(bits(resumed.state.optimizer.memory), bits(whole.state.optimizer.memory));
  }
});

test("stopped in the middle of an epoch, a run keeps its weights, and resumed it gives the same bits", async () => {
  const data = clouds(30, 7);
  const whole = await train(busy, data, busyOptions);
  let steps = 0;
  const stop = { step: () => void (++steps === 10 && Atomics.add(host().stops, 0, 1)), end: () => {} };
  const states: unknown[] = [];
  const stopped = await train(busy, data, {
    ...busyOptions,
    progress: stop,
    checkpoint: (state) => void states.push(state),
  });
  assert.equal(stopped.ended, "interrupted");
  assert.equal(states.at(-1), stopped.state, "whoever stores states has the last one, too");
  assert.equal(stopped.history.steps.length, 10);
  assert.equal(stopped.state.epoch, 2);
  const resumed = await train(busy, data, { ...busyOptions, resume: stopped.state });
  assert.deepEqual(bits(resumed.params), bits(whole.params));
  assert.deepEqual(resumed.history, whole.history);
});

test("patience stops a run that gets no better and gives back the best weights", async () => {
  const noise: Examples = {
    x: randomNormal(seeded(1), [20, 3]),
    y: seeded(2).shuffle(Array.from({ length: 20 }, (_, i) => i % 2)),
  };
  const validation = { x: randomNormal(seeded(3), [20, 3]), y: noise.y };
  const model = mlp([16], 2);
  const options = {
    loss: softmaxCrossEntropy,
    optimizer: adam({ learningRate: 0.05 }),
    epochs: 500,
    patience: 5,
    validation,
  };
  const { params, history, ended, state } = await train(model, noise, options);
  assert.equal(ended, "early");
  const losses = history.epochs.map((epoch) => epoch.validationLoss!);
  const best = losses.indexOf(Math.min(...losses));
  assert.equal(losses.length, best + 1 + 5);
  assert.equal(state.best?.epoch, best + 1);
  assert.equal(evaluate(model, params, validation, softmaxCrossEntropy).loss, losses[best]);
});

test("every example is learnt from once in an epoch, the last batch is short, and its loss counts for its size", async () => {
  const data: Examples = { x: tensor([[1], [1], [1], [1], [1]]), y: [0, 0, 0, 0, 10] };
  const still = { W: tensor([[0]]), b: tensor([0]) };
  const options = {
    loss: meanSquaredError,
    optimizer: sgd({ learningRate: 1e-30 }),
    epochs: 2,
    batchSize: 2,
    params: still,
  };
  const { history } = await train(dense(1), data, options);
  assert.equal(history.steps.length, 6);
  for (const { loss } of history.epochs) assert.ok(Math.abs(loss - 20) < 1e-12);
});

test("while the weights hardly move, an epoch's loss and accuracy are those of an evaluation; its labels are counted", async () => {
  const model = dense(3);
  const examples: Examples = { x: randomNormal(seeded(6), [37, 4]), y: Array.from({ length: 37 }, (_, i) => i % 3) };
  const optimizer = sgd({ learningRate: 1e-12 });
  const { params, history } = await train(model, examples, {
    ...busyOptions,
    epochs: 1,
    optimizer,
    validation: undefined,
    regulariser: undefined,
  });
  const { loss, accuracy } = evaluate(model, params, examples, softmaxCrossEntropy);
  assert.ok(Math.abs(history.epochs[0].loss - loss) < 1e-9);
  assert.equal(history.epochs[0].accuracy, accuracy);
  assert.equal(history.classes, 3);
});

test("training stops at the first operation that makes infinity or NaN, says which, and keeps the weights before it", async () => {
  const data: Examples = { x: tensor([[1e200], [1]]), y: [0, 0] };
  const params = { W: tensor([[1]]), b: tensor([0]) };
  const {
    ended,
    history,
    params: kept,
  } = await train(dense(1), data, {
    loss: meanSquaredError,
    optimizer: sgd({ learningRate: 0.1 }),
    epochs: 3,
    params,
  });
  assert.equal(ended, "not finite");
  assert.equal(history.notFinite, "square made Infinity from [2,1] of 1 to 1e+200");
  assert.deepEqual(bits(kept), bits(params));
});

test("a gradient longer than clipNorm is shortened to it", async () => {
  const params = { W: tensor([[0]]), b: tensor([0]) };
  const data: Examples = { x: tensor([[3]]), y: [100] };
  const { params: after } = await train(dense(1), data, {
    loss: meanSquaredError,
    optimizer: sgd({ learningRate: 1 }),
    epochs: 1,
    params,
    clipNorm: 1,
  });
  assert.ok(Math.abs(Math.hypot(after.W.item(), after.b.item()) - 1) < 1e-12);
});

test("float32 data give float32 weights", async () => {
  const data: Examples = {
    x: tensor(
      [
        [0, 1],
        [1, 0],
      ],
      { dtype: "float32" },
    ),
    y: [0, 1],
  };
  const { params } = await train(mlp([3], 2), data, { loss: softmaxCrossEntropy, optimizer: momentum(), epochs: 2 });
  for (const { tensor: each } of leaves(params)) assert.equal(each.dtype, "float32");
});

test("what does not fit is refused in one line, before anything is trained", async () => {
  const options = { loss: softmaxCrossEntropy, optimizer: sgd(), epochs: 1 };
  const refusals: [() => Promise<unknown>, string][] = [
    [() => train(dense(2), { x: tensor([[1], [2]]), y: [0] }, options), "train: there are 2 inputs but 1 targets"],
    [
      () => train(dense(2), { x: tensor([[1], [Number.NaN]]), y: [0, 1] }, options),
      "train: number 1 of the inputs is NaN (example 1)",
    ],
    [
      () => train(dense(2), { x: tensor([[1]]), y: [0] }, { ...options, epochs: -1 }),
      "train: epochs must be a whole number from 0 but is -1",
    ],
    [
      () => train(dense(2), { x: tensor([[1]]), y: [0] }, { ...options, batchSize: 0 }),
      "partition: batchSize must be a whole number from 1 but is 0",
    ],
    [
      () => train(sequential([dense(2), dense(2)]), { x: tensor([[[1]]]), y: [0] }, options),
      "layer 1 of 2: dense 2: needs inputs of rank 1 ([features]) but gets [1,1]: put flatten in front",
    ],
  ];
  for (const [call, message] of refusals) await assert.rejects(call, new RangeError(message));
});

test("as the last value of a cell a run says how it went, and shows no weights", async () => {
  const options = {
    loss: binaryCrossEntropy,
    optimizer: sgd({ learningRate: 0.1 }),
    epochs: 2,
    seed: 1,
    progress: false as const,
  };
  const trained = await train(logisticRegression(), xor, options);
  assert.match(
    inspect(trained),
    /^Trained: 2 epochs, loss 0\.\d{4}, accuracy .* · finished\. 3 numbers in params; also history, state, ended\.$/,
  );
  assert.deepEqual(Object.keys(trained), ["params", "history", "state", "ended"]);
});
