/** An answer that lives in a box, as the judge calls it. What comes back is data that somebody else wrote. */
import type { Exercise } from "nabla/exercise";
import { type AnySubject, decode, encode, Fault, type FaultName, faults } from "nabla/judge";
import { type Box, BoxEnded, type EndReason } from "./box/box";
import { withheldMark } from "./box/packages";
import type { Answered, Asked } from "./box/questions";
import { isFaultName } from "./result";

type Data = Parameters<typeof encode>[0];

/** How the end of a box is told. */
const ends: { readonly [reason in EndReason]: readonly [FaultName, string] } = {
  time: ["endless", faults.endless],
  memory: ["threw", "Your function takes far more memory than an answer needs."],
  processes: ["threw", "Your function starts other programs. An answer only computes."],
  output: ["threw", "Your function prints without end."],
  nonsense: ["threw", "Your code wrote into the channel that carries answers. An answer only computes."],
  exited: ["exits", faults.exits],
  closed: ["interrupted", faults.interrupted],
};

/** A fault for a box that was ended. */
export function faultOfEnd({ reason, detail }: BoxEnded): Fault {
  const [fault, sentence] = ends[reason];
  return new Fault(fault, detail, sentence);
}

/**
 * The subject that the judge calls.
 *
 * @param seconds - of the processor, for each call
 * @param onText - gets what the function printed
 */
export function remoteSubject(
  box: Box,
  exercise: Exercise,
  seconds: number,
  onText: (text: string) => void,
): AnySubject {
  /** Calls that were asked for beforehand, in order. */
  let foreseen: { readonly args: readonly unknown[]; readonly answer: Promise<Answered> }[] = [];

  async function told(answer: Promise<Answered>): Promise<Data> {
    let answered: Answered;
    try {
      answered = await answer;
    } catch (error) {
      if (error instanceof BoxEnded) throw faultOfEnd(error);
      throw error;
    }
    onText(typeof answered.printed === "string" ? answered.printed.slice(0, 2000) : "");
    return valueIn(answered, exercise);
  }

  async function askCall(args: readonly unknown[]): Promise<Answered> {
    return box.ask({ do: "call", exercise: exercise.id, args: encode(args as Data[]) }, seconds);
  }

  return {
    ahead(inputs) {
      foreseen = inputs.map((args) => ({ args, answer: askCall(args) }));
      for (const { answer } of foreseen) answer.catch(() => {}); // told when it is its turn
    },
    call(...args) {
      const first = foreseen.shift();
      if (first && isSame(first.args, args)) return told(first.answer);
      foreseen = [];
      return told(askCall(args));
    },
    on(handle, member, ...args) {
      const question = { do: "on", exercise: exercise.id, handle: encode(handle as Data), member, args: encode(args) };
      return told(box.ask(question as Asked, seconds));
    },
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}

/** The value of an answer. @throws Fault */
function valueIn({ value, fault, detail, sentence }: Answered, exercise: Exercise): Data {
  if (typeof value === "string") {
    try {
      return decode(value);
    } catch {
      throw new Fault("wrong-type", "what came back cannot be read");
    }
  }
  const said = typeof detail === "string" ? detail.slice(0, 1000) : "";
  if (said.includes(withheldMark) && exercise.withholds.some((name) => said.includes(`${withheldMark}${name}`)))
    throw new Fault("library-answer", said);
  if (!isFaultName(fault)) throw new Fault("threw", said);
  throw new Fault(fault, said, typeof sentence === "string" ? sentence.slice(0, 300) : faults[fault]);
}
