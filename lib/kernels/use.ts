/** Which level runs the kernels: the one piece of process-wide state of the library, set once, read everywhere. */
import type { Kernels, Level } from "./kernels";
import { reference } from "./reference/reference";
import { type Allocator, type DType, type Floats, heapAllocator } from "./storage";

/** How the fast level may run. */
export interface UseOptions {
  /** Number of threads, at least 1. Default: what the machine has, at most 4. */
  readonly threads?: number;
  /** Fused multiply-add: faster, but the last bits depend on the machine. Default false. */
  readonly fma?: boolean;
}

interface State {
  readonly level: Level;
  readonly kernels: Kernels;
  readonly allocate: Allocator;
}

let state: State = { level: "reference", kernels: reference, allocate: heapAllocator };

/** The kernels of the level in use. */
export function active(): Kernels {
  return state.kernels;
}

/**
 * Memory for `length` numbers of one kind: where every tensor's storage comes from.
 *
 * @param zeroed give `false` where every element is written before it is read; the contents are undefined then.
 *
 * @example
 * allocate("float32", 3).length // → 3
 */
export function allocate(dtype: DType, length: number, zeroed = true): Floats {
  return state.allocate(dtype, length, zeroed);
}

/** Chooses and describes the level of the kernels. */
export const kernels: {
  /** Name of the level in use. */
  readonly level: Level;
  /** Chooses a level; says aloud when it has to take a slower one. Returns a description such as `describe()`. */
  use(level: Level, options?: UseOptions): string;
  /** The level in words, to print beside times. */
  describe(): string;
} = {
  get level(): Level {
    return state.level;
  },
  use(level: Level, _options: UseOptions = {}): string {
    state = { level: "reference", kernels: reference, allocate: heapAllocator };
    if (level !== "reference") console.warn(`kernels: level "${level}" is not built yet, "reference" runs instead`);
    return kernels.describe();
  },
  describe(): string {
    return `kernels: ${state.level}`;
  },
};
