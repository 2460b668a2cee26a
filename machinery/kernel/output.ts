import type { DisplayData } from "./tslab";

/** Takes what a cell puts out, in order. */
export interface CellOutput {
  stream(name: "stdout" | "stderr", text: string): void;
  display(message: DisplayData, update: boolean): void;
  /** The cell's last value. */
  result(data: Record<string, string>): void;
}

/** Characters that one cell may print: more makes a browser stall, and nobody reads it. */
const printedAtMost = 1_000_000;
/** Displays and updates of displays that one cell may send. */
const displayedAtMost = 5_000;

/**
 * Cuts a flood: passes on what a cell puts out up to a limit, then says once that it was cut. The notice goes to the
 * same stream (on stderr it would look like an error). The cell itself runs on.
 */
export function limited(
  output: CellOutput,
  printed: number = printedAtMost,
  displayed: number = displayedAtMost,
): CellOutput {
  let room = printed;
  let displays = displayed;
  return {
    stream(name, text) {
      if (room < 0) return;
      room -= text.length;
      if (room >= 0) return output.stream(name, text);
      output.stream(name, text.slice(0, text.length + room));
      room = -1;
      const limit = printed.toLocaleString("en-US");
      output.stream(name, `\n[output cut: this cell printed more than ${limit} characters; it runs on, unheard]\n`);
    },
    display(message, update) {
      displays -= 1;
      if (displays >= 0) return output.display(message, update);
      if (displays === -1) {
        const limit = displayed.toLocaleString("en-US");
        output.stream("stdout", `\n[output cut: this cell displayed more than ${limit} things; it runs on, unseen]\n`);
      }
    },
    result: (data) => output.result(data),
  };
}

/**
 * Redirects this process's stdout and stderr to whatever `current` gives at each write.
 *
 * @returns a function that puts the old ones back
 */
export function capturePrinting(current: () => CellOutput | undefined): () => void {
  const restore = (["stdout", "stderr"] as const).map((name) => {
    const stream = process[name];
    const original = stream.write;
    const decoder = new TextDecoder();
    const write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
      const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
      current()?.stream(name, text);
      const callback = typeof encoding === "function" ? encoding : done;
      if (typeof callback === "function") process.nextTick(callback as () => void);
      return true;
    };
    stream.write = write;
    return () => {
      stream.write = original;
    };
  });
  return () => {
    for (const put of restore) put();
  };
}
