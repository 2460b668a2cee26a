import type { DType } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { checkKinds } from "../options/kinds";
import { Tensor } from "../tensor/tensor";
import { checkImages, type ImageSet } from "./image-set";

/**
 * The pictures of a set as a tensor, from 0 (black) to 1 (full light) instead of bytes.
 *
 * @param set - pictures as bytes.
 * @param options - `dtype`: "float64" unless said; networks train in "float32".
 * @returns `[N, H, W, C]`.
 * @example
 * const set = imageSet({ images: Uint8Array.of(0, 51, 255), shape: [3, 1, 1, 1], labels: Uint8Array.of(0, 0, 0), classNames: ["a"] });
 * imageTensor(set).toArray() // → [[[[0]]], [[[0.2]]], [[[1]]]]
 */
export function imageTensor(set: ImageSet, options: { readonly dtype?: DType } = {}): Tensor {
  checkImages("imageTensor", set);
  checkKinds("imageTensor", { options: [options, "record"] });
  const data = allocate(options.dtype ?? "float64", set.images.length, false);
  for (let i = 0; i < data.length; i++) data[i] = set.images[i] / 255;
  return new Tensor(data, set.shape);
}
