/** A notebook that shows one figure of every kind, with its outputs in it: nothing needs to run. */
import { captionBelow, liveForm, plainForm } from "../../lib/plot/forms";
import { gallery } from "../plot/gallery";

/** The text of the notebook; `kinds` are names of the gallery. Default: all. */
export function galleryNotebook(kinds: readonly string[] = Object.keys(gallery)): string {
  const cells = kinds.map((name, at) => {
    const figure = gallery[name]();
    const output = (data: object): object => ({ output_type: "display_data", data, metadata: {} });
    return {
      id: `figure-${at}`,
      cell_type: "code",
      source: `// ${name}`,
      metadata: {},
      execution_count: at + 1,
      outputs: [
        output({ "application/vnd.plotly.v1+json": liveForm(figure), "text/plain": plainForm(figure) }),
        output({ "text/html": captionBelow(figure) }),
      ],
    };
  });
  return JSON.stringify({
    cells: [{ id: "title", cell_type: "markdown", source: "# Gallery", metadata: {} }, ...cells],
    metadata: {
      kernelspec: { name: "tslab", language: "typescript", display_name: "TypeScript" },
      language_info: { name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
