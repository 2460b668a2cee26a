/** Filters with gaps between their taps, and the convolution that makes images larger. */
import { operate } from "../autodiff/rules";
import { checkOptions } from "../tensor/kind";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { add } from "./arithmetic";
import { checkPair, type Pair } from "./images";
import { checkTensor } from "./operand";
import { transpose } from "./shaping";

/** Options of {@link transposedConv2d}. */
export interface TransposedConvolutionOptions {
  /** Pixels between the places of the output where the filters of two neighbouring input pixels begin. Default: 1. */
  readonly stride?: Pair;
  /** Rows and columns that are cut off on each side of the output. Default: 0. */
  readonly padding?: Pair;
  /** One number for each filter [K], added to all its outputs. */
  readonly bias?: Tensor;
}

/**
 * Transposed convolution: every input pixel paints its filter, times its number, into a larger image; where paintings overlap, they
 * add up. It is what carries a gradient back through a convolution, used forwards.
 *
 * Output height: (H - 1) · stride + KH - 2 · padding; width alike.
 *
 * @param x images [N, H, W, C]
 * @param W filters [KH, KW, C, K]
 * @returns [N, OH, OW, K]
 * @throws RangeError when the shapes do not fit, or the padding leaves nothing; TypeError when the dtypes differ
 * @example
 * transposedConv2d(ones([1, 2, 2, 1]), ones([2, 2, 1, 1]), { stride: 2 }).shape // → [1, 4, 4, 1]
 * transposedConv2d(tensor([[[[1], [2]]]]), ones([1, 2, 1, 1])).toArray() // → [[[[1], [3], [2]]]]
 * @see Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016, chapter 4
 */
export function transposedConv2d(x: Tensor, W: Tensor, options: TransposedConvolutionOptions = {}): Tensor {
  const { stride = 1, padding = 0, bias } = checkOptions("transposedConv2d", options);
  checkTensor("transposedConv2d", x);
  checkTensor("transposedConv2d", W, "W");
  const shapes = `(x ${shapeText(x.shape)}, W ${shapeText(W.shape)})`;
  if (x.rank !== 4 || W.rank !== 4) {
    throw new RangeError(`transposedConv2d: needs images [N, H, W, C] and filters [KH, KW, C, K] ${shapes}`);
  }
  if (x.shape[3] !== W.shape[2]) {
    throw new RangeError(`transposedConv2d: x has ${x.shape[3]} channels but W expects ${W.shape[2]} ${shapes}`);
  }
  if (x.dtype !== W.dtype) {
    throw new TypeError(`transposedConv2d: x is ${x.dtype} but W is ${W.dtype} ${shapes}: cast one of them`);
  }
  const [N, OH, OW, C] = x.shape;
  const [KH, KW, , K] = W.shape;
  const [strideY, strideX] = checkPair("transposedConv2d", "stride", stride, 1);
  const [padTop, padLeft] = checkPair("transposedConv2d", "padding", padding, 0);
  const [H, width] = [(OH - 1) * strideY + KH - 2 * padTop, (OW - 1) * strideX + KW - 2 * padLeft];
  if (H < 1 || width < 1 || OH < 1 || OW < 1) {
    throw new RangeError(`transposedConv2d: nothing is left: the output would be ${H} × ${width} ${shapes}`);
  }
  if (bias !== undefined && (checkTensor("transposedConv2d", bias, "bias").rank !== 1 || bias.size !== K)) {
    throw new RangeError(`transposedConv2d: bias must be [${K}], one for each filter, got ${shapeText(bias.shape)}`);
  }
  // the convolution that it undoes takes K channels to C: its filters are [KH, KW, K, C]
  const window = { N, H, W: width, C: K, KH, KW, OH, OW, strideY, strideX, padTop, padLeft, K: C };
  const y = operate("conv2dInputGradient", [x, transpose(W, [0, 1, 3, 2])], window);
  return bias === undefined ? y : add(y, bias);
}
