/** Attention: every query looks at all keys and takes a mixture of their values. */
import { add, mul } from "../operations/arithmetic";
import { softmax } from "../operations/functions";
import { matmul } from "../operations/products";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** Options of attention. */
export interface AttentionOptions {
  /** Lets query t see the keys 0 to t alone: nobody looks into the future. Default: false. */
  readonly causal?: boolean;
}

/**
 * How much each query looks at each key: softmax(q·kᵀ / √D). Each row sums to 1.
 *
 * @param q queries [N, T, D], or [T, D] of one example
 * @param k keys [N, S, D], or [S, D]
 * @returns [N, T, S], or [T, S]
 * @throws RangeError when the shapes do not fit
 * @example
 * attentionWeights(tensor([[1, 0]]), tensor([[5, 1], [5, 2]])).toArray() // → [[0.5, 0.5]]
 * attentionWeights(zeros([3, 2]), zeros([3, 2]), { causal: true }).toArray()[1] // → [0.5, 0.5, 0]
 */
export function attentionWeights(q: Tensor, k: Tensor, options: AttentionOptions = {}): Tensor {
  checkKinds("attentionWeights", { q: [q, "tensor"], k: [k, "tensor"], options: [options, "record"] });
  const { causal = false } = options;
  const shapes = `(q ${shapeText(q.shape)}, k ${shapeText(k.shape)})`;
  const fits = q.rank >= 2 && q.rank === k.rank && q.shape[q.rank - 1] === k.shape[k.rank - 1];
  need(fits, "attention", `queries must be [N, T, D] and keys [N, S, D], with the same N and D ${shapes}`);
  const [T, S, D] = [q.shape[q.rank - 2], k.shape[k.rank - 2], q.shape[q.rank - 1]];
  need(S >= 1 && D >= 1, "attention", `there are no keys to look at ${shapes}`);
  // divided by √D, so that scores of many numbers are no larger than those of few
  const scores = mul(matmul(q, k, { transposeB: true }), 1 / Math.sqrt(D));
  return softmax(causal ? add(scores, future(T, S, q)) : scores);
}

/**
 * Scaled dot-product attention: softmax(q·kᵀ / √D)·v, for each query a mixture of the values whose keys resemble it.
 *
 * @param q queries [N, T, D], or [T, D] of one example
 * @param k keys [N, S, D], or [S, D]
 * @param v values [N, S, V], or [S, V], one for each key
 * @returns [N, T, V], or [T, V]
 * @throws RangeError when the shapes do not fit
 * @example
 * attention(tensor([[9, 0]]), tensor([[100, 0], [0, 100]]), tensor([[1], [2]])).toArray() // → [[1]]
 * @see Vaswani et al., "Attention is all you need", 2017, section 3.2.1
 */
export function attention(q: Tensor, k: Tensor, v: Tensor, options: AttentionOptions = {}): Tensor {
  checkKinds("attention", { q: [q, "tensor"], k: [k, "tensor"], v: [v, "tensor"], options: [options, "record"] });
  const fits = v.rank === k.rank && v.shape[v.rank - 2] === k.shape[k.rank - 2];
  need(fits, "attention", `there must be one value for each key (k ${shapeText(k.shape)}, v ${shapeText(v.shape)})`);
  return matmul(attentionWeights(q, k, options), v);
}

/** 0 where a query may look, -∞ where it may not [T, S]. */
function future(T: number, S: number, { dtype }: Tensor): Tensor {
  const data = dtype === "float32" ? new Float32Array(T * S) : new Float64Array(T * S);
  for (let t = 0; t < T; t++) data.fill(Number.NEGATIVE_INFINITY, Math.min((t + 1) * S, t * S + t + 1), (t + 1) * S);
  return new Tensor(data, [T, S]);
}
