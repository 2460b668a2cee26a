import { allocate } from "../kernels/use";
import { checkKinds } from "../options/kinds";
import { Tensor } from "../tensor/tensor";
import { batchOf } from "./batch";

/**
 * How much red, green and blue each add to the lightness of a grey picture. The three add up to 1, so that white stays
 * white.
 *
 * @example
 * Number((greyWeights[0] + greyWeights[1] + greyWeights[2]).toFixed(12)) // → 1
 * @see ITU-R Recommendation BT.709 (1990): the luminance of screens; scikit-image's rgb2gray takes the same
 */
export const greyWeights: readonly [number, number, number] = Object.freeze([0.2125, 0.7154, 0.0721] as const);

/**
 * Colour pictures as grey ones: a weighted sum of red, green and blue.
 *
 * @param images - `[H, W, 3]` or `[N, H, W, 3]`; pictures of one channel are given back as they are
 * @param weights - of red, green and blue. Default: {@link greyWeights}
 * @returns the same axes with one channel
 * @throws RangeError for another shape or a value that is not finite
 * @example
 * grey(tensor([[[1, 1, 1], [1, 0, 0]]])).toArray() // → [[[1], [0.2125]]]
 */
export function grey(images: Tensor, weights: readonly [number, number, number] = greyWeights): Tensor {
  const { data, channels } = batchOf("grey", images);
  if (channels === 1) return images;
  const [r, g, b] = weights;
  const out = allocate(images.dtype, images.size / 3, false);
  for (let i = 0; i < out.length; i++) out[i] = r * data[3 * i] + g * data[3 * i + 1] + b * data[3 * i + 2];
  return new Tensor(out, [...images.shape.slice(0, -1), 1]);
}

/**
 * Red, green and blue as hue, saturation and value.
 *
 * Value is the largest of the three; saturation how far the smallest lies below it, as a share; hue the place on the
 * colour circle in turns: 0 red, ⅓ green, ⅔ blue. A grey has no hue: it gets 0.
 *
 * @param rgb - three numbers from 0 to 1
 * @returns hue 0 ≤ h < 1, saturation and value from 0 to 1
 * @example
 * rgbToHsv([0, 0.5, 0]).map((x) => Number(x.toFixed(4))) // → [0.3333, 1, 0.5]
 * @see A. R. Smith (1978): Color gamut transform pairs
 */
export function rgbToHsv(colour: readonly [number, number, number]): [number, number, number] {
  checkKinds("rgbToHsv", { colour: [colour, "list"] });
  const [r, g, b] = colour;
  const value = Math.max(r, g, b);
  const spread = value - Math.min(r, g, b);
  if (spread === 0) return [0, 0, value];
  return [hueOf(r, g, b), spread / value, value];
}

/**
 * The hue alone, in turns; 0 for a grey.
 *
 * @example
 * hueOf(0, 0, 1) === 2 / 3 // → true
 */
export function hueOf(r: number, g: number, b: number): number {
  const value = r > g ? (r > b ? r : b) : g > b ? g : b;
  const least = r < g ? (r < b ? r : b) : g < b ? g : b;
  const spread = value - least;
  if (spread === 0) return 0;
  const sixths = value === r ? (g - b) / spread : value === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  const turns = sixths / 6;
  return turns < 0 ? turns + 1 : turns;
}

/**
 * Hue, saturation and value as red, green and blue: the way back from {@link rgbToHsv}.
 *
 * @param hsv - hue in turns (1.25 is the same as 0.25), saturation and value from 0 to 1
 * @example
 * hsvToRgb([0, 1, 0.5]) // → [0.5, 0, 0]
 */
export function hsvToRgb(colour: readonly [number, number, number]): [number, number, number] {
  checkKinds("hsvToRgb", { colour: [colour, "list"] });
  const [hue, saturation, value] = colour;
  const channel = (offset: number): number => {
    const k = (((offset + 6 * hue) % 6) + 6) % 6;
    return value - value * saturation * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return [channel(5), channel(3), channel(1)];
}
