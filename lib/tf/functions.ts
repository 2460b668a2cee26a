/** The activations, losses and regularisers of nabla, computed by TensorFlow.js. */

import { type Activation, activations as table } from "../functions/activation-table";
import * as activationFunctions from "../functions/activations";
import * as attentions from "../functions/attention";
import * as weighted from "../functions/class-weights";
import * as losses from "../functions/losses";
import * as recurrent from "../functions/recurrent";
import * as regularisers from "../functions/regularisers";
import { onTensorFlow } from "./on-tensorflow";

/**
 * The activations of nabla that are made of several operations, in TensorFlow.js; `relu`, `sigmoid`, `tanh` and `softplus` are operations.
 *
 * @example
 * await loadBackend();
 * elu(tensor([-1000, 3])).toArray() // → [-1, 3]
 */
export const elu: typeof activationFunctions.elu = onTensorFlow(activationFunctions.elu),
  gelu: typeof activationFunctions.gelu = onTensorFlow(activationFunctions.gelu),
  leakyRelu: typeof activationFunctions.leakyRelu = onTensorFlow(activationFunctions.leakyRelu),
  linear: typeof activationFunctions.linear = onTensorFlow(activationFunctions.linear),
  selu: typeof activationFunctions.selu = onTensorFlow(activationFunctions.selu);

/**
 * Every activation of the course by name, with what nabla's table says and `apply` in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * activations.relu.apply(tensor([-1, 2])).toArray() // → [0, 2]
 */
export const activations: { readonly [name: string]: Activation } = Object.fromEntries(
  Object.entries(table).map(([name, row]) => [name, { ...row, apply: onTensorFlow(row.apply) }]),
);

/**
 * The losses of nabla in TensorFlow.js: from logits, the mean over the batch, one number. TensorFlow's own with the same values are
 * `tf.losses.meanSquaredError`, `absoluteDifference`, `sigmoidCrossEntropy` and `softmaxCrossEntropy`, which take the labels first.
 *
 * @example
 * await loadBackend();
 * softmaxCrossEntropy(tensor([[1000, 0]]), [1]).item() // → 1000
 */
export const binaryCrossEntropy: typeof losses.binaryCrossEntropy = onTensorFlow(losses.binaryCrossEntropy),
  hinge: typeof losses.hinge = onTensorFlow(losses.hinge),
  huber: typeof losses.huber = onTensorFlow(losses.huber),
  klDivergence: typeof losses.klDivergence = onTensorFlow(losses.klDivergence),
  meanAbsoluteError: typeof losses.meanAbsoluteError = onTensorFlow(losses.meanAbsoluteError),
  meanSquaredError: typeof losses.meanSquaredError = onTensorFlow(losses.meanSquaredError),
  softmaxCrossEntropy: typeof losses.softmaxCrossEntropy = onTensorFlow(losses.softmaxCrossEntropy);

/**
 * The losses of nabla in which classes weigh differently, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * weightedBinaryCrossEntropy(3)(tensor([0, 0]), [1, 0]).item() // → 1.3863
 */
export const weightedBinaryCrossEntropy: typeof weighted.weightedBinaryCrossEntropy = (positive) =>
    onTensorFlow(weighted.weightedBinaryCrossEntropy(positive)),
  weightedSoftmaxCrossEntropy: typeof weighted.weightedSoftmaxCrossEntropy = (weights) =>
    onTensorFlow(weighted.weightedSoftmaxCrossEntropy(weights));

/**
 * Attention in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * attention(tensor([[9, 0]]), tensor([[100, 0], [0, 100]]), tensor([[1], [2]])).toArray() // → [[1]]
 */
export const attention: typeof attentions.attention = onTensorFlow(attentions.attention),
  attentionWeights: typeof attentions.attentionWeights = onTensorFlow(attentions.attentionWeights);

/**
 * One step in time of a recurrent network, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * const params = { x: { W: tensor([[1]]), b: tensor([0]) }, h: { W: tensor([[2]]) } };
 * simpleRnnStep(params, tensor([[1]]), tensor([[0.5]]), (a) => a).toArray() // → [[2]]
 */
export const gruStep: typeof recurrent.gruStep = onTensorFlow(recurrent.gruStep),
  lstmStep: typeof recurrent.lstmStep = onTensorFlow(recurrent.lstmStep),
  simpleRnnStep: typeof recurrent.simpleRnnStep = onTensorFlow(recurrent.simpleRnnStep);

/**
 * The regularisers of nabla in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * l2({ W: tensor([1, -2]), b: tensor([5]) }).item() // → 5
 */
export const elasticNet: typeof regularisers.elasticNet = onTensorFlow(regularisers.elasticNet),
  l1: typeof regularisers.l1 = onTensorFlow(regularisers.l1),
  l2: typeof regularisers.l2 = onTensorFlow(regularisers.l2);
