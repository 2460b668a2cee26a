/**
 * Initialisers: how weights start. Too small and signals die out with depth, too large and they blow up; the right size depends on
 * how many numbers flow into a unit (fan-in) and out to the next layer (fan-out).
 */

import type { DType } from "../kernels/storage";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { randomNormal, randomUniform, zeros } from "../tensor/creation";
import { type Shape, shapeText, sizeOf } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";

/** Draws the first values of a parameter of this shape. */
export type Initialiser = (random: Random, shape: Shape, dtype?: DType) => Tensor;

/** Which distribution a scaled initialiser draws from; both have the same variance. */
export type Distribution = "normal" | "uniform";

/**
 * How many numbers flow into one unit, and how many units one number flows to.
 *
 * W [in, out] of a dense layer: in, out. Filters [KH, KW, C, K]: KH·KW·C, KH·KW·K.
 *
 * @throws RangeError when the shape has fewer than two axes
 * @example
 * fans([5, 5, 3, 8]) // → { fanIn: 75, fanOut: 200 }
 */
export function fans(shape: Shape): { fanIn: number; fanOut: number } {
  checkKinds("fans", { shape: [shape, "list"] });
  need(shape.length >= 2, "fans", `weights have at least two axes but these are ${shapeText(shape)}`);
  const pixels = sizeOf(shape.slice(0, -2));
  return { fanIn: pixels * shape[shape.length - 2], fanOut: pixels * shape[shape.length - 1] };
}

/**
 * All zeros: right for a bias, wrong for weights, whose units would stay equal for ever.
 *
 * @example
 * zeroInit()(seeded(1), [2]).toArray() // → [0, 0]
 */
export function zeroInit(): Initialiser {
  return (_, shape, dtype) => zeros(shape, { dtype });
}

/**
 * Normal numbers of one standard deviation, whatever the shape.
 *
 * @param std standard deviation, 0 or more
 * @throws RangeError when it is negative
 * @example
 * normalInit(0)(seeded(1), [2]).toArray() // → [0, 0]
 */
export function normalInit(std: number): Initialiser {
  need(std >= 0, "normalInit", `std must be 0 or more but is ${std}`);
  return (random, shape, dtype) => randomNormal(random, shape, { std, dtype });
}

/**
 * Uniform numbers of -limit to limit, whatever the shape; their standard deviation is limit / √3.
 *
 * @param limit 0 or more
 * @throws RangeError when it is negative
 * @example
 * uniformInit(0)(seeded(1), [2]).shape // → [2]
 */
export function uniformInit(limit: number): Initialiser {
  need(limit >= 0, "uniformInit", `limit must be 0 or more but is ${limit}`);
  return (random, shape, dtype) => randomUniform(random, shape, { low: -limit, high: limit, dtype });
}

/**
 * LeCun's: keeps the variance of what flows forward through a linear layer.
 *
 * Var(w) = 1 / fan-in
 *
 * Source: Y. LeCun et al., "Efficient BackProp", 1998, section 4.6.
 *
 * @example
 * lecunInit()(seeded(1), [100, 100]).shape // → [100, 100]
 */
export function lecunInit(distribution: Distribution = "normal"): Initialiser {
  return scaled(distribution, ({ fanIn }) => 1 / fanIn);
}

/**
 * Xavier's (Glorot's): a compromise between forward and backward flow, for tanh and sigmoid.
 *
 * Var(w) = 2 / (fan-in + fan-out)
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
 *
 * @example
 * xavierInit("uniform")(seeded(1), [3, 3]).data.every((w) => Math.abs(w) <= 1) // → true
 */
export function xavierInit(distribution: Distribution = "normal"): Initialiser {
  return scaled(distribution, ({ fanIn, fanOut }) => 2 / (fanIn + fanOut));
}

/**
 * He's: twice LeCun's, because ReLU throws half of the signal away.
 *
 * Var(w) = 2 / fan-in
 *
 * Source: K. He et al., "Delving deep into rectifiers", 2015.
 *
 * @example
 * heInit("uniform")(seeded(1), [6, 4]).data.every((w) => Math.abs(w) <= 1) // → true
 */
export function heInit(distribution: Distribution = "normal"): Initialiser {
  return scaled(distribution, ({ fanIn }) => 2 / fanIn);
}

/**
 * Every initialiser by name, with the settings that the course compares.
 *
 * @example
 * Object.keys(initialisers) // → ["zeros", "small", "uniform", "lecun", "xavier", "he"]
 */
export const initialisers: { readonly [name: string]: Initialiser } = {
  zeros: zeroInit(),
  small: normalInit(0.01),
  uniform: uniformInit(0.05),
  lecun: lecunInit(),
  xavier: xavierInit(),
  he: heInit(),
};

/** Numbers of a variance that depends on the fans; a uniform distribution of -l to l has variance l²/3. */
function scaled(distribution: Distribution, variance: (fan: { fanIn: number; fanOut: number }) => number): Initialiser {
  return (random, shape, dtype) => {
    const std = Math.sqrt(variance(fans(shape)));
    const limit = Math.sqrt(3) * std;
    return distribution === "normal"
      ? randomNormal(random, shape, { std, dtype })
      : randomUniform(random, shape, { low: -limit, high: limit, dtype });
  };
}
