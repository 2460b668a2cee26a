/** Stacks in the learner's own lines: one mapping, for errors that end a cell and for those that it prints. */

import type { Place } from "./converter";
import { type CellSource, cellName, numberOfCell } from "./positions";

/** Finds a cell that was run earlier by its number. */
export type FindCell = (count: number) => CellSource | undefined;

/** One call on a stack. */
export interface Frame {
  /** As it is shown: `    at deep (cell [3], line 4, column 13)`. */
  readonly text: string;
  readonly cell?: CellSource;
  readonly place?: Place;
}

const framePattern = /^\s+at (?:(.*?) \()?(?:async )?([^()]*?):(\d+):(\d+)\)?$/;
const cellPattern = /nabla-cell-(\d+)\.ts$/;
const shownPattern = /^ {4}at (?:.* \()?cell \[((?:unnumbered )?\d+)\], line (\d+), column (\d+)\)?$/;
/** What Node puts before the stack of an error that V8 found while it read a script: file, line, text, caret. */
const readingPattern = /^nabla-cell-(\d+)\.ts:(\d+)\n.*\n([ \t]*)\^/;

/**
 * From here on `error.stack` speaks of cells, whoever reads it: `console.log(error)`, `console.trace`, an error in a
 * list. Errors in which no cell takes part are left as they are.
 *
 * @returns a function that puts back what was there before
 */
export function mapStacks(find: FindCell): () => void {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => `    at ${site}`);
    const isAboutCells = lines.some((line) => cellPattern.test(framePattern.exec(line)?.[2] ?? ""));
    const shown = isAboutCells ? framesOf(lines, find).map(({ text }) => text) : lines;
    return [plainMessage(titleOf(error)), ...shown].join("\n");
  };
  return () => {
    Error.prepareStackTrace = before;
  };
}

/** The calls on an error's stack that concern the learner: cells in their own lines, packages by file. */
export function readStack(error: Error, find: FindCell): Frame[] {
  const stack = String(error.stack ?? "");
  const frames = framesOf(stack.split("\n"), find);
  const reading = readingPattern.exec(stack);
  if (!reading || frames.some(({ cell }) => cell !== undefined)) return frames;
  const cell = find(Number(reading[1]));
  const place = cell?.place(Number(reading[2]), reading[3].length + 1);
  return cell && place ? [cellFrame(undefined, cell, place)] : frames;
}

/** The number of the cell that stands first on a stack. */
export function cellOnStack(stack: string): number | undefined {
  for (const line of stack.split("\n")) {
    const found = shownPattern.exec(line) ?? cellPattern.exec(framePattern.exec(line)?.[2] ?? "");
    if (found) return numberOfCell(found[1]);
  }
  return undefined;
}

/**
 * A message without what the compiler made of names.
 *
 * @example
 * plainMessage("(0 , nabla_1.tensor)(...).nope is not a function") // → "tensor(...).nope is not a function"
 */
export function plainMessage(message: string): string {
  return message
    .replace(/\(0 , [\w$]+\.([\w$]+)\)/g, "$1")
    .replace(/\bexports\.([\w$]+)/g, "$1")
    .replace(/__tslab__\.given\(\.\.\.\)/g, "(await …)")
    .replace(/\b([\w$]+)_\d+\.(?=[\w$]+(?:\(\.\.\.\))?(?:\.[\w$]+)* is not )/g, "");
}

function framesOf(lines: readonly string[], find: FindCell): Frame[] {
  const frames: Frame[] = [];
  for (const line of lines) {
    const shown = shownPattern.exec(line);
    const [, name, file = "", lineNumber, column] = framePattern.exec(line) ?? [];
    const inCell = cellPattern.exec(file);
    if (shown) {
      const [row, at] = shown.slice(2).map(Number);
      frames.push({ text: line, cell: find(numberOfCell(shown[1])), place: { line: row - 1, character: at - 1 } });
    } else if (inCell) {
      const cell = find(Number(inCell[1]));
      const place = cell?.place(Number(lineNumber), Number(column));
      if (cell && place) frames.push(cellFrame(name, cell, place));
    } else if (isMachinery(file)) {
      // Below the cell's own frames stands how cells are run; above them, how `process.exit` is refused.
      if (frames.length > 0) break;
    } else if (file !== "" && !file.startsWith("node:") && !file.startsWith("evalmachine")) {
      frames.push({ text: frameText(name, `${shorten(file)}:${lineNumber}:${column}`) });
    }
  }
  return frames;
}

function cellFrame(name: string | undefined, cell: CellSource, place: Place): Frame {
  const where = `${cellName(cell.count)}, line ${place.line + 1}, column ${place.character + 1}`;
  return { text: frameText(name, where), cell, place };
}

function frameText(name: string | undefined, where: string): string {
  const plain = name?.replace(/^async /, "").replace(/^(Object|exports|Proxy)\./, "");
  return plain && plain !== "<anonymous>" ? `    at ${plain} (${where})` : `    at ${where}`;
}

/** The first line of a stack, as V8 writes it. Never throws, however strange the error is. */
function titleOf(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}

/** True for the files that run cells. */
function isMachinery(file: string): boolean {
  const unified = slashes(file);
  return unified.includes("/node_modules/tslab/dist/executor") || unified.startsWith(`${slashes(__dirname)}/`);
}

function slashes(file: string): string {
  return file.replaceAll("\\", "/");
}

function shorten(file: string): string {
  const unified = slashes(file).replace(/^file:\/\//, "");
  const packages = unified.lastIndexOf("/node_modules/");
  if (packages >= 0) return unified.slice(packages + "/node_modules/".length);
  const library = unified.lastIndexOf("/lib/dist/");
  return library >= 0 ? `nabla/${unified.slice(library + "/lib/dist/".length)}` : unified;
}
