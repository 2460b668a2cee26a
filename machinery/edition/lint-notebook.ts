import type { Exercise } from "nabla/exercise";
import type { Cell, GradeMetadata, Notebook } from "../notebook/notebook";
import { gradeIdOf, isGrade, isSolution, partOf } from "./grade-cells";
import { codeStub, release } from "./release";
import { variantLine } from "./variants";

/**
 * What is wrong with a source notebook before it is handed out, one line each: its frame, nbgrader's metadata, and
 * whether cells and specifications belong together.
 *
 * @param number - of the notebook: `"01"`
 * @param exercises - every specification of the course
 * @example
 * lintNotebook(notebook, "01", allExercises()) // → []
 */
export function lintNotebook(notebook: Notebook, number: string, exercises: readonly Exercise[]): string[] {
  const own = exercises.filter(({ id }) => id.startsWith(`${number}.`));
  const graded = notebook.cells.filter((cell) => cell.metadata.nbgrader);
  return [
    ...lintFrame(notebook),
    ...repeated(graded.map((cell) => cell.metadata.nbgrader?.grade_id ?? "")).map(
      (id) => `grade_id ${id} is there twice`,
    ),
    ...graded.flatMap((cell) => lintMetadata(cell, number)),
    ...lintCut(notebook),
    ...own.flatMap((specification) => lintExercise(notebook, specification)),
    ...lintStrangers(graded, own),
  ].map((line) => `${number}: ${line}`);
}

function lintFrame(notebook: Notebook): string[] {
  const { kernelspec } = notebook.metadata;
  const ids = notebook.cells.map((cell) => cell.id);
  return [
    ...(notebook.nbformat === 4 && notebook.nbformat_minor >= 5 ? [] : ["the format is not 4.5"]),
    ...(kernelspec?.name === "tslab" ? [] : [`the kernel is ${kernelspec?.name}, not tslab`]),
    ...(kernelspec?.language === "typescript"
      ? []
      : ["kernelspec.language is not typescript: nbgrader cannot cut solutions"]),
    ...ids.flatMap((id, i) => (/^[\w-]{1,64}$/.test(id) ? [] : [`cell ${i + 1} has no proper id ("${id}")`])),
    ...repeated(ids).map((id) => `cell id ${id} is there twice`),
  ];
}

const keys: readonly (keyof GradeMetadata)[] = [
  "schema_version",
  "grade",
  "solution",
  "locked",
  "task",
  "grade_id",
  "points",
];

function lintMetadata(cell: Cell, number: string): string[] {
  const data = cell.metadata.nbgrader;
  if (!data) return [];
  const id = data.grade_id ?? "";
  const found: string[] = [];
  const say = (wrong: boolean, line: string): void => {
    if (wrong) found.push(`${id || cell.id}: ${line}`);
  };
  say(data.schema_version !== 3, `schema_version is ${data.schema_version}, not 3`);
  for (const key of ["grade", "solution", "locked"] as const) say(typeof data[key] !== "boolean", `${key} is missing`);
  for (const key of Object.keys(data))
    say(!(keys as readonly string[]).includes(key), `nbgrader does not know "${key}"`);
  say(!/^[a-zA-Z0-9_-]+$/.test(id), "grade_id may hold letters, digits, - and _ only");
  const part = partOf(id);
  say(!part, "grade_id is not of the form 01-2-solution, 01-2-check or 01-7-answer");
  if (!part) return found;
  say(!part.exercise.startsWith(`${number}.`), `it belongs to notebook ${part.exercise.slice(0, 2)}`);
  const flags = { solution: [false, true, false], check: [true, false, true], answer: [true, true, false] }[part.part];
  const seen = [data.grade, data.solution, data.locked];
  say(seen.join() !== flags.join(), `grade, solution, locked are ${seen}; ${part.part} cells have ${flags}`);
  const type = part.part === "answer" ? "markdown" : "code";
  say(
    cell.cell_type !== type,
    `it is a ${cell.cell_type} cell; ${part.part === "answer" ? "an" : "a"} ${part.part} cell is a ${type} cell`,
  );
  say(isGrade(cell) && !((data.points ?? 0) > 0), "it has no points");
  say(!isGrade(cell) && data.points !== undefined, "points belong to the check cell");
  return found;
}

function lintCut(notebook: Notebook): string[] {
  return notebook.cells.flatMap((cell) => {
    try {
      const [cut] = release({ ...notebook, cells: [cell] }).cells;
      if (!isSolution(cell) || cell.cell_type !== "code") return [];
      const stub = codeStub(partOf(cell.metadata.nbgrader?.grade_id)?.exercise ?? "?");
      const signature = cut.source.replace(stub, "").trim();
      return signature
        ? []
        : [`${cell.metadata.nbgrader?.grade_id}: nothing but the stub is left: the signature must stay`];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

function lintExercise(notebook: Notebook, specification: Exercise): string[] {
  const { id, function: name, points } = specification;
  const place = (part: "solution" | "check"): number =>
    notebook.cells.findIndex((cell) => cell.metadata.nbgrader?.grade_id === gradeIdOf(id, part));
  const solution = place("solution");
  const check = place("check");
  if (solution < 0) return [`exercise ${id} has no cell ${gradeIdOf(id, "solution")}`];
  if (check < 0) return [`exercise ${id} has no cell ${gradeIdOf(id, "check")}`];
  const found: string[] = [];
  if (check < solution) found.push(`exercise ${id} is checked before it is solved`);
  const given = notebook.cells[check].metadata.nbgrader?.points;
  if (given !== points) found.push(`${gradeIdOf(id, "check")}: points are ${given}, the specification says ${points}`);
  const variant = specification.variants ? ", { variant: variant }" : "";
  const call = `await check("${id}", ${name}${variant})`; // not `{ ${name} }`: tslab does not find names of other cells in that form
  const last = notebook.cells[check].source
    .trimEnd()
    .replace(/;$/, "")
    .split("\n")
    .filter((line) => !/HIDDEN TESTS/.test(line));
  if (!last.some((line) => line.replace(/;$/, "") === call))
    found.push(`${gradeIdOf(id, "check")}: there is no line ${call}`);
  if (!/^await check\(/.test(last.at(-1) ?? ""))
    found.push(`${gradeIdOf(id, "check")}: the last line is not the check: nbgrader reads its value`);
  const forms = notebook.cells.filter(({ source }) => variantLine(id).test(source)).length;
  if (specification.variants && forms !== 1)
    found.push(`exercise ${id} has variants, and ${forms} cells have the line "const variant = 0; // of ${id}: …"`);
  const text = notebook.cells[solution].source;
  if (!new RegExp(`\\bfunction ${name}\\b|\\b(const|let) ${name}\\b`).test(text.split("BEGIN SOLUTION")[0])) {
    found.push(`${gradeIdOf(id, "solution")}: ${name} is not declared before the solution begins`);
  }
  if (!/BEGIN SOLUTION/.test(text)) found.push(`${gradeIdOf(id, "solution")}: there is no solution`);
  return found;
}

/** Cells whose exercise has no specification; questions in words need none. */
function lintStrangers(graded: readonly Cell[], own: readonly Exercise[]): string[] {
  return graded.flatMap((cell) => {
    const part = partOf(cell.metadata.nbgrader?.grade_id);
    const known = !part || part.part === "answer" || own.some(({ id }) => id === part.exercise);
    return known ? [] : [`${cell.metadata.nbgrader?.grade_id}: exercise ${part.exercise} has no specification`];
  });
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => name !== "" && names.indexOf(name) !== i))];
}
