import { affine, relu, scope, sgd, softmaxCrossEntropy, tensor, valueAndGrad, zeros } from "nabla";
import type { Run } from "../serve";
import { labels, values } from "../values";

/** One step of a small network, 2 → 16 → 16 → 2 on 100 points: all overhead, hardly any arithmetic. */
export function tape(): Run {
  const dtype = "float32";
  const x = tensor(values(200, 1), { shape: [100, 2], dtype });
  const y = labels(100, 2);
  const matrix = (rows: number, columns: number, seed: number) =>
    tensor(values(rows * columns, seed, 0.5), { shape: [rows, columns], dtype });
  const initial = {
    W1: matrix(2, 16, 2),
    b1: zeros([16], { dtype }),
    W2: matrix(16, 16, 3),
    b2: zeros([16], { dtype }),
    W3: matrix(16, 2, 4),
    b3: zeros([2], { dtype }),
  };
  const loss = valueAndGrad(({ W1, b1, W2, b2, W3, b3 }: typeof initial) =>
    softmaxCrossEntropy(affine(relu(affine(relu(affine(x, W1, b1)), W2, b2)), W3, b3), y),
  );
  const optimizer = sgd({ learningRate: 0.01 });
  const step = (params: typeof initial) => {
    const { value, grad } = loss(params);
    return { value: value.item(), params: optimizer.update(params, grad, optimizer.init(params)).params };
  };
  let params = initial;
  let check = 0;
  for (let i = 0; i < 5; i++) ({ params, value: check } = step(params));
  return () => {
    params = initial;
    for (let i = 0; i < 20; i++) params = scope(() => step(params)).params;
    return check;
  };
}
