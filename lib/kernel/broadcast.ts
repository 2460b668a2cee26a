import type { CellOutput } from "./output";
import type { DisplayData } from "./tslab";

/** Printed text waits this long for more of it, in milliseconds, so that a loop of prints is few messages. */
const patience = 40;
/** … or until it is this long, in characters. */
const enough = 16_384;

/** A cell's output on its way to the clients. */
export interface Broadcast extends CellOutput {
  /** Sends what waits. */
  flush(): void;
}

/**
 * Turns what a cell puts out into Jupyter messages, in order.
 *
 * @param send - publishes one message of a type, as an answer to the cell's request
 * @param count - for `execute_result`
 */
export function broadcast(send: (type: string, content: object) => void, count: number): Broadcast {
  let name: "stdout" | "stderr" = "stdout";
  let waiting = "";
  let since = 0;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== "") send("stream", { name, text: waiting });
    waiting = "";
  }
  return {
    flush,
    stream(to, text) {
      if (to !== name) flush();
      name = to;
      if (waiting === "") since = Date.now();
      waiting += text;
      // A synchronous loop never lets the timer run: then the clock decides.
      if (waiting.length >= enough || Date.now() - since >= patience) flush();
      else timer ??= setTimeout(flush, patience);
    },
    display(message: DisplayData, update) {
      flush();
      const { data, metadata, transient } = message;
      send(update ? "update_display_data" : "display_data", {
        data,
        metadata: metadata ?? {},
        transient: transient ?? {},
      });
    },
    result(data) {
      flush();
      send("execute_result", { execution_count: count, data, metadata: {} });
    },
  };
}
