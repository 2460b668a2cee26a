import { type DataSet, type Examples, examplesIn } from "../datasets/data-set";
import { allocate } from "../kernels/use";
import { need } from "../options/options";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** What standardising has learnt from one data set, to be done to others. */
export interface Standardisation {
  /** Mean of each column. */
  readonly mean: readonly number[];
  /** Standard deviation of each column (divided by n); 1 for a column that is constant, which becomes 0. */
  readonly std: readonly number[];
  /** (x - mean) / std, column by column. */
  readonly apply: Columnwise;
  /** x · std + mean: the way back. */
  readonly undo: Columnwise;
}

/** Changes the columns of inputs, alone or as a part of examples, whose targets stay. */
export interface Columnwise {
  (x: Tensor): Tensor;
  (set: DataSet): Examples;
}

/**
 * Learns from a data set how to give each of its columns mean 0 and standard deviation 1. Learn it from the training set
 * alone and apply it to all others: what validation examples look like is not to be known.
 *
 * Columns are places of the last axis: features of [N, D], channels of images [N, H, W, C]. Sums are taken in 64 bits.
 *
 * @param set the training set, or its inputs alone
 * @throws RangeError when there is nothing to learn from; `apply` and `undo` when x has other columns
 * @example
 * const scale = standardise(tensor([[1, 5], [3, 5]]));
 * [scale.mean, scale.std] // → [[2, 5], [1, 1]]
 * scale.apply(tensor([[3, 6]])).toArray() // → [[1, 1]]
 * scale.undo(tensor([[1, 1]])).toArray() // → [[3, 6]]
 */
export function standardise(set: Tensor | DataSet): Standardisation {
  const x = set instanceof Tensor ? set : examplesIn("standardise", set).x;
  const columns = x.shape[x.rank - 1];
  need(
    x.rank >= 2 && x.size > 0,
    "standardise",
    `x must be [N, …, columns] with numbers in it but is ${shapeText(x.shape)}`,
  );
  const rows = x.size / columns;
  const mean = new Float64Array(columns);
  const variance = new Float64Array(columns);
  for (let i = 0; i < x.size; i++) mean[i % columns] += x.data[i] / rows;
  for (let i = 0; i < x.size; i++) {
    const away = x.data[i] - mean[i % columns];
    variance[i % columns] += (away * away) / rows;
  }
  const std = Array.from(variance, (v, c) => {
    const root = Math.sqrt(v);
    return root > 1e-14 * Math.abs(mean[c]) ? root : 1; // a constant column's deviation is rounding
  });
  const columnwise = (name: string, f: (value: number, c: number) => number): Columnwise => {
    const changed = (other: Tensor): Tensor => {
      const found = other.shape[other.rank - 1];
      need(found === columns, `standardise, ${name}`, `learnt from ${columns} columns, got ${shapeText(other.shape)}`);
      const out = allocate(other.dtype, other.size, false);
      for (let i = 0; i < out.length; i++) out[i] = f(other.data[i], i % columns);
      return new Tensor(out, other.shape);
    };
    function of(other: Tensor): Tensor;
    function of(other: DataSet): Examples;
    function of(other: Tensor | DataSet): Tensor | Examples {
      if (other instanceof Tensor) return changed(other);
      const { x: inputs, y } = examplesIn(`standardise, ${name}`, other);
      return { x: changed(inputs), y };
    }
    return of;
  };
  return {
    mean: Array.from(mean),
    std,
    apply: columnwise("apply", (value, c) => (value - mean[c]) / std[c]),
    undo: columnwise("undo", (value, c) => value * std[c] + mean[c]),
  };
}
