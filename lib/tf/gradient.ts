/** Derivatives by TensorFlow's own automatic differentiation, under the names of nabla. */
import * as tf from "@tensorflow/tfjs-core";
import { checkScalar, partsOf, type Result, type ValueAndGrad } from "../autodiff/gradient";
import { mapTree, type Tree } from "../autodiff/tree";
import type { Tensor } from "../tensor/tensor";
import { enter, handleOf, inTensorFlow, leave, onTensorFlow } from "./on-tensorflow";

/**
 * A function that computes f's value and its gradient by all parameters, as `valueAndGrad` of nabla does: f runs in TensorFlow.js, and
 * TensorFlow.js differentiates. A parameter that is not used has gradient 0.
 *
 * @param f a function of nabla's operations that gives one number, or `{ value, aux }`
 * @throws RangeError when f does not give one number; Error when no back-end is loaded
 * @example
 * await loadBackend();
 * const { value, grad } = valueAndGrad((w, x) => sum(square(mul(w, x))))(tensor([1, 2]), tensor([3, 4]));
 * value.item() // → 73
 * grad.toArray() // → [18, 64]
 */
export function valueAndGrad<Params extends Tree, Rest extends readonly unknown[], Aux = undefined>(
  f: (params: Params, ...rest: Rest) => Result<Aux>,
): (params: Params, ...rest: Rest) => ValueAndGrad<Params, Aux> {
  return onTensorFlow((params: Params, ...rest: Rest) => {
    const variables: tf.Tensor[] = [];
    const there = mapTree((x: Tensor): Tensor => {
      const moved = enter(x);
      variables.push(handleOf(moved));
      return moved;
    }, params);
    let [aux, dtype] = [undefined as Aux, "float64" as Tensor["dtype"]];
    let failure: { readonly error: unknown } | undefined;
    const loss = (): tf.Tensor => {
      try {
        const parts = partsOf("valueAndGrad", f(there, ...rest));
        dtype = checkScalar(parts.value).dtype;
        aux = leave(parts.aux); // when the pass forward is over, TensorFlow.js keeps nothing but the value
        return handleOf(parts.value);
      } catch (error) {
        failure = { error }; // an error in here would leave TensorFlow's tape behind, and the tensors on it
        return tf.scalar(0);
      }
    };
    const { value, grads } = tf.engine().gradients(loss, variables, undefined, true);
    if (failure) throw failure.error;
    const found: (tf.Tensor | undefined)[] = grads; // in the tree's order, as the variables; none where there is no way
    let next = 0;
    const gradient = mapTree((x: Tensor): Tensor => {
      const here = next++;
      return inTensorFlow(found[here] ?? tf.zerosLike(variables[here]), x.dtype);
    }, params);
    return { value: inTensorFlow(value, dtype), grad: gradient, aux };
  });
}

/**
 * A function that computes the gradient of f by its first argument: `valueAndGrad` without the value.
 *
 * @throws as {@link valueAndGrad}
 * @example
 * await loadBackend();
 * grad((x) => power(x, 3))(scalar(2)).item() // → 12
 */
export function grad<Params extends Tree, Rest extends readonly unknown[]>(
  f: (params: Params, ...rest: Rest) => Result<unknown>,
): (params: Params, ...rest: Rest) => Params {
  const both = valueAndGrad(f);
  return (params, ...rest) => both(params, ...rest).grad;
}
