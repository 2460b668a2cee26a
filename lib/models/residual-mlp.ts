/** Deep networks of dense layers, with and without shortcuts: depth studied in seconds instead of hours. */
import { normalInit, zeroInit } from "../functions/initialisers";
import { batchNorm } from "../layers/batchNorm";
import { dense } from "../layers/dense";
import { stochasticDepth } from "../layers/drop";
import type { Layer, LayerLike } from "../layers/layer";
import { residual } from "../layers/residual";
import { sequential } from "../layers/sequential";
import { relu } from "../operations/functions";
import { checkKinds } from "../options/kinds";
import { need, share } from "../options/options";

/** Options of {@link residualMlp}. */
export interface ResidualMlpOptions {
  /** Units of every hidden layer; 32 unless said. */
  readonly width?: number;
  /** How many classes: 10 unless said. */
  readonly classes?: number;
  /** Whether blocks have shortcuts; without, it is the plain network of the same depth. Yes unless said. */
  readonly shortcuts?: boolean;
  /** Whether batch norm follows every hidden dense layer; yes unless said. */
  readonly norm?: boolean;
  /** Whether the main path of every block starts at 0 (its last gain or, without batch norm, its last weights). No unless said. */
  readonly zeroGain?: boolean;
  /** The share of examples for which a block's main path is left out while training (stochastic depth); 0 unless said. */
  readonly drop?: number;
}

/**
 * A deep network of dense layers: one, (depth - 2) / 2 blocks of two, and the output.
 *
 * block: h → relu(h + main(h)), main(h) = norm(dense(relu(norm(dense(h))))); without shortcuts h → relu(main(h))
 *
 * Source: the arrangement of K. He et al., "Deep residual learning for image recognition", 2016, with dense layers for convolutions.
 *
 * @param depth layers with weights: an even number from 4
 * @throws RangeError when the depth is not such a number, or `drop` is given without shortcuts
 * @example
 * residualMlp(8).outputShape([40]) // → [10]
 * residualMlp(20).parts([40]).length // → 13
 */
export function residualMlp(depth: number, options: ResidualMlpOptions = {}): Layer {
  checkKinds("residualMlp", { options: [options, "record"] });
  const { width = 32, classes = 10, shortcuts = true, norm = true, zeroGain = false, drop = 0 } = options;
  need(
    Number.isInteger(depth) && depth >= 4 && depth % 2 === 0,
    "residualMlp",
    `depth must be an even number from 4 but is ${depth}`,
  );
  share("residualMlp", { drop });
  need(shortcuts || drop === 0, "residualMlp", "without shortcuts no block can be dropped: drop must be 0");
  const blocks = Array.from({ length: (depth - 2) / 2 }, (): Layer => {
    const main = mainPath(width, norm, zeroGain);
    if (!shortcuts) return { ...sequential([main, relu]), name: "plain block" };
    if (drop === 0) return residual(main);
    return { ...sequential([stochasticDepth(main, drop), relu]), name: "residual block, sometimes dropped" };
  });
  const layers: LayerLike[] = [
    dense(width),
    ...(norm ? [batchNorm()] : []),
    relu,
    ...blocks,
    dense(classes, { weights: normalInit(0.01) }),
  ];
  return { ...sequential(layers), name: `${shortcuts ? "residual" : "plain"} network of ${depth} dense layers` };
}

function mainPath(width: number, norm: boolean, zeroGain: boolean): Layer {
  const last = zeroGain && !norm ? { weights: zeroInit() } : {};
  return sequential([
    dense(width),
    ...(norm ? [batchNorm()] : []),
    relu,
    dense(width, last),
    ...(norm ? [batchNorm({ gain: zeroGain ? 0 : 1 })] : []),
  ]);
}
