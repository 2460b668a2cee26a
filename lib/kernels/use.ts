/** Which level runs the kernels: the one piece of process-wide state of the library, set once, read everywhere. */
import { availableParallelism } from "node:os";
import type { Kernels, Level } from "./kernels";
import { oneKind } from "./one-kind";
import { reference } from "./reference/reference";
import { type SimdLevel, startSimd } from "./simd/level";
import { type Allocator, type DType, type Floats, heapAllocator } from "./storage";
import { tiled } from "./tiled/tiled";

/** How the fast level may run. */
export interface UseOptions {
  /** Number of threads, at least 1. Results do not depend on it. Default: what the machine has, at most 4. */
  readonly threads?: number;
  /** Fused multiply-add: faster, but the last bits differ from the other levels. Default false. */
  readonly fma?: boolean;
  /** Size of the memory that tensors share, in megabytes. Default 1024. */
  readonly megabytes?: number;
}

interface State {
  readonly level: Level;
  readonly kernels: Kernels;
  readonly allocate: Allocator;
  readonly simd: SimdLevel | null;
}

let state: State | null = null;

const levels: readonly Level[] = ["reference", "tiled", "simd"];

/** Starts a level; where the fast one cannot run, says so and takes the next. */
function start(level: Level, options: UseOptions): State {
  if (level !== "simd") {
    return { level, kernels: oneKind(level === "tiled" ? tiled : reference), allocate: heapAllocator, simd: null };
  }
  const { threads = Math.min(4, availableParallelism()), fma = false, megabytes } = options;
  if (!(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
    throw new RangeError(`kernels.use: threads must be an integer from 1 to 64, got ${threads}`);
  }
  try {
    const simd = startSimd(threads, fma, megabytes);
    return { level, kernels: oneKind(simd.kernels), allocate: simd.allocate, simd };
  } catch (error) {
    const slower = fma ? "simd without fma" : "tiled";
    console.warn(
      `kernels: level "simd"${fma ? " with fma" : ""} cannot run here (${String(error)}); ${slower} runs instead`,
    );
    return fma ? start(level, { ...options, fma: false }) : start("tiled", {});
  }
}

/** The level in use; the first operation chooses the default, which the environment can change. */
function current(): State {
  if (state === null) {
    const level = process.env.NABLA_KERNELS ?? "simd";
    if (level !== "reference" && level !== "tiled" && level !== "simd") {
      throw new RangeError(`NABLA_KERNELS must be reference, tiled or simd, got ${level}`);
    }
    const threads = process.env.NABLA_THREADS;
    state = start(level, threads === undefined ? {} : { threads: Number(threads) });
  }
  return state;
}

/** The kernels of the level in use. */
export function active(): Kernels {
  return (state ?? current()).kernels;
}

/**
 * Memory for `length` numbers of one kind: where every tensor's storage comes from.
 *
 * @param zeroed give `false` where every element is written before it is read; the contents are undefined then.
 * @throws RangeError when the memory of the fast level is full; the message says how much was asked and is used
 *
 * @example
 * allocate("float32", 3).length // → 3
 */
export function allocate(dtype: DType, length: number, zeroed = true): Floats {
  // a length that is no number would take all memory of the fast level, once and for ever
  if (!(length >= 0)) throw new RangeError(`allocate: length must be a whole number from 0 but is ${length}`);
  return (state ?? current()).allocate(dtype, length, zeroed);
}

/** Frames of a level's memory: all that is handed out while one is open comes back when it closes. */
export interface Frames {
  open(): void;
  /** Takes everything back but the buffers that are kept; returns the buffers that are gone. */
  close(kept: ReadonlySet<ArrayBufferLike>): Set<ArrayBufferLike>;
  /** Leaves everything to the garbage collector, after an interrupt. */
  abandon(): void;
}

/** The frames of the level in use, for `scope`; null where the garbage collector does all. */
export function frames(): Frames | null {
  return (state ?? current()).simd?.heap ?? null;
}

/** Chooses and describes the level of the kernels. */
export const kernels: {
  /** Name of the level in use. */
  readonly level: Level;
  /** Chooses a level; says aloud when it has to take a slower one. Returns a description such as `describe()`. */
  use(level: Level, options?: UseOptions): string;
  /** The level in words, to print beside times. */
  describe(): string;
  /** Memory of the fast level in bytes: in use, ever used, at most; null at the other levels. */
  memory(): { used: number; reserved: number; maximum: number } | null;
} = {
  get level(): Level {
    return current().level;
  },
  use(level: Level, options: UseOptions = {}): string {
    if (!levels.includes(level)) {
      throw new RangeError(
        `kernels.use: level must be ${levels.map((each) => `"${each}"`).join(", ")}, got "${level}"`,
      );
    }
    state?.simd?.stop();
    state = start(level, options);
    return kernels.describe();
  },
  describe(): string {
    const { level, simd } = current();
    if (simd === null) return `kernels: ${level}`;
    const threads = simd.threads === 1 ? "1 thread" : `${simd.threads} threads`;
    return `kernels: ${level}, ${threads}${simd.fma ? ", fused multiply-add" : ""}`;
  },
  memory(): { used: number; reserved: number; maximum: number } | null {
    return current().simd?.heap.use ?? null;
  },
};
