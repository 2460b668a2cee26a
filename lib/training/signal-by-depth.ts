import { valueAndGrad } from "../autodiff/gradient";
import { leaves, type Tree } from "../autodiff/tree";
import { scope } from "../kernels/scope";
import type { LayerLike } from "../layers/layer";
import { sequential } from "../layers/sequential";
import { mul } from "../operations/arithmetic";
import { sum } from "../operations/reductions";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { seeded } from "../random/random";
import { randomNormal } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";

/** The network and what goes into it. */
export interface DepthSignalOptions {
  /** How often the block is repeated; 20 unless said. */
  readonly depth?: number;
  /** Numbers in one example, and units in every layer: the block must keep it; 100 unless said. */
  readonly width?: number;
  /** Examples, standard normal; 100 unless said. */
  readonly batch?: number;
  /** Decides weights and examples; 1 unless said. */
  readonly seed?: number;
  /** Whether the gradients are wanted too; true unless said. */
  readonly gradients?: boolean;
}

/** What flows through a deep network before it has learnt anything. */
export interface Signal {
  /** What comes out of each block, [batch, width]. */
  readonly activations: readonly Tensor[];
  /** For each block the length of the gradient of every unit's weights, that is of every column of the block's first W. */
  readonly gradients: readonly (readonly number[])[];
}

/**
 * Follows a signal through a deep network with fresh weights: forward the activations, backward the gradients.
 *
 * The same block stands in the network depth times. Backward starts from a random direction G with standard normal entries, the
 * same for every network: the gradients are those of sum(output · G) / batch, so that no loss plays a part.
 *
 * @param block the layers of one block, with one dense or maxout layer in front; `rrelu` draws its slopes as in training
 * @throws RangeError when depth is not a whole number from 1, or the block does not keep the width
 * @example
 * const { activations, gradients } = signalByDepth([dense(4), relu], { depth: 3, width: 4, batch: 5 });
 * activations.map(({ shape }) => shape) // → [[5, 4], [5, 4], [5, 4]]
 * gradients.map((norms) => norms.length) // → [4, 4, 4]
 */
export function signalByDepth(block: readonly LayerLike[], options: DepthSignalOptions = {}): Signal {
  checkKinds("signalByDepth", { block: [block, "list"], options: [options, "record"] });
  const { depth = 20, width = 100, batch = 100, seed = 1, gradients = true } = options;
  need(Number.isInteger(depth) && depth >= 1, "signalByDepth", `depth must be a whole number from 1 but is ${depth}`);
  const model = sequential(Array.from({ length: depth }, () => block).flat());
  const kept = model.outputShape([width]);
  need(kept[0] === width, "signalByDepth", `the block must give ${width} numbers for ${width} but gives ${kept[0]}`);
  // weights, tape and gradients are large, and of no use afterwards: their memory is given back at once
  return scope((): Signal => {
    const random = seeded(seed);
    const x = randomNormal(random, [batch, width]);
    const direction = randomNormal(random, [batch, width]);
    const params = model.init(random, [width]) as readonly Tree[];
    const activations: Tensor[] = [];
    const last = new Map(Array.from({ length: depth }, (_, i) => [`[${(i + 1) * block.length - 1}]`, i]));
    const watch = (path: string, output: Tensor): void => {
      const place = last.get(path);
      if (place !== undefined) activations[place] = output;
    };
    model.apply(params as never, x, { train: true, random: seeded(seed + 1), watch });
    if (!gradients) return { activations, gradients: [] };
    const loss = (p: readonly Tree[]): Tensor => {
      const output = model.apply(p as never, x, { train: true, random: seeded(seed + 1) });
      return mul(sum(mul(output, direction)), 1 / batch);
    };
    const { grad } = valueAndGrad(loss as (p: Tree) => Tensor)(params as Tree);
    const norms = Array.from({ length: depth }, (_, i) =>
      columnNorms(leaves((grad as Tree[])[i * block.length])[0].tensor),
    );
    return { activations, gradients: norms };
  });
}

/** The length of every column of W [in, units]. */
function columnNorms({ data, shape: [, units] }: Tensor): number[] {
  const squares = new Array<number>(units).fill(0);
  for (let i = 0; i < data.length; i++) squares[i % units] += data[i] * data[i];
  return squares.map(Math.sqrt);
}
