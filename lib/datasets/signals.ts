import { type Random, seeded } from "../random/random";

/** One-dimensional pictures with labels. */
export interface SignalSet {
  /** Values row by row: `count · length` of them, about -4 … 4, mean near 0. */
  readonly signals: Float64Array;
  /** `[count, length]`. */
  readonly shape: readonly [number, number];
  /** Classes 0 … 9. */
  readonly labels: Uint8Array;
}

/** How signals are made; every default in brackets. */
export interface SignalOptions {
  /** Samples of a signal [40]. */
  readonly length?: number;
  /** Greatest stretching: the template is made longer or shorter by up to this share [0.4]. */
  readonly stretch?: number;
  /** Slope added over the whole signal, up to this much [0.75]. */
  readonly shear?: number;
  /** Standard deviation of the slow, wandering noise [0.25]. */
  readonly wander?: number;
  /** Standard deviation of the noise of each sample [0.02]. */
  readonly noise?: number;
}

/** Heights of ten line drawings, each at twelve places; they begin and end at 0, so that they can be padded. */
const TEMPLATES: readonly (readonly number[])[] = [
  [0, 1, 1.6, 1.9, 2, 2, 2, 2, 1.9, 1.6, 1, 0],
  [0, -2, -1.6, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.2, 1.6, 0],
  [0, 1.4, 2, 1.4, 0.7, 0, -0.7, -1.4, -2, -1.4, -0.7, 0],
  [0, 1.5, 2, 1.5, 0.4, 0, 0, 0.4, 1.5, 2, 1.5, 0],
  [0, -0.8, -1.6, -2.4, -2.4, 0, 0, 0, 0, 0, 0, 0],
  [0, -2, -2, -2, 0, 0.8, 1.4, 1.8, 1.8, 1.4, 0.6, 0],
  [0, -1, -1.6, -1.9, -2, -2, -2, -2, -1.9, -1.6, -1, 0],
  [0, 2, 2, 1.6, 1.2, 0.8, 0.4, 0, -0.4, -0.8, -1.2, 0],
  [0, -1.5, -2, -1.5, -0.4, 0, 0, -0.4, -1.5, -2, -1.5, 0],
  [0, 0, 0, 0, 0, 0, 0, 2.4, 2.4, 1.6, 0.8, 0],
];

/**
 * Signals in the style of MNIST-1D: a hundredth of the cost of pictures, and still convolutions beat dense layers on
 * them, because where a signal stands in its window means nothing. Stages in the paper's order: pad, stretch, shift,
 * shear, wandering noise, sample noise. Deviations: our own ten templates; stretching includes the interpolation.
 *
 * @param count - how many; labels go round, so every class is equally frequent.
 * @param seed - the same seed gives the same signals, bit for bit.
 * @throws RangeError when the count or an option is out of range.
 * @example
 * generateSignals(30, 7).shape // → [30, 40]
 * @see S. Greydanus, D. Kobak (2020): Scaling down deep learning with MNIST-1D, section 3.
 */
export function generateSignals(count: number, seed: number, options: SignalOptions = {}): SignalSet {
  const { length = 40, stretch = 0.4, shear = 0.75, wander = 0.25, noise = 0.02 } = options;
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`generateSignals: count must be a whole number from 1 up but is ${count}`);
  if (!(Number.isInteger(length) && length >= 12))
    throw new RangeError(`generateSignals: length must be a whole number from 12 up but is ${length}`);
  for (const [name, value] of Object.entries({ stretch, shear, wander, noise }))
    if (!(value >= 0)) throw new RangeError(`generateSignals: ${name} must not be negative but is ${value}`);
  if (!(stretch < 1)) throw new RangeError(`generateSignals: stretch must be below 1 but is ${stretch}`);
  const random = seeded(seed);
  const signals = new Float64Array(count * length);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % TEMPLATES.length);
  for (let i = 0; i < count; i++) {
    const width = Math.min(length, Math.max(12, (length / 2) * (1 + random.uniform(-stretch, stretch))));
    const start = random.uniform(0, length - width);
    const slope = random.uniform(-shear, shear);
    const slow = wandering(length, random);
    for (let t = 0; t < length; t++)
      signals[i * length + t] =
        heightAt(TEMPLATES[labels[i]], (t - start) / width) +
        slope * ((2 * t) / (length - 1) - 1) +
        wander * slow[t] +
        (noise > 0 ? random.normal(0, noise) : 0);
  }
  return { signals, shape: [count, length], labels };
}

/** The template's height at a share of its width, by straight lines between its points; 0 outside. */
function heightAt(template: readonly number[], share: number): number {
  if (share <= 0 || share >= 1) return 0;
  const at = share * (template.length - 1);
  const left = Math.floor(at);
  return template[left] + (at - left) * (template[left + 1] - template[left]);
}

/** White noise smoothed over five samples and scaled back to standard deviation 1. */
function wandering(length: number, random: Random): number[] {
  const kernel = [1, 2, 3, 2, 1];
  const norm = Math.sqrt(kernel.reduce((sum, w) => sum + w * w, 0));
  const white = Array.from({ length: length + kernel.length - 1 }, () => random.normal(0, 1));
  return Array.from({ length }, (_, t) => kernel.reduce((sum, w, k) => sum + w * white[t + k], 0) / norm);
}
