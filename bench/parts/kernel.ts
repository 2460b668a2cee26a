import type { Comparison } from "../compare";
import { competitors } from "../competitors";

/** A cell takes at most 0.55 of the time that the kernel it is made of needs. */
const atLeastOfCells = 1.82;

/** What a person waits for, our kernel beside the one it is made of. */
export function kernel(): Comparison[] {
  const stage = (work: string, task: string, atMost?: number, atLeast?: number): Comparison => ({
    work,
    task,
    of: { competitor: competitors.kernel, args: {} },
    against: { competitor: competitors.stockKernel, args: {} },
    ...(atMost === undefined ? {} : { atMost }),
    ...(atLeast === undefined ? {} : { atLeast }),
  });
  return [
    stage("from start to ready", "ready", 2500),
    stage("first cell, sent at once", "first", 1500),
    stage("both together", "both", 4000),
    stage("a plain cell", "plain"),
    stage("first figure", "firstFigure"),
    stage("a figure", "figure", 500),
    stage("TensorFlow.js is imported", "tf"),
    stage("completion after `tf.`, at first", "firstCompletion", 1500),
    stage("completion after `tf.layers.`", "completion", 300),
    stage("a plain cell, both libraries loaded", "plainBeside", undefined, atLeastOfCells),
    stage("a cell that declares, both libraries loaded", "declaring", undefined, atLeastOfCells),
    stage("a cell that makes a tensor, both libraries loaded", "tensors", undefined, atLeastOfCells),
  ];
}
