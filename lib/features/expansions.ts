/** Features that make a linear model bend: polynomials of one number, and random cosines of several. */
import { cos } from "../elementary/sine";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { tensor } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";

/**
 * The Chebyshev polynomials of degree 0 to d at numbers of [0, 1]: the same curves as 1, x, x², …, but columns that stay apart, so that
 * least squares is well posed for high degrees.
 *
 * T₀ = 1, T₁ = z, Tₖ = 2z·Tₖ₋₁ - Tₖ₋₂ with z = 2x - 1
 *
 * @param x N numbers from 0 to 1
 * @param degree d, a whole number from 0
 * @returns [N, d + 1]
 * @throws RangeError when the degree is not a whole number from 0
 * @example
 * polynomialFeatures([0, 0.5, 1], 2).toArray() // → [[1, -1, 1], [1, 0, -1], [1, 1, 1]]
 */
export function polynomialFeatures(x: readonly number[], degree: number): Tensor {
  checkKinds("polynomialFeatures", { x: [x, "list"] });
  need(
    Number.isInteger(degree) && degree >= 0,
    "polynomialFeatures",
    `degree must be a whole number from 0 but is ${degree}`,
  );
  return tensor(
    x.map((value) => {
      const z = 2 * value - 1;
      const row = [1, z];
      for (let k = 2; k <= degree; k++) row.push(2 * z * row[k - 1] - row[k - 2]);
      return row.slice(0, degree + 1);
    }),
  );
}

/**
 * Random cosine features: cos(w·x + b) with normal w and uniform b, drawn once and then used for every input.
 *
 * @param inputs D, numbers of one input
 * @param count p, how many features
 * @param random draws w and b
 * @param scale standard deviation of w, over √D; 2 unless said
 * @returns a function from rows [N, D] to features [N, p]
 * @throws RangeError when the count is not a whole number from 1
 * @example
 * randomFeatures(2, 5, seeded(1))([[0, 0], [1, 1], [2, 0]]).shape // → [3, 5]
 * @see A. Rahimi, B. Recht (2007): Random features for large-scale kernel machines.
 */
export function randomFeatures(
  inputs: number,
  count: number,
  random: Random,
  scale: number = 2,
): (rows: readonly (readonly number[])[]) => Tensor {
  checkKinds("randomFeatures", { random: [random, "random"] });
  need(Number.isInteger(count) && count >= 1, "randomFeatures", `count must be a whole number from 1 but is ${count}`);
  const waves = Array.from({ length: count }, () => ({
    w: Array.from({ length: inputs }, () => random.normal(0, scale / Math.sqrt(inputs))),
    b: random.uniform(-Math.PI, Math.PI),
  }));
  return (rows) => tensor(rows.map((x) => waves.map(({ w, b }) => cos(w.reduce((sum, v, i) => sum + v * x[i], b)))));
}
