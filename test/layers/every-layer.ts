/** Every layer of the library with inputs to test it on: the tests ask for a row when a new one is exported. */

import * as activationLayers from "../../lib/layers/activation-layers";
import * as batchNorms from "../../lib/layers/batchNorm";
import * as denses from "../../lib/layers/dense";
import * as drops from "../../lib/layers/drop";
import * as images from "../../lib/layers/images";
import type { Layer } from "../../lib/layers/layer";
import * as layerNorms from "../../lib/layers/layer-norm";
import * as lenets from "../../lib/layers/lenet-layers";
import * as recurrents from "../../lib/layers/recurrent";
import * as residuals from "../../lib/layers/residual";
import * as sequentials from "../../lib/layers/sequential";
import * as transposed from "../../lib/layers/transposed-convolution";
import { relu, tanh } from "../../lib/operations/functions";
import type { Shape } from "../../lib/tensor/shape";

export interface Row {
  readonly layer: Layer;
  /** The shape of one example. */
  readonly input: Shape;
  /** Whether its outputs have no kinks: then numeric gradients hold everywhere. */
  readonly smooth?: boolean;
}

/** Rows by the name of the function that makes the layer. */
export const everyLayer: Record<string, Row[]> = {
  dense: [{ layer: denses.dense(3), input: [4], smooth: true }],
  convolution: [
    { layer: images.convolution(2, 3), input: [5, 4, 3], smooth: true },
    { layer: images.convolution(3, [2, 3], { stride: [2, 1], padding: "same" }), input: [5, 6, 2], smooth: true },
    { layer: images.convolution(2, 3, { stride: 2, padding: 2, bias: false }), input: [4, 5, 1], smooth: true },
    { layer: images.convolution(2, [3, 2], { dilation: [2, 1], padding: 1 }), input: [5, 4, 2], smooth: true },
  ],
  transposedConvolution: [
    { layer: transposed.transposedConvolution(2, 3), input: [3, 2, 2], smooth: true },
    {
      layer: transposed.transposedConvolution(3, [4, 2], { stride: 2, padding: [1, 0] }),
      input: [2, 3, 1],
      smooth: true,
    },
  ],
  layerNorm: [
    { layer: layerNorms.layerNorm(), input: [4], smooth: true },
    { layer: layerNorms.layerNorm(), input: [2, 3], smooth: true },
  ],
  maxPooling: [
    { layer: images.maxPooling(2), input: [4, 6, 2] },
    { layer: images.maxPooling(3, { stride: 2, padding: 1 }), input: [5, 5, 2] },
  ],
  averagePooling: [
    { layer: images.averagePooling(2), input: [4, 5, 2], smooth: true },
    { layer: images.averagePooling([3, 2], { stride: 1, padding: "same" }), input: [4, 5, 2], smooth: true },
  ],
  globalAveragePooling: [{ layer: images.globalAveragePooling(), input: [3, 4, 2], smooth: true }],
  fractionalMaxPooling: [{ layer: images.fractionalMaxPooling(1.4), input: [7, 9, 2] }],
  batchNorm: [
    { layer: batchNorms.batchNorm(), input: [3], smooth: true },
    { layer: batchNorms.batchNorm(), input: [2, 3, 2], smooth: true },
  ],
  dropout: [{ layer: drops.dropout(0.4), input: [3, 2], smooth: true }],
  stochasticDepth: [{ layer: drops.stochasticDepth(denses.dense(3), 0.4), input: [3], smooth: true }],
  prelu: [{ layer: activationLayers.prelu(), input: [3] }],
  rrelu: [{ layer: activationLayers.rrelu(), input: [3] }],
  maxout: [{ layer: activationLayers.maxout(2, 3), input: [4] }],
  tableConvolution: [{ layer: lenets.tableConvolution([[0, 2], [1], [0, 1, 2]], 3), input: [5, 4, 3], smooth: true }],
  trainablePooling: [{ layer: lenets.trainablePooling(), input: [4, 6, 2], smooth: true }],
  distanceScores: [
    {
      layer: lenets.distanceScores([
        [1, -1, 1],
        [-1, 1, 1],
      ]),
      input: [3],
      smooth: true,
    },
  ],
  simpleRnn: [
    { layer: recurrents.simpleRnn(3), input: [4, 2], smooth: true },
    { layer: recurrents.simpleRnn(2, { sequence: true, activation: relu }), input: [3, 2] },
  ],
  gru: [
    { layer: recurrents.gru(3), input: [4, 2], smooth: true },
    { layer: recurrents.gru(2, { sequence: true }), input: [3, 1], smooth: true },
  ],
  lstm: [
    { layer: recurrents.lstm(3), input: [4, 2], smooth: true },
    { layer: recurrents.lstm(2, { sequence: true }), input: [3, 1], smooth: true },
  ],
  residual: [
    { layer: residuals.residual(denses.dense(3), undefined, tanh), input: [3], smooth: true },
    { layer: residuals.residual(denses.dense(2), denses.dense(2)), input: [3] },
  ],
  identityBlock: [
    { layer: residuals.identityBlock(2, { activation: tanh }), input: [4, 4, 2], smooth: true },
    { layer: residuals.identityBlock(2), input: [4, 4, 2] },
    { layer: residuals.identityBlock(2, { activation: tanh, norm: false }), input: [4, 4, 2], smooth: true },
  ],
  convolutionBlock: [
    { layer: residuals.convolutionBlock(3, 2, { activation: tanh }), input: [4, 6, 2], smooth: true },
    { layer: residuals.convolutionBlock(3, 2, { activation: tanh, norm: false }), input: [4, 6, 2], smooth: true },
  ],
  plainBlock: [{ layer: residuals.plainBlock(3, 2, { activation: tanh }), input: [4, 6, 2], smooth: true }],
  sequential: [{ layer: sequentials.sequential([denses.dense(4), tanh, denses.dense(2)]), input: [3], smooth: true }],
};

/** The names of all functions of the layer files that make layers. */
export const layerNames: string[] = [
  activationLayers,
  batchNorms,
  denses,
  drops,
  images,
  layerNorms,
  lenets,
  recurrents,
  residuals,
  sequentials,
  transposed,
]
  .flatMap((file) => Object.entries(file))
  .filter(
    ([name, value]) =>
      typeof value === "function" && !["drawn", "applied", "chained", "wider", "windowStarts"].includes(name),
  )
  .map(([name]) => name);
