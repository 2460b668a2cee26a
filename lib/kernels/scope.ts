/**
 * Memory of a step that is over, given back at once.
 *
 * The garbage collector finds every tensor that nobody can reach, but late; a training step leaves dozens of large
 * tensors behind, and the next step is faster on memory that is still in the cache.
 */
import { checkKinds } from "../options/kinds";
import type { Floats } from "./storage";
import { type Frames, frames } from "./use";

/** What has numbers and can be told that they are gone. */
export interface Releasable {
  readonly data: Floats;
  release(): void;
}

/** Tensors made in the scopes that are open, innermost last. */
const open: Releasable[][] = [];

/** Says that a tensor was made: the innermost scope will release it. Called by the tensor's constructor. */
export function track(tensor: Releasable): void {
  open.at(-1)?.push(tensor);
}

/** Collects the buffers under everything that can be reached from a result: tensors, arrays, records, maps. */
function buffersOf(value: unknown, found: Set<ArrayBufferLike>, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if ("data" in value && ArrayBuffer.isView(value.data)) found.add(value.data.buffer);
  else if (value instanceof Map) for (const entry of value.values()) buffersOf(entry, found, seen);
  else for (const entry of Object.values(value)) buffersOf(entry, found, seen);
}

/** An interrupt ends a scope without a word; when the job is over and a scope is still open, nobody will close it. */
function clearAfterInterrupt(level: Frames): void {
  queueMicrotask(() => {
    if (open.length === 0) return;
    open.length = 0;
    level.abandon();
  });
}

/**
 * Runs `body` and gives back the memory of every tensor that it made, except those in its result (a tensor, or arrays
 * and records of tensors). Tensors from outside stay untouched. Using a released tensor is an error.
 *
 * Scopes nest: what an inner one keeps belongs to the outer one.
 *
 * @example
 * const total = scope(() => Array.from(allocate("float64", 3)).length);
 * total // → 3
 */
export function scope<T>(body: () => T): T {
  if (typeof body !== "function") checkKinds("scope", { body: [body, "function"] });
  const level = frames();
  if (level === null) return body();
  if (open.length === 0) clearAfterInterrupt(level);
  level.open();
  const tensors: Releasable[] = [];
  open.push(tensors);
  const kept = new Set<ArrayBufferLike>();
  try {
    const result = body();
    buffersOf(result, kept, new Set());
    return result;
  } finally {
    open.pop();
    const outer = open.at(-1);
    const gone = level.close(kept);
    for (const tensor of tensors) {
      if (gone.has(tensor.data.buffer)) tensor.release();
      else outer?.push(tensor);
    }
  }
}
