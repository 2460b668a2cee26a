/**
 * Learning-rate schedules: how long a step the optimizer takes, as a function of how many steps it has taken.
 *
 * A schedule is a plain function of the step number (0 for the first update), so it can be drawn before it is used.
 * Steps are updates, not epochs: with `n` updates in an epoch, "every 30 epochs" is `every: 30 * n`.
 */
import { cos } from "../elementary/sine";
import { checkKinds } from "../options/kinds";
import { need, positive } from "../options/options";

/** The learning rate at a step: step 0 is the first update. */
export type Schedule = (step: number) => number;

/**
 * The same learning rate for ever.
 *
 * η(t) = η₀
 *
 * @param learningRate η₀, greater than 0
 * @throws RangeError when the rate is not a positive number
 * @example
 * constantRate(0.1)(1000) // → 0.1
 */
export function constantRate(learningRate: number): Schedule {
  positive("constantRate", { learningRate });
  return () => learningRate;
}

/** Options of {@link stepDecay}. */
export interface StepDecayOptions {
  /** η₀, the rate of the first step; greater than 0. */
  learningRate: number;
  /** n, the number of steps between two drops; a whole number from 1. */
  every: number;
  /** γ, what the rate is multiplied by at each drop; in (0, 1], 0.1 unless said. */
  factor?: number;
}

/**
 * Drops the rate by a factor every so many steps.
 *
 * η(t) = η₀ · γ^⌊t / n⌋
 *
 * @throws RangeError when the rate or the factor is not positive, or `every` is not a whole number from 1
 * @example
 * [0, 29, 30, 60].map(stepDecay({ learningRate: 1, every: 30, factor: 0.5 })) // → [1, 1, 0.5, 0.25]
 */
export function stepDecay(options: StepDecayOptions): Schedule {
  checkKinds("stepDecay", { options: [options, "record"] });
  const { learningRate, every, factor = 0.1 } = options;
  positive("stepDecay", { learningRate, factor });
  need(Number.isInteger(every) && every >= 1, "stepDecay", `every must be a whole number from 1 but is ${every}`);
  return (step) => learningRate * integerPower(factor, Math.floor(step / every));
}

/** Options of {@link exponentialDecay}. */
export interface ExponentialDecayOptions {
  /** η₀, the rate of the first step; greater than 0. */
  learningRate: number;
  /** γ, what the rate is multiplied by at every step; in (0, 1]. */
  factor: number;
}

/**
 * Multiplies the rate by the same factor at every step.
 *
 * η(t) = η₀ · γᵗ
 *
 * @throws RangeError when the rate or the factor is not positive
 * @example
 * [0, 1, 2].map(exponentialDecay({ learningRate: 8, factor: 0.5 })) // → [8, 4, 2]
 */
export function exponentialDecay(options: ExponentialDecayOptions): Schedule {
  checkKinds("exponentialDecay", { options: [options, "record"] });
  const { learningRate, factor } = options;
  positive("exponentialDecay", { learningRate, factor });
  return (step) => learningRate * integerPower(factor, step);
}

/** Options of {@link inverseTimeDecay}. */
export interface InverseTimeDecayOptions {
  /** η₀, the rate of the first step; greater than 0. */
  learningRate: number;
  /** k, how fast it falls, per step; 0 keeps the rate. */
  decay: number;
}

/**
 * Lets the rate fall as one over time: slow enough to get anywhere, fast enough for the noise to die out.
 *
 * η(t) = η₀ / (1 + k·t)
 *
 * Source: H. Robbins and S. Monro, "A stochastic approximation method", 1951: Σ η(t) is infinite and Σ η(t)² finite.
 *
 * @throws RangeError when the rate is not positive or the decay is negative
 * @example
 * [0, 1, 3].map(inverseTimeDecay({ learningRate: 1, decay: 1 })) // → [1, 0.5, 0.25]
 */
export function inverseTimeDecay(options: InverseTimeDecayOptions): Schedule {
  checkKinds("inverseTimeDecay", { options: [options, "record"] });
  const { learningRate, decay } = options;
  positive("inverseTimeDecay", { learningRate });
  need(decay >= 0, "inverseTimeDecay", `decay must be 0 or more but is ${decay}`);
  return (step) => learningRate / (1 + decay * step);
}

/** Options of {@link cosineDecay}. */
export interface CosineDecayOptions {
  /** η₀, the rate of the first step; greater than 0. */
  learningRate: number;
  /** T, the number of steps until the lowest rate; a whole number from 1. */
  steps: number;
  /** η₁, the lowest rate, kept after T steps; 0 unless said. */
  lowest?: number;
}

/**
 * Follows half a cosine from the first rate down to the lowest: slow at both ends, fast in between.
 *
 * η(t) = η₁ + (η₀ - η₁) · (1 + cos(π·t / T)) / 2, and η₁ from t = T on
 *
 * Source: I. Loshchilov and F. Hutter, "SGDR: Stochastic gradient descent with warm restarts", 2017, without restarts.
 *
 * @throws RangeError when the rate is not positive, `steps` not a whole number from 1, or `lowest` negative
 * @example
 * [0, 50, 100, 150].map(cosineDecay({ learningRate: 1, steps: 100 })) // → [1, 0.5, 0, 0]
 */
export function cosineDecay(options: CosineDecayOptions): Schedule {
  checkKinds("cosineDecay", { options: [options, "record"] });
  const { learningRate, steps, lowest = 0 } = options;
  positive("cosineDecay", { learningRate });
  need(Number.isInteger(steps) && steps >= 1, "cosineDecay", `steps must be a whole number from 1 but is ${steps}`);
  need(lowest >= 0, "cosineDecay", `lowest must be 0 or more but is ${lowest}`);
  return (step) =>
    step >= steps ? lowest : lowest + ((learningRate - lowest) * (1 + cos((Math.PI * step) / steps))) / 2;
}

/**
 * Lets the rate grow in a straight line for the first steps, then hands over to another schedule.
 *
 * η(t) = η'(0) · (t + 1) / (w + 1) for t < w, then η'(t - w)
 *
 * Source: P. Goyal et al., "Accurate, large minibatch SGD", 2017, section 2.2. The first rate here is η'(0)/(w + 1), not 0, so
 * that no step is wasted.
 *
 * @param steps w, the number of steps of growth; a whole number from 0
 * @param next the schedule that follows; its own time starts when the growth ends
 * @throws RangeError when `steps` is not a whole number from 0
 * @example
 * [0, 1, 2, 3, 4].map(warmUp(3, constantRate(1))) // → [0.25, 0.5, 0.75, 1, 1]
 */
export function warmUp(steps: number, next: Schedule): Schedule {
  need(Number.isInteger(steps) && steps >= 0, "warmUp", `steps must be a whole number from 0 but is ${steps}`);
  return (step) => (step < steps ? (next(0) * (step + 1)) / (steps + 1) : next(step - steps));
}

/**
 * A number to a whole power, by squaring: `base ** exponent` differs in its last bit between versions of Node, this does not.
 *
 * @param exponent a whole number from 0
 * @throws RangeError when the exponent is not a whole number from 0
 * @example
 * integerPower(2, 10) // → 1024
 */
export function integerPower(base: number, exponent: number): number {
  need(
    Number.isSafeInteger(exponent) && exponent >= 0,
    "integerPower",
    `exponent must be a whole number from 0 but is ${exponent}`,
  );
  let power = 1;
  for (let square = base, rest = exponent; rest > 0; square *= square, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
  }
  return power;
}
