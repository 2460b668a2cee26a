import { active, allocate } from "../kernels/use";
import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";
import { type Batch, batchOf, featureTensor } from "./batch";
import { hueOf } from "./colour";

/** What `colourHistogram` is told. */
export interface ColourHistogramOptions {
  /**
   * What is counted. "hue" (default): the place on the colour circle; a grey counts as hue 0. "joint": each combination
   * of red, green and blue has a bin. "channels": one histogram for each channel, one after the other; the only one for
   * grey pictures.
   */
  readonly of?: "hue" | "joint" | "channels";
  /** Bins of each axis: `bins` for hue, `bins³` for joint, `channels · bins`. Default: 16 (joint: 4). */
  readonly bins?: number;
  /**
   * Whether a value between the centres of two bins is shared by them, in proportion to how near it is. A small change
   * of colour then changes the histogram a little, not in jumps. Default false.
   */
  readonly soft?: boolean;
}

/**
 * How often each colour occurs in a picture, as a share of its pixels: two sizes of one picture have the same histogram,
 * and it does not matter where in the picture a colour is.
 *
 * Shares add up to 1 (for "channels", those of each channel). Bin k of n covers k/n ≤ v < (k + 1)/n; 1 is in the last.
 *
 * @param images - `[H, W, C]` or `[N, H, W, C]`, values from 0 to 1
 * @returns `[F]` or `[N, F]`
 * @throws RangeError for another shape, values that are not from 0 to 1, or colours asked of grey pictures
 * @example
 * colourHistogram(tensor([[[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]]), { bins: 3 }).toArray() // → [0.5, 0.25, 0.25]
 * @see M. Swain, D. Ballard (1991): Color indexing
 */
export function colourHistogram(images: Tensor, options: ColourHistogramOptions = {}): Tensor {
  checkKinds("colourHistogram", { images: [images, "tensor"], options: [options, "record"] });
  const where = "colourHistogram";
  const { of = "hue", soft = false } = options;
  const bins = options.bins ?? (of === "joint" ? 4 : 16);
  if (of !== "hue" && of !== "joint" && of !== "channels")
    throw new RangeError(`${where}: of is ${JSON.stringify(of)} but must be "hue", "joint" or "channels"`);
  if (!(Number.isInteger(bins) && bins >= 1 && bins <= 256))
    throw new RangeError(`${where}: bins must be a whole number from 1 to 256 but is ${bins}`);
  const batch = batchOf(where, images);
  if (of !== "channels" && batch.channels !== 3)
    throw new RangeError(`${where}: a grey picture has no ${of} histogram; ask for { of: "channels" }`);
  checkRange(where, images);
  const length = of === "joint" ? bins * bins * bins : of === "hue" ? bins : bins * batch.channels;
  const count = { hue: countHue, joint: countJoint, channels: countChannels }[of];
  return featureTensor(images, batch, length, (into) => {
    const pixels = batch.height * batch.width;
    const counts = new Float64Array(length); // of one picture
    for (let n = 0; n < batch.count; n++) {
      counts.fill(0);
      count(batch, n * pixels, counts, bins, soft);
      for (let i = 0; i < length; i++) into[n * length + i] = counts[i] / pixels;
    }
  });
}

/** Two kernels look; the search for the place is for the message. */
function checkRange(where: string, { data, dtype }: Tensor): void {
  const extreme = allocate(dtype, 1);
  for (const reducer of ["min", "max"] as const) {
    active().reduce(reducer, data, extreme, { outer: 1, length: data.length, inner: 1 });
    if (extreme[0] >= 0 && extreme[0] <= 1) continue;
    const i = data.findIndex((value) => !(value >= 0 && value <= 1));
    throw new RangeError(`${where}: values must be from 0 to 1 but place ${i} holds ${data[i]}; divide bytes by 255`);
  }
}

type Count = (batch: Batch, first: number, into: Float64Array, bins: number, soft: boolean) => void;

const countHue: Count = ({ data, height, width }, first, into, bins, soft) => {
  for (let p = first; p < first + height * width; p++) {
    const hue = hueOf(data[3 * p], data[3 * p + 1], data[3 * p + 2]);
    if (!soft) into[binOf(hue, bins)]++;
    else {
      const place = hue * bins - 0.5; // in bins, from the centre of bin 0; the circle has no end
      const low = Math.floor(place);
      into[(low + bins) % bins] += 1 - (place - low);
      into[(low + 1) % bins] += place - low;
    }
  }
};

const countChannels: Count = ({ data, height, width, channels }, first, into, bins, soft) => {
  for (let p = first; p < first + height * width; p++)
    for (let c = 0; c < channels; c++) {
      const value = data[p * channels + c];
      const start = c * bins;
      if (!soft) into[start + binOf(value, bins)]++;
      else {
        const [low, high, share] = between(value, bins);
        into[start + low] += 1 - share;
        into[start + high] += share;
      }
    }
};

const countJoint: Count = ({ data, height, width }, first, into, bins, soft) => {
  for (let p = first; p < first + height * width; p++) {
    const [r, g, b] = [data[3 * p], data[3 * p + 1], data[3 * p + 2]];
    if (!soft) into[(binOf(r, bins) * bins + binOf(g, bins)) * bins + binOf(b, bins)]++;
    else {
      const axes = [between(r, bins), between(g, bins), between(b, bins)];
      for (let corner = 0; corner < 8; corner++) {
        let [bin, share] = [0, 1];
        for (let axis = 0; axis < 3; axis++) {
          const upper = (corner >> axis) & 1;
          bin = bin * bins + axes[axis][upper];
          share *= upper === 1 ? axes[axis][2] : 1 - axes[axis][2];
        }
        into[bin] += share;
      }
    }
  }
};

function binOf(value: number, bins: number): number {
  const bin = (value * bins) | 0; // value is not negative: the whole part
  return bin < bins ? bin : bins - 1;
}

/** The two bins whose centres enclose a value, and the share of the second; beyond the outer centres only one. */
function between(value: number, bins: number): [number, number, number] {
  const place = Math.min(bins - 1, Math.max(0, value * bins - 0.5));
  const low = Math.min(Math.floor(place), Math.max(0, bins - 2));
  return [low, Math.min(low + 1, bins - 1), place - low];
}
