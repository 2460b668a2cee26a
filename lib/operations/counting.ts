/** How often numbers occur. Counts jump, so no gradient passes through them. */
import { detach } from "../autodiff/gradient";
import { kindOf } from "../options/kinds";
import { checkOptions } from "../tensor/kind";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { checkTensor } from "./operand";
import { max, min } from "./reductions";

/**
 * How often each whole number from 0 occurs.
 *
 * @param x whole numbers from 0, a tensor of any shape or a list
 * @param size how many numbers are counted; as many as the largest asks for, unless said
 * @throws RangeError when a number is not whole, negative, or not below `size`
 * @example
 * bincount([0, 2, 2, 5]).toArray() // → [1, 0, 2, 0, 0, 1]
 */
export function bincount(x: Tensor | ArrayLike<number>, size?: number): Tensor {
  const list = x instanceof Tensor ? x.peek() : x;
  if (typeof list !== "object" || list === null || typeof list.length !== "number") {
    throw new TypeError(`bincount: needs a tensor or a list of numbers, got ${kindOf(list)}`);
  }
  let largest = -1;
  for (let i = 0; i < list.length; i++) {
    if (!Number.isInteger(list[i]) || list[i] < 0 || list[i] > 2 ** 27) {
      throw new RangeError(`bincount: number ${kindOf(list[i])} at ${i} is not a whole number from 0`);
    }
    largest = Math.max(largest, list[i]);
  }
  const n = size ?? largest + 1;
  if (!Number.isInteger(n) || n <= largest || n > 2 ** 27) {
    throw new RangeError(`bincount: size must be a whole number above the largest, ${largest}, got ${kindOf(n)}`);
  }
  const counts = new Float64Array(n);
  for (let i = 0; i < list.length; i++) counts[list[i]]++;
  return new Tensor(counts, [n]);
}

/** Options of {@link histogram}. */
export interface HistogramOptions {
  /** How many bins of equal width. Default: 10. */
  readonly bins?: number;
  /** Where the first begins and the last ends. Default: the smallest and the largest number. */
  readonly range?: readonly [low: number, high: number];
}

/**
 * How many numbers fall into each of some bins of equal width. A number on an edge belongs to the bin above it, the last edge to the last
 * bin; numbers outside the range are not counted.
 *
 * @returns counts [bins] and edges [bins + 1]
 * @throws RangeError when there is no number, one is not finite, or an option is out of range
 * @example
 * const { counts, edges } = histogram(tensor([0, 0.5, 1, 1.5, 4]), { bins: 2 });
 * counts.toArray() // → [4, 1]
 * edges.toArray() // → [0, 2, 4]
 */
export function histogram(
  x: Tensor,
  options: HistogramOptions = {},
): { readonly counts: Tensor; readonly edges: Tensor } {
  const { size, shape } = checkTensor("histogram", x);
  const data = x.peek();
  const { bins = 10, range } = checkOptions("histogram", options);
  if (!Number.isInteger(bins) || bins < 1 || bins > 2 ** 27) {
    throw new RangeError(`histogram: bins must be a whole number from 1, got ${kindOf(bins)}`);
  }
  if (size === 0) throw new RangeError(`histogram: there are no numbers in ${shapeText(shape)}`);
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`histogram: numbers must be finite, got ${data[bad]} at ${bad}`);
  let [low, high] = range ?? [min(detach(x)).item(), max(detach(x)).item()];
  if (!(low <= high) || !Number.isFinite(high - low)) {
    throw new RangeError(
      `histogram: range must be two finite numbers, the smaller first, got ${kindOf(low)} and ${kindOf(high)}`,
    );
  }
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) =>
    i === bins ? high : low + ((high - low) * i) / bins,
  );
  const counts = new Float64Array(bins);
  for (const value of data) {
    if (!(value >= low && value <= high)) continue;
    let bin = Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins));
    // rounding may have put it beside its bin: the edges decide
    if (value < edges[bin]) bin--;
    else if (bin + 1 < bins && value >= edges[bin + 1]) bin++;
    counts[bin]++;
  }
  return { counts: new Tensor(counts, [bins]), edges: new Tensor(edges, [bins + 1]) };
}
