/** Submissions of every kind, made from a notebook of the course: what honest and other learners hand in. */
import fs from "node:fs";
import path from "node:path";
import { partOf } from "../../../machinery/edition/grade-cells";
import { release } from "../../../machinery/edition/release";
import { type Cell, formatNotebook, type Notebook, parseNotebook } from "../../../machinery/notebook/notebook";
import { root } from "../../source-files";

/** The notebook from which submissions are made. */
export const assignment = "00-start";

/** A notebook of the course, with solutions. */
export function sourceOf(name: string): Notebook {
  return parseNotebook(fs.readFileSync(path.join(root, "notebooks", `${name}.ipynb`), "utf8"), name);
}

/** As a learner gets it. */
export const untouched = (name: string = assignment): Notebook => release(sourceOf(name));

/** With the answers of the course itself. */
export function solved(name: string = assignment): Notebook {
  const notebook = untouched(name);
  const source = sourceOf(name);
  notebook.cells.forEach((cell, i) => {
    if (cell.metadata.nbgrader?.solution) cell.source = withoutMarks(source.cells[i].source);
  });
  return notebook;
}

/** The course's own answer to an exercise. */
export function solutionTo(exercise: string, name: string = assignment): string {
  return answerCell(solved(name), exercise).source;
}

/** The cell in which an exercise is answered. */
export function answerCell(notebook: Notebook, exercise: string): Cell {
  const found = notebook.cells.find(({ metadata }) => {
    const part = partOf(metadata.nbgrader?.grade_id);
    return part?.exercise === exercise && part.part === "solution";
  });
  if (!found) throw new Error(`no cell answers ${exercise}`);
  return found;
}

/** A solved notebook with one answer replaced. */
export function answered(exercise: string, source: string): Notebook {
  const notebook = solved();
  answerCell(notebook, exercise).source = source;
  return notebook;
}

/** A solved notebook with a cell of the learner's own before the first answer. */
export function withOwnCell(source: string, notebook: Notebook = solved()): Notebook {
  const at = notebook.cells.findIndex(({ metadata }) => metadata.nbgrader?.solution);
  notebook.cells.splice(at, 0, {
    id: "own",
    cell_type: "code",
    source,
    metadata: {},
    outputs: [],
    execution_count: null,
  });
  return notebook;
}

/** Lays a file as nbgrader does. */
export function handIn(folder: string, student: string, content: Notebook | string | Buffer, name = assignment): void {
  const at = path.join(folder, student, name);
  fs.mkdirSync(at, { recursive: true });
  const bytes = typeof content === "string" || Buffer.isBuffer(content) ? content : formatNotebook(content);
  fs.writeFileSync(path.join(at, `${name}.ipynb`), bytes);
}

function withoutMarks(source: string): string {
  return source
    .split("\n")
    .filter((line) => !/(BEGIN|END) SOLUTION/.test(line))
    .join("\n");
}
