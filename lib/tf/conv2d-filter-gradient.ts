import * as tf from "@tensorflow/tfjs-core";

/**
 * Teaches the WebAssembly back-end of TensorFlow.js the one kernel it lacks for training a convolution: the gradient of
 * the loss with respect to the filter. It is composed of kernels that the back-end has, from the observation that
 *
 *     dW[i, j, c, k] = Σ over n, p, q of  x[n, p·s + i, q·s + j, c] · dy[n, p, q, k]
 *
 * is itself a convolution: channels play the batch, the batch plays the channels, and dy is the filter, its taps s
 * pixels apart. Calling it twice changes nothing.
 *
 * Shapes: x `[N, H, W, C]`, dy `[N, OH, OW, K]`, dW `[KH, KW, C, K]`; any stride and padding, NHWC only.
 */
export function registerConv2dFilterGradient(): void {
  if (tf.getKernel("Conv2DBackpropFilter", "wasm")) return;
  tf.registerKernel({
    kernelName: "Conv2DBackpropFilter",
    backendName: "wasm",
    kernelFunc: ({ inputs, attrs }) => {
      const { strides, pad, dataFormat, dimRoundingMode, filterShape } = attrs as unknown as ConvolutionAttributes;
      if (dataFormat === "NCHW") throw new RangeError("conv2d: the filter's gradient is here for NHWC only, not NCHW");
      return tf.tidy(() =>
        filterGradient(borrow(inputs.x), borrow(inputs.dy), { strides, pad, dimRoundingMode, filterShape }),
      );
    },
  });
}

/** A tensor over a kernel's input; it counts as one more owner of the data, so that a tidy may dispose of it. */
function borrow(input: tf.TensorInfo | undefined): tf.Tensor4D {
  if (!input) throw new Error("internal: a convolution's gradient was asked for without its inputs");
  tf.engine().backend.incRef(input.dataId);
  return tf.engine().makeTensorFromTensorInfo(input) as tf.Tensor4D;
}

/** What TensorFlow.js says about the convolution whose gradient it asks for. */
interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: "valid" | "same" | number | [[number, number], [number, number], [number, number], [number, number]];
  readonly dataFormat?: string;
  readonly dimRoundingMode?: "floor" | "round" | "ceil";
  readonly filterShape: [number, number, number, number];
}

function filterGradient(x: tf.Tensor4D, dy: tf.Tensor4D, attributes: ConvolutionAttributes): tf.Tensor4D {
  const { strides, pad, dimRoundingMode, filterShape } = attributes;
  const sizes = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode);
  const { top, left } = sizes.padInfo;
  const [KH, KW] = filterShape;
  const { strideHeight: sy, strideWidth: sx, outHeight: OH, outWidth: OW, inHeight: H, inWidth: W } = sizes;
  // dy's taps, s apart, slide over exactly KH×KW places: pad or cut the picture to the size that this takes
  const needH = (OH - 1) * sy + KH;
  const needW = (OW - 1) * sx + KW;
  const bottom = Math.max(0, needH - H - top);
  const right = Math.max(0, needW - W - left);
  const padded = tf.slice(
    tf.pad(x, [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ]),
    [0, 0, 0, 0],
    [-1, needH, needW, -1],
  );
  const channelsAsBatch = tf.transpose(padded, [3, 1, 2, 0]) as tf.Tensor4D; // [C, needH, needW, N]
  const taps = tf.transpose(dy, [1, 2, 0, 3]) as tf.Tensor4D; // [OH, OW, N, K]
  const dW = tf.conv2d(channelsAsBatch, taps, 1, "valid", "NHWC", [sy, sx]); // [C, KH, KW, K]
  return tf.transpose(dW, [1, 2, 0, 3]) as tf.Tensor4D;
}
