/** Order along an axis. Gradients go back to the places that the numbers came from. */
import { operate } from "../autodiff/rules";
import { kindOf } from "../options/kinds";
import { checkOptions } from "../tensor/kind";
import { around } from "../tensor/layout";
import { checkAxis, type Shape, shapeText, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { neg } from "./arithmetic";
import { checkTensor } from "./operand";
import { argmax } from "./reductions";

/** Numbers in order, and where each of them stood. */
export interface Sorted {
  /** The numbers, in the order asked for. */
  readonly values: Tensor;
  /** For each of them its place on the axis of x; whole numbers, without a derivative. */
  readonly indices: Tensor;
}

/** Options of {@link sort}. */
export interface SortOptions {
  /** The largest first. Default: false. */
  readonly descending?: boolean;
}

/**
 * The numbers along an axis in ascending order. Equal ones keep their order; NaN comes last.
 *
 * @param axis Default: the last.
 * @throws RangeError when the axis does not exist
 * @example
 * const { values, indices } = sort(tensor([[3, 1, 2], [4, 6, 5]]));
 * values.toArray() // → [[1, 2, 3], [4, 5, 6]]
 * indices.toArray() // → [[1, 2, 0], [0, 2, 1]]
 * sort(tensor([3, 1, 2]), 0, { descending: true }).values.toArray() // → [3, 2, 1]
 */
export function sort(x: Tensor, axis = -1, options: SortOptions = {}): Sorted {
  const counted = checkAxis("sort", axis, checkTensor("sort", x).shape);
  const { descending = false } = checkOptions("sort", options);
  return ordered(x, counted, x.shape[counted], descending);
}

/**
 * The k largest numbers along an axis, the largest first. Of equal ones the first counts; NaN comes last.
 *
 * @param k a whole number of 1 to the length of the axis
 * @param axis Default: the last.
 * @throws RangeError when the axis does not exist, or k is not such a number
 * @example
 * const { values, indices } = topK(tensor([0.1, 0.6, 0.05, 0.25]), 2);
 * values.toArray() // → [0.6, 0.25]
 * indices.toArray() // → [1, 3]
 */
export function topK(x: Tensor, k: number, axis = -1): Sorted {
  const counted = checkAxis("topK", axis, checkTensor("topK", x).shape);
  if (!Number.isInteger(k) || k < 1 || k > x.shape[counted]) {
    const size = x.shape[counted];
    throw new RangeError(
      `topK: k must be a whole number of 1 to ${size}, the length of axis ${axis}, got ${kindOf(k)}`,
    );
  }
  return ordered(x, counted, k, true);
}

/**
 * Where along an axis the (first) smallest number stands. Not differentiable.
 *
 * @param axis Default: the last.
 * @throws RangeError when the axis does not exist or is empty
 * @example
 * argmin(tensor([[3, 1, 2], [4, 6, 5]])).toArray() // → [1, 0]
 */
export function argmin(x: Tensor, axis = -1): Tensor {
  const counted = checkAxis("argmin", axis, checkTensor("argmin", x).shape);
  if (x.shape[counted] === 0) {
    throw new RangeError(`argmin: nothing to compare: shape ${shapeText(x.shape)}, axis ${axis}`);
  }
  return argmax(neg(x), counted);
}

/** The first `count` numbers along an axis in their order. */
function ordered(x: Tensor, axis: number, count: number, descending: boolean): Sorted {
  const [outer, length, inner] = around(x.shape, axis);
  const shape: Shape = x.shape.map((n, i) => (i === axis ? count : n));
  const places = new Int32Array(sizeOf(shape)); // in x, flat
  const indices = new Float64Array(places.length);
  const data = x.peek();
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const at = (k: number): number => (o * length + k) * inner + i;
      const order = Array.from({ length }, (_, k) => k).sort((a, b) => {
        const [p, q] = [data[at(a)], data[at(b)]];
        if (Number.isNaN(p) || Number.isNaN(q)) return Number(Number.isNaN(p)) - Number(Number.isNaN(q));
        return p === q ? 0 : p < q === descending ? 1 : -1;
      });
      for (let k = 0; k < count; k++) {
        const to = (o * count + k) * inner + i;
        places[to] = at(order[k]);
        indices[to] = order[k];
      }
    }
  }
  const flat = operate("reshape", [x], { shape: [x.size] });
  const taken = operate("gather", [flat], { indices: places, axis: 0 });
  return { values: operate("reshape", [taken], { shape }), indices: new Tensor(indices, shape) };
}
