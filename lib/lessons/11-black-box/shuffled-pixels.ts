import { allocate } from "../../kernels/use";
import { checkKinds } from "../../options/kinds";
import { seeded } from "../../random/random";
import { Tensor } from "../../tensor/tensor";

/**
 * Pictures whose pixels change places, all pictures in the same way: nothing is lost, but neighbours are no longer
 * neighbours.
 *
 * @param images - `[N, H, W, C]`
 * @param seed - of the order; the same seed gives the same order
 * @example
 * shuffledPixels(tensor([[[[1], [2], [3]]]]), 3).toArray() // → [[[[2], [3], [1]]]]
 */
export function shuffledPixels(images: Tensor, seed: number): Tensor {
  checkKinds("shuffledPixels", { images: [images, "tensor"] });
  const [N, H, W, C] = images.shape;
  const order = seeded(seed).permutation(H * W);
  const out = allocate(images.dtype, images.size, false);
  for (let n = 0; n < N; n++)
    for (let p = 0; p < H * W; p++)
      for (let c = 0; c < C; c++) out[(n * H * W + p) * C + c] = images.data[(n * H * W + order[p]) * C + c];
  return new Tensor(out, images.shape);
}
