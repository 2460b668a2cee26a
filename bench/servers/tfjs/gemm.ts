import { type Args, number, type Run } from "../serve";
import { values } from "../values";
import type { TensorFlow } from "./tensorflow";

/** One matrix product. It is computed when the call returns; reading the result out would be a copy more. */
export function gemm(tf: TensorFlow, args: Args): Run {
  const [M, K, N] = ["M", "K", "N"].map((name) => number(args, name));
  const a = tf.tensor2d(values(M * K, 1), [M, K]);
  const b = tf.tensor2d(values(K * N, 2), [K, N]);
  const data = tf.matMul(a, b).dataSync();
  const check = data[data.length - 1];
  return () => {
    tf.matMul(a, b).dispose();
    return check;
  };
}
