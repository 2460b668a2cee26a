import type { Tensor } from "../tensor/tensor";
import { batchOf, featureTensor } from "./batch";
import { grey } from "./colour";

/** The eight neighbours of a pixel, clockwise from the top left. */
const neighbours: readonly (readonly [row: number, column: number])[] = [
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
  [1, 0],
  [1, -1],
  [0, -1],
];

/** How often a circle of eight bits changes between 0 and 1. */
function changes(code: number): number {
  let count = 0;
  for (let i = 0; i < 8; i++) if (((code >> i) & 1) !== ((code >> ((i + 1) % 8)) & 1)) count++;
  return count;
}

/** The bin of each of 256 codes: 58 codes that change at most twice have one each, all others share the last. */
const binOfCode: readonly number[] = (() => {
  let next = 0;
  return Array.from({ length: 256 }, (_, code) => (changes(code) <= 2 ? next++ : 58));
})();

/**
 * Local binary patterns: what the texture of a picture is made of. Each neighbour of a pixel writes 1 where it is at
 * least as light as the pixel, 0 where it is darker; the eight bits are counted over the picture.
 *
 * Only comparisons: any change of light that keeps the order of values changes nothing. Patterns with at most two
 * changes around the circle (edges, corners, spots, flat) have a bin each, the others share one. Deviation: neighbours
 * are the eight pixels around, not points of a circle between pixels. The border has no full circle and is left out.
 *
 * @param images - `[H, W]`, `[H, W, C]` or `[N, H, W, C]`, at least 3 × 3 pixels; colours are made grey first
 * @returns `[59]` or `[N, 59]`, shares that add up to 1
 * @throws RangeError for another shape or smaller pictures
 * @example
 * localBinaryPatterns(zeros([8, 8])).data[57] // → 1
 * @see T. Ojala, M. Pietikäinen, T. Mäenpää (2002): Multiresolution gray-scale and rotation invariant texture classification
 */
export function localBinaryPatterns(images: Tensor): Tensor {
  const asked = batchOf("localBinaryPatterns", images);
  const { count, height, width } = asked;
  if (height < 3 || width < 3)
    throw new RangeError(
      `localBinaryPatterns: a picture of ${height} × ${width} pixels is too small; 3 × 3 is the least`,
    );
  const { data } = grey(images);
  const share = 1 / ((height - 2) * (width - 2));
  return featureTensor(images, asked, 59, (into) => {
    for (let n = 0; n < count; n++)
      for (let y = 1; y < height - 1; y++)
        for (let x = 1; x < width - 1; x++) {
          const at = (n * height + y) * width + x;
          let code = 0;
          for (let i = 0; i < 8; i++)
            if (data[at + neighbours[i][0] * width + neighbours[i][1]] >= data[at]) code |= 1 << i;
          into[n * 59 + binOfCode[code]] += share;
        }
  });
}
