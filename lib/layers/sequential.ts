import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Shape } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import {
  asLayer,
  below,
  type Context,
  type Layer,
  type LayerLike,
  type ParamsOf,
  type Part,
  type Window,
} from "./layer";

/** The parameters of layers in a row: an array with one entry for each. */
export type SequentialParams<L extends readonly LayerLike[]> = { readonly [K in keyof L]: ParamsOf<L[K]> };

/**
 * Layers in a row: what one makes is what the next gets.
 *
 * f(x) = fₙ(… f₂(f₁(x)))
 *
 * Its parameters are an array with one entry for each layer, empty for plain functions such as `relu`.
 *
 * @param layers layers and plain functions
 * @throws RangeError when a layer does not fit the one before it, with the number of the layer
 * @example
 * const model = sequential([dense(3), relu, dense(1)]);
 * model.outputShape([2]) // → [1]
 * @example
 * const model = sequential([dense(3), relu, dense(1)]);
 * model.init(seeded(1), [2])[0].W.shape // → [2, 3]
 */
export function sequential<const L extends readonly LayerLike[]>(layers: L): Layer<SequentialParams<L>> {
  checkKinds("sequential", { layers: [layers, "list"] });
  const all = layers.map(asLayer);
  /** The shape in front of each layer, and after the last. */
  const shapes = (input: Shape): Shape[] => {
    const list = [input];
    all.forEach((layer, i) => {
      try {
        list.push(layer.outputShape(list[i]));
      } catch (error) {
        throw error instanceof RangeError ? new RangeError(`layer ${i + 1} of ${all.length}: ${error.message}`) : error;
      }
    });
    return list;
  };
  return {
    name: `sequential of ${all.length}`,
    outputShape: (input) => shapes(input)[all.length],
    init: (random, input, dtype) => {
      const inputs = shapes(input);
      return all.map((layer, i) => layer.init(random, inputs[i], dtype)) as unknown as SequentialParams<L>;
    },
    apply: (params, x, context) => {
      need(
        Array.isArray(params) && params.length === all.length,
        `sequential of ${all.length}`,
        `there are weights of ${Array.isArray(params) ? `${params.length} layers` : "no list of layers"}`,
      );
      return all.reduce((h, layer, i) => applied(layer, params[i], h, context, `[${i}]`), x);
    },
    window: chained(all),
    parts: (input) => {
      const inputs = shapes(input);
      return all.map((layer, i): Part => ({ layer, input: inputs[i], path: `[${i}]` }));
    },
  };
}

/** Errors that name the layer in which they arose already. */
const placed = new WeakSet<object>();

/** The error of a layer, with the layer's name and place in front. */
function placedError(error: unknown, layer: Layer, path: string): unknown {
  const isOurs = error instanceof RangeError || error instanceof TypeError;
  if (!isOurs || placed.has(error)) return error;
  const Kind = error instanceof RangeError ? RangeError : TypeError;
  const named = error.message.startsWith(`${layer.name}:`) ? error.message.slice(layer.name.length + 2) : error.message;
  const told = new Kind(`${layer.name} at ${path}: ${named}`, { cause: error });
  placed.add(told);
  return told;
}

/** A layer inside another, applied, and its output shown to whoever watches. What goes wrong in it names it and its place. */
export function applied(
  layer: Layer,
  params: Parameters<Layer["apply"]>[0],
  x: Tensor,
  context: Context | undefined,
  path: string,
): Tensor {
  const inside = below(context, path);
  let output: Tensor;
  try {
    if (params === undefined) throw new TypeError(`there are no weights at ${path}`);
    output = layer.apply(params, x, inside);
  } catch (error) {
    throw placedError(error, layer, inside.path ?? path);
  }
  inside.watch?.(inside.path ?? path, output, layer);
  return output;
}

/**
 * What one pixel sees through several layers in a row: each adds (size - 1) steps of the size that the strides before it have made.
 *
 * @example
 * chained([{ window: { size: [5, 5], stride: [1, 1] } }, { window: { size: [2, 2], stride: [2, 2] } }])?.size // → [6, 6]
 */
export function chained(layers: readonly Pick<Layer, "window">[]): Window | null {
  let [size, stride] = [
    [1, 1],
    [1, 1],
  ];
  for (const { window } of layers) {
    if (window === null) return null;
    if (window === undefined) continue;
    size = size.map((pixels, axis) => pixels + (window.size[axis] - 1) * stride[axis]);
    stride = stride.map((step, axis) => step * window.stride[axis]);
  }
  return { size: [size[0], size[1]], stride: [stride[0], stride[1]] };
}

/**
 * What one pixel sees through two ways that meet: the wider of both, in each direction.
 *
 * @example
 * wider({ size: [5, 5], stride: [1, 1] }, undefined)?.size // → [5, 5]
 */
export function wider(one: Layer["window"], other: Layer["window"]): Window | null | undefined {
  if (one === null || other === null) return null;
  if (one === undefined || other === undefined) return one ?? other;
  const size = [0, 1].map((axis) => Math.max(one.size[axis], other.size[axis]));
  return { size: [size[0], size[1]], stride: one.stride };
}
