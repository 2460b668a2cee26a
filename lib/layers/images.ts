/** Layers over images [H, W, C]: convolution and pooling. */
import { heInit } from "../functions/initialisers";
import { maximum } from "../operations/arithmetic";
import {
  averagePool2d,
  checkPair,
  checkWindow,
  conv2d,
  maxPool2d,
  type Padding,
  type Pair,
} from "../operations/images";
import { mean } from "../operations/reductions";
import { gather } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { zeros } from "../tensor/creation";
import { type Shape, shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import type { Affine, WeightOptions } from "./dense";
import { drawn } from "./drop";
import { checkRank, type Layer, type NoParams, type Window } from "./layer";

/** Options of {@link convolution}. */
export interface ConvolutionLayerOptions extends WeightOptions {
  /** Pixels from one position of the filter to the next, or [down, right]; 1 unless said. */
  readonly stride?: Pair;
  /** "valid" (no border), "same" (output ⌈H / stride⌉), or zeros on each side in pixels; "valid" unless said. */
  readonly padding?: Padding;
  /** Pixels from one tap of a filter to the next, or [down, right]: it sees further with as many weights. Default: 1. */
  readonly dilation?: Pair;
  /** Whether every filter has a bias; yes unless said. In front of batch norm it would be subtracted again. */
  readonly bias?: boolean;
}

/**
 * A convolution layer: every filter slides over the image and answers at each place how well it fits.
 *
 * y[n, i, j, k] = b[k] + Σ x[n, i·s + u - p, j·s + v - p, c] · W[u, v, c, k]; output height ⌊(H + 2p - KH) / s⌋ + 1
 *
 * W [KH, KW, C, K] and b [K]: (KH·KW·C + 1)·K parameters.
 *
 * @param filters K, how many filters
 * @param size KH and KW in pixels: one number or a pair
 * @throws RangeError when a number is out of range; from `outputShape` when an example is no image or too small
 * @example
 * convolution(8, 5).outputShape([32, 32, 3]) // → [28, 28, 8]
 * convolution(8, 5).init(seeded(1), [32, 32, 3]).W.shape // → [5, 5, 3, 8]
 */
export function convolution(
  filters: number,
  size: Pair,
  options: ConvolutionLayerOptions & { readonly bias: false },
): Layer<{ readonly W: Tensor }>;
export function convolution(filters: number, size: Pair, options?: ConvolutionLayerOptions): Layer<Affine>;
export function convolution(filters: number, size: Pair, options: ConvolutionLayerOptions = {}): Layer {
  checkKinds("convolution", { options: [options, "record"] });
  const { stride = 1, padding = "valid", weights = heInit(), bias = true, dilation = 1 } = options;
  const where = "convolution";
  need(Number.isInteger(filters) && filters >= 1, where, `filters must be a whole number from 1 but is ${filters}`);
  const [KH, KW] = checkPair(where, "size", size, 1);
  const [down, right] = checkPair(where, "dilation", dilation, 1);
  const reach: Pair = [(KH - 1) * down + 1, (KW - 1) * right + 1];
  const name = `convolution ${filters}@${KH}×${KW}${strideText(stride)}`;
  const outputShape = (input: Shape): Shape => [...windowOutput(name, input, reach, stride, padding), filters];
  const layer: Layer<{ readonly W: Tensor; readonly b?: Tensor }> = {
    name,
    outputShape,
    init: (random, input, dtype) => ({
      W: weights(random, [KH, KW, input[2], filters], dtype),
      ...(bias && { b: zeros([filters], { dtype }) }),
    }),
    apply: ({ W, b }, x) => conv2d(x, W, { stride, padding, dilation, bias: b }),
    multiplyAdds: (input) => {
      const [height, width] = outputShape(input);
      return height * width * filters * KH * KW * input[2];
    },
    window: { size: reach, stride: checkPair(where, "stride", stride, 1) },
  };
  return layer;
}

/** Options of pooling layers. */
export interface PoolingOptions {
  /** Pixels from one window to the next, or [down, right]; the window's size unless said. */
  readonly stride?: Pair;
  /** As in {@link ConvolutionLayerOptions}; what lies outside the image counts as absent. */
  readonly padding?: Padding;
}

/**
 * Max pooling: the largest number of each window of each channel.
 *
 * @param size height and width of the window in pixels; 2 unless said
 * @throws RangeError from `outputShape` when an example is no image or too small
 * @example
 * maxPooling(2).outputShape([28, 28, 8]) // → [14, 14, 8]
 */
export function maxPooling(size: Pair = 2, options: PoolingOptions = {}): Layer<NoParams> {
  checkKinds("maxPooling", { options: [options, "record"] });
  return pooling("max pooling", maxPool2d, size, options);
}

/**
 * Average pooling: the mean of each window of each channel, over the pixels inside the image.
 *
 * @param size height and width of the window in pixels; 2 unless said
 * @throws RangeError from `outputShape` when an example is no image or too small
 * @example
 * averagePooling(2).outputShape([28, 28, 6]) // → [14, 14, 6]
 */
export function averagePooling(size: Pair = 2, options: PoolingOptions = {}): Layer<NoParams> {
  checkKinds("averagePooling", { options: [options, "record"] });
  return pooling("average pooling", averagePool2d, size, options);
}

/**
 * Global average pooling: the mean of each channel over the whole image.
 *
 * [N, H, W, C] → [N, C]
 *
 * @throws RangeError from `outputShape` when an example is no image
 * @example
 * globalAveragePooling().outputShape([8, 8, 64]) // → [64]
 */
export function globalAveragePooling(): Layer<NoParams> {
  const name = "global average pooling";
  return {
    name,
    outputShape: (input) => {
      checkRank(name, input, 3, "[H, W, C]");
      return [input[2]];
    },
    init: () => ({}),
    apply: (_, x) => mean(x, [1, 2]),
    window: null,
  };
}

/**
 * Fractional max pooling: shrinks an image by a ratio between 1 and 2. Windows of 2×2 pixels begin 1 or 2 pixels after one another,
 * in a random order while training and as evenly as possible in a test.
 *
 * [N, H, W, C] → [N, ⌊H / ratio⌋, ⌊W / ratio⌋, C], but at least ⌈H / 2⌉ and at most H - 1 rows, and columns likewise: windows of two
 * pixels, one or two apart, must reach the last pixel
 *
 * Source: B. Graham, "Fractional max-pooling", 2014, with overlapping windows and a random sequence for all channels of a batch.
 *
 * @param ratio how many times smaller the image becomes; in [1, 2), √2 halves the area
 * @throws RangeError when the ratio is out of range; from `outputShape` when an example is no image or too small
 * @example
 * fractionalMaxPooling(Math.SQRT2).outputShape([32, 32, 3]) // → [22, 22, 3]
 */
export function fractionalMaxPooling(ratio: number): Layer<NoParams> {
  need(ratio >= 1 && ratio < 2, "fractionalMaxPooling", `ratio must be in [1, 2) but is ${ratio}`);
  const name = `fractional max pooling ${Number(ratio.toFixed(3))}`;
  // windows of 2 pixels, 1 or 2 apart, must reach the last pixel
  const outputs = (length: number): number =>
    Math.max(Math.ceil(length / 2), Math.min(length - 1, Math.floor(length / ratio)));
  return {
    name,
    outputShape: (input) => {
      checkRank(name, input, 3, "[H, W, C]");
      const [height, width] = [outputs(input[0]), outputs(input[1])];
      need(input[0] >= 2 && input[1] >= 2, name, `an image of ${shapeText(input)} is too small`);
      return [height, width, input[2]];
    },
    init: () => ({}),
    apply: (_, x, context) => {
      const random = context?.train ? drawn("fractionalMaxPooling", context) : undefined;
      return [1, 2].reduce((image, axis) => {
        const starts = windowStarts(x.shape[axis], outputs(x.shape[axis]), random);
        const next = starts.map((start) => start + 1);
        return maximum(gather(image, starts, axis), gather(image, next, axis));
      }, x);
    },
    window: { size: [2, 2], stride: [ratio, ratio] },
  };
}

/**
 * Where windows of two pixels begin so that `count` of them cover a line: 1 or 2 pixels apart, from 0 to length - 2.
 *
 * @param random draws the order of steps; evenly spread when absent
 * @example
 * windowStarts(8, 5) // → [0, 1, 3, 4, 6]
 */
export function windowStarts(length: number, count: number, random?: Random): number[] {
  if (count === 1) return [0];
  const span = length - 2;
  const doubles = span - (count - 1); // that many of the count - 1 steps are 2 pixels long, the others 1
  if (random === undefined) {
    return Array.from({ length: count }, (_, i) => Math.floor((i * span) / (count - 1)));
  }
  const starts = [0];
  const steps = random.shuffle(Array.from({ length: count - 1 }, (_, i) => (i < doubles ? 2 : 1)));
  for (const step of steps) starts.push(starts[starts.length - 1] + step);
  return starts;
}

function pooling(
  kind: string,
  pool: (x: Tensor, options: { size: Pair; stride: Pair; padding: Padding }) => Tensor,
  size: Pair,
  { stride = size, padding = "valid" }: PoolingOptions,
): Layer<NoParams> {
  const [KH, KW] = checkPair(kind, "size", size, 1);
  const name = `${kind} ${KH}×${KW}`;
  const window: Window = { size: [KH, KW], stride: checkPair(kind, "stride", stride, 1) };
  return {
    name,
    outputShape: (input) => [...windowOutput(name, input, size, stride, padding), input[2]],
    init: () => ({}),
    apply: (_, x) => pool(x, { size, stride, padding }),
    window,
  };
}

/** Height and width that come out of windows over one image. */
function windowOutput(where: string, input: Shape, size: Pair, stride: Pair, padding: Padding): [number, number] {
  checkRank(where, input, 3, "[H, W, C]");
  const { OH, OW } = checkWindow(where, [1, ...input], size, stride, padding);
  return [OH, OW];
}

function strideText(stride: Pair): string {
  const [down, right] = checkPair("convolution", "stride", stride, 1);
  if (down === 1 && right === 1) return "";
  return down === right ? ` /${down}` : ` /${down}×${right}`;
}
