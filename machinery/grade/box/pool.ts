/** Boxes that have loaded the library and seen nobody's code, so that nobody waits for one. Each is used once. */
import type { Box } from "./box";

/** Boxes that wait. */
export interface Pool {
  /** Gives a box that nobody had, and starts another in its place. */
  take(): Box;
  /** Ends those that wait, and those that were given. */
  close(): Promise<void>;
}

/**
 * Starts boxes ahead.
 *
 * @param open - starts one
 * @param ahead - how many wait
 */
export function openPool(open: () => Box, ahead: number): Pool {
  let waiting: Box[] = [];
  const given = new Set<Box>();
  let closed = false;

  function fill(): void {
    while (!closed && waiting.length < ahead) waiting.push(open());
  }

  fill();
  return {
    take() {
      if (closed) throw new Error("stopped");
      waiting = waiting.filter((box) => box.alive); // one that ended while it waited is nobody's
      const box = waiting.shift() ?? open();
      for (const old of given) if (!old.alive) given.delete(old);
      given.add(box);
      fill();
      return box;
    },
    async close() {
      closed = true;
      await Promise.all([...waiting, ...given].map((box) => box.close()));
      waiting = [];
    },
  };
}
