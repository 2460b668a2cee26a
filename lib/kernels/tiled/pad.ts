import type { Convolution } from "../kernels";
import type { Floats } from "../storage";

/**
 * The images of a convolution with the zeros around them that its windows see, as [N, H, W, C] of a larger H and W;
 * the images themselves where windows stay inside.
 */
export function padded(x: Floats, sizes: Convolution): { data: Floats; H: number; W: number } {
  const { N, H, W, C, KH, KW, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  const rows = padTop + Math.max(H, (OH - 1) * strideY + KH - padTop);
  const columns = padLeft + Math.max(W, (OW - 1) * strideX + KW - padLeft);
  if (rows === H && columns === W) return { data: x, H, W };
  const length = N * rows * columns * C;
  const data = x instanceof Float32Array ? new Float32Array(length) : new Float64Array(length);
  for (let n = 0; n < N; n++) {
    for (let y = 0; y < H; y++) {
      const from = (n * H + y) * W * C;
      data.set(x.subarray(from, from + W * C), ((n * rows + padTop + y) * columns + padLeft) * C);
    }
  }
  return { data, H: rows, W: columns };
}
