import { zerosLike } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { jvp } from "./gradient";
import { leaves, mapTree, type Tree } from "./tree";

/**
 * The gradient by dual numbers: one forward pass for each parameter, in which that parameter alone moves at speed 1. As
 * exact as the backward pass, by other rules (jvp instead of vjp), and slow: a second opinion on `grad`.
 *
 * @throws RangeError when f does not return a scalar
 * @example
 * forwardGradient((x: Tensor) => sum(square(x)), tensor([1, 2])).toArray() // → [2, 4]
 */
export function forwardGradient<Params extends Tree>(f: (params: Params) => Tensor, params: Params): Params {
  const gradient = mapTree((x: Tensor) => zerosLike(x), params);
  const direction = mapTree((x: Tensor) => zerosLike(x), params);
  const moving = leaves(direction);
  leaves(gradient).forEach(({ tensor }, leaf) => {
    for (let i = 0; i < tensor.size; i++) {
      moving[leaf].tensor.data[i] = 1;
      const { tangent } = jvp(f, params, direction);
      moving[leaf].tensor.data[i] = 0;
      if (tangent.size !== 1) {
        throw new RangeError(`forwardGradient: f must return a scalar, got shape ${shapeText(tangent.shape)}`);
      }
      tensor.data[i] = tangent.data[0];
    }
  });
  return gradient;
}
