import assert from "node:assert/strict";
import { test } from "node:test";
import { grad, jvp } from "../../lib/autodiff/gradient";
import { activations } from "../../lib/functions/activation-table";
import * as library from "../../lib/functions/activations";
import { sum } from "../../lib/operations/reductions";
import { onesLike, tensor } from "../../lib/tensor/creation";
import { agree } from "../agree";
import fixture from "../fixtures/torch/functions.json";
import { fc } from "../properties";

const names = Object.keys(activations);
const inFixture = Object.keys(fixture.activations.float64) as (keyof typeof fixture.activations.float64)[];

for (const name of inFixture) {
  test(`${name} and its gradient are PyTorch's, at ±1000 too`, () => {
    for (const [dtype, relative] of [
      ["float64", 1e-12],
      ["float32", 1e-5],
    ] as const) {
      const { y, dx } = fixture.activations[dtype][name];
      const x = tensor(fixture.points, { dtype });
      const f = activations[name].apply;
      agree(f(x).data, y, relative, `${name} ${dtype}`);
      agree(grad((v: typeof x) => sum(f(v)))(x).data, dx, relative, `gradient of ${name} ${dtype}`);
    }
  });
}

for (const name of names) {
  const { apply, derivative, range, kinks } = activations[name];
  const slopes = (x: number[]): number[] => x.map(derivative);

  test(`${name}: backwards, forwards and by hand the derivative is the same, the kink included`, () => {
    const points = [...fixture.points, 0];
    const x = tensor(points);
    agree(grad((v: typeof x) => sum(apply(v)))(x).data, slopes(points), 1e-12, "backwards");
    agree(jvp(apply, x, onesLike(x)).tangent.data, slopes(points), 1e-12, "forwards");
  });

  test(`${name}: the derivative is the centred difference away from its kinks`, () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (at) => {
        fc.pre(Math.abs(at) > 1e-3); // all kinks are at 0, where the derivative of elu bends too
        const h = 1e-5;
        const [after, before] = apply(tensor([at + h, at - h])).data;
        // h² · f‴/6 and ε|f|/h are both below 1e-9 here
        assert.ok(Math.abs((after - before) / (2 * h) - derivative(at)) < 1e-9);
      }),
    );
  });

  test(`${name}: the derivative jumps at its kinks and nowhere else, and values stay in its range`, () => {
    const step = 1e-7;
    const jumps = (at: number): boolean => Math.abs(derivative(at + step) - derivative(at - step)) > 0.01;
    assert.ok(kinks.every(jumps));
    for (let at = -6.05; at < 6; at += 0.1) assert.ok(!jumps(at));
    if (kinks.length === 0) assert.ok(!jumps(0));
    const values = apply(tensor([...fixture.points, -0.7517915246935645])).data;
    for (const value of values) assert.ok(value >= range[0] - 1e-12 && value <= range[1] + 1e-12);
  });

  test(`${name} keeps the shape and the kind of number`, () => {
    const y = apply(tensor([[1, -2, 3]], { dtype: "float32" }));
    assert.deepEqual([y.shape, y.dtype], [[1, 3], "float32"]);
  });
}

test("every activation of the library is in the table, and every one that PyTorch has is in the fixture", () => {
  const applied = new Set(names);
  const functions = Object.entries(library).filter(([, value]) => typeof value === "function");
  assert.deepEqual(
    functions.map(([name]) => name).filter((name) => !applied.has(name)),
    [],
  );
  const byConvention = names.filter((name) => activations[name].convention !== undefined);
  assert.deepEqual(
    names.filter((name) => !byConvention.includes(name) && !(inFixture as string[]).includes(name)),
    ["linear"],
  );
});

test("with SELU, numbers of mean 0 and variance 1 keep them: its constants solve the fixed-point equations", () => {
  // the expected value over a standard normal number, by Simpson's rule on [-12, 12]
  const expectation = (f: (x: number) => number): number => {
    const [n, a] = [4800, 12];
    const h = (2 * a) / n;
    let total = 0;
    for (let i = 0; i <= n; i++) {
      const x = -a + i * h;
      total += (i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * f(x) * Math.exp((-x * x) / 2);
    }
    return (total * h) / 3 / Math.sqrt(2 * Math.PI);
  };
  const selu = (x: number): number => library.selu(tensor([x])).data[0];
  assert.ok(Math.abs(expectation(selu)) < 1e-6);
  assert.ok(Math.abs(expectation((x) => selu(x) * selu(x)) - 1) < 1e-6);
});

test("ELU and SELU lose no digit near 0, in float32 too", () => {
  const { elu, selu } = library;
  const x = tensor([-1e-8, -1e-12], { dtype: "float32" });
  assert.deepEqual(elu(x).toArray(), x.toArray());
  assert.ok(Math.abs(selu(x).at(0) / x.at(0) - 1.7580993408473766) < 1e-7);
  assert.equal(elu(tensor([-1e-300])).item(), -1e-300);
});
