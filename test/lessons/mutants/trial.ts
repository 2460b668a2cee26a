import type { faults } from "../../../lib/check/faults";
import { judge } from "../../../lib/check/judge";
import { localSubject } from "../../../lib/check/local-subject";
import { slipOf } from "../../../lib/check/usual/slip";
import type { Verdict } from "../../../lib/check/verdict";
import type { AnyFunction } from "../../../lib/exercise/data";
import type { Exercise } from "../../../lib/exercise/specification";
import { changed, changesBelow, describeChange, type Kind } from "./change";
import { answerIn } from "./compile";
import { contradictionOf, type Fresh, freshFor } from "./contradiction";
import { firstDifference, type Question, questionsFor } from "./inputs";
import { operators } from "./operators";
import { answerNode, type Source, sourcesOf } from "./sources";
import { wholeChanges } from "./whole";

/** What became of one mutant. */
export interface Trial {
  readonly kind: Kind;
  /** Where it comes from and what was changed. */
  readonly title: string;
  /** `equal`: accepted, and the same on every input tried. `hole`: accepted, although it differs. */
  readonly outcome: "rejected" | "equal" | "hole";
  /** The diagnosis, where it was rejected, by somebody who knows nothing of the changes that were tried. */
  readonly diagnosis?: string;
  /** The slip that is known to give the same. */
  readonly slip?: string;
  /** What came back on published and further inputs, in short; and on fresh ones. */
  readonly print?: string;
  readonly freshPrint?: string;
  /** What the diagnosis says, where fresh inputs show that it is not so. */
  readonly contradicted?: string;
  /** `true`: a change of the answer as a whole. */
  readonly whole: boolean;
  /** Whether the diagnosis says more than that something is wrong: so does the slip where `slip` is set. */
  readonly named: boolean;
  /** An input on which an accepted one differs. */
  readonly differsOn?: Question;
}

/** The trials of one exercise. */
export interface Trials {
  readonly id: string;
  readonly trials: readonly Trial[];
  /** Right answers that are judged wrong before anything was changed: a solution that does not stand alone. */
  readonly broken: readonly string[];
}

/** How many mutants and inputs are tried; all mutants by default. */
export interface Bounds {
  readonly mutants?: number;
  readonly inputs?: number;
}

/** Diagnoses that name no mistake: they say only that the answer is not the expected one. */
const nameless: ReadonlySet<string> = new Set(["wrong-value", "property-broken"] satisfies (keyof typeof faults)[]);

/** Whether a diagnosis says more than that something is wrong. */
export const isName = (diagnosis: string): boolean => !nameless.has(diagnosis);

interface Mutant {
  readonly kind: Kind;
  readonly title: string;
  /** A change of the answer as a whole: where it changes nothing it is no mutant. */
  readonly whole: boolean;
  readonly source: Source;
  make(): AnyFunction;
}

function mutantsOf(source: Source, whole: boolean): Mutant[] {
  const { text, file, parameters, title } = source;
  const inText = changesBelow(answerNode(source), text, operators, { parameters }).map((change) => ({
    kind: change.kind,
    whole: false,
    source,
    title: `${title}: ${describeChange(text, change)}`,
    make: () => answerIn(changed(text, change), file),
  }));
  if (!whole) return inText;
  const outside = wholeChanges(answerIn(text, file), parameters);
  return [
    ...inText,
    ...outside.map(({ kind, title: what, answer }) => ({ kind, title: what, whole: true, source, make: () => answer })),
  ];
}

/** Some of a list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
}

/** Judges the mutants of every right answer to an exercise, as a learner's answers are judged. */
export async function tryMutants(
  specification: Exercise,
  { mutants = Infinity, inputs = 1000 }: Bounds = {},
): Promise<Trials> {
  const sources = sourcesOf(specification.id, specification.function);
  const broken: string[] = [];
  const whole: Source[] = [];
  for (const source of sources) {
    const verdict = await judged(specification, answerIn(source.text, source.file));
    if (verdict.outcome === "correct") whole.push(source);
    else broken.push(`${source.title}: ${verdict.diagnosis?.name ?? verdict.outcome}`);
  }
  const all = whole.flatMap((source, i) => mutantsOf(source, i === 0));
  const questions = await questionsFor(specification, inputs);
  const fresh = await freshFor(specification);
  const answered = new Map<Source, readonly Question[]>();
  for (const source of whole) answered.set(source, await answeredBy(specification, source, questions));
  const trials: Trial[] = [];
  for (const mutant of spread(all, mutants)) {
    const answer = compiled(mutant);
    if (!answer) continue;
    const trial = await tryOne(specification, mutant, answer, answered.get(mutant.source) ?? questions, fresh);
    if (!(mutant.whole && trial.outcome === "equal")) trials.push(trial);
  }
  return { id: specification.id, trials, broken };
}

/** Questions that the answer before the change answers rightly: beyond the boundaries even right ones need not. */
async function answeredBy(
  specification: Exercise,
  { text, file }: Source,
  questions: readonly Question[],
): Promise<Question[]> {
  const [answer, right] = [answerIn(text, file), [] as Question[]];
  for (const question of questions)
    if (!(await firstDifference(specification, answer, [question]))) right.push(question);
  return right;
}

/** A mutant as a function; nothing where the changed text is no program any more. */
function compiled(mutant: Mutant): AnyFunction | undefined {
  try {
    return mutant.make();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function tryOne(
  specification: Exercise,
  { kind, title, whole }: Mutant,
  answer: AnyFunction,
  questions: readonly Question[],
  fresh: Fresh,
): Promise<Trial> {
  const verdict = await judged(specification, answer);
  if (verdict.outcome === "correct") {
    const differsOn = await firstDifference(specification, answer, questions);
    return { kind, title, whole, outcome: differsOn ? "hole" : "equal", differsOn, named: false };
  }
  const diagnosis = verdict.diagnosis?.name ?? verdict.outcome;
  const key = `${diagnosis} ${verdict.print ?? title}`; // who gives the same is looked at once
  const looked = fresh.looked.get(key) ?? (await contradictionOf(specification, answer, verdict, fresh));
  fresh.looked.set(key, looked);
  const { print: freshPrint, contradicted } = looked;
  return {
    kind,
    title,
    whole,
    outcome: "rejected",
    diagnosis,
    slip: slipOf(specification.id, verdict.print)?.name,
    named: isName(diagnosis),
    print: verdict.print,
    freshPrint,
    contradicted,
  };
}

/** The verdict on an answer that counts its own steps, with no look at the slips that are known. */
function judged(specification: Exercise, answer: AnyFunction): Promise<Verdict> {
  const { mayChangeArguments } = specification;
  const subject = localSubject(answer, { timeout: Number.POSITIVE_INFINITY, mayChangeArguments });
  return judge(specification, subject, { slips: false });
}
