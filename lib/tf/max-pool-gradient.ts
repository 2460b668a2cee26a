import * as tf from "@tensorflow/tfjs-core";
import { poolMaxGradient } from "../tensor/images";
import { Tensor } from "../tensor/tensor";
import { upload } from "./transfer";

/**
 * Puts right the gradient of max pooling on the WebAssembly back-end of TensorFlow.js 4.22: where no number of a window is above 0, its
 * own kernel gives the gradient to the window's first number instead of the largest, and among equal numbers it prefers the last.
 * Here nabla's kernel computes it: the gradient goes to the (first) largest. Calling it twice changes nothing.
 *
 * Shapes: x and dx `[N, H, W, C]`, y and dy `[N, OH, OW, C]`; any window, stride and padding.
 */
export function registerMaxPoolGradient(): void {
  if (tf.getKernel("MaxPoolGrad", "wasm")?.kernelFunc === kernelFunc) return;
  if (tf.getKernel("MaxPoolGrad", "wasm")) tf.unregisterKernel("MaxPoolGrad", "wasm");
  tf.registerKernel({ kernelName: "MaxPoolGrad", backendName: "wasm", kernelFunc });
}

const kernelFunc: tf.KernelFunc = ({ inputs, attrs }) => {
  const { filterSize, strides, pad, dimRoundingMode } = attrs as unknown as tf.MaxPoolGradAttrs;
  const [x, y, dy] = [inputs.input, inputs.output, inputs.dy].map(plain);
  const shape = x.shape as [number, number, number, number];
  const sizes = tf.backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const window = {
    N: sizes.batchSize,
    H: sizes.inHeight,
    W: sizes.inWidth,
    C: sizes.inChannels,
    KH: sizes.filterHeight,
    KW: sizes.filterWidth,
    OH: sizes.outHeight,
    OW: sizes.outWidth,
    strideY: sizes.strideHeight,
    strideX: sizes.strideWidth,
    padTop: sizes.padInfo.top,
    padLeft: sizes.padInfo.left,
  };
  return upload(poolMaxGradient(dy, x, y, window));
};

/** A kernel's input as a tensor of nabla. */
function plain(input: tf.TensorInfo | undefined): Tensor {
  if (!input) throw new Error("internal: the gradient of max pooling was asked for without its inputs");
  return new Tensor(Float32Array.from(tf.engine().readSync(input.dataId) as Float32Array), input.shape);
}
