import type { DType } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { Tensor } from "./tensor";

/** The same numbers in memory of their own, without derivatives. */
export function copied(x: Tensor): Tensor {
  return castData(x, x.dtype);
}

/** The same numbers rounded to another precision, without derivatives. */
export function castData(x: Tensor, dtype: DType): Tensor {
  const out = allocate(dtype, x.size, false);
  out.set(x.data);
  return new Tensor(out, x.shape);
}
