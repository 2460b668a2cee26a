import { type Args, number, type Run } from "../serve";
import type { TensorFlow } from "../tfjs";
import { values } from "../values";

/** One matrix product, waited for by reading its result. */
export function gemm(tf: TensorFlow, args: Args): Run {
  const [M, K, N] = ["M", "K", "N"].map((name) => number(args, name));
  const a = tf.tensor2d(values(M * K, 1), [M, K]);
  const b = tf.tensor2d(values(K * N, 2), [K, N]);
  return () => {
    const out = tf.matMul(a, b);
    const data = out.dataSync();
    out.dispose();
    return data[data.length - 1];
  };
}
