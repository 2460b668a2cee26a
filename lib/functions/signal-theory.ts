import { exp } from "../elementary/exp";
import { mul } from "../operations/arithmetic";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { linspace } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";

/** What theory says about the activations of one layer. */
export interface SignalStatistics {
  /** Number of the layer, from 1. */
  readonly layer: number;
  /** Mean of the activations. */
  readonly mean: number;
  /** Their standard deviation. */
  readonly std: number;
  /** Root of the mean square of the activations; the same as std where the mean is 0. */
  readonly rms: number;
}

/** How the network is made. */
export interface SignalTheoryOptions {
  /** fan-in · Var(w): 1 for LeCun's weights and for Xavier's in layers of equal width, 2 for He's. */
  readonly gain: number;
  /** Number of layers. */
  readonly depth: number;
  /** Mean square of the inputs; 1 unless said. */
  readonly secondMoment?: number;
}

/** Places of the integral over z, from -8 to 8 standard deviations: an odd number, for Simpson's rule, with one at 0, where kinks are. */
const PLACES = 1601;

/**
 * Mean and standard deviation of the activations of a very wide network with random weights and no bias, layer by layer.
 *
 * The sum in front of an activation has many independent terms, so it is normal with variance q = gain · (mean square of what
 * comes in). With z standard normal: mean = E[φ(√q z)], mean square = E[φ(√q z)²], and the latter goes into the next layer.
 *
 * Source: B. Poole et al., "Exponential expressivity in deep neural networks through transient chaos", 2016, equation 3.
 *
 * @param activation φ, applied to a vector
 * @throws RangeError when gain or secondMoment is not above 0, or depth not a whole number from 1
 * @example
 * signalTheory(relu, { gain: 2, depth: 3 }).map(({ rms }) => rms.toFixed(3)) // → ["1.000", "1.000", "1.000"]
 * @example
 * signalTheory(relu, { gain: 1, depth: 3 }).map(({ rms }) => (rms * rms).toFixed(3)) // → ["0.500", "0.250", "0.125"]
 */
export function signalTheory(activation: (x: Tensor) => Tensor, options: SignalTheoryOptions): SignalStatistics[] {
  checkKinds("signalTheory", { activation: [activation, "function"], options: [options, "record"] });
  const { gain, depth, secondMoment = 1 } = options;
  need(gain > 0, "signalTheory", `gain must be above 0 but is ${gain}`);
  need(secondMoment > 0, "signalTheory", `secondMoment must be above 0 but is ${secondMoment}`);
  need(Number.isInteger(depth) && depth >= 1, "signalTheory", `depth must be a whole number from 1 but is ${depth}`);
  const z = linspace(-8, 8, PLACES);
  const density = Array.from(z.data, (t, i) => (i % 2 === 0 ? 2 : 4) * exp((-t * t) / 2));
  const whole = density.reduce((a, b) => a + b, 0);
  const statistics: SignalStatistics[] = [];
  let square = secondMoment;
  for (let layer = 1; layer <= depth; layer++) {
    const root = Math.sqrt(gain * square);
    const y = Array.from(activation(mul(z, root)).data);
    const mean = y.reduce((total, value, i) => total + value * density[i], 0) / whole;
    square = y.reduce((total, value, i) => total + value * value * density[i], 0) / whole;
    statistics.push({ layer, mean, std: Math.sqrt(Math.max(0, square - mean * mean)), rms: Math.sqrt(square) });
  }
  return statistics;
}
