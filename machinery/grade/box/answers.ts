/**
 * What a box answers: it runs cells of a learner, then calls what they define. It knows no expected value, no points and
 * no secret. Whatever the cells do to this process, they can only change their own answers.
 */
import Module from "node:module";
import path from "node:path";
import { runInThisContext } from "node:vm";
import { type AnySubject, type Data, decode, encode, Fault, localSubject } from "nabla/receiver";
import { tiedVariables } from "../../kernel/variables";
import { packages, type Withheld } from "./packages";
import type { Answered, Asked, Question } from "./questions";

/** An answer without its number. */
export type Outcome = Omit<Answered, "n">;

interface Taken {
  readonly subject: AnySubject;
  readonly answer: (...args: unknown[]) => unknown;
  readonly withholds: readonly string[];
}

/** Answers that were handed in, with what the library withholds from each. */
const taken = new Map<string, Taken>();
const withheld: Withheld = { names: [] };
let printed = "";

/** The library is at hand; what Node brings comes from outside, seen from where the box turns out to be. */
let seenFromHere: NodeJS.Require | undefined;
const outside = (name: string): unknown => {
  seenFromHere ??= Module.createRequire(path.join(process.cwd(), "cell.js"));
  return seenFromHere(name);
};
const atHand: (name: string) => unknown = require;
const load = (name: string): unknown => (name === "nabla" ? atHand(name) : outside(name));
load("nabla"); // before anybody asks
const variables = tiedVariables(packages(load, withheld));

/** Names of exceptions and errors, whatever was thrown. */
function say(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : thrown).slice(0, 1000);
  } catch {
    return "something that cannot be printed";
  }
}

async function runCell(script: string, isAsync: boolean): Promise<Outcome> {
  const head = isAsync ? "(async function (exports, require) {" : "(function (exports, require) {";
  try {
    await runInThisContext(`${head}${script}\n})(__tslab__.exports, __tslab__.require)`);
    return {};
  } catch (thrown) {
    return { fault: "threw", detail: say(thrown), line: lineOf(thrown) };
  }
}

/** The line of the cell's script at which an error was made, if it is one. */
function lineOf(thrown: unknown): number | undefined {
  try {
    const found = /nabla-cell-\d+\.ts:(\d+)/.exec(String((thrown as Error).stack));
    return found ? Number(found[1]) : undefined;
  } catch {
    return undefined;
  }
}

function take({ exercise, name, withholds, mayChangeArguments }: Asked & { do: "take" }): Outcome {
  const answer = variables.value(name);
  if (answer === undefined || answer === null) return { fault: "missing", detail: `${name} is ${answer}` };
  if (typeof answer !== "function") return { fault: "not-a-function", detail: `${name} is a ${typeof answer}` };
  const onText = (text: string): void => {
    printed = text;
  };
  // no limit of time in here: the judge counts the processor's seconds from outside
  const timeout = Number.POSITIVE_INFINITY;
  const subject = localSubject(answer as () => unknown, { timeout, mayChangeArguments, onText });
  taken.set(exercise, { subject, withholds, answer: answer as () => unknown });
  return {};
}

async function use(exercise: string, run: (subject: AnySubject) => Promise<unknown>): Promise<Outcome> {
  const found = taken.get(exercise);
  if (!found) return { fault: "missing", detail: "nothing was handed in" };
  withheld.names = found.withholds;
  printed = "";
  try {
    return { value: encode((await run(found.subject)) as Data), printed };
  } catch (thrown) {
    if (!(thrown instanceof Fault)) return { fault: "threw", detail: say(thrown), printed };
    const { fault, detail, sentence } = thrown;
    return { fault, detail: String(detail).slice(0, 1000), sentence, printed };
  } finally {
    withheld.names = [];
  }
}

/** Calls a function that trains, and gives the numbers of what it made: lists, typed arrays or tensors, in order. */
async function train(exercise: string, args: string): Promise<Outcome> {
  const found = taken.get(exercise);
  if (!found) return { fault: "missing", detail: "nothing was handed in" };
  withheld.names = found.withholds;
  try {
    return { numbers: numbersOf(await found.answer(...listOf(args))) };
  } catch (thrown) {
    return { fault: "threw", detail: say(thrown) };
  } finally {
    withheld.names = [];
  }
}

function numbersOf(made: unknown): Float64Array[] {
  if (!Array.isArray(made)) throw new TypeError("a list is asked for: one entry for each parameter, or for each input");
  return made.map((part: unknown) => {
    const data = (part as { data?: unknown })?.data ?? part;
    return Float64Array.from(ArrayBuffer.isView(data) ? (data as unknown as number[]) : flat(data));
  });
}

function flat(data: unknown): number[] {
  if (Array.isArray(data)) return data.flatMap(flat);
  if (typeof data !== "number") throw new TypeError(`numbers are asked for, not a ${typeof data}`);
  return [data];
}

const listOf = (text: string): unknown[] => decode(text) as unknown[];

/** Answers one question. Never rejects. */
export async function answer(question: Question): Promise<Outcome> {
  switch (question.do) {
    case "cell":
      return runCell(question.script, question.isAsync);
    case "take":
      return take(question);
    case "call":
      return use(question.exercise, (subject) => subject.call(...listOf(question.args)));
    case "train":
      return train(question.exercise, question.args);
    case "on":
      return use(question.exercise, (subject) =>
        subject.on(decode(question.handle), question.member, ...(listOf(question.args) as Data[])),
      );
  }
}
