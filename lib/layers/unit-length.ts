import { add, div, sqrt, square } from "../operations/arithmetic";
import { sum } from "../operations/reductions";
import type { Tensor } from "../tensor/tensor";

/** Keeps a row of zeros from being divided by 0. */
const SMALLEST = 1e-12;

/**
 * Rows divided by their length: every encoding lies on the unit sphere, and squared distances are 2 - 2·cosine, from 0 to 4.
 *
 * @param x [N, D]
 * @returns [N, D], every row of length 1 (a row of zeros stays 0)
 * @example
 * unitLength(tensor([[3, 4]])).toArray() // → [[0.6, 0.8]]
 * @see F. Schroff, D. Kalenichenko, J. Philbin (2015), FaceNet, section 3
 */
export function unitLength(x: Tensor): Tensor {
  return div(x, sqrt(add(sum(square(x), 1, { keepDims: true }), SMALLEST)));
}
