/**
 * Regularisers: a price on weights, added to the loss, so that of all networks that fit the data the simple ones win.
 *
 * Only weights pay: the tensors that are named `W` in the parameters, not biases, gains or shifts. A tree that is one tensor pays whole.
 */
import { leaves, type Tree } from "../autodiff/tree";
import { abs, add, mul, square } from "../operations/arithmetic";
import { sum } from "../operations/reductions";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { Tensor } from "../tensor/tensor";

/** A price on parameters: one number (a tensor of rank 0), to be multiplied by a strength λ. */
export type Regulariser = (params: Tree) => Tensor;

/**
 * The weights of a tree of parameters: the tensors named `W`, or the tree itself when it is one tensor.
 *
 * @example
 * weightsOf([{ W: tensor([1]), b: tensor([2]) }]).length // → 1
 */
export function weightsOf(params: Tree): Tensor[] {
  checkKinds("weightsOf", { params: [params, "tensors"] });
  if (params instanceof Tensor) return [params];
  return leaves(params)
    .filter(({ path }) => path === "W" || path.endsWith(".W"))
    .map(({ tensor }) => tensor);
}

/**
 * L2: prefers many small weights to one large one.
 *
 * R = Σ w²
 *
 * @throws RangeError when there are no weights
 * @example
 * l2(tensor([0.25, 0.25, 0.25, 0.25])).item() // → 0.25
 */
export function l2(params: Tree): Tensor {
  checkKinds("l2", { params: [params, "tensors"] });
  return total("l2", params, (W) => sum(square(W)));
}

/**
 * L1: presses small weights to 0 as hard as large ones. Optimizers that follow its gradient bring them near 0 and jump around it; a
 * proximal step (`softThreshold`) makes them exactly 0.
 *
 * R = Σ |w|
 *
 * @throws RangeError when there are no weights
 * @example
 * l1(tensor([1, -2])).item() // → 3
 */
export function l1(params: Tree): Tensor {
  checkKinds("l1", { params: [params, "tensors"] });
  return total("l1", params, (W) => sum(abs(W)));
}

/**
 * Elastic net: a mixture of both.
 *
 * R = β·Σ w² + Σ |w|
 *
 * Source: H. Zou and T. Hastie, "Regularization and variable selection via the elastic net", 2005.
 *
 * @param beta β, how much L2 counts beside L1; 0 or more, 1 unless said
 * @throws RangeError when β is negative or there are no weights
 * @example
 * elasticNet(tensor([1, -2]), 0.5).item() // → 5.5
 */
export function elasticNet(params: Tree, beta: number = 1): Tensor {
  checkKinds("elasticNet", { params: [params, "tensors"] });
  need(beta >= 0, "elasticNet", `beta must be 0 or more but is ${beta}`);
  return total("elasticNet", params, (W) => add(mul(sum(square(W)), beta), sum(abs(W))));
}

function total(where: string, params: Tree, each: (W: Tensor) => Tensor): Tensor {
  const prices = weightsOf(params).map(each);
  need(prices.length > 0, where, "the parameters hold no weights (no tensor is named W)");
  return prices.reduce((sumSoFar, price) => add(sumSoFar, price));
}
