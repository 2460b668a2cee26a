import { exp } from "../elementary/exp";
import { log } from "../elementary/log";
import { checkKinds } from "../options/kinds";

const power = (base: number, exponent: number): number => (base > 0 ? exp(exponent * log(base)) : 0);
/** White of the screen (D65), by which X, Y and Z are measured. */
const white = [0.95047, 1, 1.08883] as const;
const toXyz = [
  [0.412453, 0.35758, 0.180423],
  [0.212671, 0.71516, 0.072169],
  [0.019334, 0.119193, 0.950227],
] as const;

/**
 * Red, green and blue as lightness L* and two colour axes, a* (green to red) and b* (blue to yellow): a step of one unit
 * looks about as large wherever it is taken.
 *
 * @param rgb - three numbers from 0 to 1, as screens take them (sRGB)
 * @returns L* from 0 to 100; a* and b* from about -110 to 110, 0 for greys
 * @example
 * rgbToLab([1, 0, 0]).map((v) => Number(v.toFixed(1))) // → [53.2, 80.1, 67.2]
 * @see CIE (1976): L*a*b*; IEC 61966-2-1 (1999): sRGB
 */
export function rgbToLab(rgb: readonly [number, number, number]): [number, number, number] {
  checkKinds("rgbToLab", { rgb: [rgb, "list"] });
  const light = rgb.map((v) => (v > 0.04045 ? power((v + 0.055) / 1.055, 2.4) : v / 12.92));
  const [x, y, z] = toXyz.map((row, i) => {
    const share = (row[0] * light[0] + row[1] * light[1] + row[2] * light[2]) / white[i];
    return share > 0.008856 ? power(share, 1 / 3) : 7.787 * share + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
