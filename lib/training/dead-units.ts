import type { Tree } from "../autodiff/tree";
import type { Layer } from "../layers/layer";
import { gather } from "../operations/shaping";
import type { Tensor } from "../tensor/tensor";

/** How many examples are looked at, evenly spaced. */
const SAMPLE = 256;

/**
 * For each activation layer the share of units that are exactly 0 for every example: units that never fire, and with ReLU never
 * learn again. A unit of an image layer is a channel: it is dead when it is 0 at every pixel.
 *
 * Only layers whose output has zeros at all are listed.
 *
 * @param x examples [N, …]; at most 256 of them are looked at
 * @example
 * const dead = { W: tensor([[1, -1]]), b: tensor([0, 0]) };
 * deadUnits(sequential([dense(2), relu]), [dead, {}], tensor([[1], [2]])) // → { "[1]": 0.5 }
 */
export function deadUnits<P extends Tree>(model: Layer<P>, params: P, x: Tensor): { [path: string]: number } {
  const count = Math.min(SAMPLE, x.shape[0]);
  const sample = gather(
    x,
    Array.from({ length: count }, (_, i) => Math.floor((i * x.shape[0]) / count)),
  );
  const shares: { [path: string]: number } = {};
  const watch = (path: string, output: Tensor): void => {
    const units = output.shape[output.rank - 1];
    const fires = new Uint8Array(units);
    let zeros = 0;
    for (let i = 0; i < output.size; i++) {
      if (output.data[i] === 0) zeros += 1;
      else fires[i % units] = 1;
    }
    if (zeros > 0) shares[path] = fires.filter((fired) => fired === 0).length / units;
  };
  model.apply(params, sample, { watch });
  return shares;
}
