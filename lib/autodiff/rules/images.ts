/**
 * Convolution and pooling of images [N, H, W, C].
 *
 * A convolution is linear in the image and linear in the filters, so three operations are enough for derivatives of any
 * order: the convolution, its gradient by the image, and its gradient by the filters. Each is differentiated by the
 * other two.
 */

import type { Convolution } from "../../kernels/kernels";
import * as images from "../../tensor/images";
import type { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Op, Rules, Signatures } from "../signatures";
import { broadcastTo, gather, reshape, sumTo } from "./linear";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const windows: Rules<
  | "conv2d"
  | "conv2dBias"
  | "conv2dInputGradient"
  | "conv2dWeightGradient"
  | "maxPool"
  | "maxPoolGradient"
  | "averagePool"
  | "averagePoolGradient"
> = {
  conv2d: {
    forward: ([x, W], sizes) => images.convolve(x, W, null, sizes),
    jvp: [(t, [, W], _, sizes) => conv2d(t, W, sizes), (t, [x], _, sizes) => conv2d(x, t, sizes)],
    vjp: [(g, [, W], _, sizes) => byInput(g, W, sizes), (g, [x], _, sizes) => byWeight(x, g, sizes)],
  },
  conv2dBias: {
    forward: ([x, W, b], sizes) => images.convolve(x, W, b, sizes),
    jvp: [
      (t, [, W], _, sizes) => conv2d(t, W, sizes),
      (t, [x], _, sizes) => conv2d(x, t, sizes),
      (t, _, y) => broadcastTo(t, y.shape),
    ],
    vjp: [
      (g, [, W], _, sizes) => byInput(g, W, sizes),
      (g, [x], _, sizes) => byWeight(x, g, sizes),
      (g, [, , b]) => sumTo(g, b.shape),
    ],
  },
  // dx = byInput(dy, W)
  conv2dInputGradient: {
    forward: ([dy, W], sizes) => images.convolveInputGradient(dy, W, sizes),
    jvp: [(t, [, W], _, sizes) => byInput(t, W, sizes), (t, [dy], _, sizes) => byInput(dy, t, sizes)],
    vjp: [(g, [, W], _, sizes) => conv2d(g, W, sizes), (g, [dy], _, sizes) => byWeight(g, dy, sizes)],
  },
  // dW = byWeight(x, dy)
  conv2dWeightGradient: {
    forward: ([x, dy], sizes) => images.convolveWeightGradient(x, dy, sizes),
    jvp: [(t, [, dy], _, sizes) => byWeight(t, dy, sizes), (t, [x], _, sizes) => byWeight(x, t, sizes)],
    vjp: [(g, [, dy], _, sizes) => byInput(dy, g, sizes), (g, [x], _, sizes) => conv2d(x, g, sizes)],
  },
  // the largest number of each window: the change goes to the place it came from, and comes from there
  maxPool: {
    forward: ([x], window) => images.poolMax(x, window),
    jvp: [(t, [x], y, window) => takeFlat(t, images.poolMaxIndices(x, window), y)],
    vjp: [(g, [x], y, window) => run("maxPoolGradient", [g], { x, y, window })],
  },
  maxPoolGradient: {
    forward: ([dy], { x, y, window }) => images.poolMaxGradient(dy, x, y, window),
    jvp: [(t, _, __, memory) => run("maxPoolGradient", [t], memory)],
    vjp: [(g, [dy], _, { x, window }) => takeFlat(g, images.poolMaxIndices(x, window), dy)],
  },
  averagePool: {
    forward: ([x], window) => images.poolAverage(x, window),
    jvp: [(t, _, __, window) => run("averagePool", [t], window)],
    vjp: [(g, _, __, window) => run("averagePoolGradient", [g], window)],
  },
  averagePoolGradient: {
    forward: ([dy], window) => images.poolAverageGradient(dy, window),
    jvp: [(t, _, __, window) => run("averagePoolGradient", [t], window)],
    vjp: [(g, _, __, window) => run("averagePool", [g], window)],
  },
};

/** Applies one of this file's operations. */
function run<O extends Op & keyof typeof windows>(
  op: O,
  inputs: Signatures[O]["inputs"],
  attributes: Signatures[O]["attributes"],
): Tensor {
  return apply({ op, rule: windows[op], inputs, attributes });
}

function conv2d(x: Tensor, W: Tensor, sizes: Convolution): Tensor {
  return run("conv2d", [x, W], sizes);
}

function byInput(dy: Tensor, W: Tensor, sizes: Convolution): Tensor {
  return run("conv2dInputGradient", [dy, W], sizes);
}

function byWeight(x: Tensor, dy: Tensor, sizes: Convolution): Tensor {
  return run("conv2dWeightGradient", [x, dy], sizes);
}

/** The numbers of x at flat indices, in the shape of `like`. */
function takeFlat(x: Tensor, indices: Int32Array, like: Tensor): Tensor {
  return reshape(gather(reshape(x, [x.size]), indices, 0), like.shape);
}
