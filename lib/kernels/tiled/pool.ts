/** Pooling and its gradients, pixel by pixel of the result; see the reference for what they compute. */
import type { Kernels, Window } from "../kernels";

/** Calls `visit` for every window: its rows [y0, y1) and columns [x0, x1) inside image n, and its output pixel. */
function windows(
  { N, H, W, KH, KW, OH, OW, strideY, strideX, padTop, padLeft }: Window,
  visit: (n: number, y0: number, y1: number, x0: number, x1: number, pixel: number) => void,
): void {
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      const top = oy * strideY - padTop;
      const [y0, y1] = [Math.max(0, top), Math.min(H, top + KH)];
      for (let ox = 0; ox < OW; ox++) {
        const left = ox * strideX - padLeft;
        visit(n, y0, y1, Math.max(0, left), Math.min(W, left + KW), (n * OH + oy) * OW + ox);
      }
    }
  }
}

/** The largest value of each window. */
export const maxPool: Kernels["maxPool"] = (x, y, sizes) => {
  const { H, W, C } = sizes;
  windows(sizes, (n, y0, y1, x0, x1, pixel) => {
    for (let c = 0; c < C; c++) {
      let largest = -Infinity;
      for (let iy = y0; iy < y1; iy++) {
        for (let [at, end] = [((n * H + iy) * W + x0) * C + c, ((n * H + iy) * W + x1) * C]; at < end; at += C) {
          if (x[at] > largest) largest = x[at];
        }
      }
      y[pixel * C + c] = largest;
    }
  });
};

/** The first position of the maximum receives the gradient. */
export const maxPoolGradient: Kernels["maxPoolGradient"] = (x, y, dy, dx, sizes) => {
  const { H, W, C } = sizes;
  dx.fill(0);
  windows(sizes, (n, y0, y1, x0, x1, pixel) => {
    for (let c = 0; c < C; c++) {
      const largest = y[pixel * C + c];
      search: for (let iy = y0; iy < y1; iy++) {
        for (let [at, end] = [((n * H + iy) * W + x0) * C + c, ((n * H + iy) * W + x1) * C]; at < end; at += C) {
          if (x[at] !== largest) continue;
          dx[at] += dy[pixel * C + c];
          break search;
        }
      }
    }
  });
};
