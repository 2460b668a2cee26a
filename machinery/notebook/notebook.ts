/** Notebook files, read and written as Python's nbformat does it, so that saving one from JupyterLab changes nothing. */
import fs from "node:fs";
import { replaceFile } from "nabla/host";
import { formatJson, splitLines } from "./python-json";

/** Several representations of one thing, by MIME type. */
export type Bundle = Record<string, unknown>;

/** One output of a code cell. Texts are whole here; lists of lines exist only in the file. */
export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | { output_type: "display_data"; data: Bundle; metadata: Record<string, unknown> }
  | { output_type: "execute_result"; execution_count: number; data: Bundle; metadata: Record<string, unknown> }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

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
  /** `""` in a file older than format 4.5, which has none. */
  id: string;
  cell_type: "code" | "markdown" | "raw";
  source: string;
  metadata: { nbgrader?: GradeMetadata; tags?: string[]; [key: string]: unknown };
  outputs?: Output[];
  execution_count?: number | null;
  [key: string]: unknown;
}

/** A notebook in memory. */
export interface Notebook {
  cells: Cell[];
  metadata: { kernelspec?: { name?: string; language?: string; display_name?: string }; [key: string]: unknown };
  nbformat: number;
  nbformat_minor: number;
  [key: string]: unknown;
}

/**
 * Reads a notebook from the text of its file. The text may be anything, also what a person handed in: what is no cell or
 * no output is left out, and a cell without a source or metadata has empty ones.
 *
 * @param name - of the file, for the message
 * @throws SyntaxError of one line for text that is no notebook of format 4
 * @example
 * parseNotebook('{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}', "a.ipynb").cells.length // → 0
 */
export function parseNotebook(text: string, name: string): Notebook {
  const refuse = (why: string): SyntaxError => new SyntaxError(`${name} is not a notebook: ${why}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw refuse("it is not JSON, or was cut off");
  }
  if (!isRecord(parsed)) throw refuse("it has no list of cells");
  if (typeof parsed.nbformat === "number" && parsed.nbformat < 4)
    throw new SyntaxError(`${name} has notebook format ${parsed.nbformat}; open it in JupyterLab and save it again`);
  if (!Array.isArray(parsed.cells)) throw refuse("it has no list of cells");
  const cells = parsed.cells.filter(isRecord).map(cellOf);
  const metadata = isRecord(parsed.metadata) ? parsed.metadata : {};
  return { nbformat: 4, nbformat_minor: 5, ...parsed, cells, metadata } as Notebook;
}

/**
 * Reads a notebook of the course, in which every cell has an id of its own (format 4.5).
 *
 * @throws Error of one line with the file's name when it is no such notebook
 */
export function readNotebook(file: string): Notebook {
  const notebook = parseNotebook(fs.readFileSync(file, "utf8"), file);
  const ids = new Set<string>();
  for (const [index, { id }] of notebook.cells.entries()) {
    if (id === "") throw new Error(`${file}: cell ${index + 1} has no id (nbformat 4.5 asks for one)`);
    if (ids.has(id)) throw new Error(`${file}: two cells have the id "${id}"`);
    ids.add(id);
  }
  return notebook;
}

/** The text of a notebook's file: sorted keys, one space a level, texts as lists of lines, a newline at the end. */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    id: cell.id || undefined,
    source: splitLines(cell.source),
    outputs: cell.outputs?.map(splitOutput),
  }));
  return `${formatJson({ ...notebook, cells })}\n`;
}

/** Writes a notebook so that the file is at every moment either the old or the new one. */
export function writeNotebook(file: string, notebook: Notebook): void {
  replaceFile(file, formatNotebook(notebook));
}

/** Whether a value read from JSON is a record. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellOf(cell: Record<string, unknown>): Cell {
  const { id, source, metadata, outputs } = cell;
  return {
    ...cell,
    id: typeof id === "string" ? id : "",
    source: joined(source),
    metadata: isRecord(metadata) ? metadata : {},
    ...(Array.isArray(outputs) ? { outputs: outputs.filter(isRecord).map(joinOutput) } : {}),
  } as Cell;
}

function joined(text: unknown): string {
  const parts: unknown[] = Array.isArray(text) ? text : [text];
  return parts.filter((part) => typeof part === "string").join("");
}

function isJson(type: string): boolean {
  return type === "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

function joinOutput(output: Record<string, unknown>): Record<string, unknown> {
  if (output.output_type === "stream") return { ...output, text: joined(output.text) };
  if (!isRecord(output.data)) return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    Array.isArray(value) && !isJson(type) ? joined(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

/** Texts that nbformat splits into lines besides `text/…`. */
const splitToo = new Set(["application/javascript", "image/svg+xml"]);

function splitOutput(output: Output): object {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (!("data" in output && isRecord(output.data))) return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    typeof value === "string" && (type.startsWith("text/") || splitToo.has(type)) ? splitLines(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}
