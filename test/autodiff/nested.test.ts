import assert from "node:assert/strict";
import { test } from "node:test";
import { forwardGradient } from "../../lib/autodiff/forward-gradient";
import { grad, jacobian, jvp } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { foldBatchNorm } from "../../lib/layers/fold";
import { mul, power, square } from "../../lib/operations/arithmetic";
import { mean, sum, variance } from "../../lib/operations/reductions";
import { seeded } from "../../lib/random/random";
import { full, linspace, randomUniform, scalar, tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

const cube = (x: Tensor): Tensor => mul(x, square(x));

test("a jacobian inside a derivative is differentiated: the slopes of 3x² are 6x", () => {
  const x = tensor([1, 2, -3]);
  const total = (v: Tensor): Tensor => sum(jacobian(cube, v));
  assert.deepEqual(grad(total)(x).toArray(), [6, 12, -18]);
  assert.equal(jvp(total, x, tensor([1, 0, 0])).tangent.item(), 6);
  const second = jacobian((v: Tensor) => sum(jacobian(cube, v), 1), x);
  assert.deepEqual(
    Array.from(second.data, (each) => each + 0), // -0 + 0 is 0
    [6, 0, 0, 0, 12, 0, 0, 0, -18],
  );
});

test("a gradient by dual numbers inside a derivative is differentiated too", () => {
  const x = tensor([1, 2, -3]);
  const total = (v: Tensor): Tensor => sum(forwardGradient((u: Tensor) => sum(cube(u)), v));
  assert.deepEqual(grad(total)(x).toArray(), [6, 12, -18]);
});

test("what batch norm is folded into has a gradient by the gain", () => {
  const rest = { shift: tensor([1]), running: { mean: tensor([3]), variance: tensor([4]) } };
  const W = (gain: Tensor): Tensor => sum(foldBatchNorm({ W: tensor([[5]]) }, { gain, ...rest }, 0).W);
  assert.deepEqual(grad(W)(tensor([2])).toArray(), [2.5]);
});

test("gradientCheck refuses a function that draws other numbers at every call, and takes it with a seed for each", () => {
  const random = seeded(5);
  const noisy = (draw: () => ReturnType<typeof seeded>) => (w: Tensor) =>
    mean(mul(square(w), randomUniform(draw(), [3])));
  assert.throws(
    () =>
      gradientCheck(
        noisy(() => random),
        tensor([1, 2, 3]),
      ),
    {
      name: "RangeError",
      message: /^gradientCheck: f gives two values for the same parameters \(.*, then .*\): draw its random numbers/,
    },
  );
  assert.ok(
    gradientCheck(
      noisy(() => seeded(5)),
      tensor([1, 2, 3]),
    ).passed,
  );
});

test("powers: whole exponents of any size keep a negative base, and slopes at 0 are numbers", () => {
  assert.equal(power(scalar(-1), 65).item(), -1);
  assert.equal(power(scalar(-2), 101).item(), -(2 ** 101));
  assert.equal(power(scalar(-2), -66).item(), 2 ** -66);
  assert.equal(power(scalar(-1), 1e9).item(), 1);
  for (const [exponent, slopes] of [
    [0, [0, 0, 0]],
    [1, [1, 0, 0]],
    [2, [0, 2, 0]],
    [3, [0, 0, 6]],
  ] as const) {
    let f = (x: Tensor): Tensor => power(x, exponent);
    for (const slope of slopes) {
      f = grad(f) as (x: Tensor) => Tensor;
      assert.equal(f(scalar(0)).item(), slope, `a derivative of x^${exponent} at 0`);
    }
  }
});

test("linspace ends at its end, and float32 numbers stay below `high`", () => {
  for (const [start, end, count] of [
    [0, 0.7, 4],
    [0.1, 0.3, 50],
    [-1, 1e-3, 7],
    [0, 1, 50],
  ]) {
    assert.equal(linspace(start, end, count).data[count - 1], end);
  }
  const high = 1 + 2 ** -23;
  const drawn = randomUniform(seeded(3), [2000], { low: 1, high, dtype: "float32" });
  assert.deepEqual(new Set(drawn.data), new Set([1]));
});

test("the mean of equal numbers is that number, whatever their count", () => {
  for (let n = 1; n <= 200; n++) {
    assert.equal(mean(full([n], 1)).item(), 1);
    assert.equal(variance(full([n], 3)).item(), 0);
  }
});
