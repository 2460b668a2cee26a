import { div, maximum, sqrt, square, sub } from "../operations/arithmetic";
import { eigh } from "../operations/linear-algebra";
import { matmul } from "../operations/products";
import { mean, sum } from "../operations/reductions";
import { gather } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";

/** The directions along which examples differ most. */
export interface PrincipalComponents {
  /** Mean of the examples, `[D]`. */
  readonly centre: Tensor;
  /** `[D, k]`: one direction a column, of length 1, the largest spread first. */
  readonly directions: Tensor;
  /** Share of the whole variance that lies along each direction. */
  readonly shares: readonly number[];
  /** `[N, D]` seen from these directions: `[N, k]`. */
  readonly project: (x: Tensor) => Tensor;
}

/**
 * Principal components: the k directions along which examples are spread most, to look at many features in two.
 *
 * @param x - `[N, D]`, at least two examples
 * @param k - how many directions, from 1 to the smaller of N and D. Default: 2
 * @throws RangeError when k is out of range or x is not such a matrix
 * @example
 * const { shares, project } = principalComponents(tensor([[0, 1], [2, 1], [4, 1]]), 1);
 * shares // → [1]
 * project(tensor([[2, 1]])).toArray() // → [[0]]
 * @see K. Pearson (1901): On lines and planes of closest fit to systems of points in space
 */
export function principalComponents(x: Tensor, k = 2): PrincipalComponents {
  checkKinds("principalComponents", { x: [x, "tensor"] });
  const [count, width] = x.shape;
  if (x.rank !== 2 || count < 2)
    throw new RangeError(`principalComponents: x must be [N, D] with two examples or more but is [${x.shape}]`);
  const most = Math.min(count, width);
  if (!(Number.isInteger(k) && k >= 1 && k <= most))
    throw new RangeError(`principalComponents: k must be a whole number from 1 to ${most} but is ${k}`);
  const centre = mean(x, 0);
  const centred = sub(x, centre);
  // XᵀX [D, D] has the directions as eigenvectors; where D is larger, X·Xᵀ [N, N] has the same eigenvalues, and Xᵀ leads back
  const wide = width > count;
  const { values, vectors } = eigh(matmul(centred, centred, wide ? { transposeB: true } : { transposeA: true }));
  const strongest = Array.from({ length: k }, (_, i) => values.size - 1 - i);
  const found = gather(vectors, strongest, 1);
  const directions = wide ? unitColumns(matmul(centred, found, { transposeA: true })) : found;
  const variances = Array.from(values.data, (value) => Math.max(0, value));
  const total = variances.reduce((sum, value) => sum + value, 0);
  return {
    centre,
    directions,
    shares: strongest.map((i) => (total > 0 ? variances[i] / total : 0)),
    project: (other) => matmul(sub(other, centre), directions),
  };
}

/** Columns of length 1; one of zeros stays. */
function unitColumns(x: Tensor): Tensor {
  const lengths = sqrt(sum(square(x), 0));
  return div(x, maximum(lengths, 1e-300));
}
