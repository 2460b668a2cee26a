/** What nbgrader's own autograde reads in the place of a file that was handed in: its cells put right by {@link repair}. */
import { isGrade, isLocked, isSolution } from "../edition/grade-cells";
import { findPackages } from "../kernel/packages";
import { openTslab } from "../kernel/tslab";
import { type Cell, formatNotebook, type Notebook, parseNotebook } from "../notebook/notebook";
import type { Assignment } from "./assignment";
import { learnersCells } from "./export/autograded";
import { readCells, textOf } from "./read";
import { repair } from "./repair";

/** A notebook with every cell that nbgrader asks for, each there once; or the reason why there is none. */
export type RepairedNotebook =
  | { readonly notebook: Notebook; readonly warnings: readonly string[] }
  | { readonly notebook: Notebook; readonly refused: string };

/** The notebook in which something could not be graded: the course's own cells below a note. */
export function refusedNotebook({ released }: Assignment, refused: string): RepairedNotebook {
  const note: Cell = { id: "note", cell_type: "markdown", source: `**Not graded.** ${refused}`, metadata: {} };
  return { notebook: { ...released, cells: [note, ...released.cells.filter(isKnown)] }, refused };
}

/** Puts right what was handed in, as far as its content tells. */
export function repairedNotebook(bytes: Buffer, assignment: Assignment): RepairedNotebook {
  const read = readCells(bytes);
  if ("refused" in read) return refusedNotebook(assignment, read.refused);
  const repaired = repair(read.cells, assignment);
  if ("refused" in repaired && assignment.exercises.length > 0) return refusedNotebook(assignment, repaired.refused);
  const warnings = [...read.warnings, ...("warnings" in repaired ? repaired.warnings : [])];
  const whole = joined(parseNotebook(textOf(bytes).text, "the file"), repaired, warnings);
  const known = assignment.released.cells.filter(isKnown);
  const byId = new Map(known.map((cell) => [idOf(cell), cell]));
  const cells = learnersCells(Buffer.from(formatNotebook(whole)), assignment, byId);
  const there = new Set(cells.map(idOf));
  for (const [i, cell] of known.entries()) {
    if (there.has(idOf(cell))) continue;
    const before = i === 0 ? undefined : idOf(known[i - 1]); // it is there by now
    cells.splice(before === undefined ? 0 : cells.findIndex((one) => idOf(one) === before) + 1, 0, cell);
    warnings.push(`the cell ${idOf(cell)} was missing; it was put back`);
  }
  return { notebook: { ...assignment.released, cells: cells.map(withFreshId()) }, warnings };
}

const idOf = (cell: Cell): string => cell.metadata.nbgrader?.grade_id ?? "";
const isKnown = (cell: Cell): boolean => idOf(cell) !== "" && (isGrade(cell) || isSolution(cell) || isLocked(cell));

/** An answer that ends in the middle gets the cell below it, where the two together are whole. */
function joined(notebook: Notebook, repaired: ReturnType<typeof repair>, warnings: string[]): Notebook {
  if ("refused" in repaired) return notebook;
  let cells = notebook.cells;
  for (const step of repaired.steps) {
    if (step.kind !== "answer" || step.rest === undefined) continue;
    const { source, rest, exercise } = step;
    isWhole ??= openTslab(findPackages(process.cwd())).isWhole;
    if (isWhole(source) || !isWhole(`${source}\n${rest}`)) continue;
    const at = cells.findIndex((cell, i) => cell.source === source && cells[i + 1]?.source === rest);
    if (at < 0) continue;
    cells = [...cells.slice(0, at), { ...cells[at], source: `${source}\n${rest}` }, ...cells.slice(at + 2)];
    warnings.push(`${exercise}: the cell was split; the next one was joined to it`);
  }
  return { ...notebook, cells };
}

let isWhole: ((source: string) => boolean) | undefined;

/** Gives each cell an id of its own: Jupyter's format wants one, and copies have the same. */
function withFreshId(): (cell: Cell, i: number) => Cell {
  const taken = new Set<string>();
  return (cell, i) => {
    const usable = /^[\w-]{1,64}$/.test(cell.id ?? "") && !taken.has(cell.id ?? "");
    const id = usable && cell.id ? cell.id : `repaired-${i}`;
    taken.add(id);
    return { ...cell, id };
  };
}
