import type { Header } from "./message";
import type { CellOutput } from "./output";
import type { ToChannels } from "./threads";

/**
 * Turns what a cell puts out into Jupyter messages, in order.
 *
 * @param tell - takes them to the thread that sends
 * @param parent - the cell's request
 * @param count - for `execute_result`
 */
export function broadcast(tell: (message: ToChannels) => void, parent: Header, count: number): CellOutput {
  const publish = (type: string, content: object): void => {
    tell({ kind: "publish", type, content: JSON.stringify(content), parent });
  };
  return {
    stream: (name, text) => tell({ kind: "print", name, text, parent }),
    display({ data, metadata = {}, transient = {} }, update) {
      publish(update ? "update_display_data" : "display_data", { data, metadata, transient });
    },
    result: (data) => publish("execute_result", { execution_count: count, data, metadata: {} }),
  };
}

/** For a cell that is run silently. */
export const nobody: CellOutput = { stream() {}, display() {}, result() {} };
