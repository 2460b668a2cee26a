/** Arrays of two kinds in one call: refused at every level, before a kernel reads what belongs to others. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { HogSizes, Kernels } from "../../lib/kernels/kernels";
import { oneKind } from "../../lib/kernels/one-kind";
import { reference } from "../../lib/kernels/reference/reference";
import { active, kernels } from "../../lib/kernels/use";

type Kind = typeof Float32Array | typeof Float64Array;
/** Makes an array of 16 numbers; the number says which of the call's arrays it is. */
type Make = (index: number) => Float32Array | Float64Array;

const window = { N: 1, H: 2, W: 2, C: 1, KH: 1, KW: 1, OH: 2, OW: 2, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
const convolution = { ...window, K: 1 };
const histograms: HogSizes = {
  ...{ N: 1, H: 4, W: 4, C: 1, bins: 4, signed: false, norm: "none", interpolate: "none", firstCentre: "zero" },
  ...{ cell: [2, 2], cells: [2, 2], block: [1, 1], blocks: [2, 2] },
};
const sizes = { rows: 2, columns: 2 };

/** A call of every kernel. */
const calls: { readonly [K in keyof Kernels]: (k: Kernels, a: Make) => void } = {
  matmul: (k, a) => k.matmul(a(0), a(1), a(2), a(3), { M: 2, K: 2, N: 2 }),
  conv2d: (k, a) => k.conv2d(a(0), a(1), a(2), a(3), convolution),
  conv2dInputGradient: (k, a) => k.conv2dInputGradient(a(0), a(1), a(2), convolution),
  conv2dWeightGradient: (k, a) => k.conv2dWeightGradient(a(0), a(1), a(2), convolution),
  maxPool: (k, a) => k.maxPool(a(0), a(1), window),
  maxPoolGradient: (k, a) => k.maxPoolGradient(a(0), a(1), a(2), a(3), window),
  averagePool: (k, a) => k.averagePool(a(0), a(1), window),
  averagePoolGradient: (k, a) => k.averagePoolGradient(a(0), a(1), window),
  batchNorm: (k, a) =>
    k.batchNorm(a(0), a(1), a(2), 1e-5, { y: a(3), mean: a(4), variance: a(5), inverse: a(6) }, sizes),
  batchNormGradient: (k, a) =>
    k.batchNormGradient(
      a(0),
      a(1),
      { scale: a(2), mean: a(3), inverse: a(4) },
      { dx: a(5), dscale: a(6), dshift: a(7) },
      sizes,
    ),
  softmax: (k, a) => k.softmax(a(0), a(1), sizes),
  softmaxCrossEntropy: (k, a) => k.softmaxCrossEntropy(a(0), [0, 1], { losses: a(1), probabilities: a(2) }, sizes),
  softmaxCrossEntropyGradient: (k, a) => k.softmaxCrossEntropyGradient(a(0), [0, 1], a(1), a(2), sizes),
  reduce: (k, a) => k.reduce("sum", a(0), a(1), { outer: 1, length: 4, inner: 4 }),
  gather: (k, a) => k.gather(a(0), [0, 1], a(1), { outer: 1, length: 4, inner: 4 }),
  hog: (k, a) => k.hog(a(0), a(1), histograms),
  unary: (k, a) => k.unary("exp", a(0), a(1)),
  binary: (k, a) => k.binary("add", a(0), a(1), a(2)),
  combine: (k, a) => k.combine(1, a(0), 1, a(1), a(2)),
};

/** How many arrays a call has. */
function arraysOf(name: keyof Kernels): number {
  let count = 0;
  calls[name](oneKind(reference), (index) => {
    count = Math.max(count, index + 1);
    return new Float32Array(16);
  });
  return count;
}

const odd =
  (odd: number, one: Kind, other: Kind): Make =>
  (index) =>
    new (index === odd ? other : one)(16);

for (const level of ["reference", "tiled", "simd"] as const) {
  test(`${level}: every kernel refuses an array of another kind, whichever it is, and takes all of one kind`, () => {
    kernels.use(level, { threads: 1 });
    for (const name of Object.keys(calls) as (keyof Kernels)[]) {
      for (const [one, other] of [
        [Float32Array, Float64Array],
        [Float64Array, Float32Array],
      ] as const) {
        calls[name](active(), odd(-1, one, other));
        for (let i = 0; i < arraysOf(name); i++) {
          assert.throws(
            () => calls[name](active(), odd(i, one, other)),
            { name: "TypeError", message: /all numbers must be of one kind/ },
            `${name}, array ${i}`,
          );
        }
      }
    }
  });
}
