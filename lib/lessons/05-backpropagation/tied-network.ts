import { add, mul, square, sub } from "../../operations/arithmetic";
import { tanh } from "../../operations/functions";
import { affine, matmul } from "../../operations/products";
import { mean, sum } from "../../operations/reductions";
import { transpose } from "../../operations/shaping";
import { checkKinds } from "../../options/kinds";
import type { Tensor } from "../../tensor/tensor";

/** Parameters of the network: W `[D, D]`, used by both layers, and b `[D]`. */
export type TiedParams = {
  readonly W: Tensor;
  readonly b: Tensor;
};

/** The usual mistakes of a backward pass written by hand, as `tiedGradient` can make them. */
export type BackwardMistake =
  | "overwritten"
  | "missing transpose"
  | "missing 1/N"
  | "missing broadcast sum"
  | "changed in place"
  | "run twice";

/**
 * The mean squared error of a two-layer network whose layers share one matrix: small, and still every usual mistake of
 * a backward pass can be made in it.
 *
 * h = tanh(x·W + b), f = h·W, L = Σ (f - y)² / N
 *
 * @param params W [D, D] and b [D]
 * @param x [N, D]
 * @param y [N, D]
 * @example
 * tiedLoss({ W: tensor([[0]]), b: tensor([0]) }, tensor([[1]]), tensor([[3]])).item() // → 9
 */
export function tiedLoss(perceptron: TiedParams, x: Tensor, y: Tensor): Tensor {
  checkKinds("tiedLoss", { perceptron: [perceptron, "record"], x: [x, "tensor"], y: [y, "tensor"] });
  const { W, b } = perceptron;
  const h = tanh(affine(x, W, b)); // [N, D]
  const f = matmul(h, W); // [N, D]
  return mul(sum(square(sub(f, y))), 1 / x.shape[0]);
}

/**
 * The gradient of `tiedLoss` by hand; with a mistake in it when asked.
 *
 * df = 2(f - y)/N · dh = df·Wᵀ · da = dh·(1 - h²) · dW = xᵀ·da + hᵀ·df (used twice: added up) · db = Σ over the batch of da
 *
 * @param mistake one of the usual mistakes; none unless said
 * @example
 * tiedGradient({ W: tensor([[1]]), b: tensor([0]) }, tensor([[0]]), tensor([[3]])).b.item() // → -6
 */
export function tiedGradient(perceptron: TiedParams, x: Tensor, y: Tensor, mistake?: BackwardMistake): TiedParams {
  checkKinds("tiedGradient", { perceptron: [perceptron, "record"], x: [x, "tensor"], y: [y, "tensor"] });
  const { W, b } = perceptron;
  const h = tanh(affine(x, W, b)); // [N, D]
  const df = mul(sub(matmul(h, W), y), mistake === "missing 1/N" ? 2 : 2 / x.shape[0]); // [N, D]
  const dh = matmul(df, mistake === "missing transpose" ? W : transpose(W)); // [N, D]
  const kept = mistake === "changed in place" ? tanh(h) : h; // an activation that wrote over its own output
  const da = mul(dh, sub(1, square(kept))); // [N, D]
  const first = matmul(transpose(x), da); // [D, D]
  const second = matmul(transpose(h), df); // [D, D]
  const dW = mistake === "overwritten" ? first : add(first, second);
  const db = mistake === "missing broadcast sum" ? mean(da, 0) : sum(da, 0); // [D]
  return mistake === "run twice" ? { W: mul(dW, 2), b: mul(db, 2) } : { W: dW, b: db };
}
