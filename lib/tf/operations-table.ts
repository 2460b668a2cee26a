/**
 * Every operation of nabla in TensorFlow.js: layers, losses and models are made of these, so this table is all it takes to run them
 * there. A row gets TensorFlow's tensors and the attributes of `Signatures`; a missing row does not compile.
 *
 * N H W C K as in `conv2d`; sizes are those of the window.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Op, Signatures } from "../autodiff/signatures";
import type { Window } from "../kernels/kernels";
import { byNabla } from "./by-nabla";
import { upload } from "./transfer";

/** The operations that only nabla's own derivatives use: TensorFlow.js differentiates by itself. */
export type Backward =
  | "reluGradient"
  | "sigmoidGradient"
  | "tanhGradient"
  | "conv2dWeightGradient"
  | "maxPoolGradient"
  | "averagePoolGradient";

type Handles<Inputs extends readonly unknown[]> = { readonly [I in keyof Inputs]: tf.Tensor };

/** How TensorFlow.js computes one operation. */
type Row<O extends Op> = (
  inputs: Handles<Signatures[O]["inputs"]>,
  attributes: Signatures[O]["attributes"],
) => tf.Tensor;

/** One row for each operation. Where it is more than one call, the comment says why. */
export const operationsTable: { readonly [O in Exclude<Op, Backward>]: Row<O> } = {
  add: ([x, y]) => tf.add(x, y),
  sub: ([x, y]) => tf.sub(x, y),
  mul: ([x, y]) => tf.mul(x, y),
  div: ([x, y]) => tf.div(x, y),
  // the WebAssembly back-end loses a NaN in the second place
  maximum: ([x, y]) => (losesNaN(y) ? byNabla("maximum")([x, y], {}) : alike(tf.maximum, x, y)),
  minimum: ([x, y]) => (losesNaN(y) ? byNabla("minimum")([x, y], {}) : alike(tf.minimum, x, y)),
  neg: ([x]) => tf.neg(x),
  square: ([x]) => tf.square(x),
  sqrt: ([x]) => tf.sqrt(x),
  power: ([x], { exponent }) => tf.pow(x, exponent),
  exp: ([x]) => tf.exp(x),
  log: ([x]) => tf.log(x),
  log1p: ([x]) => tf.log1p(x),
  sin: ([x]) => tf.sin(x),
  cos: ([x]) => tf.cos(x),
  // |x| as x·sign(x): the slope of tf.abs at 0 is -1, ours is 0
  abs: ([x]) => tf.mul(x, tf.sign(x)),
  relu: ([x]) => tf.relu(x),
  sigmoid: ([x]) => tf.sigmoid(x),
  tanh: ([x]) => tf.tanh(x),
  softplus: ([x]) => tf.softplus(x),
  erf: ([x]) => tf.erf(x),

  raise: byNabla("raise"), // the derivative of tf.pow by the exponent is 0 for negative numbers, ours is NaN
  mod: byNabla("mod"), // tf.mod of -0 and of infinity differ
  atan2: ([y, x]) => alike(tf.atan2, y, x),
  expm1: ([x]) => tf.expm1(x),
  cumsum: byNabla("cumsum"), // the gradient of tf.cumsum has the axes of another shape
  batchMatmul: ([a, b], { transposeA, transposeB }) => tf.matMul(a, b, transposeA, transposeB),

  reshape: ([x], { shape }) => tf.reshape(x, [...shape]),
  transpose: ([x], { permutation }) => tf.transpose(x, [...permutation]),
  broadcastTo: ([x], { shape }) => tf.broadcastTo(x, [...shape]),
  sumTo: ([x], { shape }) => {
    const extra = x.rank - shape.length;
    const axes = [...x.shape.keys()].filter((axis) => axis < extra || shape[axis - extra] !== x.shape[axis]);
    return tf.reshape(axes.length === 0 ? x : tf.sum(x, axes), [...shape]);
  },
  slice: ([x], { starts, shape }) => tf.slice(x, [...starts], [...shape]),
  pad: ([x], { starts, shape, value }) =>
    tf.pad(
      x,
      starts.map((before, axis) => [before, shape[axis] - before - x.shape[axis]]),
      value,
    ),
  concat: (inputs, { axis }) => tf.concat([...inputs], axis),
  gather: ([x], { indices, axis }) => gather(x, indices, axis),
  scatter: byNabla("scatter"), // tf.scatterND has no gradient
  // float32 is all there is: the kind of number is only written down, by the tensor of nabla
  cast: ([x]) => x,
  // cast to a boolean, 0.5 would be false on some back-ends
  where: ([x, y], { condition }) => tf.where(tf.notEqual(upload(condition), 0), x, y),

  matmul: ([a, b], { transposeA, transposeB }) => tf.matMul(a, b, transposeA, transposeB),
  affine: ([x, W, b]) => tf.add(tf.matMul(x, W), b),
  // TensorFlow.js solves no equations, and has no eigenvalues: nabla computes these, and TensorFlow's tape goes on
  solve: byNabla("solve"),
  leastSquares: byNabla("leastSquares"),
  ridgeInverse: byNabla("ridgeInverse"),
  qr: byNabla("qr"),
  eigh: byNabla("eigh"),
  svd: byNabla("svd"),
  conv2d: ([x, W], sizes) => convolve(x, W, sizes),
  conv2dInputGradient: byNabla("conv2dInputGradient"), // tf.conv2dTranspose knows no padding of its own for each side
  conv2dBias: ([x, W, b], sizes) => tf.add(convolve(x, W, sizes), b),
  // tf.maxPool loses NaN
  maxPool: ([x], sizes) => {
    if (hasNaN(x)) return byNabla("maxPool")([x], sizes);
    const padded = hasMargins(sizes) ? tf.pad(x, margins(sizes), Number.NEGATIVE_INFINITY) : x;
    return tf.maxPool(padded as tf.Tensor4D, [sizes.KH, sizes.KW], [sizes.strideY, sizes.strideX], "valid");
  },
  averagePool: ([x], sizes) => averagePool(x, sizes),

  // the mean and the variance are part of what is differentiated
  batchNorm: ([x, gain, shift], { epsilon, statistics }) => {
    const rows = tf.reshape(x, [-1, gain.size]) as tf.Tensor2D; // [N·H·W, C]
    const { mean, variance } = tf.moments(rows, 0);
    statistics.mean.set(mean.dataSync());
    statistics.variance.set(variance.dataSync());
    const one = (each: tf.Tensor): tf.Tensor1D => each as tf.Tensor1D;
    return tf.reshape(tf.batchNorm2d(rows, one(mean), one(variance), one(shift), one(gain), epsilon), x.shape);
  },

  logSumExp: ([x], { axes }) => logSumExp(x, axes),
  softmax: ([x]) => tf.softmax(x),
  softmaxCrossEntropy: ([logits], { labels }) => {
    const rows = tf.oneHot(tf.tensor1d(labels, "int32"), logits.shape[1] as number);
    // tf.losses.softmaxCrossEntropy multiplies with the rows, and 0·∞ is NaN where another class cannot be
    const compute = tf.customGrad((handle, save) => {
      const logs = tf.sub(handle as tf.Tensor, logSumExp(handle as tf.Tensor, [1]));
      const value = tf.sum(tf.where(tf.cast(rows, "bool"), tf.neg(logs), tf.zerosLike(logs)), 1);
      (save as tf.GradSaveFunc)([logs, rows]);
      const gradFunc = (dy: tf.Tensor, [saved, one]: tf.Tensor[]): tf.Tensor =>
        tf.mul(tf.expandDims(dy, 1), tf.sub(tf.exp(saved), one));
      return { value, gradFunc };
    });
    return compute(logits);
  },
};

/** log Σ exp(x); tf.logSumExp subtracts an infinite maximum from itself. */
function logSumExp(x: tf.Tensor, axes: readonly number[]): tf.Tensor {
  const compute = tf.customGrad((handle, save) => {
    const given = handle as tf.Tensor;
    const largest = tf.max(given, [...axes], true);
    const shift = tf.where(tf.isFinite(largest), largest, tf.zerosLike(largest));
    const value = tf.add(shift, tf.log(tf.sum(tf.exp(tf.sub(given, shift)), [...axes], true)));
    (save as tf.GradSaveFunc)([given, value]);
    const gradFunc = (dy: tf.Tensor, [from, to]: tf.Tensor[]): tf.Tensor => tf.mul(dy, tf.exp(tf.sub(from, to)));
    return { value, gradFunc };
  });
  return compute(x);
}

function hasNaN(x: tf.Tensor): boolean {
  return tf.tidy(() => tf.any(tf.isNaN(x)).dataSync()[0] === 1);
}

function losesNaN(y: tf.Tensor): boolean {
  return tf.getBackend() === "wasm" && hasNaN(y);
}

/** The gradients of these two do not undo broadcasting, so both tensors get the common shape first. */
function alike(f: typeof tf.maximum, x: tf.Tensor, y: tf.Tensor): tf.Tensor {
  const shape = tf.backend_util.assertAndGetBroadcastShape(x.shape, y.shape);
  return f(tf.broadcastTo(x, shape), tf.broadcastTo(y, shape));
}

/** How many pixels to add around the image so that the windows just fit, for each axis of [N, H, W, C]. */
function margins({ H, W, KH, KW, OH, OW, strideY, strideX, padTop, padLeft }: Window): tf.backend_util.ExplicitPadding {
  const bottom = Math.max(0, (OH - 1) * strideY + KH - H - padTop);
  const right = Math.max(0, (OW - 1) * strideX + KW - W - padLeft);
  return [
    [0, 0],
    [padTop, bottom],
    [padLeft, right],
    [0, 0],
  ];
}

function hasMargins(sizes: Window): boolean {
  return margins(sizes)
    .flat()
    .some((pixels) => pixels > 0);
}

function convolve(x: tf.Tensor, W: tf.Tensor, sizes: Window): tf.Tensor {
  const pad = hasMargins(sizes) ? margins(sizes) : "valid";
  return tf.conv2d(x as tf.Tensor4D, W as tf.Tensor4D, [sizes.strideY, sizes.strideX], pad);
}

/**
 * With padding the gradient of tf.avgPool divides by the whole window, although its value divides by the pixels inside the image. So
 * the zeros are put around by hand, and each mean is put right by the share of its window that is inside.
 */
function averagePool(x: tf.Tensor, sizes: Window): tf.Tensor {
  const { H, W, KH, KW, strideY, strideX } = sizes;
  const pool = (image: tf.Tensor): tf.Tensor => tf.avgPool(image as tf.Tensor4D, [KH, KW], [strideY, strideX], "valid");
  if (!hasMargins(sizes)) return pool(x);
  const inside = pool(tf.pad(tf.ones([1, H, W, 1]), margins(sizes))); // [1, OH, OW, 1]
  return tf.div(pool(tf.pad(x, margins(sizes))), inside);
}

/** The WebAssembly back-end lacks what the gradient of tf.gather needs, so that gradient is written here. */
function gather(x: tf.Tensor, indices: ArrayLike<number>, axis: number): tf.Tensor {
  const places = (): tf.Tensor1D => tf.tensor1d(Int32Array.from(indices), "int32");
  // the axis in front, and back: [axis, the others …]
  const front = [axis, ...[...x.shape.keys()].filter((each) => each !== axis)];
  const back = front.map((_, each) => front.indexOf(each));
  const pick = tf.customGrad((input) => ({
    value: tf.gather(input as tf.Tensor, places(), axis),
    gradFunc: (dy: tf.Tensor) => {
      const sums = front.map((each) => x.shape[each]);
      return tf.transpose(tf.scatterND(tf.expandDims(places(), 1), tf.transpose(dy, front), sums), back);
    },
  }));
  return pick(x);
}
