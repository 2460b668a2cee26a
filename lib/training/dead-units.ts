import type { Tree } from "../autodiff/tree";
import { scope } from "../kernels/scope";
import type { Layer } from "../layers/layer";
import { gather } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";

/** How many examples are looked at, evenly spaced. */
const SAMPLE = 64;

/**
 * For each activation the share of units that are exactly 0 for every example: units that never fire, and with ReLU never learn again.
 * A unit of an image layer is a channel: it is dead when it is 0 at every pixel.
 *
 * Looked at are the plain functions among the layers (such as `relu`), but not `flatten`.
 *
 * @param x examples [N, …]; at most 64 of them are looked at
 * @example
 * const dead = { W: tensor([[1, -1]]), b: tensor([0, 0]) };
 * deadUnits(sequential([dense(2), relu]), [dead, {}], tensor([[1], [2]])) // → { "[1]": 0.5 }
 */
export function deadUnits<P extends Tree>(model: Layer<P>, params: P, x: Tensor): { [path: string]: number } {
  checkKinds("deadUnits", { model: [model, "layer"], params: [params, "tensors"], x: [x, "tensor"] });
  const count = Math.min(SAMPLE, x.shape[0]);
  const sample = gather(
    x,
    Array.from({ length: count }, (_, i) => Math.floor((i * x.shape[0]) / count)),
  );
  const shares: { [path: string]: number } = {};
  const watch = (path: string, { data, shape }: Tensor, layer: Layer): void => {
    if (!layer.plain || layer.name === "flatten") return;
    const units = shape[shape.length - 1];
    const fires = new Uint8Array(units);
    let firing = 0;
    for (let row = 0; row < data.length && firing < units; row += units) {
      for (let unit = 0; unit < units; unit++) {
        if (data[row + unit] === 0 || fires[unit] === 1) continue;
        fires[unit] = 1;
        firing += 1;
      }
    }
    shares[path] = (units - firing) / units;
  };
  scope(() => void model.apply(params, sample, { watch }));
  return shares;
}
