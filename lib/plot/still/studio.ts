import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Drawn, Order } from "./draw";
import type { Answer, Numbered } from "./worker";

/** Draws pictures in a thread of its own, so that neither their making nor the start of it holds up the notebook. */
export interface Studio {
  /** Starts the thread, without waiting for it. */
  open(): void;
  draw(order: Order): Promise<Drawn>;
  /** Ends the thread; the next order starts another. */
  close(): Promise<void>;
}

interface Waiting {
  readonly done: (drawn: Drawn) => void;
  readonly failed: (error: Error) => void;
}

/** Longest time for a picture, in milliseconds, the start of the thread included. */
const patience = 60_000;

/** A studio whose thread is started when it is first needed. An idle thread does not keep the process alive. */
export function studio(): Studio {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let orders = 0;

  const lost = (gone: Worker, reason: string): void => {
    if (worker !== gone) return;
    worker = undefined;
    const error = new Error(`show: the picture could not be made: ${reason}`);
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const open = (): Worker => {
    if (worker !== undefined) return worker;
    const source = extname(__filename) === ".ts";
    const fresh = new Worker(join(__dirname, `worker${extname(__filename)}`), {
      ...(source ? {} : { execArgv: [] }), // from sources, what reads TypeScript here reads it there
      stdout: true,
      stderr: true,
    });
    fresh.on("message", (answer: Answer) => {
      const order = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) fresh.unref();
      if ("drawn" in answer) order?.done(answer.drawn);
      else order?.failed(new Error(`show: the picture could not be made: ${answer.error}`));
    });
    fresh.on("error", (error) => lost(fresh, String(error)));
    fresh.on("exit", (code) => lost(fresh, `its thread ended (${code})`));
    fresh.unref();
    worker = fresh;
    return fresh;
  };
  return {
    open,
    draw(order) {
      return new Promise((done, failed) => {
        const thread = open();
        const id = orders++;
        const clock = setTimeout(() => {
          void thread.terminate();
          lost(thread, `it took more than ${patience / 1000} s`);
        }, patience);
        const ended = <Value>(then: (value: Value) => void) => {
          return (value: Value): void => {
            clearTimeout(clock);
            then(value);
          };
        };
        waiting.set(id, { done: ended(done), failed: ended(failed) });
        thread.ref();
        thread.postMessage({ ...order, id } satisfies Numbered);
      });
    },
    async close() {
      const thread = worker;
      worker = undefined;
      await thread?.terminate();
    },
  };
}
