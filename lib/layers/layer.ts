/**
 * What a layer is: functions over explicit parameters. A layer holds no numbers. It says which shape it makes of a shape, draws
 * parameters for it, and computes. Layers are composed, never inherited.
 */

import type { Tree } from "../autodiff/tree";
import type { DType } from "../kernels/storage";
import { checkKinds } from "../options/kinds";
import type { Random } from "../random/random";
import { zeros } from "../tensor/creation";
import { type Shape, shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";

/** How a layer is applied; without one, layers work as in a test: nothing is dropped, batch norm uses its statistics. */
export interface Context {
  /** Whether this is training: dropout drops, batch norm normalises by the batch. */
  readonly train?: boolean;
  /** Where a layer draws from while training. */
  readonly random?: Random;
  /** Where this layer stands in the tree of parameters, such as "[2].branch"; set by the layers that hold others. */
  readonly path?: string;
  /** Is shown the output of every layer. */
  readonly watch?: (path: string, output: Tensor, layer: Layer) => void;
  /** Is given new statistics (batch norm's) while training, with the path of the record entry that they replace. */
  readonly keep?: (path: string, statistics: Tree) => void;
}

/** How far a layer looks: the pixels of its input that one pixel of its output depends on. */
export interface Window {
  /** Height and width in pixels. */
  readonly size: readonly [number, number];
  /** How far the window moves from one output pixel to the next, down and right. */
  readonly stride: readonly [number, number];
}

/** A layer with parameters of type P. Shapes are those of one example: the batch axis comes in front when it is applied. */
export interface Layer<P extends Tree = Tree> {
  /** What it is, in a few characters: `conv2d 8@5×5`. */
  readonly name: string;
  /**
   * The shape that comes out for one example.
   *
   * @throws RangeError when the input does not fit, before any number is computed
   */
  outputShape(input: Shape): Shape;
  /** Draws parameters for inputs of this shape. */
  init(random: Random, input: Shape, dtype?: DType): P;
  /** Computes the layer for a batch: x [N, …input] → [N, …output]. */
  apply(params: P, x: Tensor, context?: Context): Tensor;
  /** Multiplications-with-addition for one example; 0 when absent. */
  multiplyAdds?(input: Shape): number;
  /** What one output pixel sees; one pixel when absent, the whole input when null. */
  readonly window?: Window | null;
  /** Whether it is a plain function of a batch, such as `relu` or `flatten`. */
  readonly plain?: boolean;
  /** The layers that it holds, with the shape that goes into each and the place of its parameters, in the order of computation. */
  parts?(input: Shape): Part[];
}

/** A layer inside another. */
export interface Part {
  readonly layer: Layer;
  readonly input: Shape;
  /** Where its parameters are inside the other's, such as "[0]" or "main[2]". */
  readonly path: string;
}

/** A layer, or a plain function of a batch, such as `relu` or `flatten`. */
export type LayerLike = Layer | ((x: Tensor) => Tensor);

/** Parameters of a layer that has none. */
export type NoParams = Record<string, never>;

/** The type of the parameters of a layer; none for a plain function. */
export type ParamsOf<L> = L extends Layer<infer P> ? P : NoParams;

/**
 * A plain function as a layer without parameters; its shape is found by a trial on one example of zeros.
 *
 * @example
 * asLayer(flatten).outputShape([5, 5, 16]) // → [400]
 */
export function asLayer(like: LayerLike): Layer {
  if (typeof like !== "function") {
    checkKinds("layer", { layer: [like, "layer"] });
    return like;
  }
  return {
    name: like.name || "function",
    plain: true,
    outputShape: (input) => like(zeros([1, ...input])).shape.slice(1),
    init: () => ({}),
    apply: (_, x) => like(x),
  };
}

/** The context of a layer inside another: the same, one step further down the tree of parameters. */
export function below(context: Context | undefined, path: string): Context {
  const joined = !context?.path || path.startsWith("[") ? `${context?.path ?? ""}${path}` : `${context.path}.${path}`;
  return { ...context, path: joined };
}

/**
 * Checks the rank of one example's shape.
 *
 * @throws RangeError `dense 3: needs inputs of rank 1 ([features]) but gets [28,28,1]`
 * @example
 * checkRank("dense 3", [4], 1, "[features]") // → undefined
 */
export function checkRank(where: string, input: Shape, rank: number, names: string, remedy = ""): void {
  if (input.length !== rank) {
    throw new RangeError(`${where}: needs inputs of rank ${rank} (${names}) but gets ${shapeText(input)}${remedy}`);
  }
}
