import { type Args, number, type Run } from "../serve";
import { values } from "../values";
import type { TensorFlow } from "./tensorflow";

/** A 3×3 convolution with padding, forward. It is computed when the call returns. */
export function conv(tf: TensorFlow, args: Args): Run {
  const [N, size, channels] = ["N", "size", "channels"].map((name) => number(args, name));
  const x = tf.tensor4d(values(N * size * size * channels, 1), [N, size, size, channels]);
  const W = tf.tensor4d(values(9 * channels * channels, 2, 0.1), [3, 3, channels, channels]);
  const data = tf.conv2d(x, W, 1, "same").dataSync();
  const check = data[data.length - 1];
  return () => {
    tf.conv2d(x, W, 1, "same").dispose();
    return check;
  };
}
