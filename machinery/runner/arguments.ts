import os from "node:os";
import path from "node:path";
import { readWords } from "../words";
import { type Budgets, budgets } from "./execute";

/** Two where the memory is there, one on the machine that the course promises to be enough. */
const jobs = os.freemem() > 4 * 1024 ** 3 ? Math.min(2, os.availableParallelism()) : 1;

/**
 * Threads for each of so many notebooks side by side. With more than the machine has, threads wait for each other by
 * looking again and again, on the processors that others need: a fifth of all work.
 *
 * @returns nothing for a single notebook, whose library decides
 * @example
 * threadsEach(2, 2) // → 1
 * threadsEach(2, 16) // → 4
 * threadsEach(1, 16) // → undefined
 */
export function threadsEach(jobs: number, cores: number = os.availableParallelism()): number | undefined {
  return jobs === 1 ? undefined : Math.min(4, Math.max(1, Math.floor(cores / jobs)));
}

/** What the runner was asked to do. */
export interface ParsedArguments {
  /** Beginnings of names in `folder` (`01`), or files; none means all. */
  readonly names: readonly string[];
  readonly folder: string;
  readonly mode: "write" | "check" | "accept" | "no-write";
  readonly budgets: Budgets;
  /** Also print the seconds of each cell. */
  readonly times: boolean;
  /** The folder for the notebooks as pages, where they are asked for. */
  readonly html: string | undefined;
  /** How many notebooks are executed side by side. */
  readonly jobs: number;
  readonly help: boolean;
}

/** Printed with `--help` and after a mistake. */
export const usage: string = `npm run notebooks [-- options] [01 … | FILE.ipynb …]

Executes notebooks from top to bottom, each in a process of its own, and writes
their outputs into the files. Without names: every notebook of the folder.

  --check       compare with the outputs in the files instead of writing; fails on a difference
  --accept      write, and show what changed
  --no-write    only execute
  --html OUT    execute nothing: write the notebooks as they are, as pages to read, into the folder OUT
  --dir DIR     the folder, instead of notebooks/
  --jobs N      execute N notebooks side by side (default ${jobs})
  --times       print the seconds of each cell
  --silence S   a cell may go without output for S seconds (default ${budgets.silence})
  --total S     a notebook may take S seconds (default ${budgets.total})`;

/**
 * Reads the command line.
 *
 * @param folder - where notebooks are unless `--dir` says otherwise
 * @throws Error that says what is not understood
 * @example
 * parseArguments(["01", "--check"], "notebooks").mode // → "check"
 */
export function parseArguments(args: readonly string[], folder: string): ParsedArguments {
  const { values, positionals } = readWords({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      accept: { type: "boolean", default: false },
      "no-write": { type: "boolean", default: false },
      html: { type: "string" },
      dir: { type: "string" },
      jobs: { type: "string" },
      times: { type: "boolean", default: false },
      silence: { type: "string" },
      total: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const modes = (["check", "accept", "no-write"] as const).filter((mode) => values[mode]);
  if (modes.length > 1) throw new Error(`--${modes[0]} and --${modes[1]} exclude each other`);
  if (modes.length > 0 && values.html !== undefined) throw new Error(`--html and --${modes[0]} exclude each other`);
  return {
    names: positionals,
    folder: values.dir === undefined ? folder : path.resolve(values.dir),
    mode: modes[0] ?? "write",
    budgets: {
      silence: positive("--silence", "seconds", values.silence, budgets.silence),
      memory: budgets.memory,
      total: positive("--total", "seconds", values.total, budgets.total),
    },
    jobs: Math.max(1, Math.floor(positive("--jobs", "a number", values.jobs, jobs))),
    html: values.html === undefined ? undefined : path.resolve(values.html),
    times: values.times ?? false,
    help: values.help ?? false,
  };
}

function positive(option: string, what: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!(value > 0)) throw new Error(`${option} takes ${what}, not "${text}"`);
  return value;
}
