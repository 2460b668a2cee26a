import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { jacobian } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { all, any, cumsum, isNan, logSoftmax, prod, std } from "../../lib/operations/accumulation";
import { mul, power } from "../../lib/operations/arithmetic";
import { flip, split, squeeze, tile } from "../../lib/operations/arranging";
import { bincount, histogram } from "../../lib/operations/counting";
import { matmul } from "../../lib/operations/products";
import { sum } from "../../lib/operations/reductions";
import { atan2, ceil, clip, expm1, floor, mod } from "../../lib/operations/rounding";
import { concat, gather, pickColumns } from "../../lib/operations/shaping";
import { argmin, sort, topK } from "../../lib/operations/sorting";
import { seeded } from "../../lib/random/random";
import { ones, randomNormal, tensor, zeros } from "../../lib/tensor/creation";
import type { Nested, Tensor } from "../../lib/tensor/tensor";
import { agree } from "../agree";

interface Case {
  readonly name: string;
  readonly inputs: readonly Nested[];
  readonly options: { readonly [name: string]: unknown };
  readonly expected: Nested;
}

const file = join(__dirname, "../fixtures/numpy/operations.json");
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: readonly Case[] };

/** Two correct programs differ by the order of their sums. */
const ROUNDING = 1e-13;

/** NumPy's answers by our functions. */
const ours: { readonly [name: string]: (x: Tensor, options: Case["options"], y: Tensor) => Tensor } = {
  sort: (x, { axis }) => sort(x, axis as number).values,
  sortIndices: (x, { axis }) => sort(x, axis as number).indices,
  descending: (x, { axis }) => sort(x, axis as number, { descending: true }).values,
  topK: (x, { axis }) => topK(x, 2, axis as number).values,
  argmin: (x, { axis }) => argmin(x, axis as number),
  cumsum: (x, { axis }) => cumsum(x, axis as number),
  prod: (x, { axis }) => prod(x, axis as number),
  std: (x, { axis }) => std(x, axis as number),
  flip: (x, { axis }) => flip(x, axis as number),
  any: (x, { axis }) => any(x, axis as number),
  all: (x, { axis }) => all(x, axis as number),
  logSoftmax: (x) => logSoftmax(x),
  tile: (x, { times }) => tile(x, times as number[]),
  clip: (x) => clip(x, -1, 0.5),
  floor: (x) => floor(x),
  ceil: (x) => ceil(x),
  mod: (x, { by }) => mod(x, by as number),
  expm1: (x) => expm1(x),
  atan2: (y, _, x) => atan2(y, x),
  bincount: (x) => bincount(x),
  histogramCounts: (x, { bins, range }) => histogram(x, counting(bins, range)).counts,
  histogramEdges: (x, { bins, range }) => histogram(x, counting(bins, range)).edges,
  matmul: (x, _, y) => matmul(x, y),
};

function counting(bins: unknown, range: unknown): { bins: number; range?: readonly [number, number] } {
  return { bins: bins as number, ...(range !== null && { range: range as [number, number] }) };
}

for (const [name, f] of Object.entries(ours)) {
  test(`${name} gives NumPy's numbers`, () => {
    const own = cases.filter((each) => each.name === name);
    assert.ok(own.length > 0);
    for (const { inputs, options, expected } of own) {
      const [x, y] = inputs.map((each) => tensor(each));
      const result = f(x, options, y);
      assert.deepEqual(result.shape, tensor(expected).shape);
      agree(result.data, expected as number[], ROUNDING, name);
    }
  });
}

test("gradients through what is made of several operations agree with differences", () => {
  const x = randomNormal(seeded(2), [3, 4]);
  const weights = randomNormal(seeded(3), [4, 3]);
  const functions: { readonly [name: string]: (x: Tensor) => Tensor } = {
    std: (each) => std(each, 1),
    prod: (each) => prod(each, 0),
    clip: (each) => clip(each, -0.45, 0.55),
    sort: (each) => sort(each, 0, { descending: true }).values,
    topK: (each) => topK(each, 2).values,
    logSoftmax: (each) => logSoftmax(each),
    tile: (each) => tile(each, [2, 3]),
    flip: (each) => flip(each),
    split: (each) => split(each, [1, 3], 1)[1],
    "a product of batches": (each) => matmul(tile(each, [1, 1]), concat([weights, weights], 1)),
  };
  for (const [name, f] of Object.entries(functions)) {
    const G = randomNormal(seeded(5), f(x).shape);
    const check = gradientCheck((at: Tensor) => sum(mul(f(at), G)), x);
    assert.ok(check.passed, `${name}: ${check.summary}`);
  }
});

test("the gradient of a product is right where a factor is 0, and where two are", () => {
  assert.deepEqual(jacobian((x) => prod(x), tensor([2, 0, 5])).toArray(), [0, 10, 0]);
  assert.deepEqual(jacobian((x) => prod(x), tensor([2, 0, 0])).toArray(), [0, 0, 0]);
});

test("a cut number lets no gradient through, one at the end does", () => {
  assert.deepEqual(jacobian((x) => sum(clip(x, -1, 1)), tensor([-2, -1, 0, 1, 2])).toArray(), [0, 1, 1, 1, 0]);
});

test("a power for each element is exact for whole exponents, and NaN where there is no real number", () => {
  const powers = power(tensor([-2, -2, 0, 0, 4, -4, 2]), tensor([3, -1, 0, 2, 0.5, 0.5, 100]));
  assert.deepEqual(powers.toArray(), [-8, -0.5, 1, 0, 2, Number.NaN, 2 ** 100]);
  assert.deepEqual(jacobian((n) => power(3, n), tensor([0, 1])).at(1, 1), 3 * Math.log(3));
});

test("NaN is sorted last in both directions, and equal numbers keep their order", () => {
  const x = tensor([2, Number.NaN, 1, 2]);
  assert.deepEqual(sort(x).indices.toArray(), [2, 0, 3, 1]);
  assert.deepEqual(sort(x, 0, { descending: true }).indices.toArray(), [0, 3, 2, 1]);
  assert.deepEqual(isNan(x).toArray(), [0, 1, 0, 0]);
});

test("what argmin and sort give goes into gather and pickColumns as it is", () => {
  const x = tensor([
    [3, 1],
    [4, 6],
  ]);
  assert.deepEqual(pickColumns(x, argmin(x)).toArray(), [1, 4]);
  assert.deepEqual(gather(tensor([30, 10, 20]), sort(tensor([30, 10, 20])).indices).toArray(), [10, 20, 30]);
});

test("of nothing the product is 1, all hold and none does", () => {
  assert.equal(prod(zeros([0])).item(), 1);
  assert.deepEqual(prod(zeros([0, 2]), 0).toArray(), [1, 1]);
  assert.deepEqual([all(zeros([0])).item(), any(zeros([0])).item()], [1, 0]);
});

test("what makes no sense is refused in one line", () => {
  const refused = (f: () => unknown, message: string): void => void assert.throws(f, new RangeError(message));
  refused(() => clip(ones([2]), 1, 0), "clip: low must be at most high, got 1 and 0");
  refused(() => topK(ones([2]), 3), "topK: k must be a whole number of 1 to 2, the length of axis -1, got 3");
  refused(() => argmin(zeros([0])), "argmin: nothing to compare: shape [0], axis -1");
  refused(() => squeeze(ones([2, 1]), 0), "squeeze: axis 0 of shape [2,1] is not of size 1");
  refused(() => split(ones([5]), 2), "split: 5 places cannot be cut into 2 equal parts");
  refused(
    () => split(ones([5]), [1, 2]),
    "split: the sizes must be whole numbers that sum to 5, the length of axis 0, got [1,2]",
  );
  refused(() => tile(ones([2]), [1, 1]), "tile: needs a whole number from 0 for each axis of [2], got [1,1]");
  refused(() => bincount([0, 1.5]), "bincount: number 1.5 at 1 is not a whole number from 0");
  refused(() => bincount([0, 4], 3), "bincount: size must be a whole number above the largest, 4, got 3");
  refused(() => histogram(tensor([1, Number.NaN])), "histogram: numbers must be finite, got NaN at 1");
  refused(() => histogram(ones([2]), { bins: 0 }), "histogram: bins must be a whole number from 1, got 0");
  refused(
    () => matmul(ones([2, 3, 4]), ones([3, 4, 5])),
    "matmul: shapes [2] and [3] do not fit: axis 0 is 2 against 3",
  );
  refused(
    () => matmul(ones([2, 3, 4]), ones([2, 3, 5])),
    "matmul: 4 columns on the left meet 3 rows on the right ([3,4] and [3,5])",
  );
});
