import { checkOneKind } from "../tensor/kind";
import type { Tensor, Trace } from "../tensor/tensor";

/**
 * How an operation is computed and how it is differentiated: one row of the table of derivatives.
 *
 * Both derivatives are given input by input, and both are linear in `change`:
 * - `jvp` (forward mode, Jacobian times vector): how the output moves when this input moves by `change`;
 * - `vjp` (reverse mode, vector times Jacobian): how a gradient `change` of the output reaches this input. In the words
 *   of the lecture: downstream = upstream × local.
 *
 * They are written with the same differentiable operations, so that a derivative can be differentiated again. `null`
 * stands where the output does not change with an input (or only by jumps).
 */
export interface Rule<Inputs extends readonly Tensor[], Attributes> {
  /** The result for plain tensors (no traces). */
  forward(inputs: Inputs, attributes: Attributes): Tensor;
  readonly jvp: EachInput<Inputs, Derivative<Inputs, Attributes>>;
  readonly vjp: EachInput<Inputs, Derivative<Inputs, Attributes>>;
  /**
   * All of `vjp` in one pass, where a kernel computes what several inputs share; null where it cannot, because these
   * numbers are differentiated further.
   */
  vjpOfAll?(change: Tensor, inputs: Inputs, output: Tensor, attributes: Attributes): Inputs | null;
}

/** The change that passes through one input of an operation. `index` says which, where the number of inputs varies. */
export type Derivative<Inputs extends readonly Tensor[], Attributes> = (
  change: Tensor,
  inputs: Inputs,
  output: Tensor,
  attributes: Attributes,
  index: number,
) => Tensor;

/** One derivative for each input; a single one for all where their number varies (concat). */
export type EachInput<Inputs extends readonly Tensor[], D> = number extends Inputs["length"]
  ? D
  : { readonly [I in keyof Inputs]: D | null };

/** A rule seen from the engine, which does not care how many inputs there are or what the attributes mean. */
export interface AnyRule {
  forward(inputs: readonly Tensor[], attributes: unknown): Tensor;
  readonly jvp: unknown;
  readonly vjp: unknown;
  vjpOfAll?(change: Tensor, inputs: readonly Tensor[], output: Tensor, attributes: unknown): readonly Tensor[] | null;
}

/** An operation about to be done: its name (for messages), its rule, and what it is applied to. */
export interface Call {
  readonly op: string;
  readonly rule: AnyRule;
  readonly inputs: readonly Tensor[];
  readonly attributes: unknown;
}

/** A trace that does something when an operation meets its tensor: write it down, or carry a tangent along. */
export interface Interpreter extends Trace {
  derive(call: Call): Tensor;
}

/**
 * Applies an operation: the one door through which every differentiable operation goes.
 *
 * All tensors must hold one kind of number. With plain tensors it computes. When a tensor carries a trace, the innermost trace decides what else happens; it
 * calls this again with its own trace taken off, so that derivatives of derivatives work by themselves.
 */
export function apply(call: Call): Tensor {
  if (call.inputs.length > 1) checkOneKind(call.op, call.inputs);
  let innermost: Trace | null = null;
  for (const { trace } of call.inputs) {
    if (trace !== null && (innermost === null || trace.level > innermost.level)) innermost = trace;
  }
  // every trace is made in this folder, by a class that implements Interpreter
  return innermost === null ? call.rule.forward(call.inputs, call.attributes) : (innermost as Interpreter).derive(call);
}

/** The derivative of a rule for one input, or null where there is none. */
export function derivativeOf(
  which: "jvp" | "vjp",
  rule: AnyRule,
  index: number,
): Derivative<readonly Tensor[], unknown> | null {
  const each = rule[which] as EachInput<readonly Tensor[], Derivative<readonly Tensor[], unknown>>;
  return Array.isArray(each) ? each[index] : each;
}

/** One differentiation in progress; `open` is false once its function has returned, and then nothing more is traced. */
export interface Level {
  readonly id: number;
  open: boolean;
}

let lastLevel = 0;

/** A new innermost level. The counter only tells inner from outer: no result depends on its value. */
export function nextLevel(): Level {
  lastLevel += 1;
  return { id: lastLevel, open: true };
}

/** x without its trace of this level (and with those of the levels around it). */
export function primalAt(x: Tensor, level: Level): Tensor {
  return x.trace !== null && x.trace.level === level.id ? x.trace.primal : x;
}
