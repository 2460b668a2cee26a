/**
 * The end of the line inside a competitor's process: reads one request a line, measures, answers one line.
 *
 * Request `{ task, args, milliseconds, warmUp }`; answer `{ milliseconds, runs, check }` with the median time of one run over as
 * many runs as fit into the time, and a number that shows that all competitors computed the same.
 */
import { createInterface } from "node:readline";

/** Named sizes and choices of a task. */
export type Args = Readonly<Record<string, number | string | boolean>>;

/** A task that is ready to be timed; one run returns a number to compare between competitors. */
export type Run = () => number | Promise<number>;

/** Prepares each task that a competitor can do. */
export type Tasks = Readonly<Record<string, (args: Args) => Run | Promise<Run>>>;

/** What a competitor is asked. */
export interface Request {
  readonly task: string;
  readonly args: Args;
  /** How long to measure. */
  readonly milliseconds: number;
  /** Milliseconds before the first measurement of a task: code is compiled, caches are filled. */
  readonly warmUp: number;
}

/** What a competitor answers. */
export interface Answer {
  readonly milliseconds: number;
  readonly runs: number;
  readonly check: number;
}

async function measure(run: Run, milliseconds: number): Promise<Answer> {
  const times: number[] = [];
  let check = 0;
  for (const begin = performance.now(); times.length < 3 || performance.now() - begin < milliseconds; ) {
    const start = performance.now();
    const result = run();
    check = typeof result === "number" ? result : await result;
    times.push(performance.now() - start);
    if (times.length >= 1 && performance.now() - begin > 10 * milliseconds) break;
  }
  times.sort((a, b) => a - b);
  return { milliseconds: times[times.length >> 1], runs: times.length, check };
}

/** Says what this competitor is, then answers requests until the input ends. */
export async function serve(description: string, tasks: Tasks): Promise<void> {
  const say = (message: unknown): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
  const prepared = new Map<string, Run>();
  say({ description });
  for await (const line of createInterface({ input: process.stdin })) {
    const { task, args, milliseconds, warmUp } = JSON.parse(line) as Request;
    try {
      const key = `${task} ${JSON.stringify(args)}`;
      let run = prepared.get(key);
      if (run === undefined) {
        if (tasks[task] === undefined) throw new Error(`no task ${task}`);
        run = await tasks[task](args);
        prepared.set(key, run);
        await measure(run, warmUp);
      }
      say(await measure(run, milliseconds));
    } catch (error) {
      say({ error: String(error instanceof Error ? error.stack : error) });
    }
  }
}

/** A number of a task's arguments. */
export function number(args: Args, name: string): number {
  const value = args[name];
  if (typeof value !== "number") throw new TypeError(`the task needs a number ${name}`);
  return value;
}
