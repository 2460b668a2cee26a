import { scope } from "../../kernels/scope";
import { mul, square, sub } from "../../operations/arithmetic";
import { sigmoid } from "../../operations/functions";
import { matmul } from "../../operations/products";
import { sum } from "../../operations/reductions";
import { checkKinds } from "../../options/kinds";
import { need } from "../../options/options";
import { seeded } from "../../random/random";
import { randomNormal, randomUniform } from "../../tensor/creation";
import type { Tensor } from "../../tensor/tensor";

/** Inputs [N, D], targets [N, O], and the weights [D, H] and [H, O] of the lecture's two-layer network. */
export interface Note {
  readonly x: Tensor;
  readonly y: Tensor;
  readonly W1: Tensor;
  readonly W2: Tensor;
}

/** How the note's numbers are drawn. */
export interface NoteOptions {
  /** "normal" (default): mean 0, deviation 1. "uniform": from 0 to 1, for weights and data alike. */
  readonly draw?: "normal" | "uniform";
  /** The weights are multiplied by this after they are drawn; 1 unless said. */
  readonly scale1?: number;
  readonly scale2?: number;
}

/**
 * The lecture's numbers: 64 examples, 1,000 inputs, 100 hidden units, 10 outputs, all drawn at random, targets too.
 *
 * @throws RangeError when a scale is not above 0
 * @example
 * drawNote(1).W1.shape // → [1000, 100]
 * @see F.-F. Li, J. Johnson, S. Yeung (2017), CS231n, lecture 4
 */
export function drawNote(seed: number, options: NoteOptions = {}): Note {
  checkKinds("drawNote", { options: [options, "record"] });
  const { draw = "normal", scale1 = 1, scale2 = 1 } = options;
  for (const [name, scale] of Object.entries({ scale1, scale2 }))
    need(scale > 0, "drawNote", `${name} must be above 0 but is ${scale}`);
  const random = seeded(seed);
  const drawn = (shape: readonly number[]): Tensor =>
    draw === "normal"
      ? randomNormal(random, shape, { dtype: "float32" })
      : randomUniform(random, shape, { dtype: "float32" });
  const [x, y, W1, W2] = [drawn([64, 1000]), drawn([64, 10]), drawn([1000, 100]), drawn([100, 10])];
  return { x, y, W1: mul(W1, scale1), W2: mul(W2, scale2) };
}

/** What one step of the note computes. */
export interface NoteGradients {
  /** The sum of squared errors. */
  readonly loss: number;
  readonly dW1: Tensor;
  readonly dW2: Tensor;
  /** Outputs of the hidden layer [N, H]. */
  readonly hidden: Tensor;
}

/**
 * Loss and gradients of ‖σ(x W₁) W₂ - y‖², by hand, line by line as the lecture's note has them.
 *
 * @example
 * const one = (v: number) => tensor([[v]]);
 * noteGradients({ x: one(0), y: one(2), W1: one(3), W2: one(2) }).loss // → 1
 */
export function noteGradients(note: Note): NoteGradients {
  checkKinds("noteGradients", { note: [note, "record"] });
  const { x, y, W1, W2 } = note;
  const hidden = sigmoid(matmul(x, W1)); // [N, H]
  const error = sub(matmul(hidden, W2), y); // [N, O]
  const upstream = mul(2, error);
  const dW2 = matmul(hidden, upstream, { transposeA: true });
  const dHidden = matmul(upstream, W2, { transposeB: true });
  const dW1 = matmul(x, mul(dHidden, mul(hidden, sub(1, hidden))), { transposeA: true });
  return { loss: sum(square(error)).item(), dW1, dW2, hidden };
}

/** What a run of the note gives. */
export interface NoteRun {
  /** The loss before each step, and after the last. */
  readonly losses: readonly number[];
  /** Share of hidden outputs below 0.1 or above 0.9, before the first step. */
  readonly outside: number;
  /** The weights after the last step. */
  readonly W1: Tensor;
  readonly W2: Tensor;
}

/**
 * The note's loop: 2,000 steps of gradient descent on all examples at rate 1e-4.
 *
 * @param run how many steps, and the learning rate
 * @throws RangeError when steps or rate is out of range
 * @example
 * trainNote(drawNote(1), { steps: 2 }).losses.length // → 3
 */
export function trainNote(note: Note, run: { readonly steps?: number; readonly rate?: number } = {}): NoteRun {
  const { steps = 2000, rate = 1e-4 } = run;
  need(Number.isInteger(steps) && steps >= 0, "trainNote", `steps must be a whole number from 0 but is ${steps}`);
  need(rate > 0, "trainNote", `rate must be above 0 but is ${rate}`);
  const outside = scope(() => extremes(noteGradients(note).hidden));
  const losses: number[] = [];
  let { W1, W2 } = note;
  for (let step = 0; step < steps; step++) {
    const next = scope(() => {
      const { loss, dW1, dW2 } = noteGradients({ ...note, W1, W2 });
      return { loss, W1: sub(W1, mul(rate, dW1)), W2: sub(W2, mul(rate, dW2)) };
    });
    losses.push(next.loss);
    [W1, W2] = [next.W1, next.W2];
  }
  losses.push(scope(() => noteGradients({ ...note, W1, W2 }).loss));
  return { losses, outside, W1, W2 };
}

/** Share of values below 0.1 or above 0.9. */
function extremes({ data }: Tensor): number {
  let count = 0;
  for (const value of data) if (value < 0.1 || value > 0.9) count++;
  return count / data.length;
}
