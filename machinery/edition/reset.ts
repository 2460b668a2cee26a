import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addFile, replaceFile } from "nabla/host";
import { type Cell, formatNotebook, type Notebook, parseNotebook } from "../notebook/notebook";
import type { EditionPlaces } from "./edition";
import { gradeIdOf } from "./grade-cells";
import { release } from "./release";

/**
 * Puts the stub of one exercise back into the learner's notebook; every other cell stays. The file as it was is kept in
 * `my/.nabla/backups` first.
 *
 * @param exercise - `"01.3"`
 * @param now - time in the backup's name
 * @returns a sentence that says what was done and where the old file is
 * @throws RangeError for an exercise or a notebook that does not exist
 * @example
 * resetExercise({ notebooks: "notebooks", my: "my" }, "01.3") // → "01.3 is a stub again in my/01-perceptron.ipynb; …"
 */
export function resetExercise({ notebooks, my }: EditionPlaces, exercise: string, now: Date = new Date()): string {
  if (!/^\d\d\.\d+$/.test(exercise)) throw new RangeError(`reset: "${exercise}" is no exercise; write it as 01.3`);
  const name = readdirSync(notebooks).find(
    (file) => file.startsWith(`${exercise.slice(0, 2)}-`) && file.endsWith(".ipynb"),
  );
  if (!name) throw new RangeError(`reset: there is no notebook ${exercise.slice(0, 2)}`);
  const released = release(parseNotebook(readFileSync(join(notebooks, name), "utf8"), name));
  const fresh = cellOf(released, exercise);
  if (!fresh)
    throw new RangeError(`reset: notebook ${name} has no exercise ${exercise}; it has ${exercisesOf(released)}`);
  const file = join(my, name);
  const old = read(file);
  const own = parseNotebook(old, name);
  putBack(own, released, fresh, exercise);
  const backup = join(my, ".nabla", "backups", name.replace(/\.ipynb$/, `.${stamp(now)}.ipynb`));
  if (!addFile(backup, old, join(my, ".nabla")))
    throw new Error(`reset: ${backup} exists already; try again in a second`);
  replaceFile(file, formatNotebook(own), join(my, ".nabla"));
  return `${exercise} is a stub again in ${file}; the file as it was is ${backup}. If the notebook is open, choose File → Reload Notebook from Disk.`;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new RangeError(`reset: there is no ${file}; npm start puts it there`);
  }
}

function cellOf(notebook: Notebook, exercise: string): Cell | undefined {
  const ids = [gradeIdOf(exercise, "solution"), gradeIdOf(exercise, "answer")];
  return notebook.cells.find((cell) => ids.includes(cell.metadata.nbgrader?.grade_id ?? ""));
}

function exercisesOf(notebook: Notebook): string {
  const ids = notebook.cells.map((cell) =>
    /^(\d\d)-(\d+)-(?:solution|answer)$/.exec(cell.metadata.nbgrader?.grade_id ?? ""),
  );
  return ids.flatMap((match) => (match ? [`${match[1]}.${match[2]}`] : [])).join(", ") || "none";
}

/** In place where the cell still exists; otherwise after the last of its predecessors that does. */
function putBack(own: Notebook, released: Notebook, fresh: Cell, exercise: string): void {
  const cell = cellOf(own, exercise);
  if (cell) {
    own.cells[own.cells.indexOf(cell)] = fresh;
    return;
  }
  const before = released.cells.slice(0, released.cells.indexOf(fresh)).map((each) => each.id);
  const places = own.cells.map((each, i) => (each.id !== "" && before.includes(each.id) ? i : -1));
  own.cells.splice(Math.max(-1, ...places) + 1, 0, fresh);
}

function stamp(now: Date): string {
  return now
    .toISOString()
    .replace(/\.\d+Z$/, "")
    .replace(/[:]/g, "-");
}
