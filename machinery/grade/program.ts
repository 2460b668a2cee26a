/** Translates what was handed in into a program for the box: the cells that are needed, and when answers are taken. */
import type { Assignment } from "./assignment";
import { type Compiler, CompilerEnded } from "./compile/compiler";
import type { Compiled, Complaint } from "./compile/talk";
import type { Step } from "./repair";

/** What the box does, in order. */
export type Instruction =
  | {
      readonly do: "cell";
      readonly script: string;
      readonly isAsync: boolean;
      readonly exercise?: string;
      /** The cell's line for each line of the script. */
      readonly lines?: readonly number[];
    }
  | { readonly do: "take"; readonly exercise: string };

/** A program, and the answers that do not compile, each with why. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly broken: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/** A step on its way: released cells wait until a name of theirs is missed. */
export interface Placed {
  readonly step: Step;
  needed: boolean;
}

/** "Cannot find name", with and without a suggestion, also in `{ name }`. */
export const missing: RegExp = /^(?:Cannot find name|No value exists in scope for the shorthand property) '([^']+)'/;
const mostRounds = 20;

/**
 * Translates steps. Our own first cell comes first, then the learner's own cells and the answers. A cell of the
 * notebook as it was handed out is run only where an answer uses a name that it declares.
 *
 * @throws CompilerEnded where one cell ended the compiler
 */
export async function programOf(assignment: Assignment, steps: readonly Step[], compiler: Compiler): Promise<Program> {
  const placed = placedFor(assignment, steps);
  for (let round = 0; ; round++) {
    const translated = await translate(placed, compiler);
    const wanted = round < mostRounds ? await declaring(placed, translated.missed, compiler) : [];
    if (wanted.length === 0) return translated.program;
    for (const one of wanted) one.needed = true;
  }
}

/** The steps behind our own first cell. */
export function placedFor(assignment: Assignment, steps: readonly Step[]): Placed[] {
  const first: Step = { kind: "own", source: assignment.firstCell };
  return [first, ...steps].map((step) => ({ step, needed: step.kind !== "released" }));
}

interface Translated {
  readonly program: Program;
  /** Names that answers, or cells that answers need, use and nobody declares; with where they are used. */
  readonly missed: ReadonlyMap<string, number>;
}

async function translate(placed: readonly Placed[], compiler: Compiler): Promise<Translated> {
  const instructions: Instruction[] = [];
  const broken = new Map<string, string>();
  const warnings: string[] = [];
  const missed = new Map<string, number>();
  const failed: { declares: readonly string[]; names: readonly string[]; at: number }[] = [];
  let previous = "";
  let count = 0;
  let skip = false; // the rest of an answer that was joined to it already
  for (const [i, { step, needed }] of placed.entries()) {
    if (step.kind === "take") {
      if (!broken.has(step.exercise)) instructions.push({ do: "take", exercise: step.exercise });
      continue;
    }
    if (!needed) continue;
    if (skip) {
      skip = false;
      continue;
    }
    const exercise = step.kind === "answer" ? step.exercise : undefined;
    const compiled = await compileStep(step, previous, ++count, compiler);
    if (compiled.joined) {
      skip = true;
      warnings.push(`${exercise}: the cell was split; the next one was joined to it`);
    }
    const { script, complaints } = compiled.cell;
    if (script !== undefined) {
      instructions.push({ do: "cell", script, isAsync: compiled.cell.isAsync, exercise, lines: compiled.cell.lines });
      previous = compiled.cell.declarations;
      continue;
    }
    if (exercise) broken.set(exercise, sentenceOf(complaints));
    const names = complaints.flatMap(({ text }) => missing.exec(text)?.[1] ?? []);
    if (step.kind === "own") failed.push({ declares: compiled.cell.names, names, at: i });
    else for (const name of names) missed.set(name, i);
  }
  // what an own cell misses matters where an answer needs that cell
  for (const { declares, names, at } of failed.reverse())
    if (declares.some((name) => missed.has(name))) for (const name of names) missed.set(name, at);
  return { program: { instructions, broken, warnings }, missed };
}

async function compileStep(
  step: Exclude<Step, { kind: "take" }>,
  previous: string,
  count: number,
  compiler: Compiler,
): Promise<{ cell: Compiled; joined: boolean }> {
  const cell = await compileOne(step.source, previous, count, compiler);
  const rest = step.kind === "answer" ? step.rest : undefined;
  // numbers from 1000 to 1999 are complaints about the form: the half of a cell that was split has them
  if (rest === undefined || !cell.complaints.some(({ code }) => code < 2000)) return { cell, joined: false };
  const whole = await compileOne(`${step.source}\n${rest}`, previous, count, compiler);
  return whole.complaints.length === 0 ? { cell: whole, joined: true } : { cell, joined: false };
}

/** A cell that ends the compiler is one that does not compile, whoever else is graded. */
async function compileOne(source: string, previous: string, count: number, compiler: Compiler): Promise<Compiled> {
  try {
    return await compiler.compile({ source, previous, count });
  } catch (error) {
    if (!(error instanceof CompilerEnded)) throw error;
    const complaints = [{ code: 2000, line: 1, column: 1, text: error.message }];
    return { isAsync: false, declarations: previous, names: [], complaints };
  }
}

/** Cells that declare what was missed: the last before the place where it is used. */
export async function declaring(
  placed: readonly Placed[],
  missed: ReadonlyMap<string, number>,
  compiler: Compiler,
): Promise<Placed[]> {
  const found = new Set<Placed>();
  for (const [name, at] of missed) {
    for (let i = at - 1; i >= 0; i--) {
      const { step, needed } = placed[i];
      if (needed || step.kind !== "released") continue;
      if (!new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`).test(step.source)) continue;
      const { names } = await compileOne(step.source, "", 0, compiler);
      if (!names.includes(name)) continue;
      found.add(placed[i]);
      break;
    }
  }
  return [...found];
}

function sentenceOf(complaints: readonly Complaint[]): string {
  const [{ line, column, text, code }] = complaints;
  const where = line > 0 ? `line ${line}, column ${column}: ` : "";
  return `${where}${text.split("\n")[0]} (TS${code})`;
}
