import { formatJson, splitLines } from "./notebook";

/** What nbgrader writes beside a cell (schema 3). */
export interface GradeMetadata {
  schema_version: number;
  grade: boolean;
  solution: boolean;
  locked: boolean;
  task?: boolean;
  grade_id?: string;
  points?: number;
  checksum?: string;
  cell_type?: string;
}

/** A cell, its source joined to one text. */
export interface Cell {
  id?: string;
  cell_type: "code" | "markdown" | "raw";
  source: string;
  metadata: { nbgrader?: GradeMetadata; [key: string]: unknown };
  outputs?: unknown[];
  execution_count?: number | null;
  [key: string]: unknown;
}

/** A notebook file, format 4. */
export interface Notebook {
  cells: Cell[];
  metadata: { kernelspec?: { name?: string; language?: string; display_name?: string }; [key: string]: unknown };
  nbformat: number;
  nbformat_minor: number;
  [key: string]: unknown;
}

/**
 * Reads a notebook from the text of its file; sources that are lists of lines become one text.
 *
 * @param name - of the file, for the message
 * @throws SyntaxError for text that is no notebook of format 4
 * @example
 * parseNotebook('{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}', "a.ipynb").cells.length // → 0
 */
export function parseNotebook(text: string, name: string): Notebook {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new SyntaxError(
      `${name}: not a notebook, the file is no JSON (${error instanceof Error ? error.message : error})`,
    );
  }
  if (!isNotebook(parsed)) throw new SyntaxError(`${name}: not a notebook of format 4`);
  for (const cell of parsed.cells) {
    const source: unknown = cell.source;
    cell.source = Array.isArray(source) ? source.join("") : String(source ?? "");
    cell.metadata ??= {};
  }
  return parsed;
}

function isNotebook(value: unknown): value is Notebook {
  if (typeof value !== "object" || value === null) return false;
  const { cells, nbformat } = value as Partial<Notebook>;
  return nbformat === 4 && Array.isArray(cells) && cells.every((cell) => typeof cell === "object" && cell !== null);
}

/**
 * The text of a notebook's file, as the Jupyter tools write it, so that a file that is opened and saved unchanged stays
 * the same. Outputs are passed through as they were read.
 *
 * @example
 * writeNotebook({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 }).split("\n").length // → 7
 */
export function writeNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({ ...cell, source: splitLines(cell.source) }));
  return `${formatJson({ ...notebook, cells })}\n`;
}
