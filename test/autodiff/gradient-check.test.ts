import assert from "node:assert/strict";
import { test } from "node:test";
import { grad } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { numericGradient, roundingNoise, stepSweep } from "../../lib/autodiff/numeric";
import { operate, rules } from "../../lib/autodiff/rules";
import type { Op, Signatures } from "../../lib/autodiff/signatures";
import { mapTree } from "../../lib/autodiff/tree";
import { judge } from "../../lib/autodiff/verdict";
import { abs, add, mul, square, sub } from "../../lib/operations/arithmetic";
import { exp, relu, sigmoid, sin, tanh } from "../../lib/operations/functions";
import { matmul } from "../../lib/operations/products";
import { mean, sum } from "../../lib/operations/reductions";
import { transpose } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor, zeros } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { fc } from "../properties";
import { type Sample, samples } from "./samples";

const random = seeded(77);

test("every rule of the table passes the gradient check, each entry within ten times the predicted error", () => {
  for (const op of Object.keys(rules) as Op[]) {
    for (const { inputs, attributes } of samples[op] as readonly Sample<Op>[]) {
      const f = (x: readonly Tensor[]): Tensor =>
        operate(op, x as unknown as Signatures[Op]["inputs"], attributes as never);
      const weights = randomNormal(random, f(inputs).shape);
      const check = gradientCheck((x: readonly Tensor[]) => sum(mul(f(x), weights)), inputs);
      assert.ok(check.passed && check.counts.kink === 0 && check.normError <= 1e-8, `${op}\n${check}`);
    }
  }
});

const x = randomNormal(seeded(1), [6, 4]);
const loss = ({ W, V }: { W: Tensor; V: Tensor }) => mean(square(matmul(tanh(matmul(x, W)), V)));
const params = { W: randomNormal(seeded(2), [4, 4]), V: randomNormal(seeded(3), [4, 2]) };

test("a right gradient passes, and the parameters are left as they were", () => {
  const before = params.W.data.slice();
  const check = gradientCheck(loss, params);
  assert.ok(check.passed);
  assert.ok(check.normError < 1e-8);
  assert.equal(check.summary, "Gradient right: 24 agree, 0 wrong.");
  assert.deepEqual(params.W.data, before);
});

test("any one entry off by a millionth of the gradient's norm is found", () => {
  const right = grad(loss)(params);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 15 }), fc.constantFrom(-1, 1), (entry, side) => {
      const W = tensor(right.W.data, { shape: [4, 4] });
      W.data[entry] += side * 1e-6 * Math.sqrt(sum(square(right.W)).item());
      const check = gradientCheck(loss, params, { analytic: { W, V: right.V } });
      assert.deepEqual([check.passed, check.counts.wrong], [false, 1]);
    }),
    { numRuns: 20 },
  );
});

test("usual mistakes are named", () => {
  const right = grad(loss)(params);
  const said = (analytic: typeof right): string => gradientCheck(loss, params, { analytic }).summary;
  const scaled = (factor: number) => mapTree((g: Tensor) => mul(g, factor), right);
  assert.match(
    said(scaled(12)),
    /W: all 16 entries are 12 times the slope: is a factor 1\/12 missing \(a mean taken as a sum\)\?/,
  );
  assert.match(said(scaled(0.5)), /V: all 8 entries are 1\/2 of the slope/);
  assert.match(said(scaled(-1)), /W: all 16 entries are the slope with the sign flipped/);
  assert.match(said({ ...right, V: zeros([4, 2]) }), /V: all 8 entries are 0, but f changes with them/);
  assert.match(
    said({ ...right, W: transpose(right.W) }),
    /W: rows and columns are exchanged: is a transpose missing\?/,
  );
});

test("a kink is told from a mistake: on it, beside it, and a mistake beside it", () => {
  const kinds = (f: (x: Tensor) => Tensor, at: number[], analytic?: number[]) =>
    gradientCheck(f, tensor(at), analytic && { analytic: tensor(analytic) }).rows.map((row) =>
      row.verdict.replace(/:.*/, ""),
    );
  const sumRelu = (v: Tensor): Tensor => sum(relu(v));
  assert.deepEqual(kinds(sumRelu, [0, 3e-6, -4e-6, 1]), ["on a kink", "crosses a kink", "crosses a kink", "agrees"]);
  assert.deepEqual(
    kinds((v) => sum(abs(v)), [0, -2e-6]),
    ["on a kink", "crosses a kink"],
  );
  assert.deepEqual(kinds(sumRelu, [3e-6, -4e-6], [0.5, 0.2]), ["WRONG", "WRONG"]);
  assert.deepEqual(
    kinds((v) => sum(relu(mul(v, 3))), [0], [4]),
    ["WRONG"],
  );
});

test("a kink anywhere within the step never counts as wrong when the gradient is right", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e-5, max: 1e-5, noNaN: true }),
      fc.double({ min: 0.1, max: 5, noNaN: true }),
      (at, slope) => {
        const check = gradientCheck((v: Tensor) => sum(mul(relu(v), slope)), tensor([at, 1]));
        assert.ok(check.passed, String(check));
      },
    ),
  );
});

test("a kink is a kink at every distance from the point, and a wrong slope beside it is wrong", () => {
  for (let exponent = -13; exponent <= -5; exponent += 0.05)
    for (const at of [10 ** exponent, -(10 ** exponent)])
      for (const slope of [0.1, 1, 5]) {
        const f = (v: Tensor): Tensor => sum(mul(relu(v), slope));
        const check = gradientCheck(f, tensor([at, 1]));
        assert.ok(check.passed, `${at}, ${slope}: ${check}`);
        const analytic = tensor([2 * slope, slope]);
        assert.equal(gradientCheck(f, tensor([at, 1]), { analytic }).counts.wrong, 1, `${at}, ${slope}`);
      }
});

test("an entry below the rounding of f is called too small to tell, not right and not wrong", () => {
  const check = gradientCheck((v: Tensor) => sum(mul(v, tensor([1, 1e-14]))), tensor([1000, 1]));
  assert.deepEqual(
    check.rows.map((row) => row.verdict),
    ["agrees", "too small to tell from 0"],
  );
  assert.match(check.summary, /1 agree, 1 too small to tell from 0, 0 wrong/);
});

test("strong curvature is allowed for: f‴ widens what is allowed, and a mistake is still seen", () => {
  const wild = (t: number): number => Math.sin(300 * (1 + t));
  const slope = 300 * Math.cos(300);
  assert.equal(judge(wild, slope, 1e-15, 1e-5).kind, "agrees");
  assert.equal(judge(wild, slope * (1 + 1e-4), 1e-15, 1e-5).kind, "wrong");
});

test("a step too wide for a smooth function is no kink: smaller steps find the slope, and a mistake is still seen", () => {
  const at = tensor([0.3, 0.7, 1.1]);
  const fast = (v: Tensor): Tensor => sum(sin(mul(v, 1e5)));
  const cubes = (v: Tensor): Tensor => sum(mul(v, square(v)));
  for (const [f, h] of [
    [fast, 1e-5],
    [fast, 1],
    [cubes, 1],
    [(v: Tensor): Tensor => sum(exp(v)), 1],
    [(v: Tensor): Tensor => sum(sin(v)), 1],
    [(v: Tensor): Tensor => sum(add(sin(mul(v, 1e5)), relu(sub(v, 0.2)))), 1],
  ] as const) {
    const check = gradientCheck(f, at, { h });
    assert.ok(check.passed && check.counts.agrees === 3 && check.counts.kink === 0, String(check));
    assert.match(check.rows[0].verdict, /^agrees with a step of .*: .* is too wide here$/);
    const turned = gradientCheck(f, at, { h, analytic: mul(grad(f)(at), -1) });
    assert.equal(turned.counts.wrong, 3, String(turned));
    assert.equal(turned.rows[1].verdict, "WRONG: the sign is flipped");
    assert.equal(gradientCheck(f, at, { h, analytic: mul(grad(f)(at), 1.001) }).counts.wrong, 3);
  }
  // with |x|, its corner at 0 is one whatever the step
  const corner = gradientCheck((v: Tensor) => sum(add(abs(v), sin(mul(v, 1e5)))), tensor([0]));
  assert.equal(corner.counts.kink, 1, String(corner));
});

test("a function with much cancellation is not called wrong: its noise is measured", () => {
  const noisy = (t: number): number => (t + 1e4) * (t + 1e4) - 1e8;
  assert.ok(roundingNoise(noisy) > 1e6 * Number.EPSILON * Math.abs(noisy(0.5) / 1e4));
  const check = gradientCheck(([t]: number[]) => noisy(t), [0.5], { analytic: [2 * (0.5 + 1e4)] });
  assert.ok(check.passed, String(check));
});

test("NaN in the gradient or in f is wrong", () => {
  const verdict = (f: (x: number[]) => number, g: number) => gradientCheck(f, [0.5], { analytic: [g] }).rows[0].verdict;
  assert.equal(
    verdict(([t]) => t, Number.NaN),
    "WRONG: the gradient is not a number",
  );
  assert.equal(
    verdict(([t]) => Math.log(-t), 1),
    "WRONG: f is not a number here",
  );
});

test("a deep smooth network passes, and a deep relu network has kinks but nothing wrong", () => {
  for (const activation of [tanh, sigmoid, relu]) {
    const layers = Array.from({ length: 8 }, (_, i) => randomNormal(seeded(i), [6, 6], { std: 0.6 }));
    const net = (weights: readonly Tensor[]) =>
      mean(square(weights.reduce((h, W) => activation(matmul(h, W)), randomNormal(seeded(9), [5, 6]))));
    const check = gradientCheck(net, layers);
    assert.ok(check.passed, String(check));
  }
});

test("many parameters are sampled, with a seed", () => {
  const many = randomNormal(seeded(4), [40, 40]);
  const f = (v: Tensor): Tensor => sum(square(v));
  const check = gradientCheck(f, many, { sample: 25 });
  assert.equal(check.rows.length, 25);
  assert.match(check.summary, /25 agree, 0 wrong \(25 of 1600 checked\)/);
  assert.deepEqual(gradientCheck(f, many, { sample: 25 }).rows, check.rows);
  assert.match(String(check), /… and 5 more, each nearer to what is allowed/);
});

test("the table is aligned text", () => {
  const check = gradientCheck(
    ({ a, b }: { a: number; b: number }) => a * a * b,
    { a: 3, b: 4 },
    { analytic: { a: 24, b: -9 } },
  );
  assert.deepEqual(
    String(check)
      .split("\n")
      .map((line) => line.replace(/\d(\.\d+)?e[-+]\d+/g, "e")),
    [
      "parameter  analytic  numeric  error  allowed  verdict",
      "a           24.0000  24.0000  e     e  agrees",
      "b          -9.00000  9.00000     20     e  WRONG: the sign is flipped",
      "Gradient WRONG: 1 agree, 1 wrong.",
    ],
  );
});

test("plain numbers, lists and records can be checked", () => {
  const f = ({ w, b }: { w: number[]; b: number }): number => w[0] * w[1] + b;
  assert.ok(gradientCheck(f, { w: [2, 3], b: 1 }, { analytic: { w: [3, 2], b: 1 } }).passed);
  assert.ok(gradientCheck((t: number) => t * t, 3, { analytic: 6 }).passed);
  assert.deepEqual(
    Array.from(numericGradient(f, { w: [2, 3], b: 1 }), (g) => Math.round(g)),
    [3, 2, 1],
  );
});

test("the sweep of h is a V: centred error falls with h², then rounding takes over", () => {
  const rows = stepSweep(Math.exp, 1, Math.E);
  const errors = rows.map((row) => row.centredError);
  assert.ok(Math.abs(errors[0] / errors[1] - 100) < 2); // ten times smaller, a hundred times better
  const best = errors.indexOf(Math.min(...errors));
  assert.ok(rows[best].h <= 1e-4 && rows[best].h >= 1e-7, `best at ${rows[best].h}`);
  assert.ok(errors[14] > 1e5 * errors[best]);
});

test("what cannot be checked is refused with one line", () => {
  const f = (v: Tensor): Tensor => sum(v);
  const cases: [() => unknown, string, RegExp][] = [
    [
      () => gradientCheck(f, tensor([1], { dtype: "float32" })),
      "TypeError",
      /^gradientCheck: x is float32, whose rounding hides mistakes/,
    ],
    [
      () => gradientCheck(([a]: number[]) => a, [1]),
      "TypeError",
      /^gradientCheck: plain numbers cannot be differentiated: give the gradient/,
    ],
    [
      () => gradientCheck(f, tensor([1, 2]), { analytic: tensor([1]) }),
      "RangeError",
      /has 1 numbers, the parameters 2.*\(x\[1\] against nothing\)/,
    ],
    [() => gradientCheck((v: Tensor) => square(v), tensor([1, 2])), "RangeError", /must return a scalar/],
    [() => gradientCheck(f, zeros([0])), "RangeError", /^gradientCheck: there are no parameters$/],
    [() => gradientCheck(f, zeros([1]), { h: 0 }), "RangeError", /^gradientCheck: h must be above 0, got 0$/],
    [
      () => gradientCheck(f, zeros([1]), { sample: 0.5 }),
      "RangeError",
      /^gradientCheck: sample must be a whole number from 1, got 0.5$/,
    ],
    [
      () => gradientCheck(() => 1, { a: "x" as unknown as number }),
      "TypeError",
      /^gradientCheck: a must be numbers or tensors, got x \(string\)$/,
    ],
  ];
  for (const [call, name, message] of cases) assert.throws(call, { name, message });
});

test("an error is written in one digit, without a power of ten where it is plain", () => {
  const analytic = [3, 6.5, 6];
  const check = gradientCheck((v: Tensor): Tensor => sum(mul(v, tensor([3, 6, 26]))), tensor([0, 0, 0]), {
    analytic: tensor(analytic),
  });
  const errors = String(check)
    .split("\n")
    .slice(1, 4)
    .map((line) => line.split(/\s+/)[3]);
  assert.deepEqual(errors, ["0", "0.5", "20"]);
});
