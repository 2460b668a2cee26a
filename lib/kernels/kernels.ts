/**
 * The heavy operations of deep learning, one signature each, whatever the level that runs them:
 * plain loops to read (`reference`), the same in tiles (`tiled`), or vector instructions (`simd`).
 *
 * A kernel is a plain function over flat, row-major arrays and explicit sizes. It writes its result into an array that
 * the caller gives (all of it, so that its old contents do not matter) and changes nothing else.
 * Arrays of one call have one kind: all Float32Array, or all Float64Array (`one-kind.ts` refuses others).
 */
import type { DType, Floats } from "./storage";

/** Sizes of a matrix product: [M, K] · [K, N] → [M, N]. */
export interface MatmulSizes {
  readonly M: number;
  readonly K: number;
  readonly N: number;
  /** `a` is stored as [K, M] and read transposed. Default false. */
  readonly transposeA?: boolean;
  /** `b` is stored as [N, K] and read transposed. Default false. */
  readonly transposeB?: boolean;
}

/**
 * How a window of KH × KW pixels moves over an image batch [N, H, W, C] and makes [N, OH, OW, …].
 * Output pixel (oy, ox) sees input rows `oy·strideY − padTop + kh`; what lies outside the image counts as absent.
 */
export interface Window {
  readonly N: number;
  readonly H: number;
  readonly W: number;
  readonly C: number;
  readonly KH: number;
  readonly KW: number;
  readonly OH: number;
  readonly OW: number;
  readonly strideY: number;
  readonly strideX: number;
  readonly padTop: number;
  readonly padLeft: number;
}

/** A window whose every position feeds K filters: filters [KH, KW, C, K], output [N, OH, OW, K]. */
export interface Convolution extends Window {
  readonly K: number;
}

/** An array seen as [outer, length, inner]; a reduction runs over `length` and leaves [outer, inner]. */
export interface Reduction {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

/** Histograms of oriented gradients of a batch of images [N, H, W, C]; `hog` of `lib/features` says what the choices mean. */
export interface HogSizes {
  readonly N: number;
  readonly H: number;
  readonly W: number;
  /** 1 (grey) or 3 (of colours the strongest gradient counts). */
  readonly C: 1 | 3;
  readonly bins: number;
  readonly signed: boolean;
  /** Height and width of a cell in pixels; how many whole cells there are down and across. */
  readonly cell: readonly [number, number];
  readonly cells: readonly [number, number];
  /** Height and width of a block in cells; how many blocks there are down and across, 1 or more. */
  readonly block: readonly [number, number];
  readonly blocks: readonly [number, number];
  readonly norm: "L2-Hys" | "L2" | "L1" | "L1-sqrt" | "none";
  readonly interpolate: "cells" | "bins" | "none";
  readonly firstCentre: "zero" | "half";
}

/** Elementwise functions of one argument. */
export type Unary =
  | "negate"
  | "absolute"
  | "square"
  | "sqrt"
  | "exp"
  | "expm1"
  | "log"
  | "relu"
  | "sigmoid"
  | "tanh"
  | "sign";

/**
 * Elementwise functions of two arguments. The last three take (upstream gradient, value):
 * `reluGradient` lets u through where x > 0, `sigmoidGradient` is u·y(1 − y), `tanhGradient` is u(1 − y²).
 */
export type Binary =
  | "add"
  | "subtract"
  | "multiply"
  | "divide"
  | "maximum"
  | "minimum"
  | "reluGradient"
  | "sigmoidGradient"
  | "tanhGradient";

/** Which answer a reduction gives: the sum, or the extreme value (the first NaN met wins). */
export type Reducer = "sum" | "max" | "min";

/** The operations that every level provides. */
export interface Kernels {
  /**
   * `out[i, j] = start + Σ_k a[i, k] · b[k, j]`, k ascending, where start is `bias[j]`, or 0 when bias is null.
   * Products are added up in the arrays' own kind of number, here and in convolutions, for speed: the error is at most
   * K · 2⁻²³ (float64: K · 2⁻⁵²) of Σ |a · b|.
   */
  matmul(a: Floats, b: Floats, bias: Floats | null, out: Floats, sizes: MatmulSizes): void;

  /** `y[n, oy, ox, k] = bias[k] + Σ_{kh, kw, c} x[…] · W[kh, kw, c, k]`, in that order; bias null counts as 0. */
  conv2d(x: Floats, W: Floats, bias: Floats | null, y: Floats, sizes: Convolution): void;
  /** `dx`: every input pixel collects from the output pixels that saw it, in reading order (oy, ox, then k). */
  conv2dInputGradient(dy: Floats, W: Floats, dx: Floats, sizes: Convolution): void;
  /** `dW[kh, kw, c, k] = Σ_{n, oy, ox} x[…] · dy[n, oy, ox, k]`, in that order. */
  conv2dWeightGradient(x: Floats, dy: Floats, dW: Floats, sizes: Convolution): void;

  /** Largest value of each window and channel. */
  maxPool(x: Floats, y: Floats, sizes: Window): void;
  /** The first position of each window that holds the maximum receives dy; overlaps add up in reading order. */
  maxPoolGradient(x: Floats, y: Floats, dy: Floats, dx: Floats, sizes: Window): void;
  /** Mean of each window and channel, over the pixels that lie inside the image. */
  averagePool(x: Floats, y: Floats, sizes: Window): void;
  /** Each pixel inside a window receives dy / (number of pixels inside); overlaps add up in reading order. */
  averagePoolGradient(dy: Floats, dx: Floats, sizes: Window): void;

  /**
   * Normalises the columns of x [rows, columns]: mean and (biased) variance of each column over the rows,
   * `y = scale · (x − mean) · inverse + shift` with `inverse = 1 / √(variance + epsilon)`.
   * Writes y, mean, variance and inverse. Sums over the rows are added up in 64 bits and rounded once, as in `reduce`.
   */
  batchNorm(
    x: Floats,
    scale: Floats,
    shift: Floats,
    epsilon: number,
    out: { readonly y: Floats; readonly mean: Floats; readonly variance: Floats; readonly inverse: Floats },
    sizes: { readonly rows: number; readonly columns: number },
  ): void;
  /** With x̂ = (x − mean) · inverse: dshift = Σ dy, dscale = Σ dy · x̂, dx = scale · inverse · (dy − (dshift + x̂ · dscale) / rows). */
  batchNormGradient(
    x: Floats,
    dy: Floats,
    saved: { readonly scale: Floats; readonly mean: Floats; readonly inverse: Floats },
    out: { readonly dx: Floats; readonly dscale: Floats; readonly dshift: Floats },
    sizes: { readonly rows: number; readonly columns: number },
  ): void;

  /** Softmax of each row of x [rows, columns], shifted by the row's maximum; its sum is added up in 64 bits. */
  softmax(x: Floats, out: Floats, sizes: { readonly rows: number; readonly columns: number }): void;
  /** For each row: its softmax and the loss `log Σ exp(z) − z[label]`; labels are integers in [0, columns). */
  softmaxCrossEntropy(
    logits: Floats,
    labels: ArrayLike<number>,
    out: { readonly losses: Floats; readonly probabilities: Floats },
    sizes: { readonly rows: number; readonly columns: number },
  ): void;
  /** `dlogits = (probabilities − onehot(label)) · upstream[row]`. */
  softmaxCrossEntropyGradient(
    probabilities: Floats,
    labels: ArrayLike<number>,
    upstream: Floats,
    dlogits: Floats,
    sizes: { readonly rows: number; readonly columns: number },
  ): void;

  /**
   * `out[o, i] = reduce over r of x[o, r, i]`, r ascending. A sum of n numbers starts from 0, is added up in 64 bits and
   * rounded once: its error is at most n · 2⁻⁵³ of Σ |x|, and in float32 2⁻²⁴ more.
   */
  reduce(reducer: Reducer, x: Floats, out: Floats, sizes: Reduction): void;

  /** `out[o, k, i] = x[o, indices[k], i]`: rows picked by number, such as the examples of a mini-batch. */
  gather(x: Floats, indices: ArrayLike<number>, out: Floats, sizes: Reduction): void;

  /**
   * Gradients of each image, votes of each pixel for its direction in cells, blocks made comparable: out holds
   * [N, blocks down, blocks across, cells of a block, bins]. Votes are added up in 64 bits, in reading order.
   */
  hog(images: Floats, out: Floats, sizes: HogSizes): void;

  /** `out[i] = f(x[i])`; out may be x itself. */
  unary(operation: Unary, x: Floats, out: Floats): void;
  /**
   * `out[i] = f(a[i], b[i])`; out may be a or b when it has their length. The shorter argument is repeated:
   * a length of 1 is a scalar, a length that divides the other's is a row that every row meets.
   */
  binary(operation: Binary, a: Floats, b: Floats, out: Floats): void;
  /** `out[i] = alpha · a[i] + beta · b[i]`, computed in 64 bits, rounded once: the step of an optimizer; out may be a or b. */
  combine(alpha: number, a: Floats, beta: number, b: Floats, out: Floats): void;
}

/** A level of speed, from the text of the course to vector instructions. */
export type Level = "reference" | "tiled" | "simd";

/** Kinds of numbers a kernel can compute with. */
export type { DType, Floats };
