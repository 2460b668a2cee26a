import { runsNotebook } from "../display/send";
import { host } from "../host/host";
import type { History } from "./history";

/** Shows how a run goes. */
export interface Progress {
  /** After every step. `position` is in epochs, such as 2.25. */
  step(history: History, position: number, epochs: number): void;
  /** Once, when it ends. */
  end(history: History, ended: string): void;
}

/** Shows nothing. */
export const silent: Progress = { step: () => {}, end: () => {} };

/** Progress that nobody reads: only that it goes on is told, to whoever executes the notebook. */
export const unread: Progress = { step: () => host().onProgress?.(), end: () => {} };

/**
 * Where a line of progress goes: to standard output where somebody watches, else nowhere.
 *
 * @param watched whether somebody watches; found out unless said
 * @example
 * progressWriter(false)("3 of 10 tries") // → undefined
 */
export function progressWriter(watched: boolean = isWatched()): (text: string) => void {
  return watched ? (text) => void process.stdout.write(text) : () => host().onProgress?.();
}

/** Milliseconds between two updates: often enough to see, seldom enough to cost nothing. */
const INTERVAL = 250;

/**
 * One line of text that updates in place: epochs done, loss, validation. Shows nothing where nobody watches: in a file or pipe, and
 * where the course's own outputs are made.
 *
 * @param watched whether somebody watches; found out unless said
 * @param write where the text goes; standard output unless said
 * @example
 * const lines = [];
 * textProgress(true, (line) => lines.push(line)).end({ steps: [0.5], epochs: [], loss: "hinge" }, "finished");
 * lines[0] // → "\r0 epochs, loss 0.5000 · finished\n"
 */
export function textProgress(
  watched: boolean = isWatched(),
  write: (text: string) => void = progressWriter(true),
): Progress {
  if (!watched) return unread;
  let last = 0;
  let width = 0;
  const put = (line: string, end: string): void => {
    write(`\r${line.padEnd(width)}${end}`);
    width = line.length;
  };
  return {
    step: (history, position, epochs) => {
      if (Date.now() - last < INTERVAL) return;
      last = Date.now();
      put(`${bar(position / epochs)} ${progressWords(history, position.toFixed(1), epochs)}`, "");
    },
    end: (history, ended) => put(`${progressWords(history, String(history.epochs.length))} · ${ended}`, "\n"),
  };
}

/**
 * What is known of a run, in words.
 *
 * @param position epochs done, as text
 * @param of all epochs, where it is not over
 * @example
 * progressWords({ steps: [0.5], epochs: [], loss: "hinge" }, "0.5", 2) // → "0.5 of 2 epochs, loss 0.5000"
 */
export function progressWords({ steps, epochs }: History, position: string, of?: number): string {
  const last = epochs[epochs.length - 1];
  const loss = last?.loss ?? steps[steps.length - 1] ?? Number.NaN;
  const parts = [`${position}${of === undefined ? "" : ` of ${of}`} epochs`, `loss ${loss.toFixed(4)}`];
  if (last?.accuracy !== undefined) parts.push(`accuracy ${(100 * last.accuracy).toFixed(1)} %`);
  if (last?.validationLoss !== undefined) parts.push(`validation loss ${last.validationLoss.toFixed(4)}`);
  if (last?.validationAccuracy !== undefined)
    parts.push(`validation accuracy ${(100 * last.validationAccuracy).toFixed(1)} %`);
  return parts.join(", ");
}

function bar(share: number): string {
  const full = Math.round(20 * Math.min(1, share));
  return `${"█".repeat(full)}${"░".repeat(20 - full)}`;
}

/**
 * One line of text that says how many are done, for what takes long and is no training: asking a model thousands of times, say.
 *
 * @param what the things counted
 * @param write where the text goes; standard output where somebody watches, else nowhere
 * @example
 * const lines = [];
 * const watch = countedLine("pictures asked", (line) => lines.push(line));
 * watch(4096, 4096);
 * lines // → ["\r4096 of 4096 pictures asked", "\n"]
 */
export function countedLine(
  what: string,
  write: (text: string) => void = progressWriter(),
): (done: number, all: number) => void {
  let last = 0;
  return (done, all) => {
    if (done < all && Date.now() - last < INTERVAL) return;
    last = Date.now();
    write(`\r${done} of ${all} ${what}`);
    if (done >= all) write("\n");
  };
}

/**
 * Whether a person sees what is written: a terminal, or a notebook that is not executed for the record.
 *
 * @example
 * typeof isWatched() // → "boolean"
 */
export function isWatched(): boolean {
  if (process.env.NABLA_CANONICAL === "1" || process.env.NBGRADER_EXECUTION) return false;
  return runsNotebook() || process.stdout.isTTY === true;
}
