import { interruptible } from "../../host/interrupt";
import type { Tensor } from "../../tensor/tensor";
import { progressWriter } from "../../training/progress";
import { type RandomSearch, type RandomSearchOptions, searchSteps } from "./random-search";

/**
 * `randomSearch` with a line of text that says how far it is, for searches that take long; a press on "stop" ends it.
 *
 * @param x the pictures, one row each, [N, D]
 * @param labels N whole numbers of 0 to C - 1
 * @param write where the text goes; nowhere unless somebody watches
 * @throws RangeError as `randomSearch`
 * @example
 * const x = tensor([[1, 0], [0, 1]]);
 * (await watchedRandomSearch(x, [0, 1], { tries: 3, classes: 2, random: seeded(1) })).losses.length // → 3
 */
export async function watchedRandomSearch(
  x: Tensor,
  labels: ArrayLike<number>,
  options: RandomSearchOptions,
  write: (text: string) => void = progressWriter(),
): Promise<RandomSearch> {
  const breathe = interruptible();
  let found: RandomSearch | undefined;
  for (found of searchSteps("watchedRandomSearch", x, labels, options)) {
    const { losses, best } = found;
    write(`\r${losses.length} of ${options.tries} tries, best loss ${losses[best].toFixed(3)}`);
    await breathe();
  }
  write("\n");
  return found as RandomSearch;
}
