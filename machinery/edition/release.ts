import type { Cell, Notebook } from "../notebook/notebook";
import { checksum, isGrade, isLocked, isSolution, partOf } from "./grade-cells";

/** What stands in a markdown cell before the learner's words. */
export const TEXT_STUB: string = "YOUR ANSWER HERE";

/**
 * What stands in a function before the learner's code.
 *
 * @example
 * codeStub("01.2") // → "throw new Error(\"not solved yet: 01.2\");"
 */
export function codeStub(exercise: string): string {
  return `throw new Error("not solved yet: ${exercise}");`;
}

/**
 * The notebook as a learner gets it, in the steps and with the results of nbgrader's `generate_assignment`: cells
 * locked, solutions replaced by stubs, outputs cleared, hidden tests and mark schemes removed, checksums set.
 *
 * @throws Error for a region that does not end, lies inside another, or lies in a cell of the wrong kind
 * @example
 * release(notebook).cells[1].source // → "function step(x: number): number {\n  throw new Error(\"not solved yet: 01.2\");\n}"
 */
export function release(source: Notebook): Notebook {
  const notebook = structuredClone(source);
  delete notebook.metadata.celltoolbar;
  for (const cell of notebook.cells) {
    lock(cell);
    cutSolution(cell);
    clearOutputs(cell);
    cutHiddenTests(cell);
    cell.source = cutRegions(cell, "MARK SCHEME", []).source;
    if (isGrade(cell) || isSolution(cell) || isLocked(cell)) {
      const nbgrader = cell.metadata.nbgrader;
      if (nbgrader) Object.assign(nbgrader, { checksum: checksum(cell), cell_type: cell.cell_type });
    }
  }
  return notebook;
}

function lock(cell: Cell): void {
  if (isSolution(cell)) cell.metadata.deletable = false;
  else if (isLocked(cell)) Object.assign(cell.metadata, { deletable: false, editable: false });
}

function cutSolution(cell: Cell): void {
  const exercise = partOf(cell.metadata.nbgrader?.grade_id)?.exercise;
  const stub = cell.cell_type === "code" ? codeStub(exercise ?? "?") : TEXT_STUB;
  const { source, found } = cutRegions(cell, "SOLUTION", stub.split("\n"));
  if (found && !isSolution(cell)) throw new Error(`${nameOf(cell)}: a solution in a cell that is no solution cell`);
  cell.source = isSolution(cell) && !found ? stub : source;
}

function cutHiddenTests(cell: Cell): void {
  const { source, found } = cutRegions(cell, "HIDDEN TESTS", []);
  if (found && !isGrade(cell)) throw new Error(`${nameOf(cell)}: hidden tests in a cell that is not graded`);
  cell.source = source;
}

/**
 * Cuts what lies between the lines that hold `BEGIN …` and `END …`, those lines included; the stub takes its place,
 * indented like the first of them.
 */
function cutRegions(cell: Cell, what: string, stub: readonly string[]): { source: string; found: boolean } {
  const lines: string[] = [];
  let inside = false;
  let found = false;
  for (const line of cell.source.split("\n")) {
    if (line.includes(`BEGIN ${what}`)) {
      if (inside) throw new Error(`${nameOf(cell)}: BEGIN ${what} inside another`);
      inside = true;
      found = true;
      const indent = /^\s*/.exec(line)?.[0] ?? "";
      lines.push(...stub.map((text) => indent + text));
    } else if (line.includes(`END ${what}`)) {
      inside = false;
    } else if (!inside) {
      lines.push(line);
    }
  }
  if (inside) throw new Error(`${nameOf(cell)}: BEGIN ${what} without END ${what}`);
  return { source: lines.join("\n"), found };
}

function clearOutputs(cell: Cell): void {
  if (cell.cell_type !== "code") return;
  cell.outputs = [];
  cell.execution_count = null;
  delete cell.metadata.collapsed;
  delete cell.metadata.scrolled;
}

function nameOf(cell: Cell): string {
  return `cell ${cell.metadata.nbgrader?.grade_id ?? (cell.id || JSON.stringify(cell.source.slice(0, 30)))}`;
}
