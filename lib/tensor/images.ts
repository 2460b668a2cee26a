/** Plain convolution and pooling of images [N, H, W, C], without derivatives. */
import type { Convolution, Window } from "../kernels/kernels";
import { active, allocate } from "../kernels/use";
import { Tensor } from "./tensor";

/** y [N, OH, OW, K] of x [N, H, W, C] and filters W [KH, KW, C, K], plus b [K] where given. */
export function convolve(x: Tensor, W: Tensor, b: Tensor | null, sizes: Convolution): Tensor {
  return filled(x, [sizes.N, sizes.OH, sizes.OW, sizes.K], (y) =>
    active().conv2d(x.data, W.data, b === null ? null : b.data, y, sizes),
  );
}

/** The gradient that reaches x [N, H, W, C] from dy [N, OH, OW, K]. */
export function convolveInputGradient(dy: Tensor, W: Tensor, sizes: Convolution): Tensor {
  return filled(dy, [sizes.N, sizes.H, sizes.W, sizes.C], (dx) =>
    active().conv2dInputGradient(dy.data, W.data, dx, sizes),
  );
}

/** The gradient that reaches the filters [KH, KW, C, K] from dy [N, OH, OW, K]. */
export function convolveWeightGradient(x: Tensor, dy: Tensor, sizes: Convolution): Tensor {
  return filled(x, [sizes.KH, sizes.KW, sizes.C, sizes.K], (dW) =>
    active().conv2dWeightGradient(x.data, dy.data, dW, sizes),
  );
}

/** The largest number in each window: [N, OH, OW, C]. */
export function poolMax(x: Tensor, window: Window): Tensor {
  return filled(x, outputShape(window), (y) => active().maxPool(x.data, y, window));
}

/** Each window's gradient goes to the place of its (first) largest number. */
export function poolMaxGradient(dy: Tensor, x: Tensor, y: Tensor, window: Window): Tensor {
  return filled(dy, x.shape, (dx) => active().maxPoolGradient(x.peek(), y.peek(), dy.data, dx, window));
}

/** The mean of each window, counting only what lies inside the image: [N, OH, OW, C]. */
export function poolAverage(x: Tensor, window: Window): Tensor {
  return filled(x, outputShape(window), (y) => active().averagePool(x.data, y, window));
}

/** Each window's gradient is shared by its numbers. */
export function poolAverageGradient(dy: Tensor, window: Window): Tensor {
  const { N, H, W, C } = window;
  return filled(dy, [N, H, W, C], (dx) => active().averagePoolGradient(dy.data, dx, window));
}

/** For each output of max pooling, where in the flat input it came from: the first largest number of the window, or its first NaN. */
export function poolMaxIndices(x: Tensor, { N, H, W, C, KH, KW, OH, OW, ...at }: Window): Int32Array {
  const data = x.peek();
  const indices = new Int32Array(N * OH * OW * C);
  let next = 0;
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      const [top, bottom] = clip(oy * at.strideY - at.padTop, KH, H);
      for (let ox = 0; ox < OW; ox++) {
        const [left, right] = clip(ox * at.strideX - at.padLeft, KW, W);
        for (let c = 0; c < C; c++) {
          let best = -1;
          for (let y = top; y < bottom; y++) {
            for (let x = left; x < right; x++) {
              const place = ((n * H + y) * W + x) * C + c;
              if (best < 0 || (!(data[place] <= data[best]) && !Number.isNaN(data[best]))) best = place;
            }
          }
          indices[next++] = best;
        }
      }
    }
  }
  return indices;
}

function clip(start: number, length: number, end: number): [number, number] {
  return [Math.max(0, start), Math.min(end, start + length)];
}

function outputShape({ N, OH, OW, C }: Window): number[] {
  return [N, OH, OW, C];
}

/** A new tensor of the kind of `like`, whose numbers the kernel writes. */
function filled(like: Tensor, shape: readonly number[], kernel: (out: Tensor["data"]) => void): Tensor {
  const out = allocate(
    like.dtype,
    shape.reduce((size, n) => size * n, 1),
    false,
  );
  kernel(out);
  return new Tensor(out, shape);
}
