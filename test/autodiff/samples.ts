/**
 * For every operation of the table one or more calls to test it with: the compiler asks for a line here when a row is
 * added. Inputs are drawn away from kinks and poles (the numeric check tests kinks by themselves).
 */
import { operate } from "../../lib/autodiff/rules";
import type { Op, Signatures } from "../../lib/autodiff/signatures";
import { seeded } from "../../lib/random/random";
import { randomUniform, tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

export interface Sample<O extends Op> {
  readonly inputs: Signatures[O]["inputs"];
  readonly attributes: Signatures[O]["attributes"];
}

const random = seeded(2718);

/** Numbers of both signs, none nearer than 0.2 to 0 or to another one's negative. */
function any(...shape: number[]): Tensor {
  const x = randomUniform(random, shape, { low: 0.2, high: 1.5 });
  for (let i = 0; i < x.size; i++) if (random.uniform() < 0.5) x.data[i] *= -1;
  return x;
}

function positive(...shape: number[]): Tensor {
  return randomUniform(random, shape, { low: 0.3, high: 2 });
}

const one = (x: Tensor) => [{ inputs: [x] as const, attributes: {} }];
const broadcast = (make: (...shape: number[]) => Tensor) =>
  [
    [make(2, 3), make(2, 3)],
    [make(2, 3), make(3)],
    [make(), make(2, 2)],
    [make(2, 1, 3), make(2, 1)],
    [make(3, 1), make(1, 2)],
  ].map(([x, y]) => ({ inputs: [x, y] as const, attributes: {} }));

const convolution = {
  N: 2,
  H: 5,
  W: 4,
  C: 2,
  KH: 3,
  KW: 2,
  K: 3,
  OH: 3,
  OW: 2,
  strideY: 2,
  strideX: 3,
  padTop: 1,
  padLeft: 1,
};
const window = { N: 2, H: 5, W: 4, C: 2, KH: 3, KW: 2, OH: 3, OW: 3, strideY: 2, strideX: 1, padTop: 1, padLeft: 0 };
const image = any(2, 5, 4, 2);
const pooled = any(2, 3, 3, 2);
const taps = any(3, 2, 2, 3);
const seen = any(2, 3, 2, 3);

/** Rank 2 in [4, 3], whatever the rounding: the last column is the sum of the others. */
const rankTwo = tensor([
  [0.5, -1.25, -0.75],
  [1.5, 0.25, 1.75],
  [-0.75, 1, 0.25],
  [1, 0.5, 1.5],
]);

export const samples: { readonly [O in Op]: readonly Sample<O>[] } = {
  add: broadcast(any),
  sub: broadcast(any),
  neg: one(any(3)),
  broadcastTo: [{ inputs: [any(2, 1)], attributes: { shape: [3, 2, 2] } }],
  sumTo: [
    { inputs: [any(2, 3, 2)], attributes: { shape: [3, 1] } },
    { inputs: [any(2, 3)], attributes: { shape: [] } },
    { inputs: [any(2, 3, 2, 2)], attributes: { shape: [1, 3, 1, 2] } },
  ],
  reshape: [{ inputs: [any(2, 3)], attributes: { shape: [3, 2] } }],
  transpose: [{ inputs: [any(2, 3, 2)], attributes: { permutation: [2, 0, 1] } }],
  slice: [{ inputs: [any(3, 4)], attributes: { starts: [1, 0], shape: [2, 3] } }],
  pad: [{ inputs: [any(2, 2)], attributes: { starts: [1, 0], shape: [4, 3], value: 7 } }],
  concat: [{ inputs: [any(2, 1), any(2, 2), any(2, 1)], attributes: { axis: 1 } }],
  gather: [
    { inputs: [any(3, 2)], attributes: { indices: [2, 0, 2], axis: 0 } },
    { inputs: [any(2, 3)], attributes: { indices: [1], axis: 1 } },
  ],
  scatter: [{ inputs: [any(3, 2)], attributes: { indices: [1, 3, 1], axis: 0, length: 4 } }],
  cast: [{ inputs: [any(3)], attributes: { dtype: "float64" } }],
  where: [
    {
      inputs: [any(2, 2), any(2, 2)],
      attributes: {
        condition: tensor([
          [1, 0],
          [0, 1],
        ]),
      },
    },
  ],
  mul: broadcast(any),
  div: broadcast(any),
  maximum: broadcast(any),
  minimum: broadcast(any),
  square: one(any(3)),
  sqrt: one(positive(3)),
  power: [
    { inputs: [any(3)], attributes: { exponent: 3 } },
    { inputs: [any(3)], attributes: { exponent: -2 } },
    { inputs: [positive(3)], attributes: { exponent: 1.5 } },
    { inputs: [positive(3)], attributes: { exponent: -0.3 } },
  ],
  exp: one(any(3)),
  log: one(positive(3)),
  log1p: one(positive(3)),
  sin: one(any(3)),
  cos: one(any(3)),
  abs: one(any(4)),
  relu: one(any(4)),
  sigmoid: one(any(3)),
  tanh: one(any(3)),
  softplus: one(any(3)),
  erf: one(any(3)),
  reluGradient: [{ inputs: [any(2, 3), any(2, 3)], attributes: {} }],
  sigmoidGradient: [{ inputs: [any(2, 3), positive(2, 3)], attributes: {} }],
  tanhGradient: [{ inputs: [any(2, 3), any(2, 3)], attributes: {} }],
  matmul: [
    { inputs: [any(2, 3), any(3, 2)], attributes: { transposeA: false, transposeB: false } },
    { inputs: [any(3, 2), any(3, 4)], attributes: { transposeA: true, transposeB: false } },
    { inputs: [any(2, 3), any(4, 3)], attributes: { transposeA: false, transposeB: true } },
    { inputs: [any(3, 2), any(4, 3)], attributes: { transposeA: true, transposeB: true } },
  ],
  affine: [{ inputs: [any(2, 3), any(3, 4), any(4)], attributes: {} }],
  raise: broadcast(positive),
  mod: [
    { inputs: [tensor([5.5, -5.5, 0.5]), tensor([2, 2, -2])], attributes: {} },
    { inputs: [tensor([[5.25], [-1.75]]), tensor([1, -1.5, 4])], attributes: {} },
  ],
  atan2: broadcast(any),
  expm1: one(any(3)),
  cumsum: [
    { inputs: [any(2, 3, 2)], attributes: { axis: 1, reverse: false } },
    { inputs: [any(4)], attributes: { axis: 0, reverse: true } },
  ],
  batchMatmul: [
    { inputs: [any(2, 3, 2), any(2, 2, 4)], attributes: { transposeA: false, transposeB: false } },
    { inputs: [any(2, 2, 3), any(2, 2, 4)], attributes: { transposeA: true, transposeB: false } },
    { inputs: [any(3, 1, 2), any(3, 2, 2)], attributes: { transposeA: false, transposeB: true } },
    { inputs: [any(1, 2, 3), any(1, 4, 2)], attributes: { transposeA: true, transposeB: true } },
  ],
  solve: [
    { inputs: [any(3, 3), any(3, 2)], attributes: { transpose: false } },
    { inputs: [any(3, 3), any(3, 1)], attributes: { transpose: true } },
    { inputs: [any(1, 1), any(1, 1)], attributes: { transpose: false } },
  ],
  // Without a ridge the solution jumps where the rank is not full: there is no derivative to check.
  leastSquares: [
    ...[
      [any(4, 2), any(4, 2)],
      [any(2, 4), any(2, 1)],
    ].map(([A, B]) => ({ inputs: [A, B] as const, attributes: { ridge: 0, tolerance: 1e-10 } })),
    ...[
      [any(4, 2), any(4, 2)],
      [any(2, 4), any(2, 1)],
      [rankTwo, any(4, 1)],
    ].map(([A, B]) => ({ inputs: [A, B] as const, attributes: { ridge: 0.3, tolerance: 1e-10 } })),
  ],
  ridgeInverse: [
    { inputs: [any(4, 2), any(2, 2)], attributes: { ridge: 0.5 } },
    { inputs: [any(2, 3), any(3, 1)], attributes: { ridge: 0.5 } },
  ],
  qr: one(any(4, 3)),
  eigh: [...one(any(3, 3)), ...one(any(1, 1))],
  svd: [...one(any(4, 2)), ...one(any(2, 3)), ...one(any(3, 3))],
  conv2d: [{ inputs: [image, taps], attributes: convolution }],
  conv2dBias: [{ inputs: [image, taps, any(3)], attributes: convolution }],
  conv2dInputGradient: [{ inputs: [seen, taps], attributes: convolution }],
  conv2dWeightGradient: [{ inputs: [image, seen], attributes: convolution }],
  maxPool: [{ inputs: [image], attributes: window }],
  maxPoolGradient: [{ inputs: [pooled], attributes: { x: image, y: maxOf(image), window } }],
  averagePool: [{ inputs: [image], attributes: window }],
  averagePoolGradient: [{ inputs: [pooled], attributes: window }],
  batchNorm: [
    [4, 2],
    [2, 3, 1, 2],
  ].map((shape) => ({
    inputs: [any(...shape), any(2), any(2)] as const,
    attributes: {
      epsilon: 0.1,
      statistics: { mean: new Float64Array(2), variance: new Float64Array(2), inverse: new Float64Array(2) },
    },
  })),
  logSumExp: [
    { inputs: [any(2, 3)], attributes: { axes: [1] } },
    { inputs: [any(2, 3, 2)], attributes: { axes: [0, 2] } },
  ],
  softmax: [{ inputs: [any(2, 3)], attributes: {} }],
  softmaxCrossEntropy: [{ inputs: [any(3, 4)], attributes: { labels: Int32Array.of(2, 0, 3) } }],
};

function maxOf(x: Tensor): Tensor {
  return operate("maxPool", [x], window);
}
