import { Worker } from "node:worker_threads";
import {
  ARGUMENTS,
  behindOf,
  DONE,
  FAILED,
  FRONT,
  FUNCTION,
  frontOf,
  JOB,
  jobWord,
  KNOWN,
  partsOf,
  READY,
  SLEEPING,
  STARTED,
} from "./control";
import { built, type Functions, instantiate } from "./module";
import type { WasmMemory, WasmModule } from "./webassembly";
import type { WorkerStart } from "./worker";

/** How often the main thread looks for the end of a job before it sleeps: about 0.5 ms, because waking up costs 0.05. */
const SPINS = 50_000;
/** Longest sleep in milliseconds: after it an interrupt is noticed. */
const NAP = 1;

/**
 * Runs a function's parts on several threads. The main thread takes parts from the front, the workers from behind, until
 * they meet: a thread that sleeps or is slow delays nobody, and results do not depend on who took what. Workers start with the first job that is large enough,
 * do not keep the process alive, and end with it.
 */
export class Pool {
  readonly functions: Functions;
  readonly threads: number;
  readonly #memory: WasmMemory;
  readonly #module: WasmModule;
  readonly #control: Int32Array;
  readonly #values: Float64Array;
  readonly #names: string[];
  readonly #numbers: Map<string, number>;
  #workers: Worker[] = [];
  #isStarted = false;
  #job = 0;

  constructor(module: WasmModule, memory: WasmMemory, threads: number) {
    this.functions = instantiate(module, memory);
    this.threads = threads;
    this.#memory = memory;
    this.#module = module;
    this.#control = new Int32Array(memory.buffer);
    this.#values = new Float64Array(memory.buffer, ARGUMENTS, 64);
    this.#names = Object.keys(this.functions);
    this.#numbers = new Map(this.#names.map((name, number) => [name, number]));
  }

  /** How many parts a job of this size should have: 1 when it is not worth sharing. */
  parts(work: number, worthSharing: number): number {
    if (this.threads === 1 || work < worthSharing) return 1;
    if (!this.#isStarted) this.#start();
    return work < 16 * worthSharing ? this.threads : 2 * this.threads;
  }

  /** Calls the function for every part and returns when all are done. Its last two arguments are part and parts. */
  run(name: string, parts: number, values: readonly number[]): void {
    const f = this.functions[name];
    if (parts === 1) {
      f(...values, 0, 1);
      return;
    }
    const control = this.#control;
    this.#settle();
    control[FUNCTION] = this.#numbers.get(name) ?? -1;
    control[FUNCTION + 1] = values.length;
    this.#values.set(values);
    Atomics.store(control, DONE, 0);
    this.#job++;
    Atomics.store(control, JOB, jobWord(this.#job, parts, 0, 0));
    if (Atomics.load(control, SLEEPING) > 0) Atomics.notify(control, JOB);
    for (;;) {
      const word = Atomics.load(control, JOB);
      const part = frontOf(word);
      if (part + behindOf(word) >= parts) break;
      if (Atomics.compareExchange(control, JOB, word, word + FRONT) !== word) continue;
      f(...values, part, parts);
    }
    this.#await(behindOf(Atomics.load(control, JOB)));
    if (Atomics.load(control, FAILED) === 1) throw new Error(`internal: ${name} failed in a worker thread`);
  }

  /** Ends the workers. */
  stop(): void {
    this.#settle();
    for (const worker of this.#workers) void worker.terminate();
    this.#workers = [];
    this.#isStarted = false;
    Atomics.store(this.#control, READY, 0);
    Atomics.store(this.#control, SLEEPING, 0);
  }

  #start(): void {
    if (this.#workers.length > 0) this.stop(); // of a start that an interrupt met
    const number = Atomics.add(this.#control, STARTED, 1) + 1;
    const start: WorkerStart = { memory: this.#memory, code: this.#module, names: this.#names, start: number };
    for (let i = 1; i < this.threads; i++) {
      const worker = new Worker(built("worker.js"), { workerData: start, execArgv: [] });
      worker.unref();
      this.#workers.push(worker);
    }
    Atomics.store(this.#control, KNOWN, number);
    Atomics.notify(this.#control, KNOWN);
    this.#isStarted = true;
  }

  /** After an interrupt the last job may be unfinished: drops what nobody took and waits for what others took. */
  #settle(): void {
    const control = this.#control;
    for (;;) {
      const word = Atomics.load(control, JOB);
      const [parts, behind] = [partsOf(word), behindOf(word)];
      if (Atomics.compareExchange(control, JOB, word, jobWord(this.#job, parts, parts - behind, behind)) !== word)
        continue;
      this.#await(behind);
      // Nothing is left to wait for, also when an interrupt comes before the next job is there.
      Atomics.store(control, JOB, jobWord(this.#job, 0, 0, 0));
      return;
    }
  }

  #await(finished: number): void {
    const control = this.#control;
    for (let spins = 0; ; spins++) {
      const done = Atomics.load(control, DONE);
      if (done >= finished) return;
      if (spins > SPINS) Atomics.wait(control, DONE, done, NAP);
    }
  }
}
