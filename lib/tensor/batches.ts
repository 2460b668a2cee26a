import { active, allocate } from "../kernels/use";
import { checkMatmul } from "./products";
import { Tensor } from "./tensor";

/** The products of as many pairs of matrices: [B, M, K] · [B, K, N] → [B, M, N], either read transposed. */
export function multiplyBatches(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor {
  const B = a.shape[0];
  const [left, right] = [a.size / Math.max(1, B), b.size / Math.max(1, B)];
  // the first pair stands for all: they have one shape
  const pair = [a, b].map((x) => new Tensor(x.data.subarray(0, x.size / Math.max(1, B)), x.shape.slice(1)));
  const sizes = checkMatmul("matmul", pair[0], pair[1], transposeA, transposeB);
  const each = sizes.M * sizes.N;
  const out = allocate(a.dtype, B * each, false);
  for (let i = 0; i < B; i++) {
    const part = out.subarray(i * each, (i + 1) * each);
    const x = a.data.subarray(i * left, (i + 1) * left);
    const y = b.data.subarray(i * right, (i + 1) * right);
    active().matmul(x, y, null, part, sizes);
  }
  return new Tensor(out, [B, sizes.M, sizes.N]);
}
