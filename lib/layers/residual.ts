/** Residual blocks: what is learnt is the difference from the input, so that a deep network can always do nothing. */
import type { Tree } from "../autodiff/tree";
import { zeroInit } from "../functions/initialisers";
import { add } from "../operations/arithmetic";
import { relu } from "../operations/functions";
import { checkKinds } from "../options/kinds";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { batchNorm } from "./batchNorm";
import { convolution } from "./images";
import { asLayer, type Layer, type LayerLike, type ParamsOf } from "./layer";
import { applied, chained, sequential, wider } from "./sequential";

/** Parameters of a residual block: those of the main path and of the shortcut. */
export type ResidualParams<M extends Tree = Tree, S extends Tree = Tree> = { readonly main: M; readonly shortcut: S };

/** The shortcut that changes nothing. */
export type Identity = (x: Tensor) => Tensor;

/**
 * A residual block: two paths that are added before the last activation.
 *
 * y = relu(main(x) + shortcut(x)); the shortcut is x itself unless said
 *
 * Source: K. He et al., "Deep residual learning for image recognition", 2016.
 *
 * @param main the path with the weights
 * @param shortcut the short path; when absent the input itself
 * @param activation what follows the sum: relu unless said
 * @throws RangeError from `outputShape` when the two paths end in different shapes
 * @example
 * residual(dense(3)).outputShape([3]) // → [3]
 */
export function residual<M extends LayerLike, S extends LayerLike = Identity>(
  main: M,
  shortcut?: S,
  activation: LayerLike = relu,
): Layer<ResidualParams<ParamsOf<M>, ParamsOf<S>>> {
  const [long, last] = [asLayer(main), asLayer(activation)];
  const short: Layer = shortcut === undefined ? identity() : asLayer(shortcut);
  return {
    name: "residual block",
    outputShape: (input) => {
      const [ends, meets] = [long.outputShape(input), short.outputShape(input)];
      if (String(ends) !== String(meets)) {
        throw new RangeError(
          `residual block: the main path ends in ${shapeText(ends)} but the shortcut in ${shapeText(meets)}`,
        );
      }
      return last.outputShape(ends);
    },
    init: (random, input, dtype) =>
      ({ main: long.init(random, input, dtype), shortcut: short.init(random, input, dtype) }) as ResidualParams<
        ParamsOf<M>,
        ParamsOf<S>
      >,
    apply: (params, x, context) => {
      const sum = add(
        applied(long, params.main, x, context, "main"),
        applied(short, params.shortcut, x, context, "shortcut"),
      );
      return applied(last, {}, sum, context, "activation");
    },
    window: chained([{ window: wider(long.window, short.window) }, last]),
    parts: (input) => [
      { layer: long, input, path: "main" },
      { layer: short, input, path: "shortcut" },
      { layer: last, input: long.outputShape(input), path: "activation" },
    ],
  };
}

/** Options of the blocks of a ResNet. */
export interface BlockOptions {
  /** What follows each convolution and the sum: `relu` unless said. A smooth one makes the gradient checkable by differences. */
  readonly activation?: LayerLike;
  /** Whether batch norm follows every convolution; yes unless said. Without it the convolutions have biases. */
  readonly norm?: boolean;
  /** Whether the main path starts at 0 (its last gain or, without batch norm, its last filters), so that a fresh block does nothing. No unless said. */
  readonly zeroGain?: boolean;
}

/**
 * The identity block of a ResNet: two 3×3 convolutions with batch norm beside a shortcut that is the input itself.
 *
 * x → conv 3×3 → norm → relu → conv 3×3 → norm → (+ x) → relu
 *
 * @param filters as many as the input has channels
 * @throws RangeError from `outputShape` when the input has another number of channels
 * @example
 * identityBlock(16).outputShape([32, 32, 16]) // → [32, 32, 16]
 */
export function identityBlock(filters: number, options: BlockOptions = {}): Layer<ResidualParams> {
  checkKinds("identityBlock", { options: [options, "record"] });
  const main = twoConvolutions(filters, 1, options);
  return { ...residual(main, undefined, options.activation), name: `identity block ${filters}` };
}

/**
 * The convolution block of a ResNet: like the identity block, but it changes the size, so the shortcut has a 1×1 convolution.
 *
 * x → conv 3×3 / s → norm → relu → conv 3×3 → norm → (+ norm(conv 1×1 / s)) → relu
 *
 * @param filters how many channels come out
 * @param stride s, how many times smaller the image becomes; 2 unless said
 * @example
 * convolutionBlock(32).outputShape([32, 32, 16]) // → [16, 16, 32]
 */
export function convolutionBlock(
  filters: number,
  stride: number = 2,
  options: BlockOptions = {},
): Layer<ResidualParams> {
  checkKinds("convolutionBlock", { options: [options, "record"] });
  const { norm = true, activation } = options;
  const shrink = convolution(filters, 1, { stride, bias: !norm });
  const shortcut = norm ? sequential([shrink, batchNorm()]) : sequential([shrink]);
  return {
    ...residual(twoConvolutions(filters, stride, options), shortcut, activation),
    name: `convolution block ${filters}${stride === 1 ? "" : ` /${stride}`}`,
  };
}

/**
 * The main path of a residual block alone, without a shortcut: what plain networks are made of.
 *
 * x → conv 3×3 / s → norm → relu → conv 3×3 → norm → relu
 *
 * @param filters how many channels come out
 * @param stride s; 1 unless said
 * @example
 * plainBlock(32, 2).outputShape([32, 32, 16]) // → [16, 16, 32]
 */
export function plainBlock(filters: number, stride: number = 1, options: BlockOptions = {}): Layer {
  const layers = [twoConvolutions(filters, stride, options), options.activation ?? relu];
  return { ...sequential(layers), name: `plain block ${filters}${stride === 1 ? "" : ` /${stride}`}` };
}

function twoConvolutions(filters: number, stride: number, options: BlockOptions): Layer {
  const { activation = relu, norm = true, zeroGain = false } = options;
  const last = zeroGain && !norm ? { weights: zeroInit() } : {};
  return sequential([
    convolution(filters, 3, { stride, padding: 1, bias: !norm }),
    ...(norm ? [batchNorm()] : []),
    activation,
    convolution(filters, 3, { padding: 1, bias: !norm, ...last }),
    ...(norm ? [batchNorm({ gain: zeroGain ? 0 : 1 })] : []),
  ]);
}

function identity(): Layer {
  return { name: "identity", outputShape: (input) => input, init: () => ({}), apply: (_, x) => x };
}
