import { grad } from "../autodiff/gradient";
import { add, mul, sub } from "../operations/arithmetic";
import { checkKinds } from "../options/kinds";
import { zerosLike } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import { checkSegments, type Segments } from "./segments";

/** One differentiable number for a batch of one picture `[1, H, W, C]`: a scalar tensor. */
export type ScalarScore = (image: Tensor) => Tensor;

/**
 * Saliency: how much the answer would change with each pixel, the gradient of the answer with respect to the picture.
 *
 * @param score - the model, made of the library's operations
 * @param image - `[1, H, W, C]`
 * @returns the gradient, in the shape of the picture
 * @example
 * saliency((x) => sum(mul(x, x)), tensor([[[[3]]]])).toArray() // → [[[[6]]]]
 * @see K. Simonyan, A. Vedaldi, A. Zisserman (2014): Deep inside convolutional networks
 */
export function saliency(score: ScalarScore, image: Tensor): Tensor {
  checkKinds("saliency", { score: [score, "function"], image: [image, "tensor"] });
  return grad(score)(image);
}

/**
 * Integrated gradients: the gradients on the straight way from a baseline to the picture, averaged, times the difference.
 * Together they add up to the difference of the two answers, the better the more steps.
 *
 * @param score - the model, made of the library's operations
 * @param image - `[1, H, W, C]`
 * @param options - `baseline`: black unless given; `steps`: 32 unless given (the middle of each is taken)
 * @throws RangeError when steps is not a whole number, 1 or more
 * @example
 * integratedGradients((x) => sum(mul(x, x)), tensor([[[[3]]]])).toArray() // → [[[[9]]]]
 * @see M. Sundararajan, A. Taly, Q. Yan (2017): Axiomatic attribution for deep networks
 */
export function integratedGradients(
  score: ScalarScore,
  image: Tensor,
  options: { readonly baseline?: Tensor; readonly steps?: number } = {},
): Tensor {
  checkKinds("integratedGradients", {
    score: [score, "function"],
    image: [image, "tensor"],
    options: [options, "record"],
  });
  const { baseline = zerosLike(image), steps = 32 } = options;
  if (!(Number.isInteger(steps) && steps >= 1))
    throw new RangeError(`integratedGradients: steps must be a whole number, 1 or more, but is ${steps}`);
  const way = sub(image, baseline);
  const slope = grad(score);
  let total = zerosLike(image);
  for (let i = 0; i < steps; i++) total = add(total, slope(add(baseline, mul(way, (i + 0.5) / steps))));
  return mul(way, mul(total, 1 / steps));
}

/**
 * The size of a gradient added up over each part of a picture.
 *
 * @param gradient - `[1, H, W, C]` or `[H, W, C]`
 * @param segments - the parts
 * @example
 * bySegment(tensor([[[1], [-2], [3], [4]]]), { of: [[0, 0, 1, 1]], count: 2 }) // → [3, 7]
 */
export function bySegment(gradient: Tensor, segments: Segments): number[] {
  checkKinds("bySegment", { gradient: [gradient, "tensor"] });
  checkSegments("bySegment", segments);
  const flat = segments.of.flat();
  const channels = gradient.shape[gradient.rank - 1];
  const sums = new Array<number>(segments.count).fill(0);
  if (gradient.size !== flat.length * channels)
    throw new RangeError(`bySegment: the gradient is [${gradient.shape}] but segments have ${flat.length} pixels`);
  for (let i = 0; i < gradient.size; i++) sums[flat[Math.floor(i / channels)]] += Math.abs(gradient.data[i]);
  return sums;
}
