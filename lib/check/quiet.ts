/** Printed text kept for one call; the rest is counted as cut. */
const LONGEST = 2000;

/**
 * Runs something and keeps what it prints, on stdout and on stderr: dozens of calls of a function that logs would
 * bury the verdict, and one line on stderr costs all points of a graded cell.
 *
 * @param run - is handed what gives and forgets the text printed so far
 * @example
 * quietly((printed) => { console.warn("careful"); return printed(); }) // → "careful\n"
 */
export function quietly<T>(run: (printed: () => string) => T): T {
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write);
  let text = "";
  const keep = (chunk: unknown, ...rest: unknown[]): boolean => {
    if (text.length < LONGEST) text += typeof chunk === "string" ? chunk : Buffer.from(chunk as Uint8Array).toString();
    const done = rest.find((argument) => typeof argument === "function");
    if (typeof done === "function") process.nextTick(done);
    return true;
  };
  for (const stream of streams) stream.write = keep;
  try {
    return run(() => {
      const printed = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      text = "";
      return printed;
    });
  } finally {
    streams.forEach((stream, i) => {
      stream.write = writes[i];
    });
  }
}
