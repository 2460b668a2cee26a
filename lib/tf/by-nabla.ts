/**
 * Operations that TensorFlow.js lacks: nabla computes them and their derivatives, and hands both to TensorFlow.js, whose tape goes on
 * from there.
 */
import * as tf from "@tensorflow/tfjs-core";
import { type AnyRule, derivativeOf } from "../autodiff/rule";
import { rules } from "../autodiff/rules";
import type { Op, Signatures } from "../autodiff/signatures";
import { Tensor } from "../tensor/tensor";
import { download, upload } from "./transfer";

/** A row of the table of operations whose numbers come from nabla, in 64 bits, rounded to float32 at the end. */
export function byNabla<O extends Op>(
  op: O,
): (inputs: readonly tf.Tensor[], attributes: Signatures[O]["attributes"]) => tf.Tensor {
  const rule = rules[op] as unknown as AnyRule;
  return (inputs, attributes) => {
    const here = (x: tf.Tensor): Tensor => new Tensor(download(x, "float64"), x.shape);
    const compute = tf.customGrad((...handles) => {
      const given = inputs.map((_, k) => here(handles[k] as tf.Tensor));
      const output = rule.forward(given, attributes);
      const gradFunc = (dy: tf.Tensor): tf.Tensor[] =>
        given.map((x, k) => {
          const derivative = derivativeOf("vjp", rule, k);
          return derivative === null
            ? tf.zeros([...x.shape])
            : upload(derivative(here(dy), given, output, attributes, k));
        });
      return { value: upload(output), gradFunc };
    });
    return compute(...inputs);
  };
}
