import {
  convolution,
  dense,
  flatten,
  maxPooling,
  relu,
  sequential,
  sgd,
  softmaxCrossEntropy,
  tensor,
  train,
  zeros,
} from "nabla";
import { BATCH, BATCHES, classes, images, LEARNING_RATE, weights, weightsOf } from "../lenet";
import type { Run } from "../serve";

const model = sequential([
  convolution(8, 5),
  relu,
  maxPooling(2),
  convolution(16, 5),
  relu,
  maxPooling(2),
  flatten,
  dense(120),
  relu,
  dense(84),
  relu,
  dense(10),
]);

/** One epoch of 32 mini-batches through the library's training loop: shuffling, steps, tallies, history. */
export async function lenet(): Promise<Run> {
  const dtype = "float32";
  const affine = weights.map(({ shape }, i) => ({
    W: tensor(weightsOf(i), { shape, dtype }),
    b: zeros([shape[shape.length - 1]], { dtype }),
  }));
  const [c1, c2, d1, d2, d3] = affine;
  const none = {};
  const params = [c1, none, none, c2, none, none, none, d1, none, d2, none, d3] as Parameters<typeof model.apply>[0];
  const x = tensor(images(), { shape: [BATCH * BATCHES, 32, 32, 3], dtype });
  const options = {
    loss: softmaxCrossEntropy,
    optimizer: sgd({ learningRate: LEARNING_RATE }),
    batchSize: BATCH,
    epochs: 1,
    progress: false,
    params,
  } as const;
  // Five steps on the first batch: every competitor must find the same loss.
  const first = {
    x: tensor(images().subarray(0, BATCH * 3072), { shape: [BATCH, 32, 32, 3], dtype }),
    y: classes().slice(0, BATCH),
  };
  const { history } = await train(model, first, { ...options, epochs: 5 });
  const check = history.steps[4];
  const examples = { x, y: classes() };
  return async () => {
    await train(model, examples, options);
    return check;
  };
}
