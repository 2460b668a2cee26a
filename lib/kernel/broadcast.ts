import type { CellOutput } from "./output";
import type { DisplayData } from "./tslab";

/** So many printed texts are sent at once, each by itself: what is printed before a long step is seen before it. */
const burst = 100;
/** A loop that prints more gets one message in this time, in milliseconds; each such time allows one text more. */
const patience = 20;
/** … or one as long as this, in characters. */
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
  let allowed = burst;
  let last = Date.now();
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
      waiting += text;
      const now = Date.now();
      allowed = Math.min(burst, allowed + (now - last) / patience);
      last = now;
      if (allowed >= 1 || waiting.length >= enough) {
        allowed = Math.max(0, allowed - 1);
        flush();
      } else timer ??= setTimeout(flush, patience);
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
