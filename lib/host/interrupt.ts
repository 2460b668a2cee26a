import { host } from "./host";

/** Thrown inside a loop of the library after the learner pressed "stop". */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  constructor(message = "the cell was stopped") {
    super(message);
  }
}

/** Milliseconds between two turns of the event loop: short for somebody who presses stop, long beside a small step. */
const TURN = 10;

/**
 * Makes a long loop stoppable. Call it once before the loop and await what it gives once a step: there the event loop
 * turns, at most every 10 ms, outputs and signals get through, and after a stop it throws {@link Interrupted}, so no
 * further step is made. A stop that was asked for earlier, for another cell, does not count.
 *
 * @returns `breathe`, to be awaited at each step; a turn costs some ten microseconds, all other steps nothing
 * @example
 * const breathe = interruptible();
 * let steps = 0;
 * while (steps < 3) {
 *   await breathe();
 *   steps += 1;
 * }
 * steps // → 3
 */
export function interruptible(): () => Promise<void> {
  const { stops } = host();
  const atStart = Atomics.load(stops, 0);
  let turned = -Infinity;
  return async function breathe(): Promise<void> {
    if (performance.now() - turned >= TURN) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      turned = performance.now();
    }
    if (Atomics.load(stops, 0) !== atStart) throw new Interrupted();
  };
}
