/**
 * The layers and models of nabla, applied by TensorFlow.js. Shapes, first weights and the tree of parameters are nabla's own: the same
 * seed gives the same weights, and weights trained here run there.
 */

import { mapInside, type Tree } from "../autodiff/tree";
import * as activationLayers from "../layers/activation-layers";
import * as batchNorms from "../layers/batchNorm";
import * as denses from "../layers/dense";
import * as drops from "../layers/drop";
import * as embeddings from "../layers/embedding";
import * as images from "../layers/images";
import type { Context, Layer } from "../layers/layer";
import * as layers from "../layers/layer";
import * as layerNorms from "../layers/layer-norm";
import * as lenets from "../layers/lenet-layers";
import * as recurrents from "../layers/recurrent";
import * as residuals from "../layers/residual";
import * as sequentials from "../layers/sequential";
import * as transposed from "../layers/transposed-convolution";
import * as lenet5s from "../models/lenet5";
import * as mlps from "../models/mlp";
import * as residualMlps from "../models/residual-mlp";
import * as resnets from "../models/resnet";
import type { Tensor } from "../tensor/tensor";
import { leave, onNabla, onTensorFlow } from "./on-tensorflow";

/**
 * A layer of nabla, or a model, that is applied by TensorFlow.js; all else of it stays as it is.
 *
 * @example
 * await loadBackend();
 * const layer = layerOnTensorFlow(dense(1));
 * layer.apply({ W: tensor([[2], [1]]), b: tensor([5]) }, tensor([[1, 3]])).toArray() // → [[10]]
 */
export function layerOnTensorFlow<L extends Layer>(layer: L): L {
  const apply = onTensorFlow((params: Tree, x: Tensor, context?: Context) => layer.apply(params, x, context));
  return {
    ...layer,
    apply: (params: Tree, x: Tensor, context?: Context): Tensor => {
      const { watch } = context ?? {};
      // what is watched may be looked at when TensorFlow.js has forgotten it
      const seen = watch && {
        ...context,
        watch: ((path, output, each) => watch(path, leave(output), each)) as typeof watch,
      };
      return apply(params, x, seen ?? context);
    },
  };
}

/** The same for a function that makes layers. Inside, functions are nabla's: the whole layer is brought to TensorFlow.js at once. */
function there<M extends (...args: never[]) => Layer>(make: M): M {
  const made = (...args: never[]): Layer => layerOnTensorFlow(make(...(mapInside(args, Function, onNabla) as never[])));
  return Object.defineProperty(made, "name", { value: make.name }) as M;
}

/**
 * A plain function of a batch as a layer, as in nabla, or a layer as it is; applied by TensorFlow.js.
 *
 * @example
 * asLayer(flatten).outputShape([5, 5, 16]) // → [400]
 */
export const asLayer: typeof layers.asLayer = there(layers.asLayer);

/**
 * The layers of nabla in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * const layer = maxPooling(2);
 * layer.apply({}, tensor([1, 2, 3, 4], { shape: [1, 2, 2, 1] })).toArray() // → [[[[4]]]]
 */
export const maxout: typeof activationLayers.maxout = there(activationLayers.maxout),
  prelu: typeof activationLayers.prelu = there(activationLayers.prelu),
  rrelu: typeof activationLayers.rrelu = there(activationLayers.rrelu),
  batchNorm: typeof batchNorms.batchNorm = there(batchNorms.batchNorm),
  dense: typeof denses.dense = there(denses.dense),
  dropout: typeof drops.dropout = there(drops.dropout),
  stochasticDepth: typeof drops.stochasticDepth = there(drops.stochasticDepth),
  averagePooling: typeof images.averagePooling = there(images.averagePooling),
  convolution: typeof images.convolution = there(images.convolution),
  fractionalMaxPooling: typeof images.fractionalMaxPooling = there(images.fractionalMaxPooling),
  globalAveragePooling: typeof images.globalAveragePooling = there(images.globalAveragePooling),
  maxPooling: typeof images.maxPooling = there(images.maxPooling),
  distanceScores: typeof lenets.distanceScores = there(lenets.distanceScores),
  tableConvolution: typeof lenets.tableConvolution = there(lenets.tableConvolution),
  trainablePooling: typeof lenets.trainablePooling = there(lenets.trainablePooling),
  embedding: typeof embeddings.embedding = there(embeddings.embedding),
  layerNorm: typeof layerNorms.layerNorm = there(layerNorms.layerNorm),
  transposedConvolution: typeof transposed.transposedConvolution = there(transposed.transposedConvolution),
  gru: typeof recurrents.gru = there(recurrents.gru),
  lstm: typeof recurrents.lstm = there(recurrents.lstm),
  simpleRnn: typeof recurrents.simpleRnn = there(recurrents.simpleRnn),
  convolutionBlock: typeof residuals.convolutionBlock = there(residuals.convolutionBlock),
  identityBlock: typeof residuals.identityBlock = there(residuals.identityBlock),
  plainBlock: typeof residuals.plainBlock = there(residuals.plainBlock),
  residual: typeof residuals.residual = there(residuals.residual),
  sequential: typeof sequentials.sequential = there(sequentials.sequential);

/**
 * The models of nabla in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * const model = mlp([3], 2);
 * model.apply(model.init(seeded(1), [4]), zeros([5, 4])).shape // → [5, 2]
 */
export const lenet5: typeof lenet5s.lenet5 = there(lenet5s.lenet5),
  lenet5AsPrinted: typeof lenet5s.lenet5AsPrinted = there(lenet5s.lenet5AsPrinted),
  lenet5Of1998: typeof lenet5s.lenet5Of1998 = there(lenet5s.lenet5Of1998),
  logisticRegression: typeof mlps.logisticRegression = there(mlps.logisticRegression),
  mlp: typeof mlps.mlp = there(mlps.mlp),
  residualMlp: typeof residualMlps.residualMlp = there(residualMlps.residualMlp),
  resnet: typeof resnets.resnet = there(resnets.resnet);
