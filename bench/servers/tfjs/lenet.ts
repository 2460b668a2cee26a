import type { Tensor, Tensor2D, Tensor4D, Variable } from "@tensorflow/tfjs";
import { BATCH, BATCHES, classes, images, LEARNING_RATE, weights, weightsOf } from "../lenet";
import type { Run } from "../serve";
import type { TensorFlow } from "./tensorflow";

/** One epoch of 32 mini-batches, which lie ready as tensors. */
export function lenet(tf: TensorFlow): Run {
  const initial = weights.flatMap(({ shape }, i) => [
    tf.tensor(weightsOf(i), [...shape]),
    tf.zeros([shape[shape.length - 1]]),
  ]);
  const variables: Variable[] = initial.map((value) => tf.variable(value));
  const model = (x: Tensor4D): Tensor2D => {
    const [w1, b1, w2, b2, w3, b3, w4, b4, w5, b5] = variables as Tensor[];
    const conv = (input: Tensor4D, w: Tensor, b: Tensor): Tensor4D =>
      tf.maxPool(tf.relu(tf.add(tf.conv2d(input, w as Tensor4D, 1, "valid"), b)) as Tensor4D, 2, 2, "valid");
    const flat = tf.reshape(conv(conv(x, w1, b1), w2, b2), [-1, 400]);
    const h1 = tf.relu(tf.add(tf.matMul(flat, w3), b3));
    const h2 = tf.relu(tf.add(tf.matMul(h1, w4), b4));
    return tf.add(tf.matMul(h2, w5), b5) as Tensor2D;
  };
  const optimizer = tf.train.sgd(LEARNING_RATE);
  const x = images();
  const batches = Array.from({ length: BATCHES }, (_, i) => ({
    x: tf.tensor4d(x.slice(i * BATCH * 3072, (i + 1) * BATCH * 3072), [BATCH, 32, 32, 3]),
    y: tf.oneHot(tf.tensor1d(classes().slice(i * BATCH, (i + 1) * BATCH), "int32"), 10) as Tensor2D,
  }));
  const step = (batch: (typeof batches)[number]): number => {
    const cost = optimizer.minimize(
      () => tf.losses.softmaxCrossEntropy(batch.y, model(batch.x)).asScalar(),
      true,
      variables,
    );
    const value = cost?.dataSync()[0] ?? Number.NaN;
    cost?.dispose();
    return value;
  };
  const reset = (): void => variables.forEach((variable, i) => void variable.assign(initial[i]));
  let check = 0;
  for (let i = 0; i < 5; i++) check = step(batches[0]);
  return () => {
    reset();
    for (const batch of batches) step(batch);
    return check;
  };
}
