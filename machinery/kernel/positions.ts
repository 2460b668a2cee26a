import { SourceMap, type SourceMapPayload } from "node:module";
import type { Insertion, Place } from "./converter";
import { withoutInsertions } from "./lenient";
import { mapsMark } from "./typescript";

/** A cell as it was run: enough to lead a position in its JavaScript back to what the learner wrote. */
export interface CellSource {
  /** The number in the brackets. */
  readonly count: number;
  readonly lines: readonly string[];
  /** The position in the cell, from zero, of a position in the JavaScript, from one as V8 counts. */
  place(line: number, column: number): Place | undefined;
}

/** Cells that are no part of the history, which have no number of their own, are counted from here. */
export const unnumbered = 1_000_000;

/** What a cell is called where its lines are named. */
export function cellName(count: number): string {
  return count > unnumbered ? `cell [unnumbered ${count - unnumbered}]` : `cell [${count}]`;
}

/** The number of a cell by its name: what `cellName` writes between the brackets. */
export function numberOfCell(name: string): number {
  return name.startsWith("unnumbered ") ? unnumbered + Number(name.slice("unnumbered ".length)) : Number(name);
}

/** The file name under which V8 knows cell number `count`. */
export function cellFile(count: number): string {
  return `nabla-cell-${count}.ts`;
}

/**
 * Takes the maps out of a cell's JavaScript and names the script.
 *
 * @param output - JavaScript as the converter gives it, maps at its end
 * @param ending - JavaScript to run after the cell's own
 * @param insertions - what the cell had in it, when it was compiled, that was not written
 * @returns JavaScript to run, and the cell's source with its positions
 */
export function locate(
  count: number,
  source: string,
  output: string,
  ending: string,
  insertions: readonly Insertion[] = [],
): { script: string; cell: CellSource } {
  const at = output.lastIndexOf(mapsMark);
  const code = at < 0 ? output : output.slice(0, at);
  const maps: SourceMapPayload[] =
    at < 0 ? [] : JSON.parse(Buffer.from(output.slice(at + mapsMark.length), "base64").toString());
  // tslab puts a prefix on the first line: an empty one keeps its columns out of the count.
  const script = `\n${code}\n${ending}\n//# sourceURL=${cellFile(count)}`;
  const last = code.split("\n").length;
  const lines = source.split("\n");
  const [toModule, toScript] = maps.map((map) => new SourceMap(map));
  return {
    script,
    cell: {
      count,
      lines,
      place(line, column) {
        if (!toModule || !toScript || line < 2 || line > last + 1) return undefined;
        const inModule = toScript.findEntry(line - 2, column - 1);
        if (!("originalLine" in inModule)) return undefined;
        const inSource = toModule.findEntry(inModule.originalLine, inModule.originalColumn);
        if (!("originalLine" in inSource)) return undefined;
        // tslab's converter puts one line, `export {};`, before each cell.
        const place = { line: inSource.originalLine - 1, character: inSource.originalColumn };
        return place.line >= 0 && place.line < lines.length ? withoutInsertions(place, insertions) : undefined;
      },
    },
  };
}
