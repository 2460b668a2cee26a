import { checkKinds } from "../options/kinds";
import { zerosLike } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { jvp } from "./gradient";
import { concat, reshape } from "./rules/linear";
import { mapTree, type Tree } from "./tree";

/**
 * The gradient by dual numbers: one forward pass for each parameter, in which that parameter alone moves at speed 1. As
 * exact as the backward pass, by other rules (jvp instead of vjp), and slow: a second opinion on `grad`.
 *
 * @throws RangeError when f does not return a scalar
 * @example
 * forwardGradient((x: Tensor) => sum(square(x)), tensor([1, 2])).toArray() // → [2, 4]
 */
export function forwardGradient<Params extends Tree>(f: (params: Params) => Tensor, params: Params): Params {
  checkKinds("forwardGradient", { f: [f, "function"], params: [params, "tensors"] });
  return mapTree((x: Tensor, at: string) => {
    if (x.size === 0) return zerosLike(x);
    const entries = Array.from({ length: x.size }, (_, i) => {
      const direction = mapTree((w: Tensor, path: string) => {
        const speed = zerosLike(w);
        if (path === at) speed.data[i] = 1;
        return speed;
      }, params);
      const { tangent } = jvp(f, params, direction);
      if (tangent.size !== 1) {
        throw new RangeError(`forwardGradient: f must return a scalar, got shape ${shapeText(tangent.shape)}`);
      }
      return reshape(tangent, [1]);
    });
    return reshape(concat(entries), x.shape);
  }, params);
}
