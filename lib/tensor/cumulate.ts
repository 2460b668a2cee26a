import { allocate } from "../kernels/use";
import { around } from "./layout";
import { Tensor } from "./tensor";

/** For each place the sum of all places of the axis up to it, or, reversed, from it on; added up in 64 bits. */
export function cumulate(x: Tensor, axis: number, reverse: boolean): Tensor {
  const [outer, length, inner] = around(x.shape, axis);
  const { data } = x;
  const out = allocate(x.dtype, x.size, false);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let sum = 0;
      for (let k = 0; k < length; k++) {
        const at = (o * length + (reverse ? length - 1 - k : k)) * inner + i;
        sum += data[at];
        out[at] = sum;
      }
    }
  }
  return new Tensor(out, x.shape);
}
