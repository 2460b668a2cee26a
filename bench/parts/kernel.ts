import type { Comparison } from "../compare";
import { competitors } from "../competitors";

/** What a person waits for, our kernel beside the one it is made of. */
export function kernel(): Comparison[] {
  const stage = (work: string, task: string, atMost?: number): Comparison => ({
    work,
    task,
    of: { competitor: competitors.kernel, args: {} },
    against: { competitor: competitors.stockKernel, args: {} },
    ...(atMost === undefined ? {} : { atMost }),
  });
  return [
    stage("from start to ready", "ready", 2500),
    stage("first cell, sent at once", "first", 1500),
    stage("both together", "both", 4000),
    stage("a plain cell", "plain"),
    stage("first figure", "firstFigure"),
    stage("a figure", "figure", 500),
  ];
}
