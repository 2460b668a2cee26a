/** Convolution and pooling of image batches [N, H, W, C]. All can be differentiated. */
import { operate } from "../autodiff/rules";
import type { Window } from "../kernels/kernels";
import { kindOf } from "../options/kinds";
import { checkOptions } from "../tensor/kind";
import { checkShape, type Shape, shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { dilatedFilters } from "./dilation";
import { checkTensor } from "./operand";

/** One number for both directions, or [vertical, horizontal]. */
export type Pair = number | readonly [vertical: number, horizontal: number];

/**
 * What lies around an image: "valid" nothing; "same" as many zeros as make the output ⌈H / stride⌉ high (one more below
 * and on the right where the number is odd, as in TensorFlow); a number or pair: that many zeros on either side.
 */
export type Padding = "valid" | "same" | Pair;

/** Options of {@link conv2d}. */
export interface ConvolutionOptions {
  /** Pixels from one position of the window to the next; 1 when not given. */
  readonly stride?: Pair;
  /** "valid" when not given. */
  readonly padding?: Padding;
  /** One number for each filter [K], added to all its outputs. */
  readonly bias?: Tensor;
  /** Pixels from one tap of a filter to the next, with nothing between: it sees further. Default: 1. */
  readonly dilation?: Pair;
}

/** Options of {@link maxPool2d} and {@link averagePool2d}. */
export interface PoolOptions {
  /** Height and width of the window in pixels; 2 when not given. */
  readonly size?: Pair;
  /** Pixels from one position of the window to the next; the window's size when not given. */
  readonly stride?: Pair;
  /** "valid" when not given. */
  readonly padding?: Padding;
}

/**
 * Convolution as deep learning has it (the filter is not flipped): every filter slides over the image, and the output is
 * the dot product of the filter with the patch under it.
 *
 * Output height: ⌊(H + padding above and below - KH) / stride⌋ + 1; width alike. A dilated filter is (KH - 1) · dilation + 1 high.
 *
 * @param x images [N, H, W, C]
 * @param W filters [KH, KW, C, K]
 * @returns [N, OH, OW, K]
 * @throws RangeError when the shapes do not fit, or the filter is larger than the padded image
 * @example
 * conv2d(ones([1, 5, 5, 1]), ones([3, 3, 1, 1])).shape // → [1, 3, 3, 1]
 * conv2d(ones([1, 5, 5, 1]), ones([3, 3, 1, 1])).at(0, 0, 0, 0) // → 9
 */
export function conv2d(x: Tensor, W: Tensor, options: ConvolutionOptions = {}): Tensor {
  checkOptions("conv2d", options);
  checkTensor("conv2d", x);
  checkTensor("conv2d", W, "W");
  const shapes = (): string => `(x ${shapeText(x.shape)}, W ${shapeText(W.shape)})`;
  if (x.rank !== 4 || W.rank !== 4) {
    throw new RangeError(`conv2d: needs images [N, H, W, C] and filters [KH, KW, C, K] ${shapes()}`);
  }
  if (x.shape[3] !== W.shape[2]) {
    throw new RangeError(`conv2d: x has ${x.shape[3]} channels but W expects ${W.shape[2]} ${shapes()}`);
  }
  if (x.dtype !== W.dtype)
    throw new TypeError(`conv2d: x is ${x.dtype} but W is ${W.dtype} ${shapes()}: cast one of them`);
  const filters = dilatedFilters(W, checkPair("conv2d", "dilation", options.dilation ?? 1, 1));
  const window = checkWindow(
    "conv2d",
    x.shape,
    [filters.shape[0], filters.shape[1]],
    options.stride ?? 1,
    options.padding ?? "valid",
  );
  const sizes = { ...window, K: W.shape[3] };
  const { bias } = options;
  if (bias === undefined) return operate("conv2d", [x, filters], sizes);
  if (checkTensor("conv2d", bias, "bias").rank !== 1 || bias.size !== sizes.K) {
    throw new RangeError(`conv2d: bias must be [${sizes.K}], one for each filter, got ${shapeText(bias.shape)}`);
  }
  return operate("conv2dBias", [x, filters, bias], sizes);
}

/**
 * The largest number in each window of each channel. The gradient goes to the place of the (first) largest.
 *
 * @param x images [N, H, W, C]
 * @throws RangeError when x is not a batch of images, or the window is larger than the padded image
 * @example
 * maxPool2d(tensor([1, 2, 3, 4], { shape: [1, 2, 2, 1] })).toArray() // → [[[[4]]]]
 */
export function maxPool2d(x: Tensor, options: PoolOptions = {}): Tensor {
  return operate("maxPool", [x], poolWindow("maxPool2d", x, options));
}

/**
 * The mean of each window of each channel, over the pixels inside the image. The gradient is shared equally by them.
 *
 * @param x images [N, H, W, C]
 * @throws RangeError when x is not a batch of images, or the window is larger than the padded image
 * @example
 * averagePool2d(tensor([1, 2, 3, 4], { shape: [1, 2, 2, 1] })).toArray() // → [[[[2.5]]]]
 */
export function averagePool2d(x: Tensor, options: PoolOptions = {}): Tensor {
  return operate("averagePool", [x], poolWindow("averagePool2d", x, options));
}

/**
 * How a window moves over images [N, H, W, C], with the output's sizes, after a check of everything.
 *
 * @throws RangeError when x is not a batch of images, or the window does not fit
 * @example
 * checkWindow("conv2d", [1, 32, 32, 3], 5, 1, "valid").OH // → 28
 */
export function checkWindow(where: string, shape: Shape, size: Pair, stride: Pair, padding: Padding): Window {
  checkShape(where, shape);
  if (shape.length !== 4) throw new RangeError(`${where}: x must be images [N, H, W, C], got ${shapeText(shape)}`);
  const [N, H, W, C] = shape;
  const [KH, KW] = checkPair(where, "window", size, 1);
  const [strideY, strideX] = checkPair(where, "stride", stride, 1);
  const [padTop, padBottom] = margins(where, padding, 0, H, KH, strideY);
  const [padLeft, padRight] = margins(where, padding, 1, W, KW, strideX);
  const OH = Math.floor((H + padTop + padBottom - KH) / strideY) + 1;
  const OW = Math.floor((W + padLeft + padRight - KW) / strideX) + 1;
  if (OH < 1 || OW < 1) {
    const padded = `${H + padTop + padBottom}×${W + padLeft + padRight}`;
    throw new RangeError(`${where}: a window of ${KH}×${KW} does not fit into the padded image of ${padded}`);
  }
  return { N, H, W, C, KH, KW, OH, OW, strideY, strideX, padTop, padLeft };
}

function poolWindow(where: string, x: Tensor, options: PoolOptions): Window {
  const size = checkOptions(where, options).size ?? 2;
  const window = checkWindow(
    where,
    checkTensor(where, x).shape,
    size,
    options.stride ?? size,
    options.padding ?? "valid",
  );
  if (window.padTop >= window.KH || window.padLeft >= window.KW) {
    throw new RangeError(`${where}: padding must be smaller than the window of ${window.KH}×${window.KW}`);
  }
  return window;
}

/** Zeros before and after the image in one direction. */
function margins(
  where: string,
  padding: Padding,
  direction: 0 | 1,
  length: number,
  size: number,
  stride: number,
): [number, number] {
  if (padding === "valid") return [0, 0];
  if (padding === "same") {
    const total = Math.max(0, (Math.ceil(length / stride) - 1) * stride + size - length);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  }
  const margin = checkPair(where, "padding", padding, 0)[direction];
  return [margin, margin];
}

/**
 * One number for both directions, or two, as two.
 *
 * @param what what the numbers mean, for the error
 * @param least the smallest that is allowed
 * @throws RangeError when they are not whole numbers from `least`
 * @example
 * checkPair("maxPool2d", "window", 2, 1) // → [2, 2]
 */
export function checkPair(where: string, what: string, pair: Pair, least: number): readonly [number, number] {
  const both: readonly number[] = typeof pair === "number" ? [pair, pair] : pair;
  if (!Array.isArray(both) || both.length !== 2 || !both.every((n) => Number.isInteger(n) && n >= least)) {
    throw new RangeError(
      `${where}: ${what} must be a whole number from ${least}, or two of them, got ${Array.isArray(pair) ? `[${pair.map(kindOf).join(", ")}]` : kindOf(pair)}`,
    );
  }
  return [both[0], both[1]];
}
