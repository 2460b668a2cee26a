import {
  adam,
  gather,
  leaves,
  matmul,
  mean,
  mlp,
  momentum,
  mul,
  type Optimizer,
  randomNormal,
  seeded,
  sgd,
  softmaxCrossEntropy,
  type Tensor,
  type Tree,
  tensor,
  valueAndGrad,
} from "../../../lib/index";
import type { Variants } from "../variants";

interface Way {
  readonly rule?: Optimizer;
  readonly steps?: number;
  readonly batch?: number;
  readonly hidden?: number;
  /** The sign of the loss. */
  readonly sign?: number;
  /** How many of the examples are looked at. */
  readonly seen?: number;
  readonly loses?: boolean;
}

/** Trains in one of many ways. */
function trainedBy(way: Way = {}): (x: number[][], labels: number[]) => number[][] {
  const { rule = adam({ learningRate: 0.01 }), steps = 150, batch = 50, hidden = 32, sign = 1, seen = 400 } = way;
  return (x, labels) => {
    const model = mlp([hidden], 10);
    const random = seeded(5);
    const inputs = tensor(x, { dtype: "float32" });
    let params: Tree = model.init(random, [256], "float32");
    let state = rule.init(params);
    for (let step = 0; step < steps; step++) {
      const rows = random.permutation(seen).slice(0, batch);
      const truth = rows.map((i) => labels[i]);
      const loss = (p: Tree): Tensor => mul(sign, softmaxCrossEntropy(model.apply(p, gather(inputs, rows)), truth));
      const next = rule.update(params, valueAndGrad(loss)(params).grad, state);
      state = next.state;
      if (!way.loses) params = next.params;
    }
    return leaves(params).map(({ tensor: { data } }) => Array.from(data));
  };
}

/** Gradient descent on all examples, weights and all by hand. */
function byHand(x: number[][], labels: number[]): number[][] {
  const model = mlp([32], 10);
  const inputs = tensor(x, { dtype: "float32" });
  const loss = (p: Tree): Tensor => softmaxCrossEntropy(model.apply(p, inputs), labels);
  let params = model.init(seeded(2), [256], "float32") as Tree;
  const velocity = leaves(params).map(({ tensor: { size } }) => new Float32Array(size));
  for (let step = 0; step < 120; step++) {
    const slopes = leaves(valueAndGrad(loss)(params).grad);
    const lists = leaves(params).map(({ tensor: { data, shape } }, k) => {
      const next = data.map((w, i) => {
        velocity[k][i] = 0.9 * velocity[k][i] - 0.1 * slopes[k].tensor.data[i];
        return w + velocity[k][i];
      });
      return tensor(Array.from(next), { shape, dtype: "float32" });
    });
    let k = 0;
    params = rebuilt(params, () => lists[k++]);
  }
  return leaves(params).map(({ tensor: { data } }) => [...data]);
}

function rebuilt(tree: Tree, next: () => Tensor): Tree {
  if (Array.isArray(tree)) return tree.map((part: Tree) => rebuilt(part, next));
  if ("shape" in tree) return next();
  return Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, rebuilt(part as Tree, next)]));
}

export const variants: Variants = {
  exercise: "13.8",
  right: {
    "by Adam, in batches": trainedBy(),
    "by momentum": trainedBy({ rule: momentum({ learningRate: 0.1 }), steps: 200 }),
    "by plain descent, larger steps": trainedBy({ rule: sgd({ learningRate: 0.3 }), steps: 400 }),
    "by hand, on all examples at once": byHand,
  },
  wrong: {
    "is a larger network": { answer: trainedBy({ hidden: 64, steps: 5 }), diagnosis: "other-network" },
    "returns one long list": {
      answer: (x: number[][], labels: number[]) => [trainedBy({ steps: 2 })(x, labels).flat()],
      diagnosis: "other-network",
    },
    "returns predictions": {
      answer: (x: number[][]) => matmul(tensor(x), randomNormal(seeded(1), [256, 10])).toArray() as number[][],
      diagnosis: "other-network",
    },
    diverges: {
      answer: (x: number[][], labels: number[]) =>
        trainedBy({ steps: 2 })(x, labels).map((list, i) => (i === 1 ? list.map(() => Number.NaN) : list)),
      diagnosis: "not-finite",
    },
    "goes uphill": { answer: trainedBy({ sign: -1, steps: 80 }), diagnosis: "uphill" },
    "does not keep its steps": { answer: trainedBy({ loses: true, steps: 20 }), diagnosis: "never-trained" },
    "takes twelve steps": { answer: trainedBy({ steps: 12 }), diagnosis: "too-short" },
    "looks at 40 examples": { answer: trainedBy({ seen: 40, batch: 20, steps: 100 }), diagnosis: "few-examples" },
    "returns the loss": {
      answer: (x: number[][]) => mean(tensor(x)).item() as never,
      diagnosis: "other-network",
    },
  },
};
