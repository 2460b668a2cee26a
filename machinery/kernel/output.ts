import type { DisplayData } from "./display";

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
/** Characters of one display; a figure has some hundred thousand. */
const displayAtMost = 8_000_000;
/** Characters of a text that stands for itself: a cell's last value, an error's message. */
const textAtMost = 500_000;

/** A text that a page can hold: its beginning, with a word on what is left out. */
export function cut(text: string, atMost: number = textAtMost): string {
  if (text.length <= atMost) return text;
  const left = (text.length - atMost).toLocaleString("en-US");
  return `${text.slice(0, atMost)}\n[output cut: ${left} characters more]`;
}

/**
 * Cuts a flood: passes on what a cell puts out up to a limit, then says once that it was cut. The notice goes to the
 * same stream (on stderr it would look like an error). The cell itself runs on. What is too large for a page, one value
 * or one display, is cut or left out alone.
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
      const size = displays < 0 ? 0 : sizeOf(message.data);
      if (size > displayAtMost) {
        const [found, limit] = [size, displayAtMost].map((n) => n.toLocaleString("en-US"));
        output.stream("stdout", `\n[output cut: a display of ${found} characters; a page can hold ${limit}]\n`);
      } else if (displays >= 0) return output.display(message, update);
      if (displays === -1) {
        const limit = displayed.toLocaleString("en-US");
        output.stream("stdout", `\n[output cut: this cell displayed more than ${limit} things; it runs on, unseen]\n`);
      }
    },
    result(data) {
      output.result(Object.fromEntries(Object.entries(data).map(([type, text]) => [type, cut(text)])));
    },
  };
}

/** Characters of a bundle of forms, as it is sent. */
function sizeOf(data: DisplayData["data"]): number {
  return Object.values(data).reduce<number>(
    (sum, value) => sum + (typeof value === "string" ? value.length : (JSON.stringify(value)?.length ?? 0)),
    0,
  );
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
