import { resnet, sgd, softmaxCrossEntropy, tensor, train } from "nabla";
import { RESNET } from "../resnet";
import type { Run } from "../serve";
import { labels, values } from "../values";

/** One epoch of ResNet-20 through the library's training loop. */
export function resnet20(): Run {
  const { batch, batches, learningRate } = RESNET;
  const count = batch * batches;
  const x = tensor(values(count * 3072, 7), { shape: [count, 32, 32, 3], dtype: "float32" });
  const model = resnet(20);
  const options = {
    loss: softmaxCrossEntropy,
    optimizer: sgd({ learningRate }),
    batchSize: batch,
    epochs: 1,
    progress: false,
  } as const;
  return async () => {
    const { history } = await train(model, { x, y: labels(count, 10) }, options);
    return history.steps[0];
  };
}
