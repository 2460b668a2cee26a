import type { DType, Floats } from "../storage";
import { type Collect, collector } from "./collect";
import { type Block, FreeMemory } from "./free-memory";
import type { WasmMemory } from "./webassembly";

/** A block that small arrays share: the next of them begins at `next`. */
interface Chunk {
  readonly buffer: SharedArrayBuffer;
  readonly end: number;
  next: number;
}

/** How much memory is in use, in bytes. */
export interface HeapUse {
  readonly used: number;
  readonly reserved: number;
  readonly maximum: number;
}

/** Vector instructions read whole registers: every block has this much room behind it. */
const SLACK = 64;
/** Bytes of the largest array that lies in the JavaScript heap, where scalars cost and hold least. */
const TINY = 64;
/** Bytes of the largest array that shares a block with others, and of such a block outside and inside a frame. */
const SMALL = 4096;
const CHUNK = 65536;
const FRAME_CHUNK = 16384;
const MEGABYTE = 2 ** 20;
/** Memory that may be handed out before garbage is looked for the first time. */
const FIRST_LIMIT = 64 * MEGABYTE;
/** Memory that may be handed out between two searches at most. */
const LAST_LIMIT = 128 * MEGABYTE;
/** Share of the time that looking for garbage may take; above it more memory is handed out between searches. */
const TIME_SHARE = 0.05;

/** Sizes are rounded up to one of eight steps an octave, so that freed blocks fit again. */
function roundUp(bytes: number): number {
  const needed = bytes + SLACK;
  const step = Math.max(64, 1 << (28 - Math.clz32(needed))); // an eighth of the power of two below
  return Math.ceil(needed / step) * step;
}

/**
 * Hands out the WebAssembly memory in blocks.
 *
 * A block returns in one of two ways. Inside a frame (one training step) all blocks return when the frame closes,
 * except those that are kept. Outside, a block returns when no array on it is reachable any more; this is looked for
 * when much has been handed out since the last time.
 */
export class Heap {
  readonly memory: WasmMemory;
  readonly #free: FreeMemory;
  readonly #frames: { readonly blocks: Block[]; chunk: Chunk | null }[] = [];
  #chunk: Chunk | null = null;
  /** Made when it is needed for the first time: that takes milliseconds. */
  #collect: Collect | null = null;
  /** The buffers that this heap has handed out. */
  readonly #buffers = new WeakSet<ArrayBufferLike>();
  #watched: Block[] = [];
  #used = 0;
  /** Bytes of garbage-collected blocks since the last search. */
  #handedOut = 0;
  #limit = FIRST_LIMIT;
  #lastSearch = performance.now();

  /** Uses `memory` from `start` to its end. */
  constructor(memory: WasmMemory, start: number) {
    this.memory = memory;
    this.#free = new FreeMemory(start, memory.buffer.byteLength - 4096);
  }

  /** How much is in use. */
  get use(): HeapUse {
    return { used: this.#used, reserved: this.#free.top, maximum: this.#free.end };
  }

  /**
   * An array in the WebAssembly memory. Inside a frame it belongs to the frame. Small arrays share a block, which comes
   * back when none of them is in use; scalars lie in the JavaScript heap.
   */
  allocate(dtype: DType, length: number, zeroed: boolean): Floats {
    const wide = dtype === "float64";
    const bytes = length * (wide ? 8 : 4);
    if (bytes <= TINY) return wide ? new Float64Array(length) : new Float32Array(length);
    let buffer: SharedArrayBuffer;
    let address: number;
    if (bytes <= SMALL) {
      const chunk = this.#chunkWith(bytes);
      buffer = chunk.buffer;
      address = chunk.next;
      chunk.next += (bytes + 15) & ~15;
    } else {
      const block = this.#take(bytes);
      buffer = this.#own(block);
      address = block.address;
    }
    const array = wide ? new Float64Array(buffer, address, length) : new Float32Array(buffer, address, length);
    return zeroed ? array.fill(0) : array;
  }

  /** Whether an array lies in this memory. Tiny ones are copied wherever they lie. */
  owns(array: ArrayBufferView): boolean {
    return array.byteLength > TINY && this.#buffers.has(array.buffer);
  }

  /** Memory for the duration of one operation; give it back with `giveBack`. */
  borrow(bytes: number): { readonly address: number; readonly bytes: number } {
    return this.#take(bytes);
  }

  giveBack(block: { readonly address: number; readonly bytes: number }): void {
    this.#release(block as Block);
  }

  /** From here on blocks belong to a frame. */
  open(): void {
    this.#frames.push({ blocks: [], chunk: null });
  }

  /** Hands the blocks of all open frames to the garbage collector: an interrupt left them behind. */
  abandon(): void {
    for (const { blocks } of this.#frames) {
      for (const block of blocks) if (block.buffer !== null) this.#watch(block, block.buffer);
    }
    this.#frames.length = 0;
  }

  /**
   * Takes back every block of the frame, except those whose buffer is kept: they pass to the frame around it, or to the
   * garbage collector. Returns the buffers whose memory is gone.
   */
  close(kept: ReadonlySet<ArrayBufferLike>): Set<ArrayBufferLike> {
    const gone = new Set<ArrayBufferLike>();
    const blocks = this.#frames.pop()?.blocks ?? [];
    const outer = this.#frames.at(-1);
    for (const block of blocks) {
      const buffer = block.buffer;
      if (buffer === null) throw new Error("internal: a block of a frame has no buffer");
      if (!kept.has(buffer)) {
        gone.add(buffer);
        this.#release(block);
      } else if (outer !== undefined) outer.blocks.push(block);
      else this.#watch(block, buffer);
    }
    return gone;
  }

  /** Looks for blocks that nobody can reach any more. */
  search(): void {
    const begin = performance.now();
    this.#collect ??= collector();
    this.#collect();
    const still: Block[] = [];
    for (const block of this.#watched) {
      if (block.alive?.deref() !== undefined) still.push(block);
      else this.#release(block);
    }
    this.#watched = still;
    this.#handedOut = 0;
    const end = performance.now();
    const tooOften = end - begin > TIME_SHARE * (end - this.#lastSearch);
    this.#lastSearch = end;
    const room = tooOften ? 2 * this.#limit : this.#limit;
    this.#limit = Math.max(Math.min(room, LAST_LIMIT, this.#free.end / 4), this.#used / 2);
  }

  /** The shared block of the innermost frame that has room for so many bytes. */
  #chunkWith(bytes: number): Chunk {
    const frame = this.#frames.length > 0 ? this.#frames[this.#frames.length - 1] : null;
    const current = frame === null ? this.#chunk : frame.chunk;
    if (current !== null && current.next + bytes <= current.end) return current;
    const size = frame === null ? CHUNK : FRAME_CHUNK;
    const block = this.#take(size);
    const chunk = { buffer: this.#own(block), end: block.address + size, next: block.address };
    if (frame === null) this.#chunk = chunk;
    else frame.chunk = chunk;
    return chunk;
  }

  /** Makes a block the property of the innermost frame, or of the garbage collector; returns its buffer. */
  #own(block: Block): SharedArrayBuffer {
    const buffer = block.buffer ?? this.#newBuffer();
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.#watch(block, buffer);
    else {
      block.buffer = buffer;
      frame.blocks.push(block);
    }
    return buffer;
  }

  #newBuffer(): SharedArrayBuffer {
    const buffer = structuredClone(this.memory.buffer);
    this.#buffers.add(buffer);
    return buffer;
  }

  #watch(block: Block, buffer: SharedArrayBuffer): void {
    block.alive = new WeakRef(buffer);
    block.buffer = null;
    this.#watched.push(block);
    this.#handedOut += block.bytes;
  }

  #release(block: Block): void {
    block.alive = null;
    this.#used -= block.bytes;
    this.#free.keep(block);
  }

  #take(asked: number): Block {
    const bytes = roundUp(asked);
    let block = this.#free.reuse(bytes);
    if (block === undefined) {
      const full = this.#free.isFull(bytes);
      if (this.#handedOut > this.#limit || (full && this.#handedOut > this.#free.end / 16)) {
        this.search();
        block = this.#free.reuse(bytes);
      }
      block ??= this.#free.cut(bytes, this.#used);
      if (block === undefined) {
        this.search();
        block = this.#free.reuse(bytes) ?? this.#free.cut(bytes, this.#used);
        if (block === undefined) throw this.#outOfMemory(asked);
      }
    }
    this.#used += bytes;
    return block;
  }

  #outOfMemory(asked: number): RangeError {
    return new RangeError(
      `allocate: ${megabytes(asked)} MB asked, ${megabytes(this.#used)} of ${megabytes(this.#free.end)} MB used; ` +
        'more memory: kernels.use("simd", { megabytes: … })',
    );
  }
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
