import type { CellOutput } from "../kernel/output";
import type { Output } from "../notebook/notebook";

/** Gathers the outputs of a notebook's cells as a notebook keeps them. */
export interface Collector {
  /** Where the outputs of one cell go; `outputs` fills while it runs. */
  cell(count: number): CellOutput & { readonly outputs: Output[] };
}

/**
 * Gathers as Jupyter does: printed text on one stream is one output, an update of a display changes it wherever it
 * stands, also in an earlier cell.
 */
export function collector(): Collector {
  const displays = new Map<string, Extract<Output, { output_type: "display_data" }>[]>();
  return {
    cell(count) {
      const outputs: Output[] = [];
      return {
        outputs,
        stream(name, text) {
          const last = outputs.at(-1);
          if (last?.output_type === "stream" && last.name === name) last.text += text;
          else if (text !== "") outputs.push({ output_type: "stream", name, text });
        },
        display(message, update) {
          const id = message.transient?.display_id;
          const shown = id === undefined ? undefined : displays.get(id);
          if (update) {
            for (const earlier of shown ?? [])
              Object.assign(earlier, { data: message.data, metadata: message.metadata ?? {} });
            return;
          }
          const output = {
            output_type: "display_data" as const,
            data: { ...message.data },
            metadata: { ...message.metadata },
          };
          outputs.push(output);
          if (id !== undefined) displays.set(id, [...(shown ?? []), output]);
        },
        result(data) {
          outputs.push({ output_type: "execute_result", execution_count: count, data: { ...data }, metadata: {} });
        },
      };
    },
  };
}
