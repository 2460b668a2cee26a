import type { DType, Floats } from "../kernels/storage";
import { type Shape, shapeText } from "./shape";

/** What printing needs to know of a tensor. */
interface Printable {
  readonly data: Floats;
  readonly shape: Shape;
  readonly dtype: DType;
}

/** An axis longer than this is shown by its first and last EDGE entries, unless the whole tensor is small. */
const EDGE = 3;
const SHOWN_WHOLE = 200;

/**
 * A tensor as text: numbers in aligned columns, the middle of long axes replaced by "…".
 *
 * @example
 * printTensor(tensor([[1, 2], [3, 40]])) // → "tensor [2,2] float64\n[[ 1,  2],\n [ 3, 40]]"
 */
export function printTensor(tensor: Printable): string {
  const { data, shape } = tensor;
  const whole = data.length <= SHOWN_WHOLE;
  const indices = shape.map((n) =>
    whole || n <= 2 * EDGE ? range(0, n) : [...range(0, EDGE), -1, ...range(n - EDGE, n)],
  );
  const texts: string[] = [];
  visit(0, 0);
  const width = Math.max(0, ...texts.map((text) => text.length));
  let next = 0;
  return `tensor ${shapeText(shape)} ${tensor.dtype}\n${draw(0)}`;

  // first walk: the numbers that are shown, as text, in order; second walk: the same order, with brackets
  function visit(axis: number, offset: number): void {
    if (axis === shape.length) {
      texts.push(numberText(data[offset]));
      return;
    }
    for (const i of indices[axis]) if (i >= 0) visit(axis + 1, offset * shape[axis] + i);
  }

  function draw(axis: number): string {
    if (axis === shape.length) return texts[next++].padStart(width);
    const last = axis === shape.length - 1;
    const parts = indices[axis].map((i) => (i < 0 ? "…" : draw(axis + 1)));
    return `[${parts.join(last ? ", " : `,${"\n".repeat(shape.length - 1 - axis)}${" ".repeat(axis + 1)}`)}]`;
  }
}

/** A number with at most five significant digits, and never more than fits in a column. */
function numberText(x: number): string {
  if (!Number.isFinite(x) || Number.isInteger(x)) return String(x);
  const size = Math.abs(x);
  return size >= 1e6 || size < 1e-4 ? x.toExponential(3) : String(Number(x.toPrecision(5)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
