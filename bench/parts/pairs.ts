import type { Comparison } from "../compare";
import type { Competitor } from "../competitors";
import type { Args } from "../servers/serve";

/** Warm-up of a training run: its many small functions are compiled in seconds, and whoever trains, trains for longer. */
export const TRAINING = 5000;

/** Makes comparisons of one task, in which only the competitor on the other side takes arguments. */
export type Pair = (
  work: string,
  of: Competitor,
  against: Competitor,
  goals: Partial<Comparison>,
  args?: Args,
) => Comparison;

/** Comparisons of a task that differ in who is measured; `common` is true of all of them. */
export function pairs(task: string, common: Partial<Comparison> = {}): Pair {
  return (work, of, against, goals, args = {}) => ({
    work,
    task,
    of: { competitor: of, args: {} },
    against: { competitor: against, args },
    ...common,
    ...goals,
  });
}
