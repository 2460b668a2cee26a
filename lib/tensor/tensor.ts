import { track } from "../kernels/scope";
import type { DType, Floats } from "../kernels/storage";
import { printTensor } from "./print";
import { type Shape, shapeText, sizeOf, stridesOf } from "./shape";

/** Numbers in nested arrays, as deep as the tensor has axes: 3, [1, 2], [[1, 2], [3, 4]] … */
export type Nested = number | readonly Nested[];

/**
 * What a tensor carries while it is differentiated: where it came from (reverse mode) or how fast it changes (forward
 * mode). A tensor without a trace is a plain constant.
 */
export interface Trace {
  /** Which derivative this belongs to: the inner of two nested derivatives has the higher level. */
  readonly level: number;
  /** The same numbers without this trace. */
  readonly primal: Tensor;
  /** True while the function that is differentiated runs: numbers that are read from it now would carry no gradient. */
  readonly open?: boolean;
  /** Where the numbers are when another library holds them; absent for numbers that lie in the tensor itself. */
  readonly elsewhere?: Elsewhere;
}

/** Numbers that another library holds: they are fetched when somebody reads them. */
export interface Elsewhere {
  /** The precision that they come back in. */
  readonly dtype: DType;
  fetch(): Floats;
}

/**
 * Numbers in a grid of any rank: a scalar [], a vector [n], a matrix [rows, columns], an image [height, width, channels],
 * a batch of images [N, H, W, C].
 *
 * The numbers lie in one flat typed array, row by row (the last axis is contiguous). No operation changes a tensor: each
 * makes a new one. Make tensors with `tensor`, `zeros`, `ones` … and compute with free functions: `add(a, b)`.
 *
 * @example
 * const x = tensor([[1, 2, 3], [4, 5, 6]]);
 * x.shape // → [2, 3]
 * x.size // → 6
 */
export class Tensor {
  #data: Floats | null;
  /** The size of each axis. */
  readonly shape: Shape;
  /**
   * Where this tensor came from, while it is differentiated; null for a plain tensor.
   *
   * @internal
   */
  readonly trace: Trace | null;

  /** @param data the numbers, row by row; null when the trace says that they are elsewhere */
  constructor(data: Floats | null, shape: Shape, trace: Trace | null = null) {
    if (data === null && !trace?.elsewhere) throw new TypeError("Tensor: needs numbers, got null");
    if (data !== null && data.length !== sizeOf(shape)) {
      throw new RangeError(`Tensor: shape ${shapeText(shape)} needs ${sizeOf(shape)} numbers, got ${data.length}`);
    }
    this.#data = data;
    this.shape = shape;
    this.trace = trace;
    if (data !== null) track(this);
  }

  /**
   * The numbers, row by row. To be read: nothing changes them.
   *
   * @throws RangeError when the tensor's memory was given back (at the end of a `scope`); TypeError inside a function that
   * is being differentiated, where plain numbers would lose the gradient: `detach(x).data` says that this is meant
   */
  get data(): Floats {
    return this.#read("data");
  }

  /** Plain numbers of this tensor, unless they are part of a derivative that is going on. */
  #read(how: string): Floats {
    if (this.trace?.open !== true) return this.peek();
    throw new TypeError(
      `${how}: this tensor ${shapeText(this.shape)} is being differentiated, and no gradient passes through plain numbers: compute with operations, or detach it first`,
    );
  }

  /**
   * The numbers also while they are differentiated: for the engines, and for what jumps and so has no slope.
   *
   * @internal
   */
  peek(): Floats {
    if (this.#data === null && this.trace?.elsewhere) this.#data = this.trace.elsewhere.fetch();
    if (this.#data === null) {
      throw new RangeError(
        `Tensor: the memory of this tensor ${shapeText(this.shape)} was given back; keep it to use it`,
      );
    }
    return this.#data;
  }

  /**
   * Gives the numbers' memory back: for `scope`, which knows that nobody will read them again.
   *
   * @internal
   */
  release(): void {
    this.#data = null;
  }

  /** The precision of the numbers. */
  get dtype(): DType {
    if (this.trace?.elsewhere) return this.trace.elsewhere.dtype;
    return this.peek() instanceof Float32Array ? "float32" : "float64";
  }

  /** How many numbers there are. */
  get size(): number {
    return this.trace?.elsewhere ? sizeOf(this.shape) : this.peek().length;
  }

  /** How many axes there are: 0 for a scalar, 1 for a vector, 2 for a matrix. */
  get rank(): number {
    return this.shape.length;
  }

  /**
   * The one number of a tensor that holds one.
   *
   * @throws RangeError when it holds another amount; TypeError inside a derivative, as `data`
   * @example
   * tensor([[7]]).item() // → 7
   */
  item(): number {
    if (this.size !== 1) throw new RangeError(`item: the tensor holds ${this.size} numbers (${shapeText(this.shape)})`);
    return this.#read("item")[0];
  }

  /**
   * The number at a place, one index for each axis; negative indices count from the end.
   *
   * @throws RangeError when there is no such place; TypeError inside a derivative, as `data`
   * @example
   * tensor([[1, 2], [3, 4]]).at(1, 0) // → 3
   */
  at(...indices: number[]): number {
    if (indices.length !== this.rank) {
      throw new RangeError(`at: needs ${this.rank} indices for shape ${shapeText(this.shape)}, got ${indices.length}`);
    }
    const strides = stridesOf(this.shape);
    let offset = 0;
    indices.forEach((index, axis) => {
      const counted = index < 0 ? index + this.shape[axis] : index;
      if (!Number.isInteger(index) || counted < 0 || counted >= this.shape[axis]) {
        throw new RangeError(`at: index ${index} is outside axis ${axis} of shape ${shapeText(this.shape)}`);
      }
      offset += counted * strides[axis];
    });
    return this.#read("at")[offset];
  }

  /**
   * The numbers as nested arrays, a copy; a scalar gives the number itself.
   *
   * @throws TypeError inside a derivative, as `data`
   * @example
   * tensor([[1, 2], [3, 4]]).toArray() // → [[1, 2], [3, 4]]
   */
  toArray(): Nested {
    const data = this.#read("toArray");
    const nest = (axis: number, offset: number, size: number): Nested => {
      if (axis === this.rank) return data[offset];
      const step = size / this.shape[axis];
      return Array.from({ length: this.shape[axis] }, (_, i) => nest(axis + 1, offset + i * step, step));
    };
    return nest(0, 0, this.size);
  }

  /** The tensor as text: shape, dtype, and the numbers in rows, with the middle of long axes left out. */
  toString(): string {
    return printTensor({ data: this.peek(), shape: this.shape, dtype: this.dtype });
  }
}

// what `console.log` shows in Node: the tensor's text (a computed name inside the class would need its type inferred)
Object.defineProperty(Tensor.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value(this: Tensor): string {
    return this.toString();
  },
});
