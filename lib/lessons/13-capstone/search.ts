import type { Examples } from "../../datasets/data-set";
import { softmaxCrossEntropy } from "../../functions/losses";
import { l2 } from "../../functions/regularisers";
import type { Layer } from "../../layers/layer";
import { sequential } from "../../layers/sequential";
import { mlp } from "../../models/mlp";
import { mul } from "../../operations/arithmetic";
import { flatten } from "../../operations/shaping";
import { adam } from "../../optimizers/optimizers";
import { evaluate } from "../../training/evaluate";
import type { Setting } from "../../training/settings";
import { train } from "../../training/train";
import { conditionedDigits } from "./digit-task";

/** A setting that was tried. */
export interface Try extends Setting<"rate" | "decay"> {
  /** Accuracy on the validation set, 0 to 1. */
  readonly validation: number;
}

/** Sets and a way to try settings on them. */
export interface DigitSearch {
  readonly train: Examples;
  readonly validation: Examples;
  readonly test: Examples;
  /** Trains a network with 64 hidden units for ten epochs, and measures it on the validation set. */
  attempt(setting: Setting<"rate" | "decay">): Promise<Try>;
  /** Trains it again and measures it on the test set: 0 to 1. */
  final(setting: Setting<"rate" | "decay">): Promise<number>;
}

/**
 * A small search for hyperparameters: the learning rate of Adam and the weight of an L2 penalty, on 600 digits, chosen by 400
 * others, tested on 1,000.
 *
 * @param seed decides the pictures, the first weights and the shuffling
 * @example
 * digitSearch(1).train.x.shape // → [600, 16, 16, 1]
 */
export function digitSearch(seed: number): DigitSearch {
  const [known, validation, test] = [600, 400, 1000].map((count, k) => conditionedDigits(count, 100 * (k + 1) + seed));
  const model = sequential([flatten, mlp([64], 10)]) as Layer;
  const accuracyOf = async ({ rate, decay }: Setting<"rate" | "decay">, on: Examples): Promise<number> => {
    const { params } = await train(model, known, {
      ...{ loss: softmaxCrossEntropy, optimizer: adam({ learningRate: rate }), epochs: 10, batchSize: 32, seed },
      regulariser: (weights) => mul(l2(weights), decay),
      progress: false,
    });
    return evaluate(model, params, on, softmaxCrossEntropy).accuracy ?? 0;
  };
  return {
    ...{ train: known, validation, test },
    attempt: async (setting) => ({ ...setting, validation: await accuracyOf(setting, validation) }),
    final: (setting) => accuracyOf(setting, test),
  };
}
