import { operate } from "../autodiff/rules";
import type { Tensor } from "../tensor/tensor";

/**
 * Filters [KH, KW, C, K] whose taps stand further apart, with zeros between: they see more of an image with as many weights.
 *
 * @param dilation from one tap to the next in pixels, [down, right]
 * @returns [(KH - 1)·down + 1, (KW - 1)·right + 1, C, K]
 * @example
 * dilatedFilters(tensor([1, 2], { shape: [2, 1, 1, 1] }), [3, 1]).data // → [1, 0, 0, 2]
 */
export function dilatedFilters(W: Tensor, dilation: readonly [down: number, right: number]): Tensor {
  return dilation.reduce((result: Tensor, step, axis) => {
    const taps = W.shape[axis];
    if (step === 1 || taps <= 1) return result;
    const indices = Int32Array.from({ length: taps }, (_, k) => k * step);
    return operate("scatter", [result], { indices, axis, length: (taps - 1) * step + 1 });
  }, W);
}
