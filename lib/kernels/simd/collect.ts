import { setFlagsFromString } from "node:v8";
import { createContext, runInNewContext, Script } from "node:vm";

/** Frees what no code can reach any more and lets weak references know, at once. */
export type Collect = () => void;

/**
 * A garbage collection on demand.
 *
 * JavaScript clears a weak reference only after the current job has ended, so a loop that never waits would never get
 * memory back. A job queue of its own, emptied by running an empty script in it, ends the job as far as weak references
 * are concerned; then the collector is called.
 */
export function collector(): Collect {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  const otherQueue = createContext({}, { microtaskMode: "afterEvaluate" });
  const nothing = new Script("0");
  return () => {
    nothing.runInContext(otherQueue);
    collectGarbage();
  };
}
