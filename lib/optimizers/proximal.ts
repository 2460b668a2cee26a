import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { Tensor } from "../tensor/tensor";

/**
 * The proximal step of L1: every weight moves towards 0 by the same length, and one that is nearer than that becomes exactly 0.
 * After a step of descent on the loss alone it does what a gradient of λ·Σ|w| cannot: descent jumps from one side of 0 to
 * the other and never lands on it.
 *
 * w ← sign(w)·max(0, |w| - d),  d = η·λ
 *
 * @param w weights of any shape
 * @param by d, how far; 0 or more
 * @throws RangeError when d is negative or not a number
 * @example
 * softThreshold(tensor([3, -0.5, -2]), 1).toArray() // → [2, 0, -1]
 * @see I. Daubechies, M. Defrise, C. De Mol (2004): An iterative thresholding algorithm for linear inverse problems.
 */
export function softThreshold(w: Tensor, by: number): Tensor {
  checkKinds("softThreshold", { w: [w, "tensor"] });
  need(by >= 0, "softThreshold", `the step must be 0 or more but is ${by}`);
  return new Tensor(
    w.data.map((value) => (Math.abs(value) <= by ? 0 : value > 0 ? value - by : value + by)),
    w.shape,
  );
}
