import type { Convolution, Window } from "../kernels/kernels";
import type { DType, Floats } from "../kernels/storage";
import type { LeastSquaresSizes } from "../tensor/linear-algebra/svd";
import type { Shape } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import type { Rule } from "./rule";

/** No attributes. */
export type None = Record<string, never>;

interface Unary<Attributes = None> {
  readonly inputs: readonly [x: Tensor];
  readonly attributes: Attributes;
}

interface Binary<Attributes = None> {
  readonly inputs: readonly [x: Tensor, y: Tensor];
  readonly attributes: Attributes;
}

interface Ternary<Attributes = None> {
  readonly inputs: readonly [x: Tensor, y: Tensor, z: Tensor];
  readonly attributes: Attributes;
}

interface Variadic<Attributes> {
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes;
}

interface Transposes {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** What the pooling gradient needs to know of the forward pass. */
export interface PoolMemory {
  readonly x: Tensor;
  readonly y: Tensor;
  readonly window: Window;
}

/** What batch normalisation finds out about each channel: the forward computation writes it, and the backward one reads it. */
export interface BatchStatistics {
  readonly mean: Floats;
  /** Divided by n, not by n - 1. */
  readonly variance: Floats;
  /** 1 / √(variance + ε). */
  readonly inverse: Floats;
}

/**
 * Every differentiable operation: how many tensors go in, and which attributes (numbers, shapes) say the rest.
 *
 * To add one: a line here, its row in `rules/` (the compiler asks for it, with both derivatives), an example in
 * `test/autodiff/samples.ts` (the compiler asks for it too, and the tests then check the row in every way), the documented
 * function for learners in `lib/operations`, and the call of TensorFlow.js in `lib/tf/operations-table.ts` (asked for too).
 */
export interface Signatures {
  // rules/linear.ts: the output is a sum of inputs, moved around
  add: Binary;
  sub: Binary;
  neg: Unary;
  broadcastTo: Unary<{ readonly shape: Shape }>;
  sumTo: Unary<{ readonly shape: Shape }>;
  reshape: Unary<{ readonly shape: Shape }>;
  transpose: Unary<{ readonly permutation: readonly number[] }>;
  slice: Unary<{ readonly starts: readonly number[]; readonly shape: Shape }>;
  pad: Unary<{ readonly starts: readonly number[]; readonly shape: Shape; readonly value: number }>;
  concat: Variadic<{ readonly axis: number }>;
  gather: Unary<{ readonly indices: ArrayLike<number>; readonly axis: number }>;
  scatter: Unary<{ readonly indices: ArrayLike<number>; readonly axis: number; readonly length: number }>;
  cast: Unary<{ readonly dtype: DType }>;
  where: Binary<{ readonly condition: Tensor }>;
  // rules/elementwise.ts
  mul: Binary;
  div: Binary;
  maximum: Binary;
  minimum: Binary;
  square: Unary;
  sqrt: Unary;
  power: Unary<{ readonly exponent: number }>;
  exp: Unary;
  log: Unary;
  log1p: Unary;
  sin: Unary;
  cos: Unary;
  abs: Unary;
  relu: Unary;
  sigmoid: Unary;
  tanh: Unary;
  softplus: Unary;
  erf: Unary;
  reluGradient: Binary;
  sigmoidGradient: Binary;
  tanhGradient: Binary;
  // rules/arithmetic.ts
  raise: Binary;
  mod: Binary;
  atan2: Binary;
  expm1: Unary;
  // rules/batches.ts
  batchMatmul: Binary<Transposes>;
  cumsum: Unary<{ readonly axis: number; readonly reverse: boolean }>;
  // rules/products.ts
  matmul: Binary<Transposes>;
  affine: Ternary;
  // rules/equations.ts
  solve: Binary<{ readonly transpose: boolean }>;
  leastSquares: Binary<LeastSquaresSizes>;
  ridgeInverse: Binary<{ readonly ridge: number }>;
  // rules/decompositions.ts: several results in one tensor, which lib/operations takes apart
  qr: Unary;
  eigh: Unary;
  svd: Unary;
  // rules/images.ts
  conv2d: Binary<Convolution>;
  conv2dBias: Ternary<Convolution>;
  conv2dInputGradient: Binary<Convolution>;
  conv2dWeightGradient: Binary<Convolution>;
  maxPool: Unary<Window>;
  maxPoolGradient: Unary<PoolMemory>;
  averagePool: Unary<Window>;
  averagePoolGradient: Unary<Window>;
  // rules/normalise.ts
  batchNorm: Ternary<{ readonly epsilon: number; readonly statistics: BatchStatistics }>;
  // rules/softmax.ts
  logSumExp: Unary<{ readonly axes: readonly number[] }>;
  softmax: Unary;
  softmaxCrossEntropy: Unary<{ readonly labels: Int32Array }>;
}

/** The name of a differentiable operation. */
export type Op = keyof Signatures;

/** The rule of one operation. */
export type RuleOf<O extends Op> = Rule<Signatures[O]["inputs"], Signatures[O]["attributes"]>;

/** The rules of some operations: a missing one, or one without both derivatives, does not compile. */
export type Rules<Ops extends Op> = { readonly [O in Ops]: RuleOf<O> };
