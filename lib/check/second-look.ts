import type { AnyFunction } from "../exercise/data";
import type { Exercise } from "../exercise/specification";
import { seeded } from "../random/random";
import { compare } from "./compare";
import { faults } from "./faults";
import { inputsOf, seedOf } from "./inputs";
import { type AnySubject, localSubject } from "./local-subject";
import { observe } from "./observe";
import type { Verdict } from "./verdict";

/** Calls that are made at least, so that an answer that counts them is found. */
const FEWEST_CALLS = 48;
/** An exercise that allows itself more milliseconds a call is asked each input once. */
const QUICK = 1000;

/**
 * Asks a fresh copy of an answer everything once more, in another order: published inputs among secret ones, the first
 * ones again at the end. What was right before and is wrong now depended on when it was asked.
 *
 * @param specification - the exercise
 * @param subject - the answer, as nobody has called it yet
 * @param verdict - what {@link judge} found; cases that failed are not asked again
 * @param secret - the text from which assessed inputs were drawn
 * @returns the verdict, or one without points
 * @example
 * (await secondLook(size, localSubject(size.reference, { timeout: 1000 }), verdict, "secret")).outcome // → "correct"
 */
export async function secondLook(
  specification: Exercise,
  subject: AnySubject,
  verdict: Verdict,
  secret: string,
): Promise<Verdict> {
  if (verdict.points === 0) return verdict;
  const reference = localSubject(specification.reference as AnyFunction, { timeout: Number.POSITIVE_INFINITY });
  const inputs = inputsInTurn(specification, verdict, secret);
  const rights = new Map<readonly unknown[], Awaited<ReturnType<typeof observe>>>();
  // plain calls are all asked at once: in a box they are answered without waiting for the judge in between
  const asked = specification.observe ? [] : inputs.map((args) => observe(specification, subject, args));
  for (const one of asked) one.catch(() => {}); // told below, where it is its turn
  for (const [i, args] of inputs.entries()) {
    const right = rights.get(args) ?? (await observe(specification, reference, args));
    rights.set(args, right);
    if (right.fault) throw new Error(`internal: the reference of ${specification.id} fails: ${right.fault.message}`);
    const seen = await (asked[i] ?? observe(specification, subject, args));
    if (!seen.fault && !compare(right.value, seen.value, specification.tolerance)) continue;
    return withoutPoints(verdict, seen.fault?.fault ?? "keeps-state", seen.fault?.sentence ?? faults["keeps-state"]);
  }
  return verdict;
}

function inputsInTurn(specification: Exercise, { checks }: Verdict, secret: string): (readonly unknown[])[] {
  const { id, cases, timeout = QUICK } = specification;
  const failed = new Set(checks.filter(({ outcome }) => outcome !== "holds").map(({ title }) => title));
  const inputs = cases.flatMap((part, i) => {
    if (failed.has(part.title)) return [];
    const assessed = part.draw ? inputsOf({ ...part, inputs: [] }, `${secret}/${id}/case ${i}`) : [];
    return [...inputsOf(part, `published/${id}/case ${i}`), ...assessed];
  });
  const shuffled = seeded(seedOf(`${secret}/${id}/second`)).shuffle(inputs);
  if (shuffled.length === 0 || timeout > QUICK) return shuffled;
  const again = Math.max(1, FEWEST_CALLS - shuffled.length);
  return [...shuffled, ...Array.from({ length: again }, (_, i) => shuffled[i % shuffled.length])];
}

function withoutPoints(verdict: Verdict, fault: keyof typeof faults, sentence: string): Verdict {
  const failure = { fault, sentence };
  const title = "the same inputs give the same answers, in any order";
  const check = { title, points: 0, outcome: "fails", assessed: true, failure } as const;
  return {
    ...verdict,
    outcome: "not yet",
    points: 0,
    checks: [...verdict.checks, check],
    diagnosis: { name: fault, sentence },
  };
}
