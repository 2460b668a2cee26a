/** A box in which a program was run: the place where answers are called. */
import type { Exercise } from "nabla/exercise";
import { type Box, BoxEnded } from "./box/box";
import type { Instruction, Program } from "./program";
import { isFaultName } from "./result";
import { faultOfEnd } from "./subject";

/** Where a room comes from. */
export interface RoomOptions {
  readonly exercises: readonly Exercise[];
  /** Gives a fresh box. */
  readonly open: () => Box;
}

/** Thrown where boxes do not start: nobody's fault but ours. */
export class Infrastructure extends Error {
  override readonly name = "Infrastructure";
}

/** Cells that may hang or end their box before the rest is given up. */
const mostRestarts = 10;

/** Why an answer was not taken, by exercise. */
type Refused = Map<string, { readonly name: string; readonly sentence: string }>;

/** A box in which the program was run. */
export interface Room {
  readonly box: Box;
  readonly refused: ReadonlyMap<string, { readonly name: string; readonly sentence: string }>;
}

/**
 * Opens a box and runs the program in it; a cell that ends it is left out, and another box is opened.
 *
 * @param skipped - cells that ended a box, and how; more may come
 * @throws Infrastructure
 */
export async function furnish(
  program: Program,
  options: RoomOptions,
  skipped: Map<Instruction, string>,
): Promise<Room> {
  for (let restart = 0; restart <= mostRestarts; restart++) {
    const box = await start(options.open);
    const refused: Refused = new Map();
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

/**
 * Opens a box and runs in it a program that is one cell; nothing where that cell does not reach its end, so that its
 * parts have to be run one by one.
 *
 * @throws Infrastructure
 */
export async function furnishTogether(program: Program, options: RoomOptions): Promise<Room | undefined> {
  const box = await start(options.open);
  const refused: Refused = new Map();
  let whole = false;
  try {
    for (const instruction of program.instructions) {
      if (instruction.do === "take") await take(box, options.exercises, instruction.exercise, refused);
      else {
        const { script, isAsync } = instruction;
        if ((await box.ask({ do: "cell", script, isAsync })).fault !== undefined) return undefined;
      }
    }
    whole = true;
    return { box, refused };
  } catch (error) {
    if (!(error instanceof BoxEnded)) throw error;
    return undefined;
  } finally {
    if (!whole) await box.close();
  }
}

/** Runs the program; true where a cell ended the box, which is noted in `skipped`. */
async function runAll(
  box: Box,
  instructions: readonly Instruction[],
  exercises: readonly Exercise[],
  refused: Refused,
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
  { script, isAsync, exercise, lines }: Instruction & { do: "cell" },
  refused: Refused,
): Promise<void> {
  const { detail, line } = await box.ask({ do: "cell", script, isAsync });
  if (!exercise || typeof detail !== "string") return;
  const known = typeof line === "number" ? lines?.[line] : undefined;
  const where = known ? ` in line ${known}` : "";
  const sentence = `The cell of the answer stopped${where}: ${detail.slice(0, 300)}`;
  refused.set(exercise, { name: "cell-failed", sentence });
}

async function take(box: Box, exercises: readonly Exercise[], id: string, refused: Refused): Promise<void> {
  const exercise = exercises.find((one) => one.id === id);
  if (!exercise) throw new Error(`internal: no exercise ${id}`);
  const { function: name, withholds, mayChangeArguments = false } = exercise;
  const { fault, detail } = await box.ask({ do: "take", exercise: id, name, withholds, mayChangeArguments });
  if (fault === undefined || refused.has(id)) return;
  const known = isFaultName(fault) ? fault : "missing";
  refused.set(id, { name: known, sentence: `${name} was not handed in (${String(detail).slice(0, 200)}).` });
}
