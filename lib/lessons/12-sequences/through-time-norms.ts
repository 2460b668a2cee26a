import { grad } from "../../autodiff/gradient";
import { exp } from "../../elementary/exp";
import { log } from "../../elementary/log";
import { scope } from "../../kernels/scope";
import { add, div, mul } from "../../operations/arithmetic";
import { tanh } from "../../operations/functions";
import { matmul } from "../../operations/products";
import { sum } from "../../operations/reductions";
import { slice } from "../../operations/shaping";
import { globalNorm } from "../../optimizers/clipping";
import { checkKinds } from "../../options/kinds";
import { need } from "../../options/options";
import { seeded } from "../../random/random";
import { randomNormal, zeros } from "../../tensor/creation";
import { shapeText } from "../../tensor/shape";
import type { Tensor } from "../../tensor/tensor";

/**
 * The spectral radius of a matrix: by how much it stretches, a step, in the long run. Measured: a random vector is multiplied 400
 * times, and the growth of the last 200 steps is averaged in the logarithm, which also holds where it turns as it grows.
 *
 * @param W [H, H]
 * @throws RangeError when W is not square
 * @example
 * spectralRadius(tensor([[0, 2], [0.5, 0]])).toFixed(6) // → "1.000000"
 */
export function spectralRadius(W: Tensor): number {
  checkKinds("spectralRadius", { W: [W, "tensor"] });
  const [H, across] = W.shape;
  need(W.rank === 2 && H === across, "spectralRadius", `needs a square matrix but gets ${shapeText(W.shape)}`);
  let v = randomNormal(seeded(3), [1, H]);
  let growth = 0;
  for (let step = 0; step < 400; step++) {
    v = matmul(v, W);
    const length = globalNorm(v);
    if (length === 0) return 0;
    if (step >= 200) growth += log(length) / 200;
    v = div(v, length);
  }
  return exp(growth);
}

/** How gradients are followed through time. */
export interface ThroughTimeOptions {
  /** "linear": h' = h·W + x. "tanh" (default): h' = tanh(h·W + x). */
  readonly kind?: "linear" | "tanh";
  /** T, how many steps; 50 unless said. */
  readonly steps?: number;
  /** Deviation of what is seen at each step; 0.5 unless said. */
  readonly input?: number;
  /** Decides what is seen, and in which direction the last memory is looked at. */
  readonly seed?: number;
}

/**
 * The length of the gradient after going back 1, 2, … T steps, against its length at the end: what is left of ∂L/∂h.
 *
 * @param W weights from memory to memory [H, H], 64 bits
 * @returns T numbers; the k-th is ‖∂L/∂h_{T-k}‖ / ‖∂L/∂h_T‖
 * @throws RangeError when W is not square, or steps is not a whole number from 1
 * @example
 * normsThroughTime(tensor([[0.5]]), { kind: "linear", steps: 3 }) // → [0.5, 0.25, 0.125]
 */
export function normsThroughTime(W: Tensor, options: ThroughTimeOptions = {}): number[] {
  checkKinds("normsThroughTime", { W: [W, "tensor"], options: [options, "record"] });
  const { kind = "tanh", steps = 50, input = 0.5, seed = 0 } = options;
  const [H, across] = W.shape;
  need(W.rank === 2 && H === across, "normsThroughTime", `needs a square matrix but gets ${shapeText(W.shape)}`);
  need(
    Number.isInteger(steps) && steps >= 1,
    "normsThroughTime",
    `steps must be a whole number from 1 but is ${steps}`,
  );
  const random = seeded(seed);
  const seen = randomNormal(random, [steps, H], { std: input });
  const direction = randomNormal(random, [1, H]);
  // a push on the memory after each step: its gradient is that of the memory
  const pushes = Array.from({ length: steps }, () => zeros([1, H]));
  const loss = (push: Tensor[]): Tensor => {
    let h = push[0];
    for (let t = 0; t < steps; t++) {
      h = add(matmul(h, W), slice(seen, t, t + 1));
      if (kind === "tanh") h = tanh(h);
      if (t + 1 < steps) h = add(h, push[t + 1]);
    }
    return sum(mul(h, direction));
  };
  return scope(() => {
    const gradients = grad(loss)(pushes);
    return gradients.map((each) => globalNorm(each) / globalNorm(direction)).reverse();
  });
}
