/** Reads a file that was handed in. It may be anything: what comes out are cells of text, or a reason. */
import fs from "node:fs";
import { type Cell, isRecord, type Notebook, parseNotebook } from "../notebook/notebook";

/** A cell as it was handed in; what else a file says about it is left out. */
export interface HandedCell {
  readonly kind: "code" | "markdown" | "raw";
  readonly source: string;
  readonly gradeId?: string;
}

/** Cells with what was put right while reading, or the reason why there are none. */
export type Read =
  | { readonly cells: readonly HandedCell[]; readonly warnings: readonly string[] }
  | { readonly refused: string };

/** What is not read: larger files, more cells, longer texts. */
const most = { bytes: 100 * 1024 * 1024, cells: 2000, characters: 200_000 };

/** The bytes of a file, or the reason why it is not read; links and devices are not followed. */
export function readBytes(file: string): Buffer | { readonly refused: string } {
  let handle: number;
  try {
    handle = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return { refused: `the file cannot be read (${error instanceof Error ? error.message : error})` };
  }
  try {
    const { size } = fs.fstatSync(handle);
    if (!fs.fstatSync(handle).isFile()) return { refused: "what lies there is no ordinary file" };
    if (size > most.bytes) return { refused: `the file has ${size} bytes, more than ${most.bytes}: clear its outputs` };
    if (size === 0) return { refused: "the file is empty" };
    return fs.readFileSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Reads the cells of a notebook from its bytes.
 *
 * @example
 * readCells(Buffer.from("not JSON")) // → { refused: "the file is not a notebook: it is not JSON, or was cut off" }
 */
export function readCells(bytes: Buffer): Read {
  const { text, warnings } = textOf(bytes);
  let notebook: Notebook;
  try {
    notebook = parseNotebook(text, "the file");
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  if (notebook.cells.length > most.cells)
    return { refused: `the notebook has ${notebook.cells.length} cells, more than ${most.cells}` };
  const cells = notebook.cells.map(handedCell);
  if (cells.some(({ source }) => source.length > most.characters))
    return { refused: `a cell has more than ${most.characters} characters` };
  if (kernelOf(notebook) !== "typescript") warnings.push("the notebook was saved for another kernel");
  return { cells, warnings };
}

/** The text of a file, whatever it was encoded in, with what was odd about that. */
export function textOf(bytes: Buffer): { text: string; warnings: string[] } {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = wide ? bytes.toString("utf16le") : bytes.toString("utf8");
  const marked = text.startsWith("\uFEFF");
  const warnings = wide ? ["the file was saved as UTF-16"] : marked ? ["the file begins with a byte order mark"] : [];
  return { text: marked ? text.slice(1) : text, warnings };
}

function kernelOf({ metadata }: Notebook): string {
  const kernelspec: unknown = metadata.kernelspec;
  if (!isRecord(kernelspec)) return "none";
  if (kernelspec.name === "tslab") return "typescript";
  return typeof kernelspec.language === "string" ? kernelspec.language.toLowerCase() : "none";
}

function handedCell({ cell_type, source, metadata }: Cell): HandedCell {
  const kind = cell_type === "code" || cell_type === "markdown" ? cell_type : "raw";
  const gradeId: unknown = isRecord(metadata.nbgrader) ? metadata.nbgrader.grade_id : undefined;
  return { kind, source: source.replaceAll("\r\n", "\n"), ...(typeof gradeId === "string" ? { gradeId } : {}) };
}
