/** Judges the answers of one program: runs it in a box, calls what was handed in, compares here; then once more. */
import type { Exercise } from "nabla/exercise";
import { judge, secondLook, type Verdict } from "nabla/judge";
import type { Instruction, Program } from "./program";
import { type Mark, markOf, refusedMark } from "./result";
import { furnish, furnishTogether, type Room, type RoomOptions } from "./room";
import { remoteSubject } from "./subject";

/** What judging needs besides the program. */
export interface JudgingOptions extends RoomOptions {
  /** From which hidden inputs are drawn. */
  readonly secret: string;
}

/** What was handed in, translated: as one piece where that is right, and cell by cell. */
export interface Programs {
  readonly together?: Program;
  readonly apart: () => Promise<Program>;
}

/** Marks, and what has to be said about the program that gave them. */
export interface Judged {
  readonly marks: readonly Mark[];
  readonly warnings: readonly string[];
}

/** Seconds of the processor for one call, for each second that the specification allows. */
const stretch = 3;

/** Rooms for one submission, one after the other: an answer that ends its box costs itself. */
interface Rooms {
  /** The room in use, or a new one. */
  room(): Promise<Room>;
  /** Leaves the room in use: the next is new. */
  leave(): Promise<void>;
  program(): Promise<Program>;
}

/**
 * Judges every exercise, in order; then asks all answers that earned points once more in fresh boxes, in another order.
 *
 * @throws Infrastructure
 */
export async function judgeProgram(programs: Programs, options: JudgingOptions): Promise<Judged> {
  const rooms = openRooms(programs, options);
  const { secret } = options;
  const marks: Mark[] = [];
  const verdicts: (Verdict | undefined)[] = [];
  try {
    for (const exercise of options.exercises) {
      const { mark, verdict } = await judgeOne(exercise, rooms, secret);
      marks.push(mark);
      verdicts.push(verdict);
    }
    await rooms.leave();
    for (const [i, exercise] of options.exercises.entries()) {
      const verdict = verdicts[i];
      if (verdict && verdict.points > 0) marks[i] = await lookAgain(exercise, verdict, rooms, secret);
    }
  } finally {
    await rooms.leave();
  }
  return { marks, warnings: (await rooms.program()).warnings };
}

function openRooms({ together, apart }: Programs, options: JudgingOptions): Rooms {
  const skipped = new Map<Instruction, string>(); // cells that ended a box, and how
  let isTogether = together !== undefined;
  let separate: Promise<Program> | undefined;
  let open: Room | undefined;

  function program(): Promise<Program> {
    if (isTogether && together) return Promise.resolve(together);
    separate ??= apart();
    return separate;
  }

  return {
    program,
    async room() {
      if (open) return open;
      if (isTogether && together) open = await furnishTogether(together, options);
      isTogether = open !== undefined && isTogether;
      open ??= await furnish(await program(), options, skipped);
      return open;
    },
    async leave() {
      const left = open;
      open = undefined;
      await left?.box.close();
    },
  };
}

async function judgeOne(exercise: Exercise, rooms: Rooms, secret: string): Promise<{ mark: Mark; verdict?: Verdict }> {
  const room = await rooms.room();
  const why = (await rooms.program()).broken.get(exercise.id);
  if (why !== undefined)
    return { mark: refusedMark(exercise, "does-not-compile", `The answer does not compile: ${why}`) };
  const refused = room.refused.get(exercise.id);
  if (refused) return { mark: refusedMark(exercise, refused.name, refused.sentence) };
  if (exercise.trained) {
    const { judgeTrained } = await import("./evaluate/trained"); // the whole library, where it is needed
    const mark = await judgeTrained(exercise, exercise.trained, room.box, secret);
    if (!room.box.alive) await rooms.leave();
    return { mark };
  }
  let text = "";
  const onText = (more: string): void => {
    text += more;
  };
  const printed = (): string => {
    const taken = text;
    text = "";
    return taken;
  };
  const subject = remoteSubject(room.box, exercise, secondsFor(exercise), onText);
  const verdict = await judge(exercise, subject, { secret, printed });
  if (!room.box.alive) await rooms.leave();
  return { mark: markOf(verdict), verdict };
}

async function lookAgain(exercise: Exercise, verdict: Verdict, rooms: Rooms, secret: string): Promise<Mark> {
  const { box } = await rooms.room();
  const again = await secondLook(
    exercise,
    remoteSubject(box, exercise, secondsFor(exercise), () => {}),
    verdict,
    secret,
  );
  if (!box.alive) await rooms.leave();
  return markOf(again);
}

function secondsFor({ timeout = 1000 }: Exercise): number {
  return (stretch * timeout) / 1000;
}
