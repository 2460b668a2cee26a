/** The training loop of nabla with TensorFlow.js as its engine. */
import * as tf from "@tensorflow/tfjs-core";
import { leaves, mapTree, type Tree } from "../autodiff/tree";
import type { DataSet } from "../datasets/data-set";
import type { Loss } from "../functions/losses";
import type { Layer } from "../layers/layer";
import { maximum, minimum, mul } from "../operations/arithmetic";
import { positive } from "../options/options";
import type { Tensor } from "../tensor/tensor";
import { checkTrainKinds } from "../training/check-options";
import * as dead from "../training/dead-units";
import type { Engine } from "../training/engine";
import * as nabla from "../training/evaluate";
import * as answers from "../training/predict";
import * as training from "../training/train";
import type { TrainOptions } from "../training/train-options";
import { loadBackend } from "./backend";
import { valueAndGrad } from "./gradient";
import { enter, handleOf, handlesIn, leave, onTensorFlow } from "./on-tensorflow";
import { optimizerOnTensorFlow } from "./optimizers";

/**
 * The length of a whole tree of gradients, as one long vector.
 *
 * @example
 * await loadBackend();
 * globalNorm([tensor([3]), tensor([4])]) // → 5
 */
export const globalNorm: (gradients: Tree) => number = onTensorFlow((gradients) => {
  const squares = leaves(gradients).map(({ tensor }) => tf.sum(tf.square(handleOf(tensor))));
  return squares.length === 0 ? 0 : Math.sqrt(tf.addN(squares).dataSync()[0]);
});

/**
 * Shortens the whole gradient to a longest norm; its direction stays. As `clipByNorm` of nabla.
 *
 * @throws RangeError when `longest` is not greater than 0
 * @example
 * await loadBackend();
 * clipByNorm(tensor([30, 40]), 5).toArray() // → [3.0, 4.0]
 */
export const clipByNorm: <G extends Tree>(gradients: G, longest: number) => G = onTensorFlow(
  <G extends Tree>(gradients: G, longest: number): G => {
    positive("clipByNorm", { longest });
    const norm = globalNorm(gradients);
    return norm > longest ? mapTree((g: Tensor) => mul(g, longest / norm), gradients) : gradients;
  },
);

/**
 * Cuts every entry of the gradient to [-c, c]. As `clipByValue` of nabla.
 *
 * @throws RangeError when `largest` is not greater than 0
 * @example
 * await loadBackend();
 * clipByValue(tensor([-3, 0.5]), 1).toArray() // → [-1, 0.5]
 */
export const clipByValue: <G extends Tree>(gradients: G, largest: number) => G = onTensorFlow(
  <G extends Tree>(gradients: G, largest: number): G => {
    positive("clipByValue", { largest });
    return mapTree((g: Tensor) => minimum(maximum(g, -largest), largest), gradients);
  },
);

/** What TensorFlow.js computes training with. Its tensors live until they are disposed of: `scope` keeps account. */
const tensorFlowEngine: Engine = {
  enter,
  leave,
  scope<T>(body: () => T): T {
    let result: T | undefined;
    tf.tidy(() => {
      result = body();
      for (const handle of handlesIn(result)) tf.keep(handle);
    });
    return result as T;
  },
  renew<T>(before: T, after: T): T {
    const stays = new Set(handlesIn(after));
    for (const handle of handlesIn(before)) if (!stays.has(handle)) handle.dispose();
    return after;
  },
  valueAndGrad: (f) => valueAndGrad(f),
  globalNorm,
  clipByNorm,
};

/**
 * Trains a model as `train` of nabla does, in TensorFlow.js: the same options, the same batches and random numbers for the same seed,
 * the same history. Weights and state come back as nabla's tensors; TensorFlow.js is left with no tensor of this.
 *
 * Loads a back-end when none is. Numbers are float32 there; float64 examples give float64 weights with the digits of float32.
 *
 * @param model any layer, of nabla or of nabla/tf
 * @throws RangeError when examples, targets and model do not fit
 * @example
 * const xor = { x: tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), y: [0, 1, 1, 0] };
 * const options = { loss: binaryCrossEntropy, optimizer: adam({ learningRate: 0.05 }), epochs: 100, seed: 1 };
 * const { params } = await train(mlp([8], 1, { activation: tanh }), xor, options);
 * evaluate(mlp([8], 1, { activation: tanh }), params, xor, binaryCrossEntropy).accuracy // → 1
 */
export async function train<P extends Tree>(
  model: Layer<P>,
  examples: DataSet,
  options: TrainOptions<P>,
): Promise<training.Trained<P>> {
  if (!tf.engine().backendName) await loadBackend();
  checkTrainKinds(model, options);
  const optimizer = optimizerOnTensorFlow(options.optimizer);
  return training.train(model, examples, { ...options, optimizer }, tensorFlowEngine);
}

/**
 * Applies a model as in a test, batch by batch, and measures its loss and accuracy: `evaluate` of nabla, in TensorFlow.js.
 *
 * @param batchSize Default: 256.
 * @param threshold above it a single output stands for class 1; unless said, only a logit under binary cross-entropy does, from 0
 * @throws RangeError when there are no examples or not one target for each; Error when no back-end is loaded
 * @example
 * await loadBackend();
 * const params = { W: tensor([[1]]), b: tensor([0]) };
 * evaluate(dense(1), params, { x: tensor([[1], [-1]]), y: [1, 1] }, binaryCrossEntropy).accuracy // → 0.5
 */
export function evaluate<P extends Tree>(
  model: Layer<P>,
  params: P,
  examples: DataSet,
  loss: Loss,
  batchSize?: number,
  threshold?: number,
): nabla.Evaluation {
  const engine = tensorFlowEngine;
  return engine.scope(() => nabla.evaluate(model, enter(params), examples, loss, batchSize, engine, threshold));
}

/**
 * What a model answers, as in a test, batch by batch: `predict` of nabla, in TensorFlow.js.
 *
 * @throws RangeError when there are no examples, or they do not fit the model; Error when no back-end is loaded
 * @example
 * await loadBackend();
 * predict(dense(1), { W: tensor([[2]]), b: tensor([1]) }, tensor([[1], [2]])).toArray() // → [[3], [5]]
 */
export function predict<P extends Tree>(model: Layer<P>, params: P, x: Tensor, batchSize?: number): Tensor {
  return tensorFlowEngine.scope(() => answers.predict(model, enter(params), x, batchSize, tensorFlowEngine));
}

/**
 * The share of units that never fire, for each activation of a model that runs in TensorFlow.js. As `deadUnits` of nabla.
 *
 * @example
 * await loadBackend();
 * const dead = { W: tensor([[1, -1]]), b: tensor([0, 0]) };
 * deadUnits(sequential([dense(2), relu]), [dead, {}], tensor([[1], [2]])) // → { "[1]": 0.5 }
 */
export const deadUnits: typeof dead.deadUnits = onTensorFlow(dead.deadUnits);
