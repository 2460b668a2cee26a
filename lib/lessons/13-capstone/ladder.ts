import type { Tree } from "../../autodiff/tree";
import type { Examples } from "../../datasets/data-set";
import { normalInit } from "../../functions/initialisers";
import { type Loss, softmaxCrossEntropy } from "../../functions/losses";
import { dense } from "../../layers/dense";
import { convolution, maxPooling } from "../../layers/images";
import type { Layer } from "../../layers/layer";
import { sequential } from "../../layers/sequential";
import { mlp } from "../../models/mlp";
import { square, sub } from "../../operations/arithmetic";
import { relu, sigmoid } from "../../operations/functions";
import { sum } from "../../operations/reductions";
import { flatten, pad, slice } from "../../operations/shaping";
import type { Optimizer } from "../../optimizers/optimizer";
import { adam, sgd } from "../../optimizers/optimizers";
import { checkKinds } from "../../options/kinds";
import type { Random } from "../../random/random";
import { oneHot } from "../../tensor/creation";
import { Tensor } from "../../tensor/tensor";
import type { Progress } from "../../training/progress";
import { type Trained, train } from "../../training/train";

/** One step of the way from the note's network to a good one: all that training needs but the examples. */
export interface Rung {
  /** What was changed against the rung below. */
  readonly name: string;
  /** The notebook that taught it. */
  readonly from: string;
  readonly model: Layer;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly augment?: (x: Tensor, random: Random) => Tensor;
  readonly epochs: number;
}

/**
 * The note's loss: squared errors against one-hot targets, summed over the batch.
 *
 * @param labels a class for each row of outputs [N, C]
 * @example
 * summedSquares(tensor([[0, 2]]), [0]).item() // → 5
 */
export const summedSquares: Loss = (output, labels) => {
  checkKinds("summedSquares", { output: [output, "tensor"], labels: [labels, "numbers"] });
  const list = Array.from(labels instanceof Tensor ? labels.data : labels);
  return sum(square(sub(output, oneHot(list, output.shape[1], { dtype: output.dtype }))));
};

/** Moves all pictures of a batch by up to two pixels. */
function moved(x: Tensor, random: Random): Tensor {
  const [, H, W] = x.shape;
  const [down, right] = [random.integer(5), random.integer(5)];
  const padded = pad(x, [
    [0, 0],
    [2, 2],
    [2, 2],
    [0, 0],
  ]);
  return slice(slice(padded, down, down + H, 1), right, right + W, 2);
}

const noteLike = (std1: number, std2: number): Layer =>
  sequential([
    flatten,
    dense(100, { weights: normalInit(std1) }),
    sigmoid,
    dense(10, { weights: normalInit(std2) }),
  ]) as Layer;

const convolutional = (): Layer =>
  sequential([
    convolution(8, 5, { padding: 2 }),
    relu,
    maxPooling(2),
    convolution(16, 3, { padding: 1 }),
    relu,
    maxPooling(2),
    flatten,
    dense(64),
    relu,
    dense(10),
  ]) as Layer;

/**
 * From the lecture's network to a good one on pictures of digits, one idea of the course a rung.
 *
 * @example
 * ladder().length // → 7
 */
export function ladder(): Rung[] {
  const summed = { loss: summedSquares, epochs: 20 };
  const entropy = { loss: softmaxCrossEntropy, epochs: 20 };
  const fast = adam({ learningRate: 0.003 });
  const dense2 = sequential([flatten, mlp([100], 10)]) as Layer;
  return [
    { name: "as noted", from: "the note", model: noteLike(1, 1), optimizer: sgd({ learningRate: 1e-4 }), ...summed },
    {
      name: "scaled start",
      from: "02",
      model: noteLike(1 / 16, 0.1),
      optimizer: sgd({ learningRate: 1e-4 }),
      ...summed,
    },
    {
      name: "cross-entropy, rate 0.3",
      from: "03, 04",
      model: noteLike(1 / 16, 0.1),
      optimizer: sgd({ learningRate: 0.3 }),
      ...entropy,
    },
    { name: "ReLU, rate 0.1", from: "02", model: dense2, optimizer: sgd({ learningRate: 0.1 }), ...entropy },
    { name: "Adam", from: "06", model: dense2, optimizer: fast, ...entropy },
    { name: "convolutions", from: "09", model: convolutional(), optimizer: fast, ...entropy },
    {
      name: "moved copies, 30 epochs",
      from: "07",
      model: convolutional(),
      optimizer: fast,
      augment: moved,
      ...entropy,
      epochs: 30,
    },
  ];
}

/**
 * Trains one rung on examples, in batches of 64.
 *
 * @param progress as for `train`
 * @example
 * typeof climb // → "function"
 */
export function climb(
  rung: Rung,
  examples: Examples,
  seed: number,
  progress?: Progress | false,
): Promise<Trained<Tree>> {
  const { model, loss, optimizer, augment, epochs } = rung;
  return train<Tree>(model as Layer<Tree>, examples, {
    ...{ loss, optimizer, epochs, seed, batchSize: 64 },
    ...(augment && { augment }),
    ...(progress !== undefined && { progress }),
  });
}
