/** atan of ½, 1, 1½ and ∞, each in two parts. */
const HIGH: readonly number[] = [0.4636476090008061, 0.7853981633974483, 0.982793723247329, 1.5707963267948966];
const LOW: readonly number[] = [
  2.2698777452961687e-17, 3.061616997868383e-17, 1.3903311031230998e-17, 6.123233995736766e-17,
];
const PI_LOW = 1.2246467991473532e-16;

/**
 * The angle in radians whose tangent is x, -π/2 to π/2, with an error below one unit in the last place and the same bits
 * on every engine.
 *
 * x is brought near 0 by atan(x) = atan(c) + atan((x - c) / (1 + cx)) for one of four c, then follows a polynomial.
 *
 * @param x any number; NaN gives NaN
 * @see fdlibm `s_atan.c` (Sun Microsystems, 1993)
 *
 * @example
 * atan(1) // → 0.7853981633974483
 */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x) || size < 7.450580596923828e-9) return x; // 2⁻²⁷
  let near = -1;
  let t = x;
  if (size >= 2.4375) [near, t] = [3, -1 / size];
  else if (size >= 1.1875) [near, t] = [2, (size - 1.5) / (1 + 1.5 * size)];
  else if (size >= 0.6875) [near, t] = [1, (size - 1) / (size + 1)];
  else if (size >= 0.4375) [near, t] = [0, (2 * size - 1) / (2 + size)];

  const z = t * t;
  const w = z * z;
  const even =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 + w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))));
  const odd =
    w *
    (-0.19999999999876483 +
      w * (-0.11111110405462356 + w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))));
  if (near < 0) return t - t * (even + odd);
  const angle = HIGH[near] - (t * (even + odd) - LOW[near] - t);
  return x < 0 ? -angle : angle;
}

/**
 * The angle in radians of the point (x, y), -π to π, counted from the positive x-axis: atan(y / x) in the right quadrant.
 * The signs of zeros count, as in `Math.atan2`.
 *
 * @see fdlibm `e_atan2.c` (Sun Microsystems, 1993)
 *
 * @example
 * atan2(1, -1) // → 2.356194490192345
 */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const left = x < 0 || Object.is(x, -0);
  const below = y < 0 || Object.is(y, -0);
  const ratio = Math.abs(y) / Math.abs(x);
  let angle: number; // of the point with the sign of y taken away
  if (y === 0) angle = left ? Math.PI : 0;
  else if (Number.isNaN(ratio))
    angle = left ? (3 * Math.PI) / 4 : Math.PI / 4; // both infinite
  else if (ratio > 1.152921504606847e18)
    angle = Math.PI / 2; // 2⁶⁰
  else angle = left ? Math.PI - (atan(ratio) - PI_LOW) : atan(ratio);
  return below ? -angle : angle;
}
