import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** Text as a notebook file holds it: whole, or line by line. */
export type Text = string | readonly string[];

/** What a cell has shown. */
export interface Output {
  readonly output_type: "stream" | "display_data" | "execute_result" | "error";
  readonly name?: string;
  readonly text?: Text;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly ename?: string;
  readonly evalue?: string;
  readonly traceback?: readonly string[];
}

/** A cell of a notebook. */
export interface Cell {
  readonly cell_type: "markdown" | "code" | "raw";
  readonly source: Text;
  readonly outputs?: readonly Output[];
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A notebook that was executed. */
export interface Notebook {
  readonly cells: readonly Cell[];
}

/**
 * The text of a source or an output as one string.
 *
 * @example
 * whole(["a\n", "b"]) // → "a\nb"
 */
export function whole(text: Text | undefined): string {
  return typeof text === "string" ? text : (text ?? []).join("");
}

/**
 * Reads a notebook file.
 *
 * @throws Error that names the file when it is not a notebook.
 */
export function readNotebook(path: string): Notebook {
  try {
    const notebook = JSON.parse(readFileSync(path, "utf8")) as Notebook;
    if (Array.isArray(notebook.cells)) return notebook;
  } catch (error) {
    throw new Error(`${basename(path)} cannot be read as a notebook: ${(error as Error).message}`);
  }
  throw new Error(`${basename(path)} cannot be read as a notebook: it has no cells`);
}
