/** Questions about every element, answered by 1 (yes) and 0 (no). The answers jump, so no gradient passes through them. */
import { detach } from "../autodiff/gradient";
import { operate } from "../autodiff/rules";
import { zip } from "../tensor/elementwise";
import { checkOptions } from "../tensor/kind";
import { broadcastTo } from "../tensor/layout";
import { broadcastShape } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { asTensor, checkTensor, type Operand } from "./operand";

/**
 * 1 where x > y, else 0.
 *
 * @example
 * greater(tensor([1, 2, 3]), 2).toArray() // → [0, 0, 1]
 */
export function greater(x: Operand, y: Operand): Tensor {
  return compare("greater", x, y, (a, b) => a > b);
}

/**
 * 1 where x ≥ y, else 0.
 *
 * @example
 * greaterEqual(tensor([1, 2, 3]), 2).toArray() // → [0, 1, 1]
 */
export function greaterEqual(x: Operand, y: Operand): Tensor {
  return compare("greaterEqual", x, y, (a, b) => a >= b);
}

/**
 * 1 where x < y, else 0.
 *
 * @example
 * less(tensor([1, 2, 3]), 2).toArray() // → [1, 0, 0]
 */
export function less(x: Operand, y: Operand): Tensor {
  return compare("less", x, y, (a, b) => a < b);
}

/**
 * 1 where x ≤ y, else 0.
 *
 * @example
 * lessEqual(tensor([1, 2, 3]), 2).toArray() // → [1, 1, 0]
 */
export function lessEqual(x: Operand, y: Operand): Tensor {
  return compare("lessEqual", x, y, (a, b) => a <= b);
}

/**
 * 1 where x and y are the same number, else 0.
 *
 * @example
 * equal(tensor([1, 2, 3]), tensor([1, 0, 3])).toArray() // → [1, 0, 1]
 */
export function equal(x: Operand, y: Operand): Tensor {
  return compare("equal", x, y, (a, b) => a === b);
}

/**
 * x where the condition is not 0, y elsewhere; all three are broadcast. The gradient goes to the one that was chosen.
 *
 * @example
 * where(tensor([1, 0]), tensor([10, 20]), -1).toArray() // → [10, -1]
 */
export function where(condition: Tensor, x: Operand, y: Operand): Tensor {
  checkTensor("where", condition, "condition");
  const [a, b] = [asTensor("where", x, y), asTensor("where", y, x)];
  if (a.dtype !== b.dtype) throw new TypeError(`where: ${a.dtype} meets ${b.dtype}: cast one of them`);
  const shape = broadcastShape("where", broadcastShape("where", a.shape, b.shape), condition.shape);
  const mask = broadcastTo(detach(condition), shape);
  const inputs = [operate("broadcastTo", [a], { shape }), operate("broadcastTo", [b], { shape })] as const;
  return operate("where", inputs, { condition: mask });
}

/**
 * True when both have the same shape and every pair of numbers is as close as |x - y| ≤ atol + rtol · |y|.
 *
 * @example
 * allClose(tensor([1]), tensor([1 + 1e-9])) // → true
 */
export function allClose(
  x: Tensor,
  y: Tensor,
  options: { readonly rtol?: number; readonly atol?: number } = {},
): boolean {
  checkTensor("allClose", x);
  checkTensor("allClose", y, "y");
  const { rtol = 1e-5, atol = 1e-8 } = checkOptions("allClose", options);
  if (x.rank !== y.rank || !x.shape.every((n, axis) => n === y.shape[axis])) return false;
  const other = y.peek();
  return x
    .peek()
    .every((value, i) => Object.is(value, other[i]) || Math.abs(value - other[i]) <= atol + rtol * Math.abs(other[i]));
}

function compare(name: string, x: Operand, y: Operand, holds: (a: number, b: number) => boolean): Tensor {
  return zip(name, detach(asTensor(name, x, y)), detach(asTensor(name, y, x)), (a, b) => (holds(a, b) ? 1 : 0));
}
