import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as tf from "@tensorflow/tfjs-core";
import * as nabla from "../../lib/index";
import * as there from "../../lib/tf/index";
import { distance } from "../agree";

/** What is asked of 50 steps from the same weights and batches. */
const ONE_PER_CENT = 0.01;
/** A few epochs of a small network, where float32 and float64 have not yet parted. */
const FEW_EPOCHS = 1e-4;

before(async () => {
  process.env.NABLA_TF = "wasm";
  await there.loadBackend();
});

const quiet = { progress: false } as const;
const objects = nabla.generateObjects(80, 5);
const images: nabla.Examples = { x: nabla.imageTensor(objects, { dtype: "float32" }), y: [...objects.labels] };

for (const [name, make, optimizer] of [
  ["LeNet-5", () => there.lenet5(), there.adam({ learningRate: 0.001 })],
  ["a narrow ResNet", () => there.resnet(8, { width: 4 }), there.momentum({ learningRate: 0.02 })],
] as const) {
  test(`${name}, batch 8, 50 steps from the same weights and batches: losses within 1 %, and no tensor is left`, async () => {
    const options = { loss: there.softmaxCrossEntropy, optimizer, epochs: 5, batchSize: 8, seed: 3, ...quiet };
    const tensors: number[] = [tf.memory().numTensors];
    const checkpoint = (): void => void tensors.push(tf.memory().numTensors);
    const theirs = await there.train(make(), images, { ...options, checkpoint });
    const plain = name === "LeNet-5" ? nabla.lenet5() : nabla.resnet(8, { width: 4 });
    const rule = name === "LeNet-5" ? nabla.adam({ learningRate: 0.001 }) : nabla.momentum({ learningRate: 0.02 });
    const ours = await nabla.train(plain, images, { ...options, loss: nabla.softmaxCrossEntropy, optimizer: rule });
    assert.equal(theirs.history.steps.length, 50);
    assert.ok(ours.history.epochs[4].loss < ours.history.epochs[0].loss, "it learns");
    ours.history.steps.forEach((loss, step) => {
      const found = theirs.history.steps[step];
      assert.ok(Math.abs(found - loss) <= ONE_PER_CENT * loss, `step ${step + 1}: ${found} is not ${loss}`);
    });
    // flat over the epochs: what a run holds, it holds from its first step to its last
    assert.deepEqual(new Set(tensors.slice(1)).size, 1, `${tensors}`);
    assert.equal(tf.memory().numTensors, tensors[0]);
    // weights trained there work here
    const [here, away] = [nabla.evaluate(plain, theirs.params, images, nabla.softmaxCrossEntropy), theirs.params];
    const back = there.evaluate(make(), away, images, there.softmaxCrossEntropy);
    assert.ok(Math.abs(here.loss - back.loss) <= FEW_EPOCHS * here.loss);
    assert.equal(here.accuracy, back.accuracy);
    assert.equal(tf.memory().numTensors, tensors[0]);
  });
}

/** Two clouds of points, labelled by the sign of their first coordinate. */
function clouds(count: number, seed: number): nabla.Examples {
  const x = nabla.randomNormal(nabla.seeded(seed), [count, 3]);
  return { x, y: Array.from({ length: count }, (_, i) => (x.data[3 * i] > 0 ? 1 : 0)) };
}

/** A program of a learner, with everything that draws, keeps, clips and regularises; `from` is what it imports. */
function program(from: typeof nabla | typeof there, resume?: nabla.TrainingState, epochs = 4): Promise<nabla.Trained> {
  const { sequential, dense, batchNorm, relu, dropout, stochasticDepth, rrelu, train } = from;
  // no bias in front of batch norm: its gradient is 0 but for rounding, which Adam would blow up to whole steps
  const layers = [batchNorm(), dense(6), relu, dropout(0.3), stochasticDepth(dense(6), 0.2), rrelu(), dense(2)];
  const model = sequential(layers);
  return train(model as nabla.Layer, clouds(30, 2), {
    loss: from.softmaxCrossEntropy,
    optimizer: from.adam({ learningRate: from.warmUp(3, from.exponentialDecay({ learningRate: 0.05, factor: 0.99 })) }),
    epochs,
    batchSize: 8,
    seed: 4,
    validation: clouds(20, 8),
    regulariser: (params) => from.mul(from.l2(params), 1e-3),
    clipNorm: 0.5,
    augment: (x, random) => from.add(x, from.randomNormal(random, x.shape, { std: 0.1 })),
    patience: 3,
    resume,
    ...quiet,
  });
}

/** Two histories with the same entries and nearly the same numbers. */
function alike(ours: unknown, theirs: unknown, path = "history"): void {
  if (typeof ours === "number" && typeof theirs === "number") {
    assert.ok(Math.abs(ours - theirs) <= FEW_EPOCHS * Math.max(1, Math.abs(ours)), `${path}: ${theirs}, not ${ours}`);
  } else if (typeof ours !== "object" || ours === null) assert.equal(theirs, ours, path);
  else {
    assert.deepEqual(Object.keys(theirs as object), Object.keys(ours), path);
    for (const [key, each] of Object.entries(ours))
      alike(each, (theirs as Record<string, unknown>)[key], `${path}.${key}`);
  }
}

test("a program whose import is changed has the same history: dropout, batch norm, augmentation, clipping, validation", async () => {
  const before = tf.memory().numTensors;
  const [ours, theirs] = [await program(nabla), await program(there)];
  alike(ours.history, theirs.history);
  assert.equal(theirs.ended, ours.ended);
  const weights = nabla.leaves(theirs.params);
  nabla.leaves(ours.params).forEach(({ path, tensor: w }, k) => {
    assert.equal(weights[k].path, path);
    assert.equal(weights[k].tensor.dtype, w.dtype);
    assert.ok(distance(w, weights[k].tensor) <= 1e-3, path);
  });
  assert.equal(tf.memory().numTensors, before);
});

test("a run stopped here is resumed there, and the reverse, with the optimizer's memory and the random numbers", async () => {
  const whole = await program(nabla);
  for (const [first, second] of [
    [nabla, there],
    [there, nabla],
    [there, there],
  ] as const) {
    const half = await program(first, undefined, 2);
    const rest = await program(second, half.state);
    alike(whole.history, rest.history);
  }
  // on one side, resuming changes no bit
  const [straight, half] = [await program(there), await program(there, undefined, 2)];
  assert.deepEqual((await program(there, half.state)).history, straight.history);
});

test("a loss that is not finite ends the run with the operation that made it, and nothing is left", async () => {
  const before = tf.memory().numTensors;
  const x = nabla.tensor([[1], [2]]);
  const bad = there.sequential([there.dense(1), (z) => there.log(there.sub(z, z))]);
  const { ended, history } = await there.train(
    bad,
    { x, y: [0, 1] },
    {
      loss: there.meanSquaredError,
      optimizer: there.sgd({ learningRate: 0.1 }),
      epochs: 2,
      ...quiet,
    },
  );
  assert.equal(ended, "not finite");
  assert.equal(history.notFinite, "log made -Infinity from [2,1] of 0");
  assert.equal(tf.memory().numTensors, before);
});

test("a run that fails leaves nothing behind, and says what nabla says", async () => {
  const before = tf.memory().numTensors;
  const options = { loss: there.hinge, optimizer: there.sgd(), epochs: 1, ...quiet };
  const data = { x: nabla.zeros([4, 2]), y: [0, 1, 2, 3] };
  await assert.rejects(there.train(there.dense(3), data, options), {
    name: "RangeError",
    message: /^hinge: label 3 at \d is not a whole number of 0 to 2$/,
  });
  await assert.rejects(there.train(there.convolution(2, 3), data, options), {
    name: "RangeError",
    message: "convolution 2@3×3: needs inputs of rank 3 ([H, W, C]) but gets [2]",
  });
  assert.equal(tf.memory().numTensors, before);
});

test("an optimizer and a loss of nabla may be given to nabla/tf: they work there", async () => {
  const data = clouds(8, 1);
  const run = (optimizer: nabla.Optimizer, loss: nabla.Loss): Promise<nabla.Trained> =>
    there.train(nabla.mlp([4], 2), data, { loss, optimizer, epochs: 2, seed: 5, ...quiet });
  const mixed = await run(nabla.adam(), nabla.softmaxCrossEntropy);
  assert.deepEqual(mixed.history, (await run(there.adam(), there.softmaxCrossEntropy)).history);
});

test("an early stop gives back the best weights, given weights are what is trained, and nothing is left", async () => {
  const before = tf.memory().numTensors;
  const [data, validation] = [clouds(12, 1), clouds(12, 9)];
  const params = nabla.mlp([4], 2).init(nabla.seeded(1), [3]);
  const options = {
    loss: nabla.softmaxCrossEntropy,
    epochs: 30,
    batchSize: 4,
    validation,
    patience: 2,
    params,
    ...quiet,
  };
  const [ours, theirs] = [
    await nabla.train(nabla.mlp([4], 2), data, { ...options, optimizer: nabla.sgd({ learningRate: 2 }) }),
    await there.train(there.mlp([4], 2), data, { ...options, optimizer: there.sgd({ learningRate: 2 }) }),
  ];
  assert.equal(ours.ended, "early");
  assert.equal(theirs.ended, "early");
  alike(ours.history, theirs.history);
  const best = there.evaluate(there.mlp([4], 2), theirs.params, validation, there.softmaxCrossEntropy).loss;
  const losses = theirs.history.epochs.map(({ validationLoss }) => validationLoss ?? Infinity);
  assert.ok(Math.abs(best - Math.min(...losses)) <= FEW_EPOCHS * best);
  assert.equal(tf.memory().numTensors, before);
});

test("evaluation in batches keeps nothing, and dead units are found", () => {
  const before = tf.memory().numTensors;
  const model = there.sequential([there.dense(2), there.relu]);
  const params = [{ W: nabla.tensor([[1, -1]]), b: nabla.tensor([0, 0]) }, {}] as const;
  const x = nabla.tensor([[1], [2], [3]]);
  assert.deepEqual(there.deadUnits(model as nabla.Layer, params, x), { "[1]": 0.5 });
  assert.equal(there.evaluate(model as nabla.Layer, params, { x, y: [0, 0, 0] }, there.hinge, 2).accuracy, 1);
  assert.equal(tf.memory().numTensors, before);
});
