import { type Initialiser, normalInit } from "../functions/initialisers";
import { gather, reshape } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Tensor } from "../tensor/tensor";
import type { Layer } from "./layer";

/**
 * A table of learnt vectors, one for each word (letter, category): numbers of words go in, their vectors come out. The same as one-hot
 * rows through a dense layer without bias, without the zeros.
 *
 * [N, T] → [N, T, size]; W [words, size]. No gradient reaches the inputs; a vector that is looked up twice collects both gradients.
 *
 * @param words how many there are; a whole number from 1
 * @param size numbers in a vector; a whole number from 1
 * @param options `weights`: how the vectors start. Default: normal numbers of standard deviation 1.
 * @throws RangeError when a size is not such a number; from `apply` when an input is not a whole number of 0 to words - 1
 * @example
 * embedding(1000, 16).outputShape([20]) // → [20, 16]
 * embedding(3, 2).apply({ W: tensor([[1, 2], [3, 4], [5, 6]]) }, tensor([[2, 0]])).toArray() // → [[[5, 6], [1, 2]]]
 */
export function embedding(
  words: number,
  size: number,
  options: { readonly weights?: Initialiser } = {},
): Layer<{ readonly W: Tensor }> {
  checkKinds("embedding", { options: [options, "record"] });
  const { weights = normalInit(1) } = options;
  for (const [name, value] of Object.entries({ words, size })) {
    need(Number.isInteger(value) && value >= 1, "embedding", `${name} must be a whole number from 1 but is ${value}`);
  }
  return {
    name: `embedding ${words}→${size}`,
    outputShape: (input) => [...input, size],
    init: (random, _, dtype) => ({ W: weights(random, [words, size], dtype) }),
    apply: ({ W }, x) => reshape(gather(W, x), [...x.shape, size]),
  };
}
