import assert from "node:assert/strict";
import { test } from "node:test";
import { conventions } from "../../lib/optimizers/conventions";
import type { Optimizer } from "../../lib/optimizers/optimizer";
import * as library from "../../lib/optimizers/optimizers";
import { integerPower } from "../../lib/schedules/schedules";
import { tensor } from "../../lib/tensor/creation";
import { Tensor } from "../../lib/tensor/tensor";
import fixture from "../fixtures/torch/optimizers.json";
import { fc } from "../properties";

const { sgd, momentum, nesterov, adagrad, rmsProp, adadelta, adam, adamW } = library;

/** The optimizers with the options of the fixture's cases: every case of the fixture must be here. */
const cases: Record<string, Optimizer> = {
  sgd: sgd({ learningRate: 0.05 }),
  momentum: momentum({ learningRate: 0.05, momentum: 0.8 }),
  nesterov: nesterov({ learningRate: 0.05, momentum: 0.8 }),
  "sgd, decay": sgd({ learningRate: 0.05, weightDecay: 0.3 }),
  "momentum, decay": momentum({ learningRate: 0.05, momentum: 0.8, weightDecay: 0.3 }),
  "nesterov, decay": nesterov({ learningRate: 0.05, momentum: 0.8, weightDecay: 0.3 }),
  "momentum, decoupled": momentum({ learningRate: 0.05, momentum: 0.8, weightDecay: 0.3, decoupled: true }),
  "nesterov, decoupled": nesterov({ learningRate: 0.05, momentum: 0.8, weightDecay: 0.3, decoupled: true }),
  adagrad: adagrad({ learningRate: 0.3 }),
  "adagrad, initial sum": adagrad({ learningRate: 0.3, initialSum: 0.1, epsilon: 1e-3 }),
  rmsProp: rmsProp({ learningRate: 0.02 }),
  "rmsProp, momentum": rmsProp({ learningRate: 0.02, decay: 0.9, momentum: 0.7, epsilon: 1e-4 }),
  adadelta: adadelta({}),
  "adadelta, decay": adadelta({ learningRate: 0.5, decay: 0.5, epsilon: 1e-3 }),
  adam: adam({ learningRate: 0.1 }),
  "adam, betas": adam({ learningRate: 0.1, beta1: 0.5, beta2: 0.7, epsilon: 1e-3 }),
  adamW: adamW({ learningRate: 0.1 }),
  "adamW, decay": adamW({ learningRate: 0.1, weightDecay: 0.5, beta1: 0.8, beta2: 0.9 }),
};

/** Ten steps on f(w) = Σ a·w²/2 + sin(b·w), the objective of the fixture's script. */
function path(optimizer: Optimizer, dtype: "float64" | "float32"): number[][] {
  const number = dtype === "float64" ? (x: number) => x : Math.fround;
  let params = tensor(fixture.start, { dtype });
  let state = optimizer.init(params);
  return Array.from({ length: 10 }, () => {
    const g = Array.from(params.data, (w, i) => number(fixture.a[i] * w + fixture.b[i] * Math.cos(fixture.b[i] * w)));
    ({ params, state } = optimizer.update(params, tensor(g, { dtype }), state));
    return Array.from(params.data);
  });
}

/** Fixtures agree when every entry is within `relative` of the largest entry of the reference. */
function agree(got: number[], reference: number[], relative: number): void {
  const scale = Math.max(...reference.map(Math.abs));
  got.forEach((x, i) => {
    const allowed = relative * (Math.abs(reference[i]) + scale);
    assert.ok(Math.abs(x - reference[i]) <= allowed, `${x} is not ${reference[i]}`);
  });
}

for (const name of Object.keys(fixture.float64) as (keyof typeof fixture.float64)[]) {
  test(`ten steps of ${name} are PyTorch's, to 1e-12 in float64 and 1e-5 in float32`, () => {
    for (const [t, w] of path(cases[name], "float64").entries()) agree(w, fixture.float64[name][t], 1e-12);
    for (const [t, w] of path(cases[name], "float32").entries()) agree(w, fixture.float32[name][t], 1e-5);
  });
}

test("every optimizer of the library has a case in the fixture", () => {
  const covered = new Set(Object.values(cases).map(({ name }) => name));
  assert.deepEqual(
    Object.keys(library).filter((name) => !covered.has(name)),
    [],
  );
});

test("the defaults are PyTorch's, as the table of conventions says", () => {
  const g = tensor([0.3, -2, 1e-4]);
  for (const [name, options] of Object.entries(conventions.pytorch)) {
    const make = library[name as keyof typeof conventions.pytorch];
    const [plain, spelled] = [make(), make(options)];
    const once = (o: Optimizer) => o.update(g, g, o.init(g)).params.toArray();
    assert.deepEqual(once(plain), once(spelled));
  }
});

test("the learning rates where nothing is said are the documented ones", () => {
  const rates = [sgd(), momentum(), nesterov(), adagrad(), rmsProp(), adadelta(), adam(), adamW()].map((o) =>
    o.learningRate(0),
  );
  assert.deepEqual(rates, [0.01, 0.01, 0.01, 0.01, 0.01, 1, 0.001, 0.001]);
});

test("a step changes neither the parameters, nor the gradients, nor the state that it was given", () => {
  for (const optimizer of Object.values(cases)) {
    const params = { W: tensor([1, 2]), layers: [tensor([3])] };
    const gradients = { W: tensor([0.5, -0.5]), layers: [tensor([1])] };
    const first = optimizer.update(params, gradients, optimizer.init(params));
    const before = JSON.stringify([params, gradients, first]);
    const second = optimizer.update(first.params, gradients, first.state);
    assert.equal(JSON.stringify([params, gradients, first]), before);
    assert.deepEqual(optimizer.update(first.params, gradients, first.state), second, optimizer.name);
  }
});

test("a learning rate may be a schedule: each step has its own rate", () => {
  const optimizer = sgd({ learningRate: (step) => integerPower(0.5, step) });
  let params = tensor([0]);
  let state = optimizer.init(params);
  for (const expected of [-1, -1.5, -1.75]) {
    ({ params, state } = optimizer.update(params, tensor([1]), state));
    assert.deepEqual(params.toArray(), [expected]);
  }
});

test("statistics under the name running are left as they are, even by weight decay", () => {
  const params = [{ gain: tensor([1]), running: { mean: tensor([5]) } }];
  for (const optimizer of Object.values(cases)) {
    const next = optimizer.update(params, params, optimizer.init(params)).params;
    assert.deepEqual(next[0].running.mean.toArray(), [5], optimizer.name);
    assert.notDeepEqual(next[0].gain.toArray(), [1], optimizer.name);
  }
});

test("Adam's first step is the learning rate, whatever the gradient's size: bias correction does that", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (g) => {
      const w = tensor([0]);
      const o = adam({ learningRate: 0.01, epsilon: 1e-30 });
      agree(Array.from(o.update(w, tensor([g]), o.init(w)).params.data), [-0.01], 1e-13);
    }),
  );
  const off = adam({ learningRate: 0.01, biasCorrection: false, epsilon: 1e-30 });
  const step = off.update(tensor([0]), tensor([3]), off.init(tensor([0]))).params.data[0];
  // (1 - β₁) / √(1 - β₂) = 3.16: without the correction the first step is three times too long
  agree([step], [(-0.01 * 0.1) / Math.sqrt(0.001)], 1e-12);
});

test("on a quadratic, momentum 0 is plain descent and ε inside the root is not ε outside it", () => {
  const w = tensor([1]);
  const g = tensor([0.1]);
  const once = (o: Optimizer) => o.update(w, g, o.init(w)).params.data[0];
  assert.equal(once(momentum({ learningRate: 0.1, momentum: 0 })), once(sgd({ learningRate: 0.1 })));
  agree([once(adagrad({ learningRate: 1, epsilon: 0.01 }))], [1 - 0.1 / 0.11], 1e-14);
  agree([once(adagrad({ learningRate: 1, epsilon: 0.03, epsilonInsideRoot: true }))], [1 - 0.1 / 0.2], 1e-14);
});

test("for plain descent decay in the gradient and decay of the weights are one; with momentum they part at the second step", () => {
  const second = (o: Optimizer): number => {
    const first = o.update(tensor([1]), tensor([0]), o.init(tensor([1])));
    return o.update(first.params, tensor([0]), first.state).params.data[0];
  };
  const decay = { learningRate: 0.5, weightDecay: 0.5 };
  const [none, velocity] = [0, 0.5];
  agree([second(sgd(decay))], [0.75 * 0.75], 1e-15);
  agree([second(momentum({ ...decay, momentum: none }))], [0.75 * 0.75], 1e-15);
  agree([second(momentum({ ...decay, momentum: none, decoupled: true }))], [0.75 * 0.75], 1e-15);
  // coupled: v is 0.5, then 0.5·0.5 + 0.5·0.75 = 0.625
  agree([second(momentum({ ...decay, momentum: velocity }))], [0.75 - 0.5 * 0.625], 1e-15);
  agree([second(momentum({ ...decay, momentum: velocity, decoupled: true }))], [0.75 * 0.75], 1e-15);
});

test("the rate factor of a state multiplies every rate, and stays", () => {
  const o = sgd({ learningRate: 1 });
  const w = tensor([0]);
  const { params, state } = o.update(w, tensor([1]), { ...o.init(w), rateFactor: 0.25 });
  assert.deepEqual([params.toArray(), state.rateFactor], [[-0.25], 0.25]);
});

test("wrong options and shapes are refused in one line", () => {
  const refusals: [() => unknown, string][] = [
    [() => sgd({ learningRate: 0 }), "sgd: learningRate must be greater than 0 but is 0"],
    [() => sgd({ learningRate: Number.NaN }), "sgd: learningRate must be greater than 0 but is NaN"],
    [() => momentum({ momentum: 1 }), "momentum: momentum must be in [0, 1) but is 1"],
    [() => nesterov({ momentum: -0.1 }), "nesterov: momentum must be in [0, 1) but is -0.1"],
    [() => adagrad({ epsilon: 0 }), "adagrad: epsilon must be greater than 0 but is 0"],
    [() => adagrad({ initialSum: -1 }), "adagrad: initialSum must be 0 or more but is -1"],
    [() => rmsProp({ decay: 1 }), "rmsProp: decay must be in [0, 1) but is 1"],
    [() => rmsProp({ epsilon: Number.NaN }), "rmsProp: epsilon must be greater than 0 but is NaN"],
    [() => adadelta({ epsilon: -1 }), "adadelta: epsilon must be greater than 0 but is -1"],
    [() => adam({ beta1: 1.5 }), "adam: beta1 must be in [0, 1) but is 1.5"],
    [() => adam({ beta2: Number.NaN }), "adam: beta2 must be in [0, 1) but is NaN"],
    [() => adamW({ weightDecay: -1 }), "adamW: weightDecay must be 0 or more but is -1"],
    [() => sgd({ weightDecay: -1 }), "sgd: weightDecay must be 0 or more but is -1"],
    [() => momentum({ weightDecay: Number.NaN }), "momentum: weightDecay must be 0 or more but is NaN"],
    [() => nesterov({ weightDecay: -0.1 }), "nesterov: weightDecay must be 0 or more but is -0.1"],
    [
      () => sgd().update(tensor([1]), tensor([1, 2]), sgd().init(tensor([1]))),
      "sgd: the parameter is [1] but its gradient is [2]",
    ],
    [
      () => sgd({ learningRate: () => Number.NaN }).update(tensor([1]), tensor([1]), sgd().init(tensor([1]))),
      "sgd: the learning rate at step 0 must be 0 or more but is NaN",
    ],
  ];
  for (const [call, message] of refusals) assert.throws(call, new RangeError(message));
});

test("a parameter of rank 0 keeps its rank", () => {
  const w = new Tensor(Float64Array.of(2), []);
  assert.deepEqual(sgd({ learningRate: 1 }).update(w, w, sgd().init(w)).params.shape, []);
});
