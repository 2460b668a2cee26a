import { kindOf } from "../options/kinds";
import { shapeText } from "./shape";
import type { Tensor } from "./tensor";

/**
 * The options themselves, after a check that they are a record.
 *
 * @throws TypeError when they are something else
 * @example
 * checkOptions("zeros", { dtype: "float32" }).dtype // → "float32"
 */
export function checkOptions<T extends object>(where: string, options: T): T {
  if (typeof options === "object" && options !== null) return options;
  throw new TypeError(`${where}: options must be a record { … }, got ${kindOf(options)}`);
}

/**
 * Checks that tensors hold one kind of number.
 *
 * @throws TypeError when one is float32 and another float64
 * @example
 * checkOneKind("add", [tensor([1]), tensor([2])]) // → undefined
 */
export function checkOneKind(where: string, tensors: readonly Tensor[]): void {
  for (let i = 1; i < tensors.length; i++) {
    const [x, y] = [tensors[0], tensors[i]];
    if (x.dtype === y.dtype) continue;
    const both = `${x.dtype} ${shapeText(x.shape)} meets ${y.dtype} ${shapeText(y.shape)}`;
    throw new TypeError(`${where}: ${both}: bring one to the other's kind with cast(x, "${x.dtype}")`);
  }
}
