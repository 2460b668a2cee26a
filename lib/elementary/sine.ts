import { quadrant, remainder } from "./quadrant";

/**
 * The sine of an angle in radians, with an error below one unit in the last place and the same bits on every engine.
 *
 * @param x any number; ±Infinity and NaN give NaN
 * @see fdlibm `s_sin.c` (Sun Microsystems, 1993)
 *
 * @example
 * sin(1) // → 0.8414709848078965
 */
export function sin(x: number): number {
  if (Math.abs(x) <= Math.PI / 4) return nearSine(x, 0);
  const turned = quadrant(x);
  const [y, low] = remainder;
  if (turned === 0) return nearSine(y, low);
  if (turned === 1) return nearCosine(y, low);
  return turned === 2 ? -nearSine(y, low) : -nearCosine(y, low);
}

/**
 * The cosine of an angle in radians, with an error below one unit in the last place and the same bits on every engine.
 *
 * @param x any number; ±Infinity and NaN give NaN
 * @see fdlibm `s_cos.c` (Sun Microsystems, 1993)
 *
 * @example
 * cos(1) // → 0.5403023058681398
 */
export function cos(x: number): number {
  if (Math.abs(x) <= Math.PI / 4) return nearCosine(x, 0);
  const turned = quadrant(x);
  const [y, low] = remainder;
  if (turned === 0) return nearCosine(y, low);
  if (turned === 1) return -nearSine(y, low);
  return turned === 2 ? -nearCosine(y, low) : nearSine(y, low);
}

/** Sine of y + low for |y| ≤ π/4: a polynomial of degree 13. */
function nearSine(y: number, low: number): number {
  const z = y * y;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  const cube = z * y;
  if (Math.abs(y) < 7.450580596923828e-9) return y; // 2⁻²⁷; also keeps the sign of 0
  return low === 0
    ? y + cube * (-0.16666666666666632 + z * r)
    : y - (z * (0.5 * low - cube * r) - low - cube * -0.16666666666666632);
}

/** Cosine of y + low for |y| ≤ π/4: a polynomial of degree 14, with what 1 - y²/2 loses added again. */
function nearCosine(y: number, low: number): number {
  const z = y * y;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (0.00002480158728947673 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - y * low));
}
