/** Exercises without their solutions, for courses that hand out none. */
import type { AnyFunction, Data } from "../exercise/data";
import type { Exercise } from "../exercise/specification";
import { publishedInputs } from "./inputs";
import { localSubject } from "./local-subject";
import { observe } from "./observe";
import { decode, encode } from "./wire";

/** What is told about an exercise besides its cases. */
type Told = Pick<
  Exercise,
  | "id"
  | "title"
  | "points"
  | "function"
  | "takes"
  | "returns"
  | "tolerance"
  | "hints"
  | "withholds"
  | "timeout"
  | "mayChangeArguments"
>;

/** An exercise as plain data: published inputs, each with what is expected; no reference, no usual mistakes. */
export interface SealedExercise extends Told {
  /** `inputs` and `expected` as {@link encode} writes them. */
  readonly cases: readonly {
    readonly title: string;
    readonly points?: number;
    readonly inputs: string;
    readonly expected: string;
  }[];
}

/**
 * Seals an exercise: what its reference gives on the published inputs is computed now. Properties, usual mistakes and
 * cases whose expected value is the answer itself are left out; so are exercises that look at what comes back in a way
 * of their own, which is code.
 */
export async function seal(exercise: Exercise): Promise<SealedExercise> {
  const { id, title, points, function: name, takes, returns, tolerance, hints, withholds } = exercise;
  const { timeout, mayChangeArguments } = exercise;
  const subject = localSubject(exercise.reference as AnyFunction, { timeout: Number.POSITIVE_INFINITY });
  const published = publishedInputs(exercise);
  const cases: SealedExercise["cases"][number][] = [];
  for (const [i, part] of exercise.cases.entries()) {
    if (part.conceals || exercise.observe) continue;
    const inputs = published[i] as readonly Data[];
    const before = encode(inputs);
    const expected: Data[] = [];
    for (const args of published[i]) {
      const seen = await observe(exercise, subject, args);
      if (seen.fault) throw new Error(`internal: the reference of ${id} fails: ${seen.fault.message}`);
      expected.push(seen.value as Data);
    }
    cases.push({ title: part.title, points: part.points, inputs: before, expected: encode(expected) });
  }
  const told = { id, title, points, function: name, takes, returns, tolerance, hints, withholds };
  return { ...told, timeout, mayChangeArguments, cases };
}

/** An exercise that is judged by what was computed beforehand. */
export function unseal({ cases, ...told }: SealedExercise): Exercise {
  return {
    ...told,
    sealed: cases.length > 0 ? "published inputs" : "nothing",
    reference() {
      throw new RangeError(`${told.id}: there is no solution in this copy of the course`);
    },
    cases: cases.map(({ title, points, inputs, expected }) => ({
      title,
      points,
      inputs: decode(inputs) as readonly (readonly Data[])[],
      expected: decode(expected) as readonly Data[],
    })),
    diagnoses: [],
  };
}
