import { operate } from "../autodiff/rules";
import type { Floats } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { add, div, mul, sqrt, sub } from "../operations/arithmetic";
import { checkKinds } from "../options/kinds";
import { need, positive } from "../options/options";
import { full, ones, zeros } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { below, type Layer } from "./layer";

/** Parameters of {@link batchNorm}: gain and shift are learnt; the running mean and variance are statistics for the test. */
export type BatchNormParams = {
  readonly gain: Tensor;
  readonly shift: Tensor;
  readonly running: { readonly mean: Tensor; readonly variance: Tensor };
};

/** Options of {@link batchNorm}. */
export interface BatchNormOptions {
  /** The share of each batch in the running statistics; in (0, 1], 0.1 unless said. TensorFlow.js calls 1 minus this momentum. */
  readonly momentum?: number;
  /** ε, keeps the division from blowing up; greater than 0, 1e-5 unless said, 1e-3 in TensorFlow.js. */
  readonly epsilon?: number;
  /** γ at the start; 1 unless said. With 0 what comes out is the shift alone, until training changes it. */
  readonly gain?: number;
}

/**
 * Batch normalisation: brings every channel to mean 0 and variance 1 over the batch (and the pixels), then to a learnt gain and
 * shift. In a test it uses running statistics instead, so that an example's result does not depend on its batch.
 *
 * y = γ·(x - μ) / √(σ² + ε) + β
 *
 * While training μ and σ² (divided by n) are the batch's, and `context.keep` is given new running statistics
 * r ← (1 - m)·r + m·batch's, with the variance divided by n - 1 there, as in PyTorch.
 *
 * Source: S. Ioffe and C. Szegedy, "Batch normalization", 2015.
 *
 * @throws RangeError when an option is out of range, or in training with a single value for each channel
 * @example
 * const layer = batchNorm();
 * const params = layer.init(seeded(1), [1]);
 * layer.apply(params, tensor([[3], [5]]), { train: true }).toArray().map(([y]) => y.toFixed(3)) // → ["-1.000", "1.000"]
 */
export function batchNorm(options: BatchNormOptions = {}): Layer<BatchNormParams> {
  checkKinds("batchNorm", { options: [options, "record"] });
  const { momentum = 0.1, epsilon = 1e-5, gain: first = 1 } = options;
  positive("batchNorm", { momentum, epsilon });
  need(momentum <= 1, "batchNorm", `momentum must be in (0, 1] but is ${momentum}`);
  need(Number.isFinite(first), "batchNorm", `gain must be a finite number but is ${first}`);
  return {
    name: "batchNorm",
    outputShape: (input) => {
      need(input.length >= 1, "batchNorm", `needs at least one axis, the channels, but gets ${shapeText(input)}`);
      return input;
    },
    init: (_, input, dtype) => {
      const channels = [input[input.length - 1]];
      return {
        gain: full(channels, first, { dtype }),
        shift: zeros(channels, { dtype }),
        running: { mean: zeros(channels, { dtype }), variance: ones(channels, { dtype }) },
      };
    },
    apply: ({ gain, shift, running }, x, context) => {
      if (!context?.train) {
        return add(mul(div(sub(x, running.mean), sqrt(add(running.variance, epsilon))), gain), shift);
      }
      const channels = x.shape[x.rank - 1];
      const rows = x.size / channels;
      need(rows > 1, "batchNorm", `training needs more than one value for each channel but x is ${shapeText(x.shape)}`);
      const [mean, variance, inverse] = [0, 0, 0].map(() => allocate(x.dtype, channels));
      const y = operate("batchNorm", [x, gain, shift], { epsilon, statistics: { mean, variance, inverse } });
      context.keep?.(below(context, "running").path ?? "running", {
        mean: mixed(running.mean, mean, momentum, 1),
        variance: mixed(running.variance, variance, momentum, rows / (rows - 1)),
      });
      return y;
    },
  };
}

/** (1 - m)·old + m·scale·batch, as plain numbers: statistics are not differentiated. */
function mixed(old: Tensor, batch: Floats, m: number, scale: number): Tensor {
  return new Tensor(
    old.peek().map((each, i) => (1 - m) * each + m * scale * batch[i]),
    old.shape,
  );
}
