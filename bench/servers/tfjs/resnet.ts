import type { Tensor, Tensor1D, Tensor2D, Tensor4D, Variable } from "@tensorflow/tfjs";
import { RESNET } from "../resnet";
import type { Run } from "../serve";
import { labels, values } from "../values";
import type { TensorFlow } from "./tensorflow";

/** One epoch of ResNet-20, batch statistics by moments; batches lie ready as tensors. */
export function resnet20(tf: TensorFlow): Run {
  const { batch, batches, learningRate } = RESNET;
  const variables: Variable[] = [];
  const weight = (shape: number[], deviation: number): Variable => {
    const variable = tf.variable(tf.randomNormal(shape, 0, deviation));
    variables.push(variable);
    return variable;
  };
  type Map4D = (x: Tensor4D) => Tensor4D;
  const convolutionNorm = (size: number, from: number, to: number, stride: number): Map4D => {
    const filters = weight([size, size, from, to], Math.sqrt(2 / (size * size * from)));
    const [gain, shift] = [tf.variable(tf.ones([to])), tf.variable(tf.zeros([to]))];
    variables.push(gain, shift);
    return (x) => {
      const y = tf.conv2d(x, filters as unknown as Tensor4D, stride, "same");
      const { mean, variance } = tf.moments(y, [0, 1, 2]);
      return tf.batchNorm4d(
        y,
        mean as Tensor1D,
        variance as Tensor1D,
        shift as unknown as Tensor1D,
        gain as unknown as Tensor1D,
        1e-5,
      );
    };
  };
  const block = (from: number, to: number): Map4D => {
    const stride = from === to ? 1 : 2;
    const [first, second] = [convolutionNorm(3, from, to, stride), convolutionNorm(3, to, to, 1)];
    const shortcut: Map4D = from === to ? (x) => x : convolutionNorm(1, from, to, stride);
    return (x) => tf.relu(tf.add(second(tf.relu(first(x))), shortcut(x))) as Tensor4D;
  };
  const stem = convolutionNorm(3, 3, 16, 1);
  const widths = [16, 16, 16, 16, 32, 32, 32, 64, 64, 64];
  const blocks = widths.slice(1).map((to, i) => block(widths[i], to));
  const [w, b] = [weight([64, 10], 0.01), weight([10], 0)];
  const model = (x: Tensor4D): Tensor =>
    tf.add(
      tf.matMul(
        tf.mean(
          blocks.reduce((h, each) => each(h), tf.relu(stem(x)) as Tensor4D),
          [1, 2],
        ) as Tensor2D,
        w as unknown as Tensor2D,
      ),
      b,
    );
  const optimizer = tf.train.sgd(learningRate);
  const data = Array.from({ length: batches }, (_, i) => ({
    x: tf.tensor4d(values(batch * 3072, 7 + i), [batch, 32, 32, 3]),
    y: tf.oneHot(tf.tensor1d(labels(batch, 10), "int32"), 10) as Tensor2D,
  }));
  return () => {
    let last = 0;
    for (const { x, y } of data) {
      const cost = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(y, model(x)).asScalar(), true, variables);
      last = cost?.dataSync()[0] ?? Number.NaN;
      cost?.dispose();
    }
    return last;
  };
}
