/** Residual blocks: what is learnt is the difference from the input, so that a deep network can always do nothing. */
import type { Tree } from "../autodiff/tree";
import { add } from "../operations/arithmetic";
import { relu } from "../operations/functions";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { batchNorm } from "./batchNorm";
import { convolution } from "./images";
import { asLayer, type Layer, type LayerLike, type ParamsOf } from "./layer";
import { applied, sequential } from "./sequential";

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
    window: long.window,
    parts: (input) => [
      { layer: long, input, path: "main" },
      { layer: short, input, path: "shortcut" },
      { layer: last, input: long.outputShape(input), path: "activation" },
    ],
  };
}

/**
 * The identity block of a ResNet: two 3×3 convolutions with batch norm beside a shortcut that is the input itself.
 *
 * x → conv 3×3 → norm → relu → conv 3×3 → norm → (+ x) → relu
 *
 * @param filters as many as the input has channels
 * @param activation relu unless said: a smooth one makes the block's gradient checkable by differences
 * @throws RangeError from `outputShape` when the input has another number of channels
 * @example
 * identityBlock(16).outputShape([32, 32, 16]) // → [32, 32, 16]
 */
export function identityBlock(filters: number, activation: LayerLike = relu): Layer<ResidualParams> {
  return {
    ...residual(twoConvolutions(filters, 1, activation), undefined, activation),
    name: `identity block ${filters}`,
  };
}

/**
 * The convolution block of a ResNet: like the identity block, but it changes the size, so the shortcut has a 1×1 convolution.
 *
 * x → conv 3×3 / s → norm → relu → conv 3×3 → norm → (+ norm(conv 1×1 / s)) → relu
 *
 * @param filters how many channels come out
 * @param stride s, how many times smaller the image becomes; 2 unless said
 * @param activation relu unless said
 * @example
 * convolutionBlock(32).outputShape([32, 32, 16]) // → [16, 16, 32]
 */
export function convolutionBlock(
  filters: number,
  stride: number = 2,
  activation: LayerLike = relu,
): Layer<ResidualParams> {
  const shortcut = sequential([convolution(filters, 1, { stride, bias: false }), batchNorm()]);
  return {
    ...residual(twoConvolutions(filters, stride, activation), shortcut, activation),
    name: `convolution block ${filters}${stride === 1 ? "" : ` /${stride}`}`,
  };
}

function twoConvolutions(filters: number, stride: number, activation: LayerLike): Layer {
  return sequential([
    convolution(filters, 3, { stride, padding: 1, bias: false }),
    batchNorm(),
    activation,
    convolution(filters, 3, { padding: 1, bias: false }),
    batchNorm(),
  ]);
}

function identity(): Layer {
  return { name: "identity", outputShape: (input) => input, init: () => ({}), apply: (_, x) => x };
}
