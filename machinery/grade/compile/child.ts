/** The kernel's own converter in a process of its own. It reads learners' cells and runs none of them. */
import { setFlagsFromString } from "node:v8";
import { optimizeLater } from "../../kernel/engine-flags";
import { findPackages } from "../../kernel/packages";
import { locate } from "../../kernel/positions";
import { openTslab } from "../../kernel/tslab";
import { tieVariables } from "../../kernel/variables";
import type { Compiled, CompileOrder, Together, TogetherOrder } from "./talk";

optimizeLater();
const tslab = openTslab(findPackages(process.cwd()));
// a kernel keeps its heap small, as there are many; what compiles for a whole class has room for less collecting
setFlagsFromString("--heap-growing-percent=150");
const converter = tslab.createConverter(false);

function compile({ previous, source, count }: CompileOrder): Compiled {
  const { output, declOutput, diagnostics, hasToplevelAwait, declared } = converter.convert(previous, source);
  const { names, assignable } = declared;
  const complaints = diagnostics.map(({ code, start, messageText, fileName }) => ({
    code,
    line: fileName ? 0 : start.line + 1,
    column: start.character + 1,
    text: fileName ? `${fileName}: ${messageText}` : messageText,
  }));
  const failed = complaints.length > 0;
  return {
    ...(failed ? {} : output === undefined ? { script: "" } : located(count, source, output, assignable)),
    isAsync: hasToplevelAwait ?? false,
    declarations: failed ? previous : (declOutput ?? ""),
    names,
    complaints,
  };
}

function located(
  count: number,
  source: string,
  output: string,
  assignable: readonly string[],
): { script: string; lines: number[] } {
  const { script, cell } = locate(count, source, output, tieVariables(assignable));
  const lines = script.split("\n").map((text, i) => {
    const place = cell.place(i + 1, text.length - text.trimStart().length + 1);
    return place ? place.line + 1 : 0;
  });
  return { script, lines: [0, ...lines] };
}

function compileTogether({ together }: TogetherOrder): Together {
  if (!mayBeJoined(together)) return { isAsync: false, assignable: [], complaints: [], differs: true };
  const between = "\n;\n";
  const starts: number[] = []; // the line of each cell, from one
  let line = 1;
  for (const source of together) {
    starts.push(line);
    line += `${source}${between}`.split("\n").length - 1;
  }
  const { script, isAsync, complaints } = compile({ previous: "", source: together.join(between), count: 0 });
  const cellAt = (at: number): number => starts.filter((start) => start <= at).length - 1;
  return {
    script,
    isAsync,
    assignable: together.flatMap((source) => tslab.declaredNames(source).assignable),
    complaints: complaints.map(({ line, text }) => ({ cell: cellAt(line), text })),
    differs: false,
  };
}

/** Cells mean the same together where each is whole, no name is declared twice, and none is used in a cell before its own. */
function mayBeJoined(cells: readonly string[]): boolean {
  if (!cells.every((source) => tslab.isWhole(source))) return false;
  const declares = cells.map((source) => {
    const { names, types } = tslab.declaredNames(source);
    return [...new Set([...names, ...types])];
  });
  const all = declares.flat();
  if (new Set(all).size < all.length) return false;
  return cells.every((source, i) => {
    const later = new Set(declares.slice(i + 1).flat());
    return !tslab.usedNames(source).some((name) => later.has(name));
  });
}

process.on("message", (order: CompileOrder | TogetherOrder) => {
  process.send?.("together" in order ? compileTogether(order) : compile(order));
});
process.once("disconnect", () => process.exit(0));
