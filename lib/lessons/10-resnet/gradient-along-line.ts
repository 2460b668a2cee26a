/** How the gradient of a deep network changes from one input to the next: smoothly, or like noise. */
import { detach, grad } from "../../autodiff/gradient";
import { scope } from "../../kernels/scope";
import { add, div, sqrt, sub } from "../../operations/arithmetic";
import { relu } from "../../operations/functions";
import { affine, matmul } from "../../operations/products";
import { mean, sum, variance } from "../../operations/reductions";
import { need } from "../../options/options";
import { type Random, seeded } from "../../random/random";
import { randomNormal, tensor, zeros } from "../../tensor/creation";
import type { Tensor } from "../../tensor/tensor";

/**
 * How the hidden layers are joined.
 *
 * - plain: h ← relu(W·h + b)
 * - plain, normalised: h ← relu(norm(W·h))
 * - residual, normalised: h ← relu(h + norm(W·h)), the arrangement of He et al. 2016
 * - residual, normalised before: h ← h + W·relu(norm(h)), that of their second paper
 */
export type Arrangement = "plain" | "plain, normalised" | "residual, normalised" | "residual, normalised before";

/** Options of {@link gradientAlongLine}. */
export interface LineOptions {
  /** Units of every hidden layer; 200 unless said. */
  readonly width?: number;
  /** Inputs, evenly from -2 to 2; 256 unless said. */
  readonly points?: number;
  /** Decides the weights; 1 unless said. */
  readonly seed?: number;
}

/**
 * The slope df/dx of a fresh network with one input, at inputs along a line.
 *
 * Normalisation brings every unit to mean 0 and variance 1 over the points; mean and variance are taken as constants in the
 * gradient, so that points do not act on each other.
 *
 * @param depth hidden layers, from 1
 * @returns one slope for each point
 * @throws RangeError when depth is not a whole number from 1
 * @see D. Balduzzi et al., "The shattered gradients problem", 2017, figure 1; there one layer, here W is He's, biases alike
 * @example
 * gradientAlongLine("plain", 4, { points: 16, width: 20 }).length // → 16
 */
export function gradientAlongLine(arrangement: Arrangement, depth: number, options: LineOptions = {}): number[] {
  const { width = 200, points = 256, seed = 1 } = options;
  need(
    Number.isInteger(depth) && depth >= 1,
    "gradientAlongLine",
    `depth must be a whole number from 1 but is ${depth}`,
  );
  // weights and tape are large, and of no use afterwards: their memory is given back at once
  return scope(() => {
    const random = seeded(seed);
    const x = tensor(Array.from({ length: points }, (_, i) => [-2 + (4 * i) / (points - 1)]));
    const first = { W: he(random, 1, width), b: he(random, 1, width, [width]) };
    const hidden = Array.from({ length: depth - 1 }, () => ({
      W: he(random, width, width),
      b: arrangement === "plain" ? he(random, width, width, [width]) : zeros([width]),
    }));
    const last = randomNormal(random, [width, 1], { std: Math.sqrt(1 / width) });
    const f = (input: Tensor): Tensor => {
      const start = relu(affine(input, first.W, first.b));
      const end = hidden.reduce((h, { W, b }) => layers[arrangement](h, W, b), start);
      return sum(matmul(end, last));
    };
    return Array.from(grad(f)(x).data);
  });
}

const layers: Readonly<Record<Arrangement, (h: Tensor, W: Tensor, b: Tensor) => Tensor>> = {
  plain: (h, W, b) => relu(affine(h, W, b)),
  "plain, normalised": (h, W, b) => relu(normalised(affine(h, W, b))),
  "residual, normalised": (h, W, b) => relu(add(h, normalised(affine(h, W, b)))),
  "residual, normalised before": (h, W, b) => add(h, affine(relu(normalised(h)), W, b)),
};

function normalised(h: Tensor): Tensor {
  const [centre, spread] = [detach(mean(h, 0)), detach(sqrt(add(variance(h, 0), 1e-5)))];
  return div(sub(h, centre), spread);
}

/** Normal numbers of He's size for so many inputs. */
function he(random: Random, inputs: number, units: number, shape: readonly number[] = [inputs, units]): Tensor {
  return randomNormal(random, shape, { std: Math.sqrt(2 / inputs) });
}
