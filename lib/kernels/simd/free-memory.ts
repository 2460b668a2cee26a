/** A piece of the WebAssembly memory. Its buffer is an object of its own, so that its reachability can be observed. */
export interface Block {
  readonly address: number;
  readonly bytes: number;
  /** Null while the block is garbage-collected: only the arrays on it may keep the buffer alive. */
  buffer: SharedArrayBuffer | null;
  /** Tells whether any array on the block is still reachable; set while the block is garbage-collected. */
  alive: WeakRef<SharedArrayBuffer> | null;
}

/** Free memory of other sizes that is left alone before its neighbours are joined and cut anew, in bytes. */
const IDLE_LIMIT = 32 * 2 ** 20;

/** The part of a memory that nobody uses: blocks that were given back, and what was never touched. */
export class FreeMemory {
  /** Freed blocks by size, the last freed (still in the cache) first. */
  readonly #bySize: Map<number, Block[]> = new Map();
  /** Bytes of these blocks. */
  #idle = 0;
  /** Free neighbours that were joined: blocks are cut from their beginnings. */
  #regions: { address: number; end: number }[] = [];
  #top: number;
  readonly end: number;

  /** All from `start` to `end` is free and untouched. */
  constructor(start: number, end: number) {
    this.#top = start;
    this.end = end;
  }

  /** Where untouched memory begins. */
  get top(): number {
    return this.#top;
  }

  /** Whether untouched memory cannot hold so many bytes. */
  isFull(bytes: number): boolean {
    return this.#top + bytes > this.end;
  }

  /** Takes a block back. */
  keep(block: Block): void {
    this.#idle += block.bytes;
    const same = this.#bySize.get(block.bytes);
    if (same === undefined) this.#bySize.set(block.bytes, [block]);
    else same.push(block);
  }

  /** The last freed block of this size. */
  reuse(bytes: number): Block | undefined {
    const block = this.#bySize.get(bytes)?.pop();
    if (block !== undefined) this.#idle -= bytes;
    return block;
  }

  /**
   * A new block: from free memory of other sizes where there is much of it or nothing else, or from untouched memory.
   *
   * @param used - bytes in use; half as much may lie idle before it is cut anew
   */
  cut(bytes: number, used: number): Block | undefined {
    let region = this.#regions.find(({ address, end }) => end - address >= bytes);
    if (region === undefined && (this.isFull(bytes) || this.#idle > Math.max(IDLE_LIMIT, used / 2))) {
      this.#join();
      region = this.#regions.find(({ address, end }) => end - address >= bytes);
    }
    let address = this.#top;
    if (region !== undefined) {
      address = region.address;
      region.address += bytes;
    } else if (this.isFull(bytes)) return undefined;
    else this.#top += bytes;
    return { address, bytes, buffer: null, alive: null };
  }

  /** Joins free neighbours; those at the very end become untouched memory again. */
  #join(): void {
    const free = [...this.#bySize.values()].flat().map(({ address, bytes }) => ({ address, end: address + bytes }));
    const all = [...free, ...this.#regions].sort((a, b) => a.address - b.address);
    this.#bySize.clear();
    this.#idle = 0;
    this.#regions = [];
    for (const { address, end } of all) {
      const last = this.#regions.at(-1);
      if (last !== undefined && last.end === address) last.end = end;
      else if (end > address) this.#regions.push({ address, end });
    }
    if (this.#regions.at(-1)?.end === this.#top) this.#top = this.#regions.pop()?.address ?? this.#top;
  }
}
