import { conv2d, scope, tensor } from "nabla";
import { type Args, number, type Run } from "../serve";
import { values } from "../values";

/** A 3×3 convolution with padding, forward. */
export function conv(args: Args): Run {
  const [N, size, channels] = ["N", "size", "channels"].map((name) => number(args, name));
  const x = tensor(values(N * size * size * channels, 1), { shape: [N, size, size, channels], dtype: "float32" });
  const W = tensor(values(9 * channels * channels, 2, 0.1), { shape: [3, 3, channels, channels], dtype: "float32" });
  return () => scope(() => conv2d(x, W, { padding: "same" }).at(-1, -1, -1, -1));
}
