import type { Kernels } from "../kernels";
import type { Allocator } from "../storage";
import { HEAP } from "./control";
import { Heap } from "./heap";
import { compile } from "./module";
import { Pool } from "./pool";
import { simdKernels } from "./simd";
import { type WasmMemory, webAssembly } from "./webassembly";

/** The fast level, ready to run. */
export interface SimdLevel {
  readonly kernels: Kernels;
  readonly allocate: Allocator;
  readonly heap: Heap;
  readonly threads: number;
  readonly fma: boolean;
  /** Ends the threads. Memory lives on as long as arrays on it do. */
  stop(): void;
}

/** Default size of the memory. Pages are taken from the machine only when they are used. */
const MEGABYTES = 1024;
const PAGE = 65536;

/** Reserves the memory, half of it where the machine refuses. */
function reserve(megabytes: number): WasmMemory {
  for (let size = megabytes; ; size /= 2) {
    const pages = Math.max(16, Math.ceil((size * 2 ** 20) / PAGE));
    try {
      return new webAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    } catch (error) {
      if (size < 32) throw error;
    }
  }
}

/**
 * Starts the fast level.
 *
 * @throws Error when this machine or Node lacks vector instructions or shared memory, or the build is missing
 */
export function startSimd(threads: number, fma: boolean, megabytes: number = MEGABYTES): SimdLevel {
  const module = compile(fma);
  const memory = reserve(megabytes);
  const heap = new Heap(memory, HEAP);
  const pool = new Pool(module, memory, threads);
  return {
    kernels: simdKernels(heap, pool),
    allocate: (dtype, length, zeroed) => heap.allocate(dtype, length, zeroed),
    heap,
    threads,
    fma,
    stop: () => pool.stop(),
  };
}
