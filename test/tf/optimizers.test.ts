import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as tf from "@tensorflow/tfjs-core";
import { conventions } from "../../lib/optimizers/conventions";
import type { Optimizer } from "../../lib/optimizers/optimizer";
import { optimizer } from "../../lib/optimizers/optimizer";
import * as nabla from "../../lib/optimizers/optimizers";
import { exponentialDecay } from "../../lib/schedules/schedules";
import { tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { loadBackend } from "../../lib/tf/backend";
import * as there from "../../lib/tf/optimizers";
import { agree } from "../agree";

/** Ten steps in float32 against ten in float64. */
const TEN_STEPS = 1e-5;
/** TensorFlow's own take ε from the back-end and their rates as float32 too. */
const NATIVE = 1e-5;

before(async () => {
  process.env.NABLA_TF = "wasm";
  await loadBackend();
});

/** Each optimizer with options that say something, and with a schedule. */
const options = { learningRate: exponentialDecay({ learningRate: 0.1, factor: 0.9 }) };
const cases: { readonly [name in keyof typeof nabla]: object[] } = {
  sgd: [{}, { ...options, weightDecay: 0.3 }],
  momentum: [{}, { ...options, momentum: 0.8, weightDecay: 0.3 }, { weightDecay: 0.3, decoupled: true }],
  nesterov: [{}, { ...options, momentum: 0.8, weightDecay: 0.3 }, { weightDecay: 0.3, decoupled: true }],
  adagrad: [{}, { ...options, epsilon: 1e-3, epsilonInsideRoot: true, initialSum: 0.1 }],
  rmsProp: [{}, { ...options, epsilon: 1e-4, epsilonInsideRoot: true, momentum: 0.7, decay: 0.8 }],
  adadelta: [{}, { learningRate: 0.5, decay: 0.5, epsilon: 1e-3, lagging: true }],
  adam: [{}, { ...options, beta1: 0.5, beta2: 0.7, epsilon: 1e-3 }, { biasCorrection: false }],
  adamW: [{}, { ...options, weightDecay: 0.5, beta1: 0.8, beta2: 0.9 }],
};
const names = Object.keys(cases) as (keyof typeof nabla)[];

const start = {
  W: tensor([
    [1, -0.5],
    [0.25, 2],
  ]),
  b: [tensor([-0.75])],
};
const gradientOf = (params: typeof start) => ({ W: steep(params.W), b: params.b.map(steep) });
function steep(w: Tensor): Tensor {
  return tensor(
    Float64Array.from(w.data, (each, i) => (i + 1) * each + Math.cos(3 * each)),
    { shape: w.shape },
  );
}

/** Where ten steps lead, step by step. */
function way({ init, update }: Optimizer): number[][] {
  let [params, state] = [start, init(start)];
  return Array.from({ length: 10 }, () => {
    ({ params, state } = update(params, gradientOf(params), state));
    return [...params.W.data, ...params.b[0].data];
  });
}

test("every optimizer of the library has a form in TensorFlow.js, and a case here", () => {
  assert.deepEqual([...names].sort(), Object.keys(nabla).sort());
  assert.deepEqual(
    Object.keys(there)
      .filter((name) => name !== "optimizerOnTensorFlow")
      .sort(),
    Object.keys(nabla).sort(),
  );
});

for (const name of names) {
  test(`ten steps of ${name} are those of nabla, with defaults, with every option and with a schedule`, () => {
    const before = tf.memory().numTensors;
    for (const each of cases[name]) {
      const [ours, theirs] = [way(nabla[name](each)), way(there[name](each))];
      for (const [t, w] of ours.entries())
        agree(theirs[t], w, TEN_STEPS, `${name} ${JSON.stringify(each)}, step ${t + 1}`);
    }
    assert.equal(tf.memory().numTensors, before);
  });
}

/** TensorFlow's own optimizers at a rate of 0.05. */
const native: { readonly [name in keyof typeof conventions.tensorflow]: () => tf.Optimizer } = {
  momentum: () => tf.train.momentum(0.05, 0.9),
  nesterov: () => tf.train.momentum(0.05, 0.9, true),
  adagrad: () => tf.train.adagrad(0.05),
  rmsProp: () => tf.train.rmsprop(0.05),
  adadelta: () => tf.train.adadelta(0.05),
  adam: () => tf.train.adam(0.05),
};

for (const [name, make] of Object.entries(native) as [keyof typeof native, () => tf.Optimizer][]) {
  test(`with the options of conventions.tensorflow, ten steps of ${name} are those of tf.train`, () => {
    const theirs = make();
    const w = tf.tidy(() => tf.variable(tf.tensor([1, -0.5, 0.25, 2])));
    const o = there[name]({ learningRate: 0.05, ...conventions.tensorflow[name] });
    let params = tensor([1, -0.5, 0.25, 2]);
    let state = o.init(params);
    for (let step = 0; step < 10; step++) {
      const g = steep(params);
      tf.tidy(() => theirs.applyGradients({ [w.name]: tf.tensor([...g.data]) }));
      ({ params, state } = o.update(params, g, state));
      agree(w.dataSync(), [...params.data], NATIVE, `${name}, step ${step + 1}`);
    }
    w.dispose();
    theirs.dispose();
  });
}

test("an optimizer that TensorFlow.js has no rule for is refused by name", () => {
  assert.throws(
    () => there.optimizerOnTensorFlow(optimizer("mine", { learningRate: 1 }, {}, () => {})),
    new RangeError(
      "nabla/tf: the optimizer mine has no rule here; there are sgd,momentum,nesterov,adagrad,rmsProp,adadelta,adam,adamW",
    ),
  );
});
