/**
 * Rosenblatt's perceptron: a weighted sum, a bias, and a step.
 *
 * Symbols, with an example of each:
 *   x  inputs          [2, 3]    one number per feature
 *   w  weights         [1, -1]   one number per input
 *   b  bias            0.5       one number
 *   z  weighted sum    -0.5      w·x + b
 *   ŷ  output          0         step(z), 0 or 1
 */

import { checkKinds } from "../options/kinds";
/** The two things that a perceptron learns. */
export interface Perceptron {
  /** One weight per input. */
  readonly weights: readonly number[];
  /** What is added to the weighted sum: minus the threshold. */
  readonly bias: number;
}

/**
 * A perceptron that knows nothing: every weight and the bias are zero.
 *
 * @param inputs - how many inputs it has
 * @throws RangeError when `inputs` is not a whole number of 1 or more
 * @example
 * blankPerceptron(2) // → { weights: [0, 0], bias: 0 }
 */
export function blankPerceptron(inputs: number): Perceptron {
  if (!(Number.isInteger(inputs) && inputs >= 1))
    throw new RangeError(`blankPerceptron: a perceptron needs 1 input or more, not ${inputs}`);
  return { weights: new Array<number>(inputs).fill(0), bias: 0 };
}

/**
 * The step: 1 when the neuron fires, 0 when it does not. At exactly 0 it fires.
 *
 * `step(z) = 1 if z ≥ 0, else 0`. (TensorFlow.js's `tf.step` gives 0 at 0: a convention, not a law.)
 *
 * @example
 * [-2, 0, 0.5].map((z) => step(z)) // → [0, 1, 1]
 */
export function step(z: number): 0 | 1 {
  return z >= 0 ? 1 : 0;
}

/**
 * The weighted sum with its bias: `z = w₁x₁ + … + wₙxₙ + b`, which is the dot product `w·x + b`.
 *
 * @param weights - `[n]`
 * @param x - `[n]`
 * @param bias - one number
 * @throws RangeError when there are not as many inputs as weights
 * @example
 * weightedSum([1, -1], [2, 3], 0.5) // → -0.5
 */
export function weightedSum(weights: readonly number[], x: readonly number[], bias: number): number {
  checkKinds("weightedSum", { weights: [weights, "list"], x: [x, "list"] });
  if (weights.length !== x.length)
    throw new RangeError(`weightedSum: ${weights.length} weights but ${x.length} inputs: give one weight per input`);
  let z = bias;
  for (let i = 0; i < weights.length; i++) z += weights[i] * x[i];
  return z;
}

/**
 * What a perceptron says about one input: `ŷ = step(w·x + b)`.
 *
 * @example
 * perceptron({ weights: [1, 1], bias: -1.5 }, [1, 1]) // → 1
 */
export function perceptron(model: Perceptron, x: readonly number[]): 0 | 1 {
  checkKinds("perceptron", { model: [model, "record"], x: [x, "list"] });
  return step(weightedSum(model.weights, x, model.bias));
}

/**
 * The learning rule for one example: nothing changes when the answer is right; after a mistake the line is pulled
 * towards a missed 1 and pushed away from a false 1.
 *
 * `w ← w + η(y - ŷ)x`, `b ← b + η(y - ŷ)` (Rosenblatt 1958, "The perceptron", with labels 0 and 1).
 *
 * @param model - left as it is; a new perceptron comes back
 * @param x - `[n]`
 * @param label - the truth, 0 or 1
 * @param rate - η; with a start at zero its size changes no decision, so 1 will do
 * @throws RangeError for a label that is neither 0 nor 1
 * @example
 * perceptronUpdate({ weights: [0, 0], bias: 0 }, [2, 3], 0) // → { weights: [-2, -3], bias: -1 }
 */
export function perceptronUpdate(model: Perceptron, x: readonly number[], label: number, rate = 1): Perceptron {
  checkKinds("perceptronUpdate", { model: [model, "record"], x: [x, "list"] });
  if (label !== 0 && label !== 1) throw new RangeError(`perceptronUpdate: a label is 0 or 1, not ${label}`);
  const error = label - perceptron(model, x);
  if (error === 0) return model;
  return {
    weights: model.weights.map((weight, i) => weight + rate * error * x[i]),
    bias: model.bias + rate * error,
  };
}
