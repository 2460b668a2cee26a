import type { Floats } from "../storage";
import type { Heap } from "./heap";

/** Room that stays reserved for small arguments and scratch memory. */
const ROOM = 2 ** 20;

/** Rounds up to whole cache lines, with room behind for instructions that read a whole register. */
function padded(bytes: number): number {
  return ((bytes + 63) & ~63) + 64;
}

/**
 * An operation's arguments on their way into the WebAssembly memory and back: arrays that lie there are passed as they
 * are, others are copied in before the operation and out after it. One operation uses it at a time: `begin`, arguments,
 * `end`.
 */
export class Arguments {
  readonly #heap: Heap;
  readonly #room: number;
  readonly #float32: Float32Array;
  readonly #float64: Float64Array;
  readonly #int32: Int32Array;
  #used = 0;
  #borrowed: { address: number; bytes: number }[] = [];
  #outputs: Floats[] = [];
  #addresses: number[] = [];

  constructor(heap: Heap) {
    this.#heap = heap;
    this.#room = heap.borrow(ROOM).address;
    const { buffer } = heap.memory;
    this.#float32 = new Float32Array(buffer);
    this.#float64 = new Float64Array(buffer);
    this.#int32 = new Int32Array(buffer);
  }

  /** Forgets whatever an interrupted operation left behind. */
  begin(): void {
    this.#used = 0;
    if (this.#borrowed.length > 0) this.#giveBack();
    this.#outputs.length = 0;
    this.#addresses.length = 0;
  }

  /** Address of an array that is read. */
  input(array: Floats): number {
    if (this.#heap.owns(array)) return array.byteOffset;
    const address = this.scratch(array.byteLength);
    if (array instanceof Float32Array) this.#float32.set(array, address >>> 2);
    else this.#float64.set(array, address >>> 3);
    return address;
  }

  /** Address of an array that is written. */
  output(array: Floats): number {
    if (this.#heap.owns(array)) return array.byteOffset;
    const address = this.scratch(array.byteLength);
    this.#outputs.push(array);
    this.#addresses.push(address);
    return address;
  }

  /** Address of integers, such as labels. */
  integers(values: ArrayLike<number>): number {
    const address = this.scratch(4 * values.length);
    this.#int32.set(values, address >>> 2);
    return address;
  }

  /** Address of memory that is gone at the end of the operation. */
  scratch(bytes: number): number {
    const size = padded(bytes);
    if (this.#used + size <= ROOM) {
      const address = this.#room + this.#used;
      this.#used += size;
      return address;
    }
    const block = this.#heap.borrow(bytes);
    this.#borrowed.push(block);
    return block.address;
  }

  /** Copies results out. */
  end(): void {
    for (let i = 0; i < this.#outputs.length; i++) {
      const array = this.#outputs[i];
      const [all, from] =
        array instanceof Float32Array
          ? [this.#float32, this.#addresses[i] >>> 2]
          : [this.#float64, this.#addresses[i] >>> 3];
      if (array.length > 32) array.set(all.subarray(from, from + array.length));
      else for (let k = 0; k < array.length; k++) array[k] = all[from + k];
    }
    if (this.#borrowed.length > 0) this.#giveBack();
  }

  #giveBack(): void {
    for (const block of this.#borrowed) this.#heap.giveBack(block);
    this.#borrowed = [];
  }
}
