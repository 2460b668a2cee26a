import {
  type DType,
  elu,
  exp,
  gelu,
  log,
  maxPool2d,
  mean,
  relu,
  scope,
  sigmoid,
  softmax,
  softmaxCrossEntropy,
  softplus,
  sum,
  type Tensor,
  tanh,
  tensor,
  valueAndGrad,
} from "nabla";
import type { Args, Run } from "../serve";
import { labels, values } from "../values";

/** One pass over many numbers, as it stands in a step of LeNet-5 or beside it. */
type Pass = (x: Tensor) => Tensor;

const ROWS = 512;
const CLASSES = 10;
const oneHot = tensor(
  labels(ROWS, CLASSES).reduce(
    (all: Float32Array, label: number, row: number) => all.fill(1, row * CLASSES + label, row * CLASSES + label + 1),
    new Float32Array(ROWS * CLASSES),
  ),
  { shape: [ROWS, CLASSES], dtype: "float32" },
);

const images: readonly number[] = [64, 28, 28, 8];
const rows: readonly number[] = [ROWS, CLASSES];
const passes: { readonly [name: string]: { readonly shape: readonly number[]; readonly pass: Pass } } = {
  "2×2 max pooling": { shape: images, pass: (x) => maxPool2d(x, { size: 2 }) },
  "3×3 max pooling, stride 2": { shape: images, pass: (x) => maxPool2d(x, { size: 3, stride: 2 }) },
  relu: { shape: images, pass: (x) => relu(x) },
  elu: { shape: images, pass: (x) => elu(x) },
  gelu: { shape: images, pass: (x) => gelu(x) },
  exp: { shape: images, pass: (x) => exp(x) },
  log: { shape: images, pass: (x) => log(x) },
  tanh: { shape: images, pass: (x) => tanh(x) },
  sigmoid: { shape: images, pass: (x) => sigmoid(x) },
  softplus: { shape: images, pass: (x) => softplus(x) },
  mean: { shape: images, pass: (x) => mean(x) },
  "sum of rows": { shape: images, pass: (x) => sum(x, [0]) },
  softmax: { shape: rows, pass: (x) => softmax(x) },
  "cross-entropy, labels": { shape: rows, pass: (x) => softmaxCrossEntropy(x, labels(ROWS, CLASSES)) },
  "cross-entropy, one-hot": { shape: rows, pass: (x) => softmaxCrossEntropy(x, oneHot) },
};

/** The passes that there are, for the list of comparisons. */
export const passNames: readonly string[] = Object.keys(passes);

/** One of them, with its gradient when asked. */
export function pass(args: Args): Run {
  const { shape, pass: of } = passes[String(args.name)];
  const size = shape.reduce((product, each) => product * each, 1);
  const dtype: DType = "float32";
  const positive = args.name === "log";
  const x = tensor(
    values(size, 1).map((each) => (positive ? Math.abs(each) + 0.1 : each)),
    { shape: [...shape], dtype },
  );
  if (args.gradient !== true) return () => scope(() => of(x).data[0]);
  const gradient = valueAndGrad((at: Tensor) => sum(of(at)));
  return () => scope(() => gradient(x).grad.data[0]);
}
