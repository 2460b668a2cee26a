/** Numbers on their way between nabla's tensors and those of TensorFlow.js. */
import * as tf from "@tensorflow/tfjs-core";
import { mapInside, type Tree } from "../autodiff/tree";
import type { DType, Floats } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { Tensor } from "../tensor/tensor";

/** Tensors of TensorFlow.js in any arrangement, as `Tree` is for nabla's. */
export type TheirTree = tf.Tensor | TheirTree[] | { [name: string]: TheirTree };

/** The same lists and records with TensorFlow's tensors in place of nabla's. */
export type Theirs<T> = [Tree] extends [T]
  ? TheirTree
  : T extends Tensor
    ? tf.Tensor
    : { -readonly [K in keyof T]: Theirs<T[K]> };

/** The same lists and records with nabla's tensors in place of TensorFlow's. */
export type Ours<T> = [TheirTree] extends [T] ? Tree : T extends tf.Tensor ? Tensor : { [K in keyof T]: Ours<T[K]> };

/**
 * Tensors of nabla as tensors of TensorFlow.js: one tensor, or all in lists and records such as the parameters of a model. The
 * numbers are copied, and rounded to float32, the only floats that TensorFlow.js has.
 *
 * TensorFlow.js does not free its tensors by itself: `tf.dispose(…)` takes the whole result.
 *
 * @throws Error when no back-end is loaded
 * @example
 * await loadBackend();
 * const theirs = toTensorFlow({ W: tensor([[1, 2]]), b: tensor([0.5]) });
 * const shapes = [theirs.W.shape, theirs.b.dtype];
 * require("@tensorflow/tfjs-core").dispose(theirs);
 * shapes // → [[1, 2], "float32"]
 */
export function toTensorFlow<T>(data: T): Theirs<T> {
  return mapInside(data, Tensor, upload) as Theirs<T>;
}

/**
 * Tensors of TensorFlow.js as tensors of nabla, float32: one tensor or variable, or all in lists and records. The numbers are
 * copied; TensorFlow's tensors stay as they are.
 *
 * @throws TypeError when a tensor holds text or complex numbers
 * @example
 * await loadBackend();
 * const theirs = toTensorFlow([tensor([0.1, 2])]);
 * const [ours] = fromTensorFlow(theirs);
 * require("@tensorflow/tfjs-core").dispose(theirs);
 * ours.data // → [Math.fround(0.1), 2]
 */
export function fromTensorFlow<T>(data: T): Ours<T> {
  return mapInside(data, tf.Tensor, (x) => new Tensor(download(x, "float32"), x.shape)) as Ours<T>;
}

/** A tensor of TensorFlow.js with these numbers: always a copy, because its plain back-end would keep the array itself. */
export function upload(x: Tensor): tf.Tensor {
  if (!tf.engine().backendName) {
    throw new Error("nabla/tf: no back-end of TensorFlow.js is loaded: await loadBackend() first");
  }
  return tf.tensor(Float32Array.from(x.data), [...x.shape], "float32");
}

/** The numbers of a tensor of TensorFlow.js: a copy, for the same reason. */
export function download(x: tf.Tensor, dtype: DType): Floats {
  if (x.dtype === "string" || x.dtype === "complex64") {
    throw new TypeError(`fromTensorFlow: a tensor of ${x.dtype} [${x.shape}] holds no real numbers`);
  }
  const numbers = allocate(dtype, x.size, false);
  numbers.set(x.dataSync());
  return numbers;
}
