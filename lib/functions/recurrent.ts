/**
 * One step in time of a recurrent network: from what is seen now and what was remembered to what is remembered next. The same
 * weights serve at every step.
 *
 * N examples, D numbers seen at a step, H units. Gates lie side by side in the columns of the weights, so that one matrix product
 * computes all of them.
 */
import { add, mul, sub } from "../operations/arithmetic";
import { sigmoid, tanh } from "../operations/functions";
import { affine, matmul } from "../operations/products";
import { slice } from "../operations/shaping";
import { checkKinds, checkParts, type Kind } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";

/** Weights of a recurrent layer with G gates. */
export type RecurrentParams = {
  /** For what is seen: W [D, G·H] and b [G·H]. */
  readonly x: { readonly W: Tensor; readonly b: Tensor };
  /** For what is remembered: W [H, G·H]. */
  readonly h: { readonly W: Tensor };
};

/** Weights of a GRU: its candidate needs a second bias, because the reset gate multiplies it. */
export type GruParams = {
  /** For what is seen: W [D, 3H] and b [3H]. */
  readonly x: { readonly W: Tensor; readonly b: Tensor };
  /** For what is remembered: W [H, 3H] and b [3H]. */
  readonly h: { readonly W: Tensor; readonly b: Tensor };
};

/** What an LSTM remembers. */
export type LstmState = {
  /** The output [N, H], which the gates see. */
  readonly h: Tensor;
  /** The cell [N, H], which only gates change. */
  readonly c: Tensor;
};

/**
 * A step of a simple recurrent network: h' = tanh(x·W + h·U + b).
 *
 * @param x what is seen [N, D]
 * @param h what was remembered [N, H]
 * @param activation Default: tanh.
 * @returns [N, H]
 * @throws RangeError when the shapes do not fit
 * @example
 * const params = { x: { W: tensor([[1]]), b: tensor([0]) }, h: { W: tensor([[2]]) } };
 * simpleRnnStep(params, tensor([[1]]), tensor([[0.5]]), (a) => a).toArray() // → [[2]]
 * @see Elman, "Finding structure in time", 1990
 */
export function simpleRnnStep(
  params: RecurrentParams,
  x: Tensor,
  h: Tensor,
  activation: (a: Tensor) => Tensor = tanh,
): Tensor {
  checkKinds("simpleRnnStep", {
    params: [params, "tensors"],
    x: [x, "tensor"],
    h: [h, "tensor"],
    activation: [activation, "function"],
  });
  checkGates("simpleRnnStep", params, { W: "tensor" });
  const { x: seen, h: kept } = params;
  return activation(add(affine(x, seen.W, seen.b), matmul(h, kept.W)));
}

/**
 * A step of a long short-term memory: gates decide what enters the cell (i), what stays in it (f) and what is shown of it (o).
 *
 * i, f, o = σ(…), g = tanh(…) of x·W + h·U + b, in the order i, f, g, o; c' = f·c + i·g; h' = o·tanh(c')
 *
 * Along the cell a gradient is multiplied by f alone: with f near 1 it lives for long.
 *
 * @param x what is seen [N, D]
 * @throws RangeError when the shapes do not fit
 * @example
 * const params = { x: { W: zeros([1, 4]), b: tensor([100, 100, 1, 100]) }, h: { W: zeros([1, 4]) } };
 * const { h, c } = lstmStep(params, tensor([[7]]), { h: tensor([[0]]), c: tensor([[2]]) });
 * c.toArray() // → [[2.7616]]
 * h.toArray() // → [[0.992]]
 * @see Hochreiter and Schmidhuber, "Long short-term memory", 1997; the forget gate: Gers et al., "Learning to forget", 2000. The
 * order of the gates is PyTorch's
 */
export function lstmStep(params: RecurrentParams, x: Tensor, state: LstmState): LstmState {
  checkKinds("lstmStep", { params: [params, "tensors"], x: [x, "tensor"], state: [state, "tensors"] });
  checkGates("lstmStep", params, { W: "tensor" });
  checkParts("lstmStep", "state", state, { h: "tensor", c: "tensor" });
  const { x: seen, h: kept } = params;
  const { h, c } = state;
  const all = add(affine(x, seen.W, seen.b), matmul(h, kept.W)); // [N, 4H]
  const H = h.shape[1];
  const gate = (k: number): Tensor => slice(all, k * H, (k + 1) * H, 1);
  const next = add(mul(sigmoid(gate(1)), c), mul(sigmoid(gate(0)), tanh(gate(2))));
  return { h: mul(sigmoid(gate(3)), tanh(next)), c: next };
}

/**
 * A step of a gated recurrent unit: the update gate z mixes the old state with a candidate n, for which the reset gate r lets some
 * of the old state through.
 *
 * r, z = σ(x·W + b + h·U + d), n = tanh(x·W + b + r·(h·U + d)), in the order r, z, n; h' = (1 - z)·n + z·h
 *
 * @param x what is seen [N, D]
 * @param h what was remembered [N, H]
 * @returns [N, H]
 * @throws RangeError when the shapes do not fit
 * @example
 * const params = { x: { W: zeros([1, 3]), b: tensor([0, 100, 5]) }, h: { W: zeros([1, 3]), b: zeros([3]) } };
 * gruStep(params, tensor([[7]]), tensor([[0.25]])).toArray() // → [[0.25]]
 * @see Cho et al., "Learning phrase representations using RNN encoder-decoder", 2014. Deviation: r multiplies h·U + d, not h, as in
 * PyTorch and cuDNN, so that all products with h are one
 */
export function gruStep(params: GruParams, x: Tensor, h: Tensor): Tensor {
  checkKinds("gruStep", { params: [params, "tensors"], x: [x, "tensor"], h: [h, "tensor"] });
  checkGates("gruStep", params, { W: "tensor", b: "tensor" });
  const { x: seen, h: kept } = params;
  const [now, before] = [affine(x, seen.W, seen.b), affine(h, kept.W, kept.b)]; // [N, 3H]
  const H = h.shape[1];
  const part = (all: Tensor, k: number): Tensor => slice(all, k * H, (k + 1) * H, 1);
  const r = sigmoid(add(part(now, 0), part(before, 0)));
  const z = sigmoid(add(part(now, 1), part(before, 1)));
  const n = tanh(add(part(now, 2), mul(r, part(before, 2))));
  return add(mul(sub(1, z), n), mul(z, h));
}

/** Checks that the weights for what is seen and for what is remembered are there. */
function checkGates(where: string, params: RecurrentParams | GruParams, kept: Readonly<Record<string, Kind>>): void {
  checkParts(where, "params.x", params.x, { W: "tensor", b: "tensor" });
  checkParts(where, "params.h", params.h, kept);
}
