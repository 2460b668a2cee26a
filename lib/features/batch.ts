import type { Floats } from "../kernels/storage";
import { active, allocate } from "../kernels/use";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** Pictures seen as a batch, whatever rank they came in. */
export interface Batch {
  /** Pictures, height and width in pixels, colours. */
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  /** `[N, H, W, C]`, row by row. */
  readonly data: Floats;
  /** Whether one picture came, without the axis of the batch. */
  readonly single: boolean;
}

/**
 * One picture or a batch of them, checked.
 *
 * @param where - the function that asks, for its errors
 * @param images - `[H, W]` (grey), `[H, W, 1]`, `[H, W, 3]`, `[N, H, W, 1]` or `[N, H, W, 3]`
 * @throws TypeError when it is not a tensor; RangeError when the shape is none of these, empty, or a value is not finite
 * @example
 * const { count, height, width, channels } = batchOf("f", zeros([5, 4, 3]));
 * [count, height, width, channels] // → [1, 5, 4, 3]
 */
export function batchOf(where: string, images: Tensor): Batch {
  if (!(images instanceof Tensor))
    throw new TypeError(`${where}: images must be a tensor; make one with imageTensor(set) or tensor(pixels)`);
  const { shape } = images;
  const single = shape.length < 4;
  const [count, height, width, channels] = shape.length === 2 ? [1, ...shape, 1] : single ? [1, ...shape] : shape;
  if (shape.length < 2 || shape.length > 4 || (channels !== 1 && channels !== 3))
    throw new RangeError(
      `${where}: images has shape ${shapeText(shape)} but must be [H,W], [H,W,C] or [N,H,W,C] with 1 or 3 channels`,
    );
  if (count * height * width === 0) throw new RangeError(`${where}: images has shape ${shapeText(shape)}: no pixels`);
  const { data } = images;
  const sum = allocate(images.dtype, 1); // one value that is not finite makes the sum so: the search is for the message
  active().reduce("sum", data, sum, { outer: 1, length: data.length, inner: 1 });
  const bad = Number.isFinite(sum[0]) ? -1 : data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`${where}: images holds ${data[bad]} at place ${bad}`);
  return { count, height, width, channels, data, single };
}

/**
 * Room for the features of each picture: `[F]` for one picture, `[N, F]` for a batch, in the precision of the pictures.
 *
 * @example
 * featureTensor(zeros([2, 4, 4, 1]), batchOf("f", zeros([2, 4, 4, 1])), 7, () => {}).shape // → [2, 7]
 */
export function featureTensor(
  images: Tensor,
  { count, single }: Batch,
  length: number,
  fill: (into: Floats) => void,
): Tensor {
  const into = allocate(images.dtype, count * length, true);
  fill(into);
  return new Tensor(into, single ? [length] : [count, length]);
}
