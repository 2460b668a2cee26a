/** Convolution as one matrix product: every patch that a filter sees, written as a row. All can be differentiated. */
import { vjp } from "../autodiff/gradient";
import { zeros } from "../tensor/creation";
import { type Shape, sameShape, shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { checkWindow, type Padding, type Pair } from "./images";
import { checkTensor } from "./operand";
import { concat, gather, pad } from "./shaping";

/** How windows lie on an image. */
export interface PatchOptions {
  /** Pixels from one position of the window to the next; 1 when not given. */
  readonly stride?: Pair;
  /** What lies around the image, as for `conv2d`; "valid" when not given. */
  readonly padding?: Padding;
}

/**
 * Every patch of an image as a row of numbers ("im2col"): a convolution is then the product of these rows with the filters.
 *
 * conv2d(x, W) = patches(x, [KH, KW]) · reshape(W, [KH·KW·C, K]), the patches as rows of a matrix [N·OH·OW, KH·KW·C]
 *
 * A row holds the patch pixel by pixel, the channels of a pixel together. A pixel stands in as many rows as windows see it: up to
 * KH·KW times.
 *
 * @param x images [N, H, W, C]
 * @param size height and width of the window in pixels
 * @returns [N, OH, OW, KH·KW·C]
 * @throws RangeError when x is not a batch of images, or the window is larger than the padded image
 * @see K. Chellapilla, S. Puri and P. Simard, "High performance convolutional neural networks for document processing", 2006
 * @example
 * patches(tensor([1, 2, 3, 4, 5, 6], { shape: [1, 2, 3, 1] }), 2).toArray() // → [[[[1, 2, 4, 5], [2, 3, 5, 6]]]]
 */
export function patches(x: Tensor, size: Pair, options: PatchOptions = {}): Tensor {
  const { stride = 1, padding = "valid" } = options;
  const window = checkWindow("patches", checkTensor("patches", x).shape, size, stride, padding);
  const { H, W, KH, KW, OH, OW, strideY, strideX, padTop, padLeft } = window;
  // as many zeros below and on the right as the last window reaches
  const below = Math.max(0, (OH - 1) * strideY + KH - H - padTop);
  const right = Math.max(0, (OW - 1) * strideX + KW - W - padLeft);
  const padded = pad(x, [
    [0, 0],
    [padTop, below],
    [padLeft, right],
    [0, 0],
  ]);
  const places = (count: number, step: number, tap: number): number[] =>
    Array.from({ length: count }, (_, i) => i * step + tap);
  const taps: Tensor[] = [];
  for (let kh = 0; kh < KH; kh++) {
    const rows = gather(padded, places(OH, strideY, kh), 1);
    for (let kw = 0; kw < KW; kw++) taps.push(gather(rows, places(OW, strideX, kw), 2)); // [N, OH, OW, C]
  }
  return concat(taps, 3);
}

/**
 * Patches laid back onto an image ("col2im"), where they overlap added up: what `patches` copies comes back as a sum. It is the
 * gradient of `patches`, and undoes it where windows lie side by side (a stride as large as the window).
 *
 * @param rows patches [N, OH, OW, KH·KW·C]
 * @param shape of the images [N, H, W, C]
 * @param size height and width of the window in pixels
 * @throws RangeError when the rows are not the patches of such images
 * @example
 * const rows = ones([1, 1, 2, 4]);
 * addPatches(rows, [1, 2, 3, 1], 2).toArray() // → [[[[1], [2], [1]], [[1], [2], [1]]]]
 */
export function addPatches(rows: Tensor, shape: Shape, size: Pair, options: PatchOptions = {}): Tensor {
  const blank = zeros(shape, { dtype: checkTensor("addPatches", rows, "rows").dtype });
  const { value, pullback } = vjp((x) => patches(x, size, options), blank);
  if (!sameShape(value.shape, rows.shape)) {
    const both = `${shapeText(rows.shape)} but images ${shapeText(shape)} have patches ${shapeText(value.shape)}`;
    throw new RangeError(`addPatches: the rows are ${both}`);
  }
  return pullback(rows);
}
