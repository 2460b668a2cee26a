import { kindOf } from "../options/kinds";
import { scalar } from "../tensor/creation";
import { Tensor } from "../tensor/tensor";

/** What an operation takes: a tensor, or a plain number, which counts as a scalar of the other operand's dtype. */
export type Operand = Tensor | number;

/** The operand as a tensor; a number becomes a scalar of the same dtype as `like` (float64 beside another number). */
export function asTensor(where: string, x: Operand, like: Operand = x): Tensor {
  if (x instanceof Tensor) return x;
  if (typeof x === "number") return scalar(x, { dtype: like instanceof Tensor ? like.dtype : "float64" });
  throw new TypeError(
    `${where}: needs tensors or numbers, got ${kindOf(x)}${Array.isArray(x) ? ": wrap it in tensor(…)" : ""}`,
  );
}

/**
 * x itself, after a check that it is a tensor: for operations that need a shape to work on.
 *
 * @throws TypeError when it is something else
 */
export function checkTensor(where: string, x: Tensor, name = "x"): Tensor {
  if (x instanceof Tensor) return x;
  throw new TypeError(
    `${where}: ${name} must be a tensor, got ${kindOf(x)}${Array.isArray(x) ? ": wrap it in tensor(…)" : ""}`,
  );
}

/** Whole numbers: a list, or a tensor of any shape, such as `argmax` gives. */
export type Indices = ArrayLike<number> | Tensor;

/**
 * The list itself (the numbers of a tensor), after a check that every entry is a whole number of 0 to n - 1.
 *
 * @throws TypeError when it is no list; RangeError when an entry is not such a number
 */
export function checkIndices(where: string, what: string, indices: Indices, n: number): ArrayLike<number> {
  const list = indices instanceof Tensor ? indices.peek() : indices;
  if (typeof list !== "object" || list === null || typeof list.length !== "number") {
    throw new TypeError(`${where}: needs a list of numbers, got ${kindOf(list)}`);
  }
  for (let i = 0; i < list.length; i++) {
    if (Number.isInteger(list[i]) && list[i] >= 0 && list[i] < n) continue;
    throw new RangeError(`${where}: ${what} ${kindOf(list[i])} at ${i} is not a whole number of 0 to ${n - 1}`);
  }
  return list;
}
