/** Plain matrix products, without derivatives. */
import type { MatmulSizes } from "../kernels/kernels";
import { active, allocate } from "../kernels/use";
import { shapeText } from "./shape";
import { Tensor } from "./tensor";

/** a · b (+ bias on every row) for matrices, either read transposed. */
export function multiplyMatrices(
  where: string,
  a: Tensor,
  b: Tensor,
  bias: Tensor | null,
  transposeA: boolean,
  transposeB: boolean,
): Tensor {
  const sizes = checkMatmul(where, a, b, transposeA, transposeB);
  if (bias !== null && (bias.rank !== 1 || bias.shape[0] !== sizes.N)) {
    throw new RangeError(`${where}: b must be [${sizes.N}], one for each column of W, got ${shapeText(bias.shape)}`);
  }
  const out = allocate(a.dtype, sizes.M * sizes.N, false);
  active().matmul(a.data, b.data, bias === null ? null : bias.data, out, sizes);
  return new Tensor(out, [sizes.M, sizes.N]);
}

/** The sizes of a matrix product, after a check that the inner ones agree. */
export function checkMatmul(
  where: string,
  a: Tensor,
  b: Tensor,
  transposeA: boolean,
  transposeB: boolean,
): MatmulSizes {
  const shapes = (): string =>
    `${shapeText(a.shape)}${transposeA ? "ᵀ" : ""} and ${shapeText(b.shape)}${transposeB ? "ᵀ" : ""}`;
  if (a.rank !== 2 || b.rank !== 2) throw new RangeError(`${where}: needs two matrices, got ${shapes()}`);
  if (a.dtype !== b.dtype) throw new TypeError(`${where}: ${a.dtype} meets ${b.dtype} (${shapes()}): cast one of them`);
  const [M, K] = transposeA ? [a.shape[1], a.shape[0]] : a.shape;
  const [inner, N] = transposeB ? [b.shape[1], b.shape[0]] : b.shape;
  if (K !== inner) {
    throw new RangeError(`${where}: ${K} columns on the left meet ${inner} rows on the right (${shapes()})`);
  }
  return { M, K, N, transposeA, transposeB };
}
