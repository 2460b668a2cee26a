import { type Cell, type Notebook, parseNotebook } from "../notebook/notebook";
import { isSolution, partOf } from "./grade-cells";
import { codeStub, TEXT_STUB } from "./release";

/**
 * Puts the answers of a learner's notebook into the cells of the same name in another edition of it.
 *
 * @param own - text of the learner's file; one that cannot be read carries nothing over
 * @returns a copy of `released` and the exercises whose answers it now holds
 */
export function carryAnswers(own: string, released: Notebook, name: string): { notebook: Notebook; carried: string[] } {
  const notebook = structuredClone(released);
  const answers = new Map(solutionsOf(own, name).map((cell) => [cell.metadata.nbgrader?.grade_id, cell]));
  const carried: string[] = [];
  for (const cell of notebook.cells.filter(isSolution)) {
    const id = cell.metadata.nbgrader?.grade_id;
    const answer = answers.get(id);
    if (!answer || answer.cell_type !== cell.cell_type || isStub(answer)) continue;
    cell.source = answer.source;
    carried.push(partOf(id)?.exercise ?? String(id));
  }
  return { notebook, carried };
}

function solutionsOf(text: string, name: string): Cell[] {
  try {
    return parseNotebook(text, name).cells.filter(isSolution);
  } catch {
    return [];
  }
}

/** Whether nothing was written yet. */
function isStub(cell: Cell): boolean {
  const exercise = partOf(cell.metadata.nbgrader?.grade_id)?.exercise ?? "?";
  return cell.source.includes(cell.cell_type === "code" ? codeStub(exercise) : TEXT_STUB);
}
