/** More operations of nabla, computed by TensorFlow.js: the same names, arguments and errors. */
import * as accumulation from "../operations/accumulation";
import * as arranging from "../operations/arranging";
import * as counting from "../operations/counting";
import * as rounding from "../operations/rounding";
import * as sorting from "../operations/sorting";
import { onTensorFlow } from "./on-tensorflow";

/**
 * Products, running sums, spread, and whether anything or everything holds, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * prod(tensor([2, 3, 4])).item() // → 24
 */
export const all: typeof accumulation.all = onTensorFlow(accumulation.all),
  any: typeof accumulation.any = onTensorFlow(accumulation.any),
  cumsum: typeof accumulation.cumsum = onTensorFlow(accumulation.cumsum),
  isNan: typeof accumulation.isNan = onTensorFlow(accumulation.isNan),
  logSoftmax: typeof accumulation.logSoftmax = onTensorFlow(accumulation.logSoftmax),
  prod: typeof accumulation.prod = onTensorFlow(accumulation.prod),
  std: typeof accumulation.std = onTensorFlow(accumulation.std);

/**
 * More arrangements of the same numbers, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * flip(tensor([1, 2, 3])).toArray() // → [3, 2, 1]
 */
export const flip: typeof arranging.flip = onTensorFlow(arranging.flip),
  split: typeof arranging.split = onTensorFlow(arranging.split),
  squeeze: typeof arranging.squeeze = onTensorFlow(arranging.squeeze),
  tile: typeof arranging.tile = onTensorFlow(arranging.tile);

/**
 * How often numbers occur. They are looked at, and need no TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * bincount(tensor([0, 2, 2])).toArray() // → [1, 0, 2]
 */
export const bincount: typeof counting.bincount = onTensorFlow(counting.bincount),
  histogram: typeof counting.histogram = onTensorFlow(counting.histogram);

/**
 * Rarer arithmetic on every element, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * clip(tensor([-3, 0.5]), -1, 1).toArray() // → [-1, 0.5]
 */
export const atan2: typeof rounding.atan2 = onTensorFlow(rounding.atan2),
  ceil: typeof rounding.ceil = onTensorFlow(rounding.ceil),
  clip: typeof rounding.clip = onTensorFlow(rounding.clip),
  expm1: typeof rounding.expm1 = onTensorFlow(rounding.expm1),
  floor: typeof rounding.floor = onTensorFlow(rounding.floor),
  mod: typeof rounding.mod = onTensorFlow(rounding.mod);

/**
 * Order along an axis, in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * sort(tensor([3, 1, 2])).values.toArray() // → [1, 2, 3]
 */
export const argmin: typeof sorting.argmin = onTensorFlow(sorting.argmin),
  sort: typeof sorting.sort = onTensorFlow(sorting.sort),
  topK: typeof sorting.topK = onTensorFlow(sorting.topK);
