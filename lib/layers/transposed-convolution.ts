import { heInit } from "../functions/initialisers";
import { checkPair, type Pair } from "../operations/images";
import { transposedConv2d } from "../operations/transposed-convolution";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { zeros } from "../tensor/creation";
import { type Shape, shapeText } from "../tensor/shape";
import type { Affine, WeightOptions } from "./dense";
import { checkRank, type Layer } from "./layer";

/** Options of {@link transposedConvolution}. */
export interface TransposedConvolutionLayerOptions extends WeightOptions {
  /** Pixels from one painted filter to the next, or [down, right]: how many times larger the image becomes. Default: 1. */
  readonly stride?: Pair;
  /** Rows and columns that are cut off on each side. Default: 0. */
  readonly padding?: Pair;
}

/**
 * A transposed convolution layer: makes images larger with learnt filters; see {@link transposedConv2d}.
 *
 * W [KH, KW, C, K] and b [K]; output height (H - 1) · stride + KH - 2 · padding. With a stride that does not divide the filter's size
 * the paintings overlap unevenly, which shows as a chequered pattern.
 *
 * @param filters K, how many channels come out
 * @param size KH and KW in pixels: one number or a pair
 * @throws RangeError when a number is out of range; from `outputShape` when an example is no image, or nothing is left of it
 * @example
 * transposedConvolution(8, 4, { stride: 2, padding: 1 }).outputShape([7, 7, 16]) // → [14, 14, 8]
 */
export function transposedConvolution(
  filters: number,
  size: Pair,
  options: TransposedConvolutionLayerOptions = {},
): Layer<Affine> {
  checkKinds("transposedConvolution", { options: [options, "record"] });
  const { stride = 1, padding = 0, weights = heInit() } = options;
  const where = "transposedConvolution";
  need(Number.isInteger(filters) && filters >= 1, where, `filters must be a whole number from 1 but is ${filters}`);
  const [KH, KW] = checkPair(where, "size", size, 1);
  const [down, right] = checkPair(where, "stride", stride, 1);
  const [top, left] = checkPair(where, "padding", padding, 0);
  const name = `transposed convolution ${filters}@${KH}×${KW}`;
  const outputShape = (input: Shape): Shape => {
    checkRank(name, input, 3, "[H, W, C]");
    const [height, width] = [(input[0] - 1) * down + KH - 2 * top, (input[1] - 1) * right + KW - 2 * left];
    need(height >= 1 && width >= 1, name, `nothing is left of an image of ${shapeText(input)}`);
    return [height, width, filters];
  };
  return {
    name,
    outputShape,
    init: (random, input, dtype) => ({
      W: weights(random, [KH, KW, input[2], filters], dtype),
      b: zeros([filters], { dtype }),
    }),
    apply: ({ W, b }, x) => transposedConv2d(x, W, { stride, padding, bias: b }),
    multiplyAdds: ([height, width, channels]) => height * width * channels * KH * KW * filters,
  };
}
