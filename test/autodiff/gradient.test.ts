import assert from "node:assert/strict";
import { test } from "node:test";
import { forwardGradient } from "../../lib/autodiff/forward-gradient";
import { detach, grad, jacobian, jvp, noGrad, valueAndGrad, vjp } from "../../lib/autodiff/gradient";
import { add, div, mul, power, square, sub } from "../../lib/operations/arithmetic";
import { exp, relu, sigmoid, tanh } from "../../lib/operations/functions";
import { affine, matmul } from "../../lib/operations/products";
import { mean, sum } from "../../lib/operations/reductions";
import { seeded } from "../../lib/random/random";
import { ones, randomNormal, scalar, tensor, zeros } from "../../lib/tensor/creation";
import { Tensor } from "../../lib/tensor/tensor";

test("f = (x + y)·z at -2, 5, -4 has gradient -4, -4, 3", () => {
  const f = ({ x, y, z }: { x: Tensor; y: Tensor; z: Tensor }) => mul(add(x, y), z);
  const { value, grad } = valueAndGrad(f)({ x: scalar(-2), y: scalar(5), z: scalar(-4) });
  assert.deepEqual(
    [value, grad.x, grad.y, grad.z].map((t) => t.item()),
    [-12, -4, -4, 3],
  );
});

test("a node that is used twice collects both gradients", () => {
  assert.equal(grad((x: Tensor) => add(mul(x, x), x))(scalar(3)).item(), 7);
  assert.equal(
    grad((x: Tensor) => {
      const y = square(x);
      return mul(y, y);
    })(scalar(2)).item(),
    32,
  );
});

test("backward run twice gives the same gradient, not twice as much", () => {
  const { pullback } = vjp((x: Tensor) => square(x), tensor([1, 2]));
  const upstream = ones([2]);
  assert.deepEqual(pullback(upstream).toArray(), [2, 4]);
  assert.deepEqual(pullback(upstream).toArray(), [2, 4]);
  const both = valueAndGrad((x: Tensor) => sum(square(x)));
  const x = tensor([1, 2]);
  both(x);
  assert.deepEqual(both(x).grad.toArray(), [2, 4]);
});

test("a change in place between forward and backward is detected: parameter, intermediate result", () => {
  const x = tensor([1, 2]);
  const message = (what: string) =>
    `gradient: ${what} [2] was changed in place after it was used, so its derivative would be wrong: make a new tensor instead`;
  const first = vjp((x: Tensor) => square(x), x);
  x.data[0] = 5;
  assert.throws(() => first.pullback(ones([2])), { name: "Error", message: message("a variable") });
  const second = vjp(
    (x: Tensor) => {
      const y = square(x);
      const z = exp(y);
      y.peek()[1] = 0;
      return z;
    },
    tensor([1, 2]),
  );
  assert.throws(() => second.pullback(ones([2])), { message: message("the result of square") });
});

test("a change in place of data that only went in as a constant is detected too", () => {
  const data = tensor([3, 4]);
  const { pullback } = vjp((x: Tensor) => mul(x, data), tensor([1, 2]));
  data.data[0] = 9;
  assert.throws(() => pullback(ones([2])), /a constant that mul used \[2\] was changed in place/);
});

test("no gradient passes through detach and noGrad", () => {
  assert.equal(grad((x: Tensor) => mul(x, detach(square(x))))(scalar(3)).item(), 9);
  assert.equal(
    grad((x: Tensor) =>
      mul(
        x,
        noGrad(() => square(x)),
      ),
    )(scalar(3)).item(),
    9,
  );
  assert.equal(grad((x: Tensor) => noGrad(() => square(x)))(scalar(3)).item(), 0);
  const { a, b } = noGrad(() => ({ a: scalar(1), b: "text" }));
  assert.deepEqual([a.item(), b], [1, "text"]);
});

test("what f hands out beside its value comes without a trace", () => {
  const { aux, value } = valueAndGrad((w: Tensor, x: Tensor) => {
    const predictions = mul(w, x);
    return { value: mean(predictions), aux: { predictions, count: 2 } };
  })(scalar(2), tensor([1, 3]));
  assert.deepEqual([value.item(), aux.predictions.toArray(), aux.predictions.trace, aux.count], [4, [2, 6], null, 2]);
});

test("a tensor that leaks out of a finished derivative is a constant", () => {
  let leaked: Tensor = scalar(0);
  grad((x: Tensor) => {
    leaked = square(x);
    return leaked;
  })(scalar(3));
  const { value, grad: slope } = valueAndGrad((y: Tensor) => mul(y, leaked))(scalar(2));
  assert.deepEqual([value.item(), slope.item(), value.trace], [18, 9, null]);
  assert.equal(add(leaked, 1).trace, null);
});

test("a chain of 100,000 operations runs forward and backward", () => {
  const chain = (x: Tensor): Tensor => {
    let y = x;
    for (let i = 0; i < 100000; i++) y = mul(y, 1.00001);
    return y;
  };
  const { value, grad: slope } = valueAndGrad(chain)(scalar(1));
  assert.ok(Math.abs(value.item() - slope.item()) < 1e-9 && Math.abs(value.item() - Math.exp(1)) < 1e-4);
  assert.ok(Math.abs(jvp(chain, scalar(1), scalar(1)).tangent.item() - slope.item()) < 1e-9);
});

test("a parameter that is not used has gradient 0, and a constant function too", () => {
  const { grad: slopes } = valueAndGrad((p: { used: Tensor; idle: Tensor }) => square(p.used))({
    used: scalar(3),
    idle: zeros([2]),
  });
  assert.deepEqual([slopes.used.item(), slopes.idle.toArray()], [6, [0, 0]]);
  assert.equal(grad((_: Tensor) => scalar(1))(scalar(5)).item(), 0);
});

test("derivatives nest: the third derivative of x⁴, and a mixed one that would confuse perturbations", () => {
  const f = (x: Tensor): Tensor => power(x, 4);
  assert.equal(grad(grad(grad(f)))(scalar(2)).item(), 48);
  // d/dx [x · d/dy (x + y)] = 1, not 2: the inner derivative must not see the outer variable move
  const mixed = (x: Tensor): Tensor => mul(x, grad((y: Tensor) => add(x, y))(scalar(1)));
  assert.equal(grad(mixed)(scalar(3)).item(), 1);
  const forward = (x: Tensor): Tensor => mul(x, jvp((y: Tensor) => add(x, y), scalar(1), scalar(1)).tangent);
  assert.equal(jvp(forward, scalar(3), scalar(1)).tangent.item(), 1);
});

test("Hessian times vector by forward over reverse equals reverse over reverse", () => {
  const x = randomNormal(seeded(1), [5, 3]);
  const f = (w: Tensor): Tensor => mean(square(tanh(matmul(x, w))));
  const w = randomNormal(seeded(2), [3, 2]);
  const v = randomNormal(seeded(3), [3, 2]);
  const forward = jvp(grad(f), w, v).tangent;
  const reverse = grad((at: Tensor) => sum(mul(grad(f)(at), v)))(w);
  forward.data.forEach((value, i) => {
    assert.ok(Math.abs(value - reverse.data[i]) <= 1e-12);
  });
});

test("forward mode, parameter by parameter, gives the gradient of the backward pass", () => {
  const x = randomNormal(seeded(7), [6, 3]);
  const f = (p: { W: Tensor; b: Tensor }): Tensor => mean(square(relu(affine(x, p.W, p.b))));
  const params = { W: randomNormal(seeded(8), [3, 2]), b: randomNormal(seeded(9), [2]) };
  const [forward, reverse] = [forwardGradient(f, params), grad(f)(params)];
  for (const name of ["W", "b"] as const) {
    assert.ok(forward[name].data.every((value, i) => Math.abs(value - reverse[name].data[i]) <= 1e-12));
  }
  assert.throws(() => forwardGradient((v: Tensor) => v, ones([2])), {
    message: "forwardGradient: f must return a scalar, got shape [2]",
  });
});

test("the Jacobian of an affine layer by its weights has the shape [outputs, weights]", () => {
  const J = jacobian((W: Tensor) => affine(tensor([[1, 2]]), W, zeros([2])), ones([2, 2]));
  assert.deepEqual(J.shape, [1, 2, 2, 2]);
  assert.deepEqual(J.toArray(), [
    [
      [
        [1, 0],
        [2, 0],
      ],
      [
        [0, 1],
        [0, 1 + 1],
      ],
    ],
  ]);
});

test("gradients are float32 where parameters are, and equal float64's to 1e-5", () => {
  const f = (w: Tensor): Tensor => mean(square(sub(sigmoid(relu(w)), div(w, 3))));
  const w = randomNormal(seeded(5), [20]);
  const narrow = grad(f)(tensor(Float32Array.from(w.data)));
  assert.equal(narrow.dtype, "float32");
  const wide = grad(f)(w);
  assert.ok(narrow.data.every((value, i) => Math.abs(value - wide.data[i]) <= 1e-5));
});

test("what cannot be differentiated is refused with one line", () => {
  const x = tensor([1, 2]);
  const cases: [() => unknown, string, string][] = [
    [
      () => grad((v: Tensor) => square(v))(x),
      "RangeError",
      "valueAndGrad: f must return a scalar, got shape [2]: take its sum or mean",
    ],
    [() => grad(() => 3 as unknown as Tensor)(x), "TypeError", "valueAndGrad: f must return a tensor, got number"],
    [
      () => grad((async () => x) as unknown as () => Tensor)(x),
      "TypeError",
      "valueAndGrad: f must return a tensor, got a promise: f must not be async",
    ],
    [
      () => vjp((v: Tensor) => v, x).pullback(ones([3])),
      "RangeError",
      "pullback: the upstream gradient has shape [3], the value has [2]",
    ],
    [() => jvp((v: Tensor) => v, x, ones([3])), "RangeError", "jvp: the parameter has shape [2] but its direction [3]"],
    [
      () => add(x, tensor(Float32Array.of(1))),
      "TypeError",
      'add: float64 [2] meets float32 [1]: bring one to the other\'s kind with cast(x, "float64")',
    ],
    [() => add(x, ones([3])), "RangeError", "add: shapes [2] and [3] do not fit: axis 0 is 2 against 3"],
  ];
  for (const [call, name, message] of cases) assert.throws(call, { name, message });
  assert.ok(x instanceof Tensor);
});
