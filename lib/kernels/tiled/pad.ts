import type { Floats } from "../storage";

/** Zeros on the four sides of an image. */
export interface Border {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A padded image that is filled again and again: its border stays zero. */
export interface Padded {
  readonly data: Float64Array;
  /** Elements of one row, border included. */
  readonly row: number;
  /** Copies image n of a batch [N, H, W, C] into the middle. */
  load(images: Floats, n: number): void;
}

/** Room for one image [H, W, C] with a border of zeros, as 64-bit numbers. */
export function padded(H: number, W: number, C: number, { top, bottom, left, right }: Border): Padded {
  const row = (left + W + right) * C;
  const data = new Float64Array((top + H + bottom) * row);
  return {
    data,
    row,
    load(images: Floats, n: number): void {
      for (let y = 0; y < H; y++) {
        const from = (n * H + y) * W * C;
        data.set(images.subarray(from, from + W * C), (top + y) * row + left * C);
      }
    },
  };
}
