import { scalar } from "../tensor/creation";
import { Tensor } from "../tensor/tensor";

/** What an operation takes: a tensor, or a plain number, which counts as a scalar of the other operand's dtype. */
export type Operand = Tensor | number;

/** The operand as a tensor; a number becomes a scalar of the same dtype as `like` (float64 beside another number). */
export function asTensor(where: string, x: Operand, like: Operand = x): Tensor {
  if (x instanceof Tensor) return x;
  if (typeof x === "number") return scalar(x, { dtype: like instanceof Tensor ? like.dtype : "float64" });
  const got = Array.isArray(x) ? "an array: wrap it in tensor(…)" : `${x} (${typeof x})`;
  throw new TypeError(`${where}: needs tensors or numbers, got ${got}`);
}
