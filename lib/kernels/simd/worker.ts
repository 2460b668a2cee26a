/** A thread of the pool: takes parts of jobs until the process ends. */
import { workerData } from "node:worker_threads";
import {
  ARGUMENTS,
  BEHIND,
  behindOf,
  DONE,
  FAILED,
  FUNCTION,
  frontOf,
  JOB,
  KNOWN,
  partsOf,
  READY,
  SLEEPING,
} from "./control";
import { instantiate } from "./module";
import type { WasmMemory, WasmModule } from "./webassembly";

/** How often a worker looks for a job before it sleeps: about 0.5 ms. */
const SPINS = 50_000;
/** How long the main thread has to bring a start to its end, in milliseconds: long, for busy machines. */
const PATIENCE = 30_000;

/** What the main thread gives to a worker. */
export interface WorkerStart {
  readonly memory: WasmMemory;
  readonly code: WasmModule;
  /** Names of the functions, in the order of their numbers. */
  readonly names: readonly string[];
  /** Number of this start. */
  readonly start: number;
}

const { memory, code, names, start } = workerData as WorkerStart;
const functions = instantiate(code, memory);
const control = new Int32Array(memory.buffer);
const values = new Float64Array(memory.buffer, ARGUMENTS);
/** Arguments of the call: one list that is filled again and again, because garbage would cost this thread more. */
const list: number[] = [];

/** Whether the main thread knows this worker: it does not where an interrupt met the start, and nobody would end it. */
function isKnown(): boolean {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const known = Atomics.load(control, KNOWN);
    if (known >= start) return known === start;
    Atomics.wait(control, KNOWN, known, PATIENCE);
  }
  return false;
}

function work(): never {
  Atomics.add(control, READY, 1);
  let idle = 0;
  for (;;) {
    const word = Atomics.load(control, JOB);
    const part = partsOf(word) - 1 - behindOf(word);
    if (part < frontOf(word)) {
      if (++idle < SPINS) continue;
      Atomics.add(control, SLEEPING, 1);
      Atomics.wait(control, JOB, word);
      Atomics.sub(control, SLEEPING, 1);
      idle = 0;
      continue;
    }
    if (Atomics.compareExchange(control, JOB, word, word + BEHIND) !== word) continue;
    idle = 0;
    try {
      const count = control[FUNCTION + 1];
      for (let i = 0; i < count; i++) list[i] = values[i];
      list.length = count + 2;
      list[count] = part;
      list[count + 1] = partsOf(word);
      functions[names[control[FUNCTION]]].apply(null, list);
    } catch {
      Atomics.store(control, FAILED, 1);
    }
    Atomics.add(control, DONE, 1);
    Atomics.notify(control, DONE);
  }
}

if (isKnown()) work();
