/** Notebooks as they are committed, for tests that compare what they print with what is kept or computed. */
import { join } from "node:path";
import { type Notebook, readNotebook } from "../../machinery/notebook/notebook";

/** The notebook of a name, as `"06-optimizers"`. */
export function committed(name: string): Notebook {
  return readNotebook(join(__dirname, "..", "..", "notebooks", `${name}.ipynb`));
}

/** All outputs of the cell with an id, as one text to search in; of no cell it is empty. */
export function printedBy({ cells }: Notebook, id: string): string {
  return JSON.stringify(cells.find((cell) => cell.id === id)?.outputs ?? []);
}
