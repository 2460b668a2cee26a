/** Pictures shifted, mirrored and cut: to test what a network minds, and to make more of few pictures. */
import { allocate } from "../kernels/use";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** What one picture of a batch becomes: where each pixel of the result comes from. */
interface Move {
  readonly down: number;
  readonly right: number;
  readonly mirrored: boolean;
}

/**
 * A batch of pictures moved by whole pixels. What leaves the picture is lost; what comes in has the value `fill`.
 *
 * @param x pictures [N, H, W, C]
 * @param down pixels downwards, negative: up
 * @param right pixels to the right, negative: to the left
 * @param fill the value of background; 0 unless said
 * @throws RangeError when x is not a batch of pictures or a shift is not a whole number
 * @example
 * shiftImages(tensor([1, 2, 3], { shape: [1, 1, 3, 1] }), 0, 1).toArray() // → [[[[0], [1], [2]]]]
 */
export function shiftImages(x: Tensor, down: number, right: number, fill: number = 0): Tensor {
  checkKinds("shiftImages", { x: [x, "tensor"] });
  need(
    Number.isInteger(down) && Number.isInteger(right),
    "shiftImages",
    `shifts must be whole pixels but are ${down}, ${right}`,
  );
  return moved("shiftImages", x, fill, () => ({ down, right, mirrored: false }));
}

/**
 * A batch of pictures mirrored, left for right.
 *
 * @param x pictures [N, H, W, C]
 * @throws RangeError when x is not a batch of pictures
 * @example
 * flipImages(tensor([1, 2, 3], { shape: [1, 1, 3, 1] })).toArray() // → [[[[3], [2], [1]]]]
 */
export function flipImages(x: Tensor): Tensor {
  checkKinds("flipImages", { x: [x, "tensor"] });
  return moved("flipImages", x, 0, () => ({ down: 0, right: 0, mirrored: true }));
}

/**
 * The same part of every picture of a batch.
 *
 * @param x pictures [N, H, W, C]
 * @param corner [top, left], the first pixel that stays
 * @param size [height, width] of what stays, in pixels
 * @throws RangeError when the part does not lie inside the pictures
 * @example
 * cropImages(tensor([1, 2, 3], { shape: [1, 1, 3, 1] }), [0, 1], [1, 2]).toArray() // → [[[[2], [3]]]]
 */
export function cropImages(x: Tensor, corner: readonly [number, number], size: readonly [number, number]): Tensor {
  checkKinds("cropImages", { x: [x, "tensor"], corner: [corner, "list"], size: [size, "list"] });
  const [N, H, W, C] = pictures("cropImages", x);
  const [top, left] = corner;
  const [height, width] = size;
  const inside = [top, left, height, width].every(Number.isInteger) && top >= 0 && left >= 0 && height > 0 && width > 0;
  need(
    inside && top + height <= H && left + width <= W,
    "cropImages",
    `a part of ${height}×${width} pixels at [${top}, ${left}] does not lie inside pictures of ${H}×${W}`,
  );
  const data = allocate(x.dtype, N * height * width * C, false);
  for (let n = 0; n < N; n++) {
    for (let row = 0; row < height; row++) {
      const from = ((n * H + top + row) * W + left) * C;
      data.set(x.data.subarray(from, from + width * C), (n * height + row) * width * C);
    }
  }
  return new Tensor(data, [N, height, width, C]);
}

/** How pictures may be changed without changing what they show. */
export interface AugmentOptions {
  /** Each picture is shifted by up to so many pixels, down and right; 0 unless said. */
  readonly shift?: number;
  /** Whether each picture is mirrored with probability ½: right for photographs, wrong for digits. No unless said. */
  readonly flip?: boolean;
  /** The value of background; 0 unless said. */
  readonly fill?: number;
}

/**
 * A change of pictures, drawn anew for each picture of each batch, for the option `augment` of `train`.
 *
 * @throws RangeError when the shift is not a whole number from 0
 * @example
 * const shaken = augmentImages({ shift: 2 });
 * shaken(ones([4, 8, 8, 1]), seeded(1)).shape // → [4, 8, 8, 1]
 */
export function augmentImages(options: AugmentOptions): (x: Tensor, random: Random) => Tensor {
  checkKinds("augmentImages", { options: [options, "record"] });
  const { shift = 0, flip = false, fill = 0 } = options;
  need(
    Number.isInteger(shift) && shift >= 0,
    "augmentImages",
    `shift must be a whole number from 0 but is ${shift} pixels`,
  );
  return (x, random) =>
    moved("augmentImages", x, fill, () => ({
      down: random.integer(2 * shift + 1) - shift,
      right: random.integer(2 * shift + 1) - shift,
      mirrored: flip && random.uniform() < 0.5,
    }));
}

function moved(where: string, x: Tensor, fill: number, move: () => Move): Tensor {
  const [N, H, W, C] = pictures(where, x);
  const data = allocate(x.dtype, x.size, false).fill(fill);
  for (let n = 0; n < N; n++) {
    const { down, right, mirrored } = move();
    for (let row = Math.max(0, down); row < Math.min(H, H + down); row++) {
      for (let column = Math.max(0, right); column < Math.min(W, W + right); column++) {
        const source = mirrored ? W - 1 - (column - right) : column - right;
        const from = ((n * H + row - down) * W + source) * C;
        const to = ((n * H + row) * W + column) * C;
        for (let c = 0; c < C; c++) data[to + c] = x.data[from + c];
      }
    }
  }
  return new Tensor(data, x.shape);
}

function pictures(where: string, x: Tensor): readonly number[] {
  need(x.rank === 4, where, `x must be pictures [N, H, W, C] but is ${shapeText(x.shape)}`);
  return x.shape;
}
