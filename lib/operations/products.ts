/** Products of matrices and vectors. All can be differentiated. */
import { operate } from "../autodiff/rules";
import { checkOptions } from "../tensor/kind";
import { broadcastShape, shapeText, sizeOf } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { mul } from "./arithmetic";
import { checkTensor } from "./operand";
import { sum } from "./reductions";

/** Options of {@link matmul}. */
export interface MatmulOptions {
  /** Read a transposed, without a copy; false when not given. */
  readonly transposeA?: boolean;
  /** Read b transposed, without a copy; false when not given. */
  readonly transposeB?: boolean;
}

/**
 * The matrix product: [M, K] · [K, N] = [M, N]. A vector counts as a row on the left, as a column on the right.
 *
 * More axes at the front are a batch: matrix by matrix, [B, M, K] · [B, K, N] = [B, M, N]; axes of size 1, and axes that one side lacks,
 * are repeated.
 *
 * @throws RangeError when the inner sizes differ, or the batches do not fit; TypeError when the dtypes differ
 * @example
 * matmul(tensor([[1, 2], [3, 4]]), tensor([[5], [6]])).toArray() // → [[17], [39]]
 * matmul(tensor([[1, 2], [3, 4]]), tensor([5, 6])).toArray() // → [17, 39]
 * matmul(ones([8, 2, 3]), ones([8, 3, 4])).shape // → [8, 2, 4]
 */
export function matmul(a: Tensor, b: Tensor, options: MatmulOptions = {}): Tensor {
  const { transposeA = false, transposeB = false } = checkOptions("matmul", options);
  const [rankA, rankB] = [checkTensor("matmul", a, "a").rank, checkTensor("matmul", b, "b").rank];
  if (rankA < 1 || rankB < 1) {
    throw new RangeError(`matmul: needs matrices or vectors, got ${shapeText(a.shape)} and ${shapeText(b.shape)}`);
  }
  if (rankA > 2 || rankB > 2) return matmulOfBatches(a, b, transposeA, transposeB);
  const left = rankA === 2 ? a : operate("reshape", [a], { shape: transposeA ? [a.size, 1] : [1, a.size] });
  const right = rankB === 2 ? b : operate("reshape", [b], { shape: transposeB ? [1, b.size] : [b.size, 1] });
  const product = operate("matmul", [left, right], { transposeA, transposeB });
  if (rankA === 2 && rankB === 2) return product;
  const shape = product.shape.filter((_, axis) => (axis === 0 ? rankA === 2 : rankB === 2));
  return operate("reshape", [product], { shape });
}

/** Matrix by matrix, where one side has three axes or more. */
function matmulOfBatches(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor {
  if (a.dtype !== b.dtype) throw new TypeError(`matmul: ${a.dtype} meets ${b.dtype}: cast one of them`);
  const left = a.rank > 1 ? a : operate("reshape", [a], { shape: transposeA ? [a.size, 1] : [1, a.size] });
  const right = b.rank > 1 ? b : operate("reshape", [b], { shape: transposeB ? [1, b.size] : [b.size, 1] });
  const batch = broadcastShape("matmul", left.shape.slice(0, -2), right.shape.slice(0, -2));
  const [x, y] = [left, right].map((each) => {
    const matrix = each.shape.slice(-2);
    const whole = operate("broadcastTo", [each], { shape: [...batch, ...matrix] });
    return operate("reshape", [whole], { shape: [sizeOf(batch), ...matrix] });
  });
  const product = operate("batchMatmul", [x, y], { transposeA, transposeB });
  const matrix = product.shape.slice(1).filter((_, axis) => (axis === 0 ? a.rank > 1 : b.rank > 1));
  return operate("reshape", [product], { shape: [...batch, ...matrix] });
}

/**
 * The dot product of two vectors: Σ xᵢ yᵢ.
 *
 * @throws RangeError when they are not vectors of one length
 * @example
 * dot(tensor([1, 2, 3]), tensor([4, 5, 6])).item() // → 32
 */
export function dot(x: Tensor, y: Tensor): Tensor {
  const ranks = [checkTensor("dot", x).rank, checkTensor("dot", y, "y").rank];
  if (ranks.some((rank) => rank !== 1) || x.size !== y.size) {
    throw new RangeError(`dot: needs two vectors of one length, got ${shapeText(x.shape)} and ${shapeText(y.shape)}`);
  }
  return sum(mul(x, y));
}

/**
 * The weighted sums of a layer of neurons, in one pass: x·W + b.
 *
 * @param x examples [N, D]
 * @param W one column of weights for each neuron [D, K]
 * @param b biases [K]
 * @throws RangeError when the shapes do not fit
 * @example
 * affine(tensor([[1, 2]]), tensor([[3], [4]]), tensor([100])).toArray() // → [[111]]
 */
export function affine(x: Tensor, W: Tensor, b: Tensor): Tensor {
  return operate(
    "affine",
    [checkTensor("affine", x), checkTensor("affine", W, "W"), checkTensor("affine", b, "b")],
    {},
  );
}
