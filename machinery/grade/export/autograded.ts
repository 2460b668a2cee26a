/** The notebook that nbgrader's form grader and feedback show: the learner's cells, the course's checks, our verdicts. */
import path from "node:path";
import { replaceFile } from "nabla/host";
import { gradeIdOf, isLocked, isSolution, partOf } from "../../edition/grade-cells";
import { type Cell, formatNotebook, type Notebook, type Output, parseNotebook } from "../../notebook/notebook";
import type { Assignment } from "../assignment";
import { inertNotebook } from "../inert/notebook";
import { readCells, textOf } from "../read";
import { placesOf } from "../repair";
import type { Mark, Result } from "../result";
import { detailsOf } from "./feedback";

/**
 * The name under which nbgrader knows a student. Its pages write names as they are: signs of HTML become others that look
 * alike, and what would lead to another folder becomes one sign.
 *
 * @example
 * nbgraderName("a/<b>") // → "a_‹b›"
 */
export function nbgraderName(student: string): string {
  const alike: { readonly [sign: string]: string } = { "<": "‹", ">": "›", '"': "”", "'": "’", "&": "＆" };
  const name = student.replace(/[<>"'&]/g, (sign) => alike[sign]).replace(/[/\\\p{Cc}\p{Cf}]/gu, "_");
  return /^\.*$/.test(name) ? `_${name}` : name;
}

/**
 * Writes it to `autograded/NAME/ASSIGNMENT/` of a course folder. Nothing is run for it, and nothing in it can run.
 *
 * @param bytes - what was handed in, where it could be read
 * @returns the file
 */
export function writeAutograded(
  course: string,
  bytes: Buffer | undefined,
  assignment: Assignment,
  result: Result,
): string {
  const folder = path.join(course, "autograded", nbgraderName(result.student), assignment.name);
  const file = path.join(folder, `${assignment.name}.ipynb`);
  replaceFile(file, formatNotebook(autograded(bytes, assignment, result)), path.join(course, ".writing"));
  return file;
}

/** The notebook itself: what the learner wrote in its order, locked cells as they were handed out. */
export function autograded(bytes: Buffer | undefined, assignment: Assignment, result: Result): Notebook {
  const known = new Map(
    assignment.released.cells.flatMap((cell): [string, Cell][] => {
      const id = cell.metadata.nbgrader?.grade_id;
      return id === undefined ? [] : [[id, cell]];
    }),
  );
  const cells = result.status === "graded" && bytes ? learnersCells(bytes, assignment, known) : [noteCell(result)];
  const there = new Set(cells.map(({ metadata }) => metadata.nbgrader?.grade_id));
  const lost = [...known].filter(([id]) => !there.has(id)).map(([, cell]) => cell);
  const marks = new Map(result.marks.map((mark) => [mark.id, mark]));
  const all = [...cells, ...lost].map((cell): Cell => {
    const part = partOf(cell.metadata.nbgrader?.grade_id);
    const mark = part?.part === "check" ? marks.get(part.exercise) : undefined;
    return mark ? { ...cell, outputs: [verdict(mark)] } : cell;
  });
  const texts = new Set(assignment.released.cells.map(({ source }) => source.trim()));
  return inertNotebook({ cells: all }, texts);
}

/** Cells as they were handed in, each with the metadata that is the course's, and only there. */
export function learnersCells(bytes: Buffer, assignment: Assignment, known: ReadonlyMap<string, Cell>): Cell[] {
  const raw = parseNotebook(textOf(bytes).text, "the file").cells;
  const read = readCells(bytes);
  if ("refused" in read) return [];
  const handed = read.cells;
  const answers = new Map<number, Cell>();
  const ofCourse = new Set(assignment.exercises.map(({ id }) => known.get(gradeIdOf(id, "solution"))));
  const parts = new Set<number>(); // of an answer that was split: they stand in its first part
  for (const exercise of assignment.exercises) {
    const { at } = placesOf(handed, exercise);
    const form = known.get(gradeIdOf(exercise.id, "solution"));
    if (at.length === 0 || !form) continue;
    const source = at.map((i) => handed[i].source).join("\n");
    answers.set(at[0], { ...form, source, outputs: raw[at[at.length - 1]].outputs ?? [] });
    for (const i of at.slice(1)) parts.add(i);
  }
  const taken = new Set<string>();
  return raw.flatMap((cell, i): Cell[] => {
    const answer = answers.get(i);
    if (answer) return [answer];
    if (parts.has(i)) return [];
    const id = handed[i].gradeId;
    const form = id === undefined ? undefined : known.get(id);
    const isFirst = id !== undefined && !taken.has(id);
    if (id !== undefined) taken.add(id);
    if (form && isLocked(form)) return isFirst ? [form] : [];
    if (form && isSolution(form) && form.cell_type === "markdown" && isFirst)
      return [{ ...form, source: handed[i].source, attachments: cell.attachments }];
    // an instructor's own exercise, of which nothing but its mark is known
    if (form && isSolution(form) && isFirst && !ofCourse.has(form)) return [{ ...form, source: handed[i].source }];
    return [{ ...cell, metadata: {} }];
  });
}

function noteCell({ status, reason }: Result): Cell {
  const source = `**${status === "graded" ? "Nothing was handed in" : "Not graded"}.** ${reason ?? ""}`;
  return { id: "note", cell_type: "markdown", source, metadata: {} };
}

/** What our check says, in the place of whatever the learner's file claimed. */
function verdict({ id, title, outcome, points, maxPoints, diagnosis, checks }: Mark): Output {
  const lines = [`${id} ${title}: ${outcome}, ${points} of ${maxPoints} points`, diagnosis?.sentence ?? ""];
  for (const { title: tried, outcome: found, assessed, failure } of checks) {
    if (found !== "fails") continue;
    lines.push(`✗ ${tried}${assessed ? " (on an input that is not shown)" : ""}`);
    if (failure && !assessed) lines.push(...detailsOf(failure).map((line) => `    ${line}`));
  }
  return { output_type: "stream", name: "stdout", text: `${lines.filter(Boolean).join("\n")}\n` };
}
