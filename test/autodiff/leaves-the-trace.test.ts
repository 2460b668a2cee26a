/** Plain numbers carry no gradient: whoever reads some inside a derivative is told so, whatever function does the reading. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as nabla from "../../lib/index";
import type { Tensor } from "../../lib/tensor/tensor";

const { add, detach, grad, jacobian, jvp, mul, ones, power, scalar, seeded, square, sum, tensor } = nabla;

const refusal =
  /^(data|item|at|toArray): this tensor \[[\d,]*\] is being differentiated, and no gradient passes through plain numbers: compute with operations, or detach it first$/;

const x = tensor([1, 2, -3]);
const total = (f: (v: Tensor) => unknown) => (v: Tensor) => {
  const found = f(v);
  return found instanceof nabla.Tensor ? sum(found) : scalar(Number(found));
};
const refused = (f: (v: Tensor) => unknown, at: Tensor = x): void => {
  assert.throws(() => grad(total(f))(at), { name: "TypeError", message: refusal }, `grad of ${f}`);
  assert.throws(() => jvp(total(f), at, at), { name: "TypeError", message: refusal }, `jvp of ${f}`);
};

test("data, item, at and toArray of a tensor that is being differentiated are refused, and say what to do", () => {
  refused((v) => v.data[0] ** 2);
  refused((v) => sum(v).item() ** 2);
  refused((v) => v.at(0) ** 2);
  refused((v) => tensor(v.toArray()));
  assert.equal(grad((v: Tensor) => mul(sum(v), detach(v).at(1)))(x).at(0), 2);
});

test("an inner derivative's tensor is refused where only the outer one is open, and read when both are over", () => {
  refused((v) => mul(v, grad((u: Tensor) => sum(mul(square(u), v)))(v).at(0)));
  const kept: Tensor[] = [];
  grad((v: Tensor) => {
    kept.push(square(v));
    return sum(v);
  })(x);
  assert.deepEqual(kept[0].toArray(), [1, 4, 9]);
  assert.throws(() =>
    grad((v: Tensor) => {
      kept.push(square(v));
      throw new Error("stop");
    })(x),
  );
  assert.deepEqual(kept[1].toArray(), [1, 4, 9]);
});

test("a tensor that is being differentiated can be printed", () => {
  let text = "";
  grad((v: Tensor) => {
    text = String(v);
    return sum(v);
  })(x);
  assert.match(text, /^tensor \[3\] float64/);
});

test("functions that compute with plain numbers are refused inside a derivative instead of losing it", () => {
  const { numericGradient, gradientCheck, largestCurvature, clipByValue, clipByNorm, softThreshold, globalNorm } =
    nabla;
  const rows = tensor([[1, 2, 4], [3, 5, 7], [8, 6, 1], [2, 2, 0]]); // biome-ignore format: a matrix
  const images = nabla.randomUniform(seeded(1), [1, 16, 16, 3]);
  refused((v) => tensor(numericGradient((u: Tensor) => sum(square(u)), v)));
  refused((v) => gradientCheck((u: Tensor) => sum(square(u)), v).rows[0].analytic);
  refused((v) => largestCurvature((u: Tensor) => sum(power(u, 3)), v, 2));
  refused((v) => clipByValue(v, 1));
  refused((v) => clipByNorm(v, 1));
  refused((v) => softThreshold(v, 0.5));
  refused((v) => globalNorm(v));
  refused((v) => nabla.sgd().update(v, ones([3]), nabla.sgd().init(x)).params);
  refused((v) => nabla.adam().update(ones([3]), v, nabla.adam().init(x)).params);
  refused((v) => nabla.standardise(rows).apply(v), rows);
  refused((v) => nabla.standardise(v).mean[0], rows);
  refused((v) => nabla.nearestNeighbours({ x: v, y: [0, 1, 0, 1] }, rows)[0], rows);
  refused((v) => nabla.predictedNoise(v, { batchSize: 2 }), rows);
  refused((v) => nabla.hog(v), images);
  refused((v) => nabla.grey(v), images);
  refused((v) => nabla.localBinaryPatterns(v), images);
  refused((v) => nabla.colourHistogram(v), images);
  refused((v) => nabla.flipImages(v), images);
  refused((v) => nabla.shiftImages(v, 1, 0), images);
  refused((v) => nabla.exampleGradients((w: Tensor, e) => sum(mul(w, e.x)), v, { x: rows, y: [0, 1, 0, 1] }));
});

test("what is made of operations nests: its derivative is the numeric one", () => {
  const cube = (v: Tensor): Tensor => mul(v, square(v));
  const nesting: { readonly [name: string]: (v: Tensor) => Tensor } = {
    jacobian: (v) => sum(jacobian(cube, v)),
    forwardGradient: (v) => sum(nabla.forwardGradient((u: Tensor) => sum(cube(u)), v)),
    hessianTimes: (v) => sum(nabla.hessianTimes((u: Tensor) => sum(cube(u)), v, ones([3]))),
    "vjp of the upstream": (v) => sum(nabla.vjp(square, x).pullback(cube(v))),
    "jvp of the direction": (v) => sum(jvp(cube, x, v).tangent),
    unitLength: (v) => sum(mul(nabla.unitLength(nabla.reshape(v, [1, 3])), tensor([1, 2, 3]))),
    squaredDistances: (v) => sum(square(nabla.squaredDistances(nabla.reshape(v, [3, 1])))),
    "the target of meanSquaredError": (v) => nabla.meanSquaredError(square(x), v),
    "the target of meanAbsoluteError": (v) => nabla.meanAbsoluteError(square(x), v),
    "the target of huber": (v) => nabla.huber(square(x), v),
    "the target of binaryCrossEntropy": (v) => nabla.binaryCrossEntropy(x, nabla.sigmoid(v)),
    "the target of softmaxCrossEntropy": (v) =>
      nabla.softmaxCrossEntropy(nabla.reshape(x, [1, 3]), nabla.softmax(nabla.reshape(v, [1, 3]))),
    "the target of klDivergence": (v) =>
      nabla.klDivergence(nabla.reshape(x, [1, 3]), nabla.softmax(nabla.reshape(v, [1, 3]))),
    standardDeviation: (v) => nabla.std(v),
  };
  for (const [name, f] of Object.entries(nesting)) {
    const check = nabla.gradientCheck(f, x);
    assert.ok(check.passed && check.rows.some((row) => row.analytic !== 0), `${name}\n${check}`);
  }
});

test("what jumps is still allowed inside a derivative, and lets no gradient through", () => {
  const { all, any, argmax, argmin, bincount, ceil, equal, floor, greater, histogram, isNan, less, sign } = nabla;
  for (const f of [
    sign,
    floor,
    ceil,
    isNan,
    argmax,
    argmin,
    any,
    all,
    (v: Tensor) => greater(v, 1),
    (v: Tensor) => less(1, v),
    (v: Tensor) => equal(v, v),
    (v: Tensor) => histogram(v).counts,
    (v: Tensor) => bincount(square(v)),
    (v: Tensor) => nabla.sort(v).indices,
    (v: Tensor) => nabla.where(v, 1, 2),
  ]) {
    assert.deepEqual(grad((v: Tensor) => add(sum(f(v)), mul(0, sum(v))))(x).toArray(), [0, 0, 0], String(f));
  }
});
