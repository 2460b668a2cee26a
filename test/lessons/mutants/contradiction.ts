import { diagnose } from "../../../lib/check/diagnose";
import { type FaultName, faults } from "../../../lib/check/faults";
import { type AnyObservation, askerOf } from "../../../lib/check/further";
import { publishedInputs } from "../../../lib/check/inputs";
import { localSubject } from "../../../lib/check/local-subject";
import { fingerprint } from "../../../lib/check/usual/fingerprint";
import { stillHolds } from "../../../lib/check/usual/usual-mistake";
import { alike, numbersIn } from "../../../lib/check/usual/values";
import type { Verdict } from "../../../lib/check/verdict";
import type { AnyFunction } from "../../../lib/exercise/data";
import type { Exercise } from "../../../lib/exercise/specification";
import { seeded } from "../../../lib/random/random";

/** What fresh inputs show of a wrong answer. */
interface Looked {
  /** What came back on them, in short. */
  readonly print?: string;
  /** What the diagnosis says, where it does not hold on them. */
  readonly contradicted?: string;
}

/** Inputs on which no diagnosis has seen anything yet. */
export interface Fresh {
  readonly published: readonly (readonly unknown[])[];
  readonly inputs: readonly (readonly unknown[])[];
  /** What was found before, by diagnosis and print. */
  readonly looked: Map<string, Looked>;
}

const FRESH = 30;

/** The published inputs of an exercise, and fresh ones from a seed that no check uses. */
export async function freshFor(specification: Exercise): Promise<Fresh> {
  const random = seeded(77_031);
  const drawing = specification.cases.filter((part) => part.draw && !part.conceals);
  const inputs = Array.from(
    { length: drawing.length > 0 ? FRESH : 0 },
    (_, i) => drawing[i % drawing.length].draw?.(random) ?? [],
  );
  return { published: publishedInputs(specification).flat(), inputs, looked: new Map() };
}

/** A number that would be 0, or half-way between two, but for rounding: a root of it, or its rounding, can be anything. */
const isRubble = (value: number): boolean =>
  (value !== 0 && Math.abs(value) < 1e-12) || Math.abs(Math.abs(value % 1) - 0.5) < 1e-9;

const isFact = (name: string): name is FaultName => Object.hasOwn(faults, name);

/**
 * What a wrong answer gives on fresh inputs, in short, and whether its diagnosis still explains it there. One that does
 * not named another mistake than the one that was made: they gave the same on a few inputs by chance. General faults
 * are facts ("NaN came back") and cannot be contradicted.
 */
export async function contradictionOf(
  specification: Exercise,
  answer: AnyFunction,
  { diagnosis, outcome }: Verdict,
  { published, inputs }: Fresh,
): Promise<Looked> {
  if (outcome !== "not yet" || !diagnosis || diagnosis.name === "endless") return {};
  const alone = (asked: AnyFunction) =>
    localSubject(asked, {
      timeout: Number.POSITIVE_INFINITY,
      mayChangeArguments: specification.mayChangeArguments,
    });
  const ask = askerOf(specification, alone(specification.reference as AnyFunction), alone(answer));
  const observed = async (list: Fresh["inputs"]): Promise<AnyObservation[]> => {
    const seen: AnyObservation[] = [];
    for (const args of list) {
      const one = await ask(args);
      if (one?.got !== undefined && !numbersIn(one.expected).some(isRubble)) seen.push(one);
    }
    return seen;
  };
  const fresh = await observed(inputs);
  const print = fingerprint(fresh);
  if (isFact(diagnosis.name) || fresh.length < FRESH / 2) return { print };
  const all = [...(await observed(published)), ...fresh];
  if (all.every(({ expected, got }) => alike(expected, got))) return { print };
  const written = specification.diagnoses.filter(
    ({ name, sentence }) => name === diagnosis.name && sentence === diagnosis.sentence,
  );
  const holds =
    written.length > 0
      ? (await diagnose({ ...specification, diagnoses: written }, all)) !== undefined
      : await stillHolds(diagnosis, specification, all, ask);
  return holds ? { print } : { print, contradicted: `${diagnosis.name}: ${diagnosis.sentence}` };
}
