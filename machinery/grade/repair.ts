/** Finds each answer in what was handed in, also where cells were split, copied, renamed or robbed of their metadata. */
import type { Exercise } from "nabla/exercise";
import { gradeIdOf, partOf } from "../edition/grade-cells";
import { codeStub } from "../edition/release";
import type { Assignment } from "./assignment";
import type { HandedCell } from "./read";

/** One step of what is run: a cell, or the moment at which an answer is handed in. */
export type Step =
  | { readonly kind: "answer"; readonly exercise: string; readonly source: string; readonly rest?: string }
  | { readonly kind: "own" | "released"; readonly source: string }
  | { readonly kind: "take"; readonly exercise: string };

/** What is to be run, with what was put right; or the reason why it cannot be graded. */
export type Repaired =
  | { readonly steps: readonly Step[]; readonly warnings: readonly string[] }
  | { readonly refused: string };

/**
 * Puts cells in order for one assignment.
 *
 * @param others - further assignments of the course: a notebook that belongs to one of them is named, not marked
 */
export function repair(
  cells: readonly HandedCell[],
  assignment: Assignment,
  others: readonly Assignment[] = [],
): Repaired {
  const places = new Map(assignment.exercises.map((exercise) => [exercise.id, placesOf(cells, exercise)]));
  if ([...places.values()].every(({ at }) => at.length === 0)) return { refused: refusal(cells, assignment, others) };
  const warnings: string[] = [];
  const steps: Step[] = [];
  const texts = new Set(assignment.released.cells.map(({ source }) => source.trim()));
  const used = new Set([...places.values()].flatMap(({ at }) => at));
  const waiting = new Map<number, Exercise>(); // answers by the cell at which they are whole
  for (const exercise of assignment.exercises) {
    const { at, how } = places.get(exercise.id) ?? { at: [] };
    if (how) warnings.push(`${exercise.id}: ${how}`);
    if (at.length > 0) waiting.set(at[at.length - 1], exercise);
  }
  let open: string[] = []; // answers that are written and not handed in yet
  const handIn = (only?: string): void => {
    for (const id of open) if (only === undefined || id === only) steps.push({ kind: "take", exercise: id });
    open = open.filter((id) => only !== undefined && id !== only);
  };
  cells.forEach((cell, i) => {
    const exercise = waiting.get(i);
    if (exercise) {
      handIn();
      const own = places.get(exercise.id)?.at ?? [];
      const source = own.map((place) => cells[place].source).join("\n");
      const after = cells[i + 1];
      const rest =
        after?.kind === "code" && !used.has(i + 1) && !texts.has(after.source.trim()) ? after.source : undefined;
      steps.push({ kind: "answer", exercise: exercise.id, source, rest });
      open.push(exercise.id);
      return;
    }
    const part = partOf(cell.gradeId);
    if (part?.part === "check") {
      handIn(part.exercise);
      return;
    }
    if (cell.kind !== "code" || used.has(i) || cell.source.trim() === "") return;
    steps.push({ kind: texts.has(cell.source.trim()) ? "released" : "own", source: cell.source });
  });
  handIn();
  return { steps, warnings };
}

/** The cells that hold an answer, in order, and what was odd about them. */
export function placesOf(cells: readonly HandedCell[], exercise: Exercise): { at: number[]; how?: string } {
  const id = gradeIdOf(exercise.id, "solution");
  const stub = codeStub(exercise.id);
  const declares = declaration(exercise.function);
  const written = (i: number): boolean => !cells[i].source.includes(stub);
  const all = cells.map((_, i) => i);
  const marked = all.filter((i) => cells[i].gradeId === id);
  const whole = marked.filter((i) => declares.test(cells[i].source));
  if (marked.length === 1 && whole.length === 1) {
    const turned = cells[marked[0]].kind !== "code";
    return { at: marked, how: turned ? "the answer was no code cell; its text was taken" : undefined };
  }
  if (whole.length > 1) {
    const answers = whole.filter(written);
    const distinct = new Set(answers.map((i) => cells[i].source.trim()));
    const how = distinct.size > 1 ? "several answers were handed in; the last was taken" : "the cell was copied";
    return { at: [answers.at(-1) ?? whole[0]], how };
  }
  if (marked.length > 1) return { at: marked, how: "the cell was split; its parts were joined" };
  // metadata lost: another part of the exercise, or a cell that declares the function
  const named = all.filter(
    (i) => cells[i].kind === "code" && !ofOther(cells[i], exercise.id) && declares.test(cells[i].source),
  );
  const found = named.filter(written).at(-1) ?? named.at(-1);
  if (found === undefined) return { at: marked, how: marked.length === 0 ? "no cell holds this answer" : undefined };
  if (marked.length === 0) return { at: [found], how: "its metadata was lost; the cell was found by its function" };
  return { at: marked };
}

/** Whether a cell is marked as belonging to another exercise. */
function ofOther({ gradeId }: HandedCell, exercise: string): boolean {
  const part = partOf(gradeId);
  return part !== undefined && part.exercise !== exercise;
}

/** Matches a text that declares a name at its top level. */
function declaration(name: string): RegExp {
  const word = name.replaceAll("$", "\\$");
  return new RegExp(`^(export\\s+)?(async\\s+)?(function\\s*\\*?|const|let|var|class)\\s+${word}\\b`, "m");
}

function refusal(cells: readonly HandedCell[], assignment: Assignment, others: readonly Assignment[]): string {
  const other = others.find(({ exercises }) => exercises.some((exercise) => placesOf(cells, exercise).at.length > 0));
  const which = other && other.name !== assignment.name ? `; it looks like ${other.name}` : "";
  return `no answer to ${assignment.name} was found in it${which}`;
}
