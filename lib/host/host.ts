/** What the process that runs notebook cells shares with the library that those cells import. */
export interface Host {
  /** Names whose last version did not compile: an older definition of them is still alive. */
  readonly staleNames: Set<string>;
  /** One counter, raised each time somebody asks the running cell to stop; shared with the thread that hears it. */
  readonly stops: Int32Array;
  /** Whether a kernel runs here that sends a cell's last value as its result: nbgrader reads points from there. */
  sendsResults: boolean;
  /** Told that a long loop goes on where its progress is not written: a runner takes silence for a loop that hangs. */
  onProgress?: () => void;
}

const key: unique symbol = Symbol.for("nabla.host");

/**
 * The one {@link Host} of this process. It lives in the global symbol registry because a kernel and a notebook may
 * have loaded two copies of this library (one from the project, one from a course folder), and both must see the
 * same flag. Without a kernel it is there too, and nobody ever raises it.
 *
 * @example
 * host().staleNames.size // → 0
 */
export function host(): Host {
  const shared = globalThis as { [key]?: Host };
  shared[key] ??= { staleNames: new Set(), stops: new Int32Array(new SharedArrayBuffer(4)), sendsResults: false };
  return shared[key];
}
