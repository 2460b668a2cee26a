/** What LeNet-5 had in 1998 and later networks dropped: a table of connections, pooling that is trained, and distances as scores. */
import { type Initialiser, lecunInit } from "../functions/initialisers";
import { add, mul, neg, square, sub } from "../operations/arithmetic";
import { averagePool2d, conv2d } from "../operations/images";
import { sum } from "../operations/reductions";
import { concat, gather, reshape } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { ones, zeros } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import type { Affine } from "./dense";
import { checkRank, type Layer, type NoParams } from "./layer";

/**
 * A convolution in which each filter looks at some of the channels only.
 *
 * One weight for each pixel of the filter and each connection, and one bias for each filter: W [connections·size·size] holds filter
 * after filter, for each of its channels in the table's order, row by row.
 *
 * Source: Y. LeCun et al., "Gradient-based learning applied to document recognition", 1998, table I.
 *
 * @param table for each filter, the channels that it is connected to
 * @param size height and width of the filters in pixels
 * @throws RangeError when the table is empty or names no channel; from `outputShape` when it names one that is not there
 * @example
 * tableConvolution([[0, 1], [1, 2]], 5).outputShape([14, 14, 3]) // → [10, 10, 2]
 * tableConvolution([[0, 1], [1, 2]], 5).init(seeded(1), [14, 14, 3]).W.shape // → [100]
 */
export function tableConvolution(
  table: readonly (readonly number[])[],
  size: number,
  options: { readonly weights?: Initialiser } = {},
): Layer<Affine> {
  checkKinds("tableConvolution", { table: [table, "rows"], options: [options, "record"] });
  const { weights = lecunInit() } = options;
  const name = `convolution ${table.length}@${size}×${size} by table`;
  need(table.length > 0 && table.every((row) => row.length > 0), name, "every filter needs at least one channel");
  const connections = table.reduce((total, row) => total + row.length, 0);
  const channels = 1 + Math.max(...table.flat());
  const area = size * size;
  return {
    name,
    outputShape: (input) => {
      checkRank(name, input, 3, "[H, W, C]");
      const [height, width, C] = input;
      need(C >= channels, name, `the table names channel ${channels - 1} but the image is ${shapeText(input)}`);
      need(height >= size && width >= size, name, `an image of ${shapeText(input)} is too small`);
      return [height - size + 1, width - size + 1, table.length];
    },
    // each filter is drawn by its own fan-in
    init: (random, _, dtype) => ({
      W: concat(table.map((row) => reshape(weights(random, [size, size, row.length, 1], dtype), [area * row.length]))),
      b: zeros([table.length], { dtype }),
    }),
    apply: ({ W, b }, x) => {
      const places = weightPlaces(table, size, x.shape[3], W.size);
      const withZero = concat([W, zeros([1], { dtype: W.dtype })]);
      return conv2d(x, reshape(gather(withZero, places), [size, size, x.shape[3], table.length]), { bias: b });
    },
    multiplyAdds: ([height, width]) => (height - size + 1) * (width - size + 1) * area * connections,
    window: { size: [size, size], stride: [1, 1] },
  };
}

/** For each entry of full filters [size, size, C, K] the place of its weight in W, or the place of a 0 behind W's end. */
function weightPlaces(table: readonly (readonly number[])[], size: number, C: number, end: number): Int32Array {
  const K = table.length;
  const places = new Int32Array(size * size * C * K).fill(end);
  let next = 0;
  table.forEach((row, k) => {
    for (const c of row) {
      for (let pixel = 0; pixel < size * size; pixel++) places[(pixel * C + c) * K + k] = next++;
    }
  });
  return places;
}

/**
 * Pooling that is trained: the sum of four pixels times a gain, plus a shift, one of each for every channel.
 *
 * y = gain·Σ x + shift over windows of 2×2
 *
 * Source: as {@link tableConvolution}, section II.B.
 *
 * @throws RangeError from `outputShape` when an example is no image or has an odd side
 * @example
 * trainablePooling().outputShape([28, 28, 6]) // → [14, 14, 6]
 */
export function trainablePooling(): Layer<{ readonly gain: Tensor; readonly shift: Tensor }> {
  const name = "trainable pooling 2×2";
  return {
    name,
    outputShape: (input) => {
      checkRank(name, input, 3, "[H, W, C]");
      const [height, width, C] = input;
      need(height % 2 === 0 && width % 2 === 0, name, `both sides must be even but the image is ${shapeText(input)}`);
      return [height / 2, width / 2, C];
    },
    // a gain of 1/4 begins as average pooling
    init: (_, [, , C], dtype) => ({ gain: mul(ones([C], { dtype }), 0.25), shift: zeros([C], { dtype }) }),
    apply: ({ gain, shift }, x) => add(mul(averagePool2d(x), mul(gain, 4)), shift),
    multiplyAdds: ([height, width, C]) => (height / 2) * (width / 2) * C,
    window: { size: [2, 2], stride: [2, 2] },
  };
}

/**
 * Scores by distance: how far the input is from a fixed code for each class, with the sign turned so that the nearest wins.
 *
 * y_k = -Σ_j (x_j - code_kj)²
 *
 * Source: as {@link tableConvolution}, equation 7: the codes of 1998 are little pictures of the digits.
 *
 * @param codes one for each class, all of one length
 * @throws RangeError when they differ in length; from `outputShape` when the input has another length
 * @example
 * distanceScores([[1, -1], [-1, 1]]).apply({}, tensor([[1, 1]])).toArray() // → [[-4, -4]]
 */
export function distanceScores(codes: readonly (readonly number[])[]): Layer<NoParams> {
  checkKinds("distanceScores", { codes: [codes, "rows"] });
  const [classes, length] = [codes.length, codes[0]?.length ?? 0];
  const name = `distance to ${classes} codes`;
  need(length > 0 && codes.every((code) => code.length === length), name, "all codes must have one length, at least 1");
  return {
    name,
    outputShape: (input) => {
      need(input.length === 1 && input[0] === length, name, `needs [${length}] but gets ${shapeText(input)}`);
      return [classes];
    },
    init: () => ({}),
    apply: (_, x) => {
      const all = zeros([1, classes, length], { dtype: x.dtype });
      all.data.set(codes.flat());
      return neg(sum(square(sub(reshape(x, [x.shape[0], 1, length]), all)), 2));
    },
    multiplyAdds: () => classes * length,
    window: null,
  };
}
