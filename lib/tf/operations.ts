/** The operations of nabla, computed by TensorFlow.js: the same names, arguments and errors. */
import * as arithmetic from "../operations/arithmetic";
import * as comparison from "../operations/comparison";
import * as functions from "../operations/functions";
import * as images from "../operations/images";
import * as linearAlgebra from "../operations/linear-algebra";
import * as products from "../operations/products";
import * as reductions from "../operations/reductions";
import * as shaping from "../operations/shaping";
import * as transposed from "../operations/transposed-convolution";
import { onTensorFlow } from "./on-tensorflow";

/**
 * Arithmetic of nabla in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * mul(tensor([1, 2]), 3).toArray() // → [3, 6]
 */
export const abs: typeof arithmetic.abs = onTensorFlow(arithmetic.abs),
  add: typeof arithmetic.add = onTensorFlow(arithmetic.add),
  div: typeof arithmetic.div = onTensorFlow(arithmetic.div),
  maximum: typeof arithmetic.maximum = onTensorFlow(arithmetic.maximum),
  minimum: typeof arithmetic.minimum = onTensorFlow(arithmetic.minimum),
  mul: typeof arithmetic.mul = onTensorFlow(arithmetic.mul),
  neg: typeof arithmetic.neg = onTensorFlow(arithmetic.neg),
  power: typeof arithmetic.power = onTensorFlow(arithmetic.power),
  sign: typeof arithmetic.sign = onTensorFlow(arithmetic.sign),
  sqrt: typeof arithmetic.sqrt = onTensorFlow(arithmetic.sqrt),
  square: typeof arithmetic.square = onTensorFlow(arithmetic.square),
  sub: typeof arithmetic.sub = onTensorFlow(arithmetic.sub);

/**
 * Comparisons of nabla. They look at numbers and need no TensorFlow.js; `where` chooses there.
 *
 * @example
 * await loadBackend();
 * greater(tensor([1, 3]), 2).toArray() // → [0, 1]
 */
export const allClose: typeof comparison.allClose = onTensorFlow(comparison.allClose),
  equal: typeof comparison.equal = onTensorFlow(comparison.equal),
  greater: typeof comparison.greater = onTensorFlow(comparison.greater),
  greaterEqual: typeof comparison.greaterEqual = onTensorFlow(comparison.greaterEqual),
  less: typeof comparison.less = onTensorFlow(comparison.less),
  lessEqual: typeof comparison.lessEqual = onTensorFlow(comparison.lessEqual),
  where: typeof comparison.where = onTensorFlow(comparison.where);

/**
 * Functions of one tensor in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * relu(tensor([-1, 2])).toArray() // → [0, 2]
 */
export const cos: typeof functions.cos = onTensorFlow(functions.cos),
  erf: typeof functions.erf = onTensorFlow(functions.erf),
  exp: typeof functions.exp = onTensorFlow(functions.exp),
  log: typeof functions.log = onTensorFlow(functions.log),
  log1p: typeof functions.log1p = onTensorFlow(functions.log1p),
  logSumExp: typeof functions.logSumExp = onTensorFlow(functions.logSumExp),
  relu: typeof functions.relu = onTensorFlow(functions.relu),
  sigmoid: typeof functions.sigmoid = onTensorFlow(functions.sigmoid),
  sin: typeof functions.sin = onTensorFlow(functions.sin),
  softmax: typeof functions.softmax = onTensorFlow(functions.softmax),
  softplus: typeof functions.softplus = onTensorFlow(functions.softplus),
  tanh: typeof functions.tanh = onTensorFlow(functions.tanh);

/**
 * Convolution and pooling in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * conv2d(ones([1, 5, 5, 1]), ones([3, 3, 1, 1])).at(0, 0, 0, 0) // → 9
 */
export const averagePool2d: typeof images.averagePool2d = onTensorFlow(images.averagePool2d),
  conv2d: typeof images.conv2d = onTensorFlow(images.conv2d),
  maxPool2d: typeof images.maxPool2d = onTensorFlow(images.maxPool2d),
  transposedConv2d: typeof transposed.transposedConv2d = onTensorFlow(transposed.transposedConv2d);

/**
 * Products of matrices and vectors in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * matmul(tensor([[1, 2], [3, 4]]), tensor([5, 6])).toArray() // → [17, 39]
 */
export const affine: typeof products.affine = onTensorFlow(products.affine),
  dot: typeof products.dot = onTensorFlow(products.dot),
  matmul: typeof products.matmul = onTensorFlow(products.matmul);

/**
 * Linear equations, least squares and decompositions. TensorFlow.js has none of these: nabla computes them, rounded to float32, and
 * TensorFlow.js differentiates on with nabla's rules.
 *
 * @example
 * await loadBackend();
 * solve(tensor([[2, 0], [0, 4]]), tensor([1, 1])).toArray() // → [0.5, 0.25]
 */
export const eigh: typeof linearAlgebra.eigh = onTensorFlow(linearAlgebra.eigh),
  leastSquares: typeof linearAlgebra.leastSquares = onTensorFlow(linearAlgebra.leastSquares),
  qr: typeof linearAlgebra.qr = onTensorFlow(linearAlgebra.qr),
  singularValues: typeof linearAlgebra.singularValues = onTensorFlow(linearAlgebra.singularValues),
  solve: typeof linearAlgebra.solve = onTensorFlow(linearAlgebra.solve),
  svd: typeof linearAlgebra.svd = onTensorFlow(linearAlgebra.svd);

/**
 * Sums, means and extremes along axes in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * mean(tensor([[1, 2], [3, 6]]), 0).toArray() // → [2, 4]
 */
export const argmax: typeof reductions.argmax = onTensorFlow(reductions.argmax),
  max: typeof reductions.max = onTensorFlow(reductions.max),
  mean: typeof reductions.mean = onTensorFlow(reductions.mean),
  min: typeof reductions.min = onTensorFlow(reductions.min),
  sum: typeof reductions.sum = onTensorFlow(reductions.sum),
  variance: typeof reductions.variance = onTensorFlow(reductions.variance);

/**
 * The same numbers in another arrangement, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * gather(tensor([10, 20, 30]), [2, 0]).toArray() // → [30, 10]
 */
export const broadcastTo: typeof shaping.broadcastTo = onTensorFlow(shaping.broadcastTo),
  cast: typeof shaping.cast = onTensorFlow(shaping.cast),
  concat: typeof shaping.concat = onTensorFlow(shaping.concat),
  expandDims: typeof shaping.expandDims = onTensorFlow(shaping.expandDims),
  flatten: typeof shaping.flatten = onTensorFlow(shaping.flatten),
  gather: typeof shaping.gather = onTensorFlow(shaping.gather),
  index: typeof shaping.index = onTensorFlow(shaping.index),
  pad: typeof shaping.pad = onTensorFlow(shaping.pad),
  pickColumns: typeof shaping.pickColumns = onTensorFlow(shaping.pickColumns),
  reshape: typeof shaping.reshape = onTensorFlow(shaping.reshape),
  slice: typeof shaping.slice = onTensorFlow(shaping.slice),
  stack: typeof shaping.stack = onTensorFlow(shaping.stack),
  transpose: typeof shaping.transpose = onTensorFlow(shaping.transpose);
