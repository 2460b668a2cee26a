import type { Tree } from "../../autodiff/tree";
import { classScore } from "../../explain/class-score";
import { bySegment, integratedGradients, type ScalarScore, saliency } from "../../explain/gradients";
import { lime } from "../../explain/lime";
import type { Segments } from "../../explain/segments";
import { occlusion, shapley } from "../../explain/shapley";
import type { Layer } from "../../layers/layer";
import { sum } from "../../operations/reductions";
import { reshape, slice } from "../../operations/shaping";
import { checkKinds } from "../../options/kinds";
import { seeded } from "../../random/random";
import type { Tensor } from "../../tensor/tensor";

/** A network, and the class that it is asked about. */
export interface Asked {
  readonly model: Layer<Tree>;
  readonly params: Tree;
  readonly label: number;
}

/** Says of each part of a picture how much it speaks for the class. */
export type Explainer = (asked: Asked, image: Tensor, segments: Segments, seed: number) => readonly number[];

/**
 * The score of one class, before the softmax, as something that can be differentiated with respect to the picture.
 *
 * @returns a function from one picture `[1, H, W, C]` to a scalar
 * @example
 * const asked = { model: dense(2), params: { W: tensor([[3, 5]]), b: tensor([0, 1]) }, label: 1 };
 * scoreOf(asked)(tensor([[2]])).item() // → 11
 */
export function scoreOf(asked: Asked): ScalarScore {
  checkKinds("scoreOf", { asked: [asked, "record"] });
  const { model, params, label } = asked;
  return (image) => sum(slice(model.apply(params, image), label, label + 1, 1));
}

const asBatch = (image: Tensor): Tensor => reshape(image, [1, ...image.shape]);
const probability = ({ model, params, label }: Asked) => classScore(model, params, label);

/**
 * Five ways to explain a picture, by name. The first three ask for answers alone, the last two need gradients.
 *
 * @example
 * Object.keys(explainers) // → ["LIME", "Shapley", "occlusion", "saliency", "integrated gradients"]
 */
export const explainers: { readonly [name: string]: Explainer } = {
  LIME: (asked, image, segments, seed) => lime(probability(asked), image, segments, { random: seeded(seed) }).weights,
  Shapley: (asked, image, segments) => shapley(probability(asked), image, segments),
  occlusion: (asked, image, segments) => occlusion(probability(asked), image, segments),
  saliency: (asked, image, segments) => bySegment(saliency(scoreOf(asked), asBatch(image)), segments),
  "integrated gradients": (asked, image, segments) =>
    bySegment(integratedGradients(scoreOf(asked), asBatch(image)), segments),
};

/**
 * The place of the largest value; the first of several.
 *
 * @example
 * strongest([0.1, 0.7, -0.9]) // → 1
 */
export function strongest(values: readonly number[]): number {
  checkKinds("strongest", { values: [values, "list"] });
  return values.indexOf(Math.max(...values));
}
