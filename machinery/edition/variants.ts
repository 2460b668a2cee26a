/** Questions that differ from learner to learner, so that a copied answer is another learner's answer. */
import { createHash } from "node:crypto";
import type { Exercise } from "nabla/exercise";
import type { Notebook } from "../notebook/notebook";

/**
 * The line of a notebook that says which form of a question it holds: `const variant = 0; // of 05.5: …`.
 *
 * @example
 * variantLine("05.5").exec("const variant = 7; // of 05.5: yours")?.[1] // → "7"
 */
export function variantLine(exercise: string): RegExp {
  return new RegExp(`^const variant = (\\d+); // of ${exercise.replace(".", "\\.")}\\b`, "m");
}

/**
 * The form that a learner gets: drawn from a secret, the same every time, never the one that is public.
 *
 * @param student - as instructors call them: the name of their folder in `submitted/`
 */
export function variantOf({ id, variants }: Exercise, student: string, secret: string): number {
  if (!variants) return 0;
  const drawn = createHash("sha256")
    .update(JSON.stringify([secret, id, student]))
    .digest();
  return 1 + (drawn.readUInt32BE(0) % (variants.count - 1));
}

/** A notebook with the learner's own form of each question that has several. */
export function withVariants(
  notebook: Notebook,
  exercises: readonly Exercise[],
  student: string,
  secret: string,
): Notebook {
  const cells = notebook.cells.map((cell) => {
    let { source } = cell;
    for (const exercise of exercises.filter(({ variants }) => variants))
      source = source.replace(variantLine(exercise.id), (line) =>
        line.replace(/\d+/, String(variantOf(exercise, student, secret))),
      );
    return source === cell.source ? cell : { ...cell, source };
  });
  return { ...notebook, cells };
}

/** The exercises as a learner got them. */
export function exercisesFor(exercises: readonly Exercise[], student: string, secret: string): Exercise[] {
  return exercises.map((exercise) => exercise.variants?.of(variantOf(exercise, student, secret)) ?? exercise);
}
