import type { Comparison } from "../compare";
import { competitors } from "../competitors";

/** A class graded by `npm run grade` beside nbgrader's own autograde: the same notebooks, the same cells. */
export function grade(): Comparison[] {
  const { grader, nbgrader } = competitors;
  const row = (work: string, task: string, more: Partial<Comparison>): Comparison => ({
    work,
    task,
    of: { competitor: grader, args: {} },
    against: { competitor: nbgrader, args: {} },
    ...more,
  });
  return [
    row("a submission of a class, start included", "class", { atLeast: 15 }),
    row("one alone, cold", "cold", { atMost: 6000 }),
    row("one alone, the grader warm", "warm", { atMost: 1000 }),
  ];
}
