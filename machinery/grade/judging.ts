/** Judges the answers of one program: runs it in a box, calls what was handed in, compares here. */
import type { Exercise } from "nabla/exercise";
import { judge } from "nabla/judge";
import { type Box, BoxEnded } from "./box/box";
import type { Instruction, Program } from "./program";
import { isFaultName, type Mark, markOf, refusedMark } from "./result";
import { faultOfEnd, remoteSubject } from "./subject";

/** What judging needs besides the program. */
export interface JudgingOptions {
  readonly exercises: readonly Exercise[];
  /** Starts a fresh box. */
  readonly open: () => Box;
  /** From which hidden inputs are drawn. */
  readonly secret: string;
}

/** Thrown where boxes do not start: nobody's fault but ours. */
export class Infrastructure extends Error {
  override readonly name = "Infrastructure";
}

/** Seconds of the processor for one call, for each second that the specification allows. */
const stretch = 3;
/** Cells that may hang or end their box before the rest is given up. */
const mostRestarts = 10;

/** A box in which the program was run. */
interface Room {
  readonly box: Box;
  /** Why an answer was not taken, by exercise. */
  readonly refused: ReadonlyMap<string, { readonly name: string; readonly sentence: string }>;
}

/**
 * Judges every exercise, in order. An answer that ends its box costs itself: the next gets a fresh one.
 *
 * @throws Infrastructure
 */
export async function judgeProgram(program: Program, options: JudgingOptions): Promise<Mark[]> {
  const skipped = new Map<Instruction, string>(); // cells that ended a box, and how
  const marks: Mark[] = [];
  let room: Room | undefined;
  try {
    for (const exercise of options.exercises) {
      const why = program.broken.get(exercise.id);
      if (why !== undefined) {
        marks.push(refusedMark(exercise, "does-not-compile", `The answer does not compile: ${why}`));
        continue;
      }
      room ??= await furnish(program, options, skipped);
      const { mark, spent } = await judgeOne(exercise, room, options.secret);
      marks.push(mark);
      if (spent) {
        await room.box.close();
        room = undefined;
      }
    }
  } finally {
    await room?.box.close();
  }
  return marks;
}

/** Opens a box and runs the program in it; a cell that ends it is left out, and another box is opened. */
async function furnish(program: Program, options: JudgingOptions, skipped: Map<Instruction, string>): Promise<Room> {
  for (let restart = 0; restart <= mostRestarts; restart++) {
    const box = await start(options.open);
    const refused: Map<string, { name: string; sentence: string }> = new Map();
    const ended = await runAll(box, program.instructions, options.exercises, refused, skipped);
    if (!ended) return { box, refused };
    await box.close();
  }
  throw new Infrastructure("the cells end their box again and again");
}

async function start(open: () => Box): Promise<Box> {
  let failure = "";
  for (let attempt = 0; attempt < 3; attempt++) {
    const box = open();
    try {
      await box.ready;
      return box;
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      await box.close();
    }
  }
  throw new Infrastructure(`no box could be started: ${failure}`);
}

/** Runs the program; true where a cell ended the box, which is noted in `skipped`. */
async function runAll(
  box: Box,
  instructions: readonly Instruction[],
  exercises: readonly Exercise[],
  refused: Map<string, { name: string; sentence: string }>,
  skipped: Map<Instruction, string>,
): Promise<boolean> {
  for (const instruction of instructions) {
    const before = skipped.get(instruction);
    if (before !== undefined) {
      if (instruction.exercise) refused.set(instruction.exercise, { name: "cell-failed", sentence: before });
      continue;
    }
    try {
      if (instruction.do === "cell") await runCell(box, instruction, refused);
      else await take(box, exercises, instruction.exercise, refused);
    } catch (error) {
      if (!(error instanceof BoxEnded)) throw error;
      skipped.set(instruction, `The cell did not finish. ${faultOfEnd(error).message}`);
      return true;
    }
  }
  return false;
}

async function runCell(
  box: Box,
  { script, isAsync, exercise }: Instruction & { do: "cell" },
  refused: Map<string, { name: string; sentence: string }>,
): Promise<void> {
  const { detail } = await box.ask({ do: "cell", script, isAsync });
  if (exercise && typeof detail === "string")
    refused.set(exercise, { name: "cell-failed", sentence: `The cell of the answer stopped: ${detail.slice(0, 300)}` });
}

async function take(
  box: Box,
  exercises: readonly Exercise[],
  id: string,
  refused: Map<string, { name: string; sentence: string }>,
): Promise<void> {
  const exercise = exercises.find((one) => one.id === id);
  if (!exercise) throw new Error(`internal: no exercise ${id}`);
  const { function: name, withholds, mayChangeArguments = false } = exercise;
  const { fault, detail } = await box.ask({ do: "take", exercise: id, name, withholds, mayChangeArguments });
  if (fault === undefined || refused.has(id)) return;
  const known = isFaultName(fault) ? fault : "missing";
  refused.set(id, { name: known, sentence: `${name} was not handed in (${String(detail).slice(0, 200)}).` });
}

async function judgeOne(exercise: Exercise, room: Room, secret: string): Promise<{ mark: Mark; spent: boolean }> {
  const refused = room.refused.get(exercise.id);
  if (refused) return { mark: refusedMark(exercise, refused.name, refused.sentence), spent: false };
  let text = "";
  const onText = (more: string): void => {
    text += more;
  };
  const printed = (): string => {
    const taken = text;
    text = "";
    return taken;
  };
  const seconds = (stretch * (exercise.timeout ?? 1000)) / 1000;
  const verdict = await judge(exercise, remoteSubject(room.box, exercise, seconds, onText), { secret, printed });
  const spent = verdict.checks.some(({ failure }) => failure && ["endless", "exits", "threw"].includes(failure.fault));
  return { mark: markOf(verdict), spent };
}
