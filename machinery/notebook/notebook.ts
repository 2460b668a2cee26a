/** Notebook files, read and written as Python's nbformat does it, so that saving one from JupyterLab changes nothing. */
import fs from "node:fs";

/** Several representations of one thing, by MIME type. */
export type Bundle = Record<string, unknown>;

/** One output of a code cell. Texts are whole here; lists of lines exist only in the file. */
export type Output =
  | { output_type: "stream"; name: "stdout" | "stderr"; text: string }
  | { output_type: "display_data"; data: Bundle; metadata: Record<string, unknown> }
  | { output_type: "execute_result"; execution_count: number; data: Bundle; metadata: Record<string, unknown> }
  | { output_type: "error"; ename: string; evalue: string; traceback: string[] };

/** One cell. */
export interface Cell {
  id: string;
  cell_type: "code" | "markdown" | "raw";
  source: string;
  metadata: Record<string, unknown> & { tags?: string[] };
  outputs?: Output[];
  execution_count?: number | null;
}

/** A notebook in memory. */
export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

/**
 * Reads a notebook of format 4.5.
 *
 * @throws Error with the file's name when it is no such notebook
 */
export function readNotebook(file: string): Notebook {
  return parseNotebook(fs.readFileSync(file, "utf8"), file);
}

/** {@link readNotebook} on text; `file` is only named in errors. */
export function parseNotebook(text: string, file: string): Notebook {
  let notebook: Notebook;
  try {
    notebook = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(notebook.cells)) throw new Error(`${file}: no notebook (it has no list of cells)`);
  const ids = new Set<string>();
  for (const [index, cell] of notebook.cells.entries()) {
    if (typeof cell.id !== "string")
      throw new Error(`${file}: cell ${index + 1} has no id (nbformat 4.5 asks for one)`);
    if (ids.has(cell.id)) throw new Error(`${file}: two cells have the id "${cell.id}"`);
    ids.add(cell.id);
    cell.source = joined(cell.source);
    for (const output of cell.outputs ?? []) joinOutput(output);
  }
  return notebook;
}

/** The text of a notebook's file: sorted keys, one space a level, texts as lists of lines, a newline at the end. */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: splitLines(cell.source),
    ...(cell.outputs ? { outputs: cell.outputs.map(splitOutput) } : {}),
  }));
  return `${formatJson({ ...notebook, cells })}\n`;
}

/** Writes a notebook so that the file is at every moment either the old or the new one. */
export function writeNotebook(file: string, notebook: Notebook): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(temporary, formatNotebook(notebook));
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function joined(text: string | string[] | undefined): string {
  return Array.isArray(text) ? text.join("") : (text ?? "");
}

function isJson(type: string): boolean {
  return type === "application/json" || (type.startsWith("application/") && type.endsWith("+json"));
}

function joinOutput(output: Output): void {
  if (output.output_type === "stream") output.text = joined(output.text);
  if (output.output_type !== "display_data" && output.output_type !== "execute_result") return;
  for (const [type, value] of Object.entries(output.data)) {
    if (!isJson(type) && Array.isArray(value)) output.data[type] = value.join("");
  }
}

/** Texts that nbformat splits into lines besides `text/…`. */
const splitToo = new Set(["application/javascript", "image/svg+xml"]);

function splitOutput(output: Output): object {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    typeof value === "string" && (type.startsWith("text/") || splitToo.has(type)) ? splitLines(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

/** Where Python's `splitlines` ends a line. */
const ends = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029";
const line = new RegExp(`[^${ends}]*(?:\r\n|[${ends}])|[^${ends}]+$`, "g");

/** Lines with their ends, as Python's `splitlines(True)` cuts them. */
export function splitLines(text: string): string[] {
  return text.match(line) ?? [];
}

/** JSON as Python's nbformat writes it: keys sorted, one space a level. */
export function formatJson(value: unknown, indent: string = ""): string {
  if (typeof value === "number") return formatNumber(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** A number as Python prints it: from below 0.0001 on with an exponent of two digits at least. */
function formatNumber(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace(/e-(\d)$/, "e-0$1");
  return JSON.stringify(value);
}
