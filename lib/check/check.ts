import { sendBundle } from "../display/send";
import type { AnyFunction } from "../exercise/data";
import type { Exercise } from "../exercise/specification";
import { host } from "../host/host";
import { type FaultName, faults } from "./faults";
import { judge } from "./judge";
import { localSubject } from "./local-subject";
import { gradedValue, isGraded, withoutStderr } from "./nbgrader";
import { openProgress, withVerdict } from "./progress-store";
import { reportOf } from "./report";
import { htmlOf } from "./report-html";
import { textOf } from "./report-text";
import type { Verdict } from "./verdict";

/** What a course puts before the engine: its exercises, and the library whose own answers are recognised. */
export interface Course {
  /** @throws RangeError for an id that does not exist; the message names those that do */
  readonly findExercise: (id: string) => Exercise;
  /** Every exercise, in order. */
  readonly allExercises: () => readonly Exercise[];
  /** All that the library exports, by name; loaded when an answer is first judged. */
  readonly library: () => Readonly<Record<string, unknown>>;
}

/** The learner's function, or a record that holds it under its own name. */
export type Answers = AnyFunction | Readonly<Record<string, unknown>>;

/** What a check cell may ask for besides the answer. */
export interface CheckOptions {
  /** In a grader's hidden test: draws the assessed inputs from this, besides the published ones. */
  readonly seed?: string | number;
  /** The form of the question, where learners get different ones. Default: 0, the notebook's own. */
  readonly variant?: number;
}

const CALL_MILLISECONDS = 1000;
/** What a copy of the course without solutions cannot do. */
const sealedNote =
  "○ This copy of the course holds no solutions: published inputs alone were tried, and usual mistakes are not named. Your instructor tries more.";

/**
 * Checks an answer and says what it found: *correct*, *not yet* because of what, or *not attempted*.
 *
 * In a notebook it prints and never throws, so that the cells below still run. Under nbgrader it throws one line where
 * nothing was earned, and otherwise gives the points as the cell's value.
 *
 * @param id - the exercise: `"01.2"`
 * @param answers - the function, `step`, or a record that holds it under its own name, `{ step: step }`
 * @example
 * await check("00.1", size) // → undefined
 */
export type Check = (id: string, answers: Answers, options?: CheckOptions) => Promise<number | undefined>;

/** The {@link Check} of one course. */
export function checker({ findExercise, library }: Pick<Course, "findExercise" | "library">): Check {
  return async (id, answers, options = {}) => {
    const graded = isGraded();
    try {
      const specification = inVariant(findExercise(id), options.variant);
      if (specification.sealed === "nothing")
        throw new Error(`check: ${id} has no published input in this copy of the course; your instructor checks it`);
      const verdict = await withoutStderr(graded, () => verdictOn(specification, answers, options, library));
      remember(verdict);
      const report = reportOf(verdict, specification);
      say(textOf(report), htmlOf(report));
      if (specification.sealed) say(sealedNote);
      return graded ? gradedValue(verdict) : undefined;
    } catch (error) {
      if (graded || !(error instanceof Error) || error.message.startsWith("internal:")) throw error;
      say(`○ not checked: ${error.message.replace(/^check: /, "")}`);
      return undefined;
    }
  };
}

function inVariant(specification: Exercise, variant: number = 0): Exercise {
  return variant === 0 ? specification : (specification.variants?.of(variant) ?? specification);
}

/** Keeps what was earned, for `progress()`; a folder that cannot be written costs nothing else. */
function remember(verdict: Verdict): void {
  try {
    const store = openProgress(process.cwd());
    const before = store.read();
    const earned = withVerdict(before, verdict);
    if (earned !== before) store.write(earned);
  } catch {
    // a disk that is full must not hide the verdict
  }
}

/**
 * The verdict that a {@link Check} prints.
 *
 * @param library - gives what the library exports: its own answer is recognised
 *
 * @throws TypeError where the answer is not handed in under its name; the message shows the call that does
 */
export async function verdictOn(
  specification: Exercise,
  answers: Answers,
  options: CheckOptions = {},
  library: Course["library"] = () => ({}),
): Promise<Verdict> {
  const answer = answerIn(specification, answers);
  const refused = refuse(specification, answer, library);
  if (refused) return refused;
  let text = "";
  const subject = localSubject(answer as AnyFunction, {
    timeout: specification.timeout ?? CALL_MILLISECONDS,
    mayChangeArguments: specification.mayChangeArguments,
    onText: (more) => {
      text += more;
    },
  });
  const printed = (): string => {
    const taken = text;
    text = "";
    return taken;
  };
  return judge(specification, subject, {
    printed,
    secret: options.seed === undefined ? undefined : String(options.seed),
  });
}

function answerIn(specification: Exercise, answers: unknown): unknown {
  const { id, function: name } = specification;
  const call = `await check("${id}", ${name})`;
  if (typeof answers === "function") return answers;
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) {
    throw new TypeError(`check: ${id} needs the function ${name}: ${call}`);
  }
  if (!Object.hasOwn(answers, name)) {
    const got = Object.keys(answers).join(", ") || "an empty record";
    throw new TypeError(`check: ${id} is about ${name}, got ${got}: ${call}`);
  }
  return (answers as Record<string, unknown>)[name];
}

/** What is decided before any call: an old version, something that is no function, the library's own answer. */
function refuse(specification: Exercise, answer: unknown, library: Course["library"]): Verdict | undefined {
  const name = specification.function;
  if (host().staleNames.has(name))
    return notYet(specification, "stale", "", `the last ${name} that you wrote compiles`);
  if (typeof answer !== "function") {
    const what =
      answer === undefined || answer === null
        ? `${specification.function} is ${answer}`
        : `${specification.function} is a ${typeof answer}`;
    const fault = answer === undefined ? "missing" : "not-a-function";
    return notYet(specification, fault, what, `${name} is a function`);
  }
  const exported = library();
  if (specification.withholds.some((name) => exported[name] === answer))
    return notYet(specification, "library-answer", "", `${name} is your own function`);
  return undefined;
}

/** @param statement - what should hold before anything is called */
function notYet(specification: Exercise, fault: FaultName, detail: string, statement: string): Verdict {
  const { id, title, points: maxPoints } = specification;
  const failure = { fault, sentence: faults[fault], detail };
  const checks = [
    {
      title: statement,
      points: 0,
      outcome: "fails",
      assessed: false,
      failure,
    } as const,
  ];
  return {
    id,
    title,
    outcome: "not yet",
    points: 0,
    maxPoints,
    checks,
    diagnosis: { name: fault, sentence: faults[fault] },
  };
}

function say(text: string, page?: string): void {
  const bundle = page === undefined ? { "text/plain": text } : { "text/html": page, "text/plain": text };
  if (!sendBundle(bundle)) process.stdout.write(`${text}\n`);
}
