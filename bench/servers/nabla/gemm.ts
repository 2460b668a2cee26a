import { matmul, scope, tensor } from "nabla";
import { type Args, number, type Run } from "../serve";
import { values } from "../values";

/** One matrix product. */
export function gemm(args: Args): Run {
  const [M, K, N] = ["M", "K", "N"].map((name) => number(args, name));
  const a = tensor(values(M * K, 1), { shape: [M, K], dtype: "float32" });
  const b = tensor(values(K * N, 2), { shape: [K, N], dtype: "float32" });
  return () => scope(() => matmul(a, b).at(-1, -1));
}
