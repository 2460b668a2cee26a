/** Lines that stay and one that changes. */
export interface Terminal {
  /** Prints a line that stays. */
  line(text: string): void;
  /** Shows what is going on, in place; on something that is no terminal, nothing. */
  status(text: string): void;
}

/** A terminal on stdout. */
export function terminal(stream: NodeJS.WriteStream = process.stdout): Terminal {
  const clear = stream.isTTY ? "\r\x1b[K" : "";
  return {
    line: (text) => {
      stream.write(`${clear}${text}\n`);
    },
    status: (text) => {
      if (stream.isTTY) stream.write(clear + text.slice(0, (stream.columns ?? 80) - 1));
    },
  };
}
