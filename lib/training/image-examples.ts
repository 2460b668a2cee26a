import type { Examples } from "../datasets/data-set";
import { checkImages, type ImageSet } from "../datasets/image-set";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { full } from "../tensor/creation";

/** Options of {@link imageExamples}. */
export interface ImageExamplesOptions {
  /** Height and width in pixels: smaller pictures get a black border; as they are unless said. */
  readonly side?: number;
}

/**
 * The pictures of a set as a network learns from them: float32, from -1 (black) to 1 (full light), with their labels.
 *
 * @param set pictures as bytes
 * @returns x [N, H, W, C] and y, N labels
 * @throws RangeError when the pictures are larger than `side`, or the border would not be the same on both sides
 * @example
 * imageExamples(generateDigits(5, 1), { side: 32 }).x.shape // → [5, 32, 32, 1]
 */
export function imageExamples(set: ImageSet, options: ImageExamplesOptions = {}): Examples & { readonly y: number[] } {
  checkImages("imageExamples", set);
  checkKinds("imageExamples", { options: [options, "record"] });
  const [N, H, W, C] = set.shape;
  const { side } = options;
  const [height, width] = side === undefined ? [H, W] : [side, side];
  const [top, left] = [(height - H) / 2, (width - W) / 2];
  need(
    [top, left].every((border) => Number.isInteger(border) && border >= 0),
    "imageExamples",
    `pictures of ${H}×${W} pixels cannot have an equal border on all sides and be ${height}×${width}`,
  );
  const x = full([N, height, width, C], -1, { dtype: "float32" });
  for (let n = 0; n < N; n++) {
    for (let row = 0; row < H; row++) {
      const [from, to] = [(n * H + row) * W * C, ((n * height + row + top) * width + left) * C];
      for (let i = 0; i < W * C; i++) x.data[to + i] = set.images[from + i] / 127.5 - 1;
    }
  }
  return { x, y: Array.from(set.labels) };
}
