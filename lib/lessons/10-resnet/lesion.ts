/** A trained network with a piece taken out: what does it still know? */
import type { Tree } from "../../autodiff/tree";
import type { Layer } from "../../layers/layer";
import { sequential } from "../../layers/sequential";
import { checkKinds } from "../../options/kinds";
import { need } from "../../options/options";
import type { Shape } from "../../tensor/shape";

/** A network and its parameters. */
export interface Network {
  readonly model: Layer;
  readonly params: Tree;
}

/**
 * Which blocks of a model can be left out: those that hold other layers and give back the shape that they get.
 *
 * @param model layers in a row
 * @param input the shape of one example
 * @example
 * removableBlocks(sequential([dense(4), residual(dense(4)), dense(2)]), [3]) // → [1]
 */
export function removableBlocks(model: Layer, input: Shape): number[] {
  checkKinds("removableBlocks", { model: [model, "layer"], input: [input, "list"] });
  return (model.parts?.(input) ?? []).flatMap(({ layer, input: before }, place) =>
    layer.parts !== undefined && String(layer.outputShape(before)) === String(before) ? [place] : [],
  );
}

/**
 * The network without one of its layers, the others with the weights that they have.
 *
 * Source: A. Veit, M. Wilber and S. Belongie, "Residual networks behave like ensembles of relatively shallow networks", 2016.
 *
 * @param model layers in a row
 * @param params an entry for each layer
 * @param input the shape of one example
 * @param place which layer, counted from 0; see `removableBlocks`
 * @throws RangeError when the model is not layers in a row, there is no such layer, or what follows does not fit without it
 * @example
 * const model = sequential([residual(dense(2)), dense(1)]);
 * withoutBlock(model, model.init(seeded(1), [2]), [2], 0).model.outputShape([2]) // → [1]
 */
export function withoutBlock(model: Layer, params: Tree, input: Shape, place: number): Network {
  checkKinds("withoutBlock", { model: [model, "layer"], params: [params, "tensors"], input: [input, "list"] });
  const parts = model.parts?.(input) ?? [];
  need(
    Array.isArray(params) && params.length === parts.length && parts.length > 0,
    "withoutBlock",
    `${model.name} is not layers in a row`,
  );
  need(place in parts, "withoutBlock", `there is no layer ${place}: ${model.name} has ${parts.length}, from 0`);
  const others = parts.filter((_, i) => i !== place).map(({ layer }) => layer);
  const rest = { ...sequential(others), name: `${model.name} without ${parts[place].layer.name}` } as Layer;
  rest.outputShape(input);
  return { model: rest, params: params.filter((_, i) => i !== place) };
}
