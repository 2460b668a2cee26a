import { type AnyFunction, type Data, isHandle } from "../exercise/data";
import type { Exercise, Property } from "../exercise/specification";
import { seeded } from "../random/random";
import { compare } from "./compare";
import { Fault, faults } from "./faults";
import { type AnyObservation, askerOf, furtherObservations } from "./further";
import { type AnyCase, INPUTS_DRAWN, inputsOf, seedOf } from "./inputs";
import { unsolved } from "./limited-call";
import { type AnySubject, localSubject } from "./local-subject";
import { nameMistake } from "./name-mistake";
import { observe, unexpected } from "./observe";
import { earnedPoints } from "./points";
import { printData } from "./print-data";
import { fingerprint } from "./usual/fingerprint";
import type { CheckResult, Diagnosed, Failure, Verdict } from "./verdict";

type AnyProperty = Property<readonly unknown[], unknown>;

/** How a judgement is made. */
export interface JudgeOptions {
  /** Secret text from which assessed inputs are drawn, besides the published ones. */
  readonly secret?: string;
  /** Gives and forgets what the function printed since it was last asked. */
  readonly printed?: () => string;
  /** `false`: small slips that are known of this exercise are not looked up. Default `true`. */
  readonly slips?: boolean;
}

/** Everything a judgement gathers on its way. */
interface Progress {
  readonly specification: Exercise;
  readonly subject: AnySubject;
  readonly reference: AnySubject;
  readonly printed: () => string;
  readonly slips: boolean;
  readonly checks: CheckResult[];
  readonly observations: AnyObservation[];
  /** Set once nothing more is to be tried: the function hangs, or was never written. */
  stopped?: Fault;
  /** What came back on the published inputs. */
  published: readonly AnyObservation[];
}

/**
 * Judges an answer: the cases on published inputs, the properties, the first input once more, then (with a secret)
 * cases and properties on assessed inputs; last, what the mistake probably is.
 *
 * @example
 * (await judge(size, localSubject((shape: number[]) => shape.length, { timeout: 1000 }))).diagnosis?.name // → "rank-for-size"
 */
export async function judge(
  specification: Exercise,
  subject: AnySubject,
  options: JudgeOptions = {},
): Promise<Verdict> {
  const progress: Progress = {
    specification,
    subject,
    reference: localSubject(specification.reference as AnyFunction, { timeout: Number.POSITIVE_INFINITY }),
    printed: options.printed ?? (() => ""),
    slips: options.slips ?? true,
    checks: [],
    observations: [],
    published: [],
  };
  await tryAll(progress, "published", false);
  let drifted = await answersDiffer(progress);
  if (options.secret !== undefined) {
    await tryAll(progress, options.secret, true);
    drifted ??= await answersDiffer(progress); // right at first, and wrong after many calls
  }
  return conclude(progress, drifted);
}

async function tryAll(progress: Progress, seed: string, assessed: boolean): Promise<void> {
  const { id, cases, properties = [], observe: look } = progress.specification;
  const all = cases.map((part, i) => (assessed && !part.draw ? undefined : inputsOf(part, `${seed}/${id}/case ${i}`)));
  if (!look && !progress.stopped) progress.subject.ahead?.(all.flatMap((inputs) => inputs ?? []));
  for (const [i, inputs] of all.entries()) if (inputs) await tryCase(progress, cases[i], inputs, assessed);
  if (!assessed) progress.published = [...progress.observations];
  for (const [i, part] of properties.entries()) {
    await tryProperty(progress, part, `${seed}/${id}/property ${i}`, assessed);
  }
}

function record(
  progress: Progress,
  part: { title: string; points?: number },
  assessed: boolean,
  failure?: Failure,
): void {
  const outcome = progress.stopped && !failure ? "not tried" : failure ? "fails" : "holds";
  const shown = failure && assessed ? { fault: failure.fault, sentence: failure.sentence } : failure;
  progress.checks.push({ title: part.title, points: part.points ?? 0, outcome, assessed, failure: shown });
}

async function tryCase(
  progress: Progress,
  part: AnyCase,
  inputs: ReturnType<typeof inputsOf>,
  assessed: boolean,
): Promise<void> {
  let first: Failure | undefined;
  if (!progress.stopped) {
    for (const [i, args] of inputs.entries()) {
      const failure = await tryInput(progress, args, part.expected && { value: part.expected[i] });
      first ??= failure && part.conceals ? concealed(failure) : failure;
      if (progress.stopped) break;
    }
  }
  record(progress, part, assessed, first);
}

/** A failure that does not say what was expected, nor where the first difference is. */
function concealed({ expected: _expected, path: _path, ...rest }: Failure): Failure {
  return rest;
}

async function tryInput(
  progress: Progress,
  args: readonly unknown[],
  known?: { readonly value: unknown; readonly fault?: undefined },
): Promise<Failure | undefined> {
  const { specification, subject, reference } = progress;
  const right = known ?? (await observe(specification, reference, args));
  if (right.fault)
    throw new Error(
      `internal: the reference of ${specification.id} fails on ${printData(args)}: ${right.fault.message}`,
    );
  progress.printed();
  const seen = await observe(specification, subject, args);
  if (seen.fault) {
    if (stops(progress, seen.fault)) progress.stopped = seen.fault;
    progress.observations.push({ args, expected: right.value, thrown: seen.fault.detail });
    return { ...failureOf(progress, args, seen.fault), expected: right.value };
  }
  progress.observations.push({ args, expected: right.value, got: seen.value as Data });
  const difference = compare(right.value, seen.value, specification.tolerance);
  if (!difference) return undefined;
  const { fault, sentence, path } = difference;
  return {
    fault,
    sentence,
    path,
    input: labelled(progress, args),
    expected: right.value,
    got: seen.value,
    printed: progress.printed(),
  };
}

async function tryProperty(progress: Progress, part: AnyProperty, seed: string, assessed: boolean): Promise<void> {
  let failure: Failure | undefined;
  const random = seeded(seedOf(seed));
  const calls: { args: readonly unknown[]; got: unknown }[] = [];
  const watched: AnySubject = {
    async call(...args) {
      progress.printed();
      const got = await progress.subject.call(...args);
      calls.push({ args, got });
      return got;
    },
    on: (handle, member, ...args) => progress.subject.on(handle, member, ...args),
  };
  for (let i = 0; i < (part.count ?? INPUTS_DRAWN) && !failure && !progress.stopped; i++) {
    try {
      const found = await part.holds(watched, random);
      if (!found) continue;
      const { input, expected, got } = found;
      const printed = progress.printed();
      failure = {
        fault: "property-broken",
        sentence: faults["property-broken"],
        input: labelled(progress, input),
        expected,
        got,
        printed,
      };
    } catch (error) {
      const fault =
        error instanceof Fault ? error : unexpected(error, calls.length ? printData(calls.at(-1)?.got) : undefined);
      if (stops(progress, fault)) progress.stopped = fault;
      failure = failureOf(progress, undefined, fault);
    }
  }
  if (failure && !progress.specification.observe) await remember(progress, calls);
  record(progress, part, assessed, failure);
}

/** Calls made by a property that failed help to name the mistake; no two trainings give the same, nothing is expected. */
async function remember(
  progress: Progress,
  calls: readonly { args: readonly unknown[]; got: unknown }[],
): Promise<void> {
  for (const { args, got } of calls) {
    const { trained } = progress.specification;
    const right = trained ? { value: undefined } : await observe(progress.specification, progress.reference, args);
    if ("value" in right) progress.observations.push({ args, expected: right.value, got: got as Data });
  }
}

/** The first input once more: a right answer does not depend on what was asked before. */
async function answersDiffer(progress: Progress): Promise<Failure | undefined> {
  const first = progress.observations[0];
  if (!first || first.got === undefined || progress.stopped) return undefined;
  if (progress.specification.trained) return undefined; // a right one may draw anew each time, and takes seconds
  const again = await observe(progress.specification, progress.subject, first.args);
  const value = again.fault ? again.fault.detail : again.value;
  if (!again.fault && !compare(unnumbered(first.got), unnumbered(value), { reason: "asked twice" })) return undefined;
  const sentence = faults["keeps-state"];
  return { fault: "keeps-state", sentence, input: labelled(progress, first.args), expected: first.got, got: value };
}

/** What came back, its handles without their numbers: a number only says how many came before. */
function unnumbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnumbered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, unnumbered(part)]);
  return isHandle(value) ? { calls: value.calls } : Object.fromEntries(entries);
}

function stops(progress: Progress, fault: Fault): boolean {
  if (fault.fault === "endless" || fault.fault === "interrupted") return true;
  return isOwnStub(progress.specification, fault) && progress.observations.length === 0;
}

function isOwnStub(specification: Exercise, fault: Fault): boolean {
  const match = fault.fault === "calls-unsolved" ? unsolved.exec(fault.detail) : null;
  return match !== null && (match[1] === undefined || match[1] === specification.id);
}

function failureOf(progress: Progress, args: readonly unknown[] | undefined, fault: Fault): Failure {
  return {
    fault: fault.fault,
    sentence: fault.sentence,
    detail: fault.detail.replace(/^argument (\d+) is now/, (words, k) => {
      const name = progress.specification.takes[Number(k) - 1]?.name;
      return name === undefined ? words : `${name} is now`;
    }),
    input: args && labelled(progress, args),
    printed: progress.printed(),
  };
}

function labelled(progress: Progress, args: readonly unknown[]): Failure["input"] {
  const { takes } = progress.specification;
  return args.map((value, i) => ({ name: takes[i]?.name ?? `argument ${i + 1}`, value }));
}

async function conclude(progress: Progress, drifted: Failure | undefined): Promise<Verdict> {
  const { specification, checks, stopped } = progress;
  const { id, title, points: maxPoints } = specification;
  if (stopped && isOwnStub(specification, stopped)) {
    return { id, title, outcome: "not attempted", points: 0, maxPoints, checks: [] };
  }
  if (drifted)
    checks.push({
      title: "the same input gives the same answer",
      points: 0,
      outcome: "fails",
      assessed: false,
      failure: drifted,
    });
  const points = drifted ? 0 : earnedPoints(specification, checks); // what changes with the calls is right nowhere
  const first = checks.find((check) => check.failure)?.failure;
  if (!first) return { id, title, outcome: "correct", points, maxPoints, checks };
  const general: Diagnosed = drifted
    ? { name: "keeps-state", sentence: faults["keeps-state"] }
    : { name: first.fault, sentence: first.sentence };
  // what changes with the calls, or never came back, explains itself
  const ask = drifted || stopped ? undefined : askerOf(specification, progress.reference, progress.subject);
  const further = ask ? await furtherObservations(specification, ask) : [];
  const print = fingerprint([...progress.published, ...further]);
  const evidence = { observations: [...progress.observations, ...further], fault: first.fault };
  const named =
    ask && (await nameMistake(specification, { ...evidence, ask, print: progress.slips ? print : undefined }));
  return { id, title, outcome: "not yet", points, maxPoints, checks, diagnosis: named ?? general, print };
}
