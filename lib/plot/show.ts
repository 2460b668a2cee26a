import { plainText } from "./markup";
import type { Figure } from "./types";

/** One message to the notebook: the forms of one thing, by type. */
type Bundle = Readonly<Record<string, unknown>>;
type Send = (message: { data: Bundle; metadata: Bundle; transient: Bundle }, update: boolean) => void;

/**
 * Shows a figure in the notebook: live, as a picture, and in words below it. Without a notebook the words are printed.
 *
 * @example
 * await show(curves({ title: "y = x", xLabel: "x", yLabel: "y", series: [{ name: "y", x: [0, 1], y: [0, 1] }] }));
 */
export async function show(figure: Figure): Promise<void> {
  const words = plainText(figure.description);
  const send = notebook();
  if (send === undefined) {
    console.log(words);
    return;
  }
  const { data, layout, frames } = figure;
  send(
    {
      data: { "application/vnd.plotly.v1+json": { data, layout, frames }, "text/plain": words },
      metadata: {},
      transient: {},
    },
    false,
  );
}

/** The kernel's own way to send a message, where this process is a kernel. */
function notebook(): Send | undefined {
  const kernel: unknown = require.cache[require.resolve("tslab/dist/jupyter")]?.exports;
  const send = (kernel as { lastWriteDisplayData?: Send | null } | undefined)?.lastWriteDisplayData;
  return send ?? undefined;
}
