import { qr } from "../operations/linear-algebra";
import { cast, transpose } from "../operations/shaping";
import { need } from "../options/options";
import { randomNormal } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import type { Initialiser } from "./initialisers";

/**
 * An orthogonal matrix, drawn evenly from all of them: it turns and mirrors, but neither stretches nor shrinks, however often it is
 * applied. For the weights between the steps of a recurrent network. Where one side is longer, the shorter side's vectors are
 * orthonormal.
 *
 * @throws RangeError from the initialiser when the shape is not that of a matrix
 * @example
 * const W = orthogonalInit()(seeded(1), [3, 3]);
 * matmul(W, transpose(W)).at(0, 0) // → 1.0
 * @see Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks", 2014
 */
export function orthogonalInit(): Initialiser {
  return (random, shape, dtype = "float64") => {
    need(shape.length === 2, "orthogonalInit", `the shape must be [in, out] but is ${shapeText(shape)}`);
    const tall = shape[0] >= shape[1];
    const { Q } = qr(randomNormal(random, tall ? shape : [shape[1], shape[0]]));
    const W = cast(tall ? Q : transpose(Q), dtype);
    return new Tensor(W.data, shape.slice());
  };
}
