import assert from "node:assert/strict";
import { test } from "node:test";
import { jacobian, jvp, vjp } from "../../lib/autodiff/gradient";
import type { AnyRule } from "../../lib/autodiff/rule";
import { operate, rules } from "../../lib/autodiff/rules";
import type { Op, Signatures } from "../../lib/autodiff/signatures";
import { mul } from "../../lib/operations/arithmetic";
import { max, sum } from "../../lib/operations/reductions";
import { seeded } from "../../lib/random/random";
import { identity, randomNormal, tensor, zerosLike } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { type Sample, samples } from "./samples";

/** Forward and reverse mode do the same multiplications in another order: only rounding may differ. */
const ROUNDING = 1e-12;

const random = seeded(31);

function eachSample(check: (op: Op, f: (inputs: Tensor[]) => Tensor, inputs: Tensor[]) => void): void {
  for (const op of Object.keys(rules) as Op[]) {
    for (const { inputs, attributes } of samples[op] as readonly Sample<Op>[]) {
      const f = (changed: Tensor[]) => operate(op, changed as unknown as Signatures[Op]["inputs"], attributes as never);
      check(op, f, [...inputs]);
    }
  }
}

function near(op: string, actual: Tensor, expected: Tensor): void {
  assert.deepEqual(actual.shape, expected.shape, op);
  actual.data.forEach((value, i) => {
    assert.ok(Math.abs(value - expected.data[i]) <= ROUNDING, `${op}[${i}]: ${value} against ${expected.data[i]}`);
  });
}

test("every operation has a sample", () => {
  assert.deepEqual(Object.keys(samples).sort(), Object.keys(rules).sort());
  for (const [op, list] of Object.entries(samples)) assert.ok(list.length > 0, op);
});

test("forward mode gives the same Jacobian as reverse mode, entry by entry, for every rule", () => {
  eachSample((op, f, inputs) => {
    inputs.forEach((x, k) => {
      const alone = (changed: Tensor): Tensor => f(inputs.map((input, i) => (i === k ? changed : input)));
      const reverse = jacobian(alone, x);
      for (let j = 0; j < x.size; j++) {
        const direction = zerosLike(x);
        direction.data[j] = 1;
        const { value, tangent } = jvp(alone, x, direction);
        tangent.data.forEach((value, i) => {
          const other = reverse.data[i * x.size + j];
          assert.ok(Math.abs(value - other) <= ROUNDING, `${op}, input ${k}: ${value} against ${other}`);
        });
        assert.deepEqual(tangent.shape, value.shape, op);
      }
    });
  });
});

test("the derivative of every derivative agrees in both modes: forward over reverse and reverse over reverse", () => {
  eachSample((op, f, inputs) => {
    const upstream = randomNormal(random, f(inputs).shape);
    const gradient = (at: Tensor[]): Tensor[] => vjp((x) => f(x as Tensor[]), at).pullback(upstream) as Tensor[];
    const direction = inputs.map((x) => randomNormal(random, x.shape));
    inputs.forEach((_, k) => {
      const weights = randomNormal(random, inputs[k].shape);
      const along = jvp((at) => gradient(at as Tensor[])[k], inputs, direction).tangent;
      const back = vjp((at) => gradient(at as Tensor[])[k], inputs).pullback(weights) as Tensor[];
      const inner = (a: Tensor, b: Tensor): number => sum(mul(a, b)).item();
      const forward = inner(along, weights);
      const reverse = back.reduce((sum, gradient, i) => sum + inner(gradient, direction[i]), 0);
      assert.ok(Math.abs(forward - reverse) <= 1e-11 * (1 + Math.abs(forward)), `${op}: ${forward} against ${reverse}`);
    });
  });
});

test("where one pass gives the gradients of all inputs, it gives what the derivative by each input gives", () => {
  let seen = 0;
  for (const op of Object.keys(rules) as Op[]) {
    const rule = rules[op] as AnyRule;
    if (rule.vjpOfAll === undefined) continue;
    for (const { inputs, attributes } of samples[op] as readonly Sample<Op>[]) {
      const output = rule.forward(inputs, attributes);
      const upstream = randomNormal(random, output.shape);
      const together = rule.vjpOfAll(upstream, inputs, output, attributes);
      const each = rule.vjp as ((...parts: unknown[]) => Tensor)[];
      together?.forEach((gradient, k) => {
        near(op, gradient, each[k](upstream, inputs, output, attributes, k));
        seen++;
      });
    }
  }
  assert.ok(seen >= 3, "batch norm has three");
});

test("the value does not depend on being differentiated", () => {
  eachSample((op, f, inputs) => {
    near(op, vjp((x) => f(x as Tensor[]), inputs).value, f(inputs));
    near(op, jvp((x) => f(x as Tensor[]), inputs, inputs).value, f(inputs));
  });
});

test("no operation changes its arguments", () => {
  eachSample((op, f, inputs) => {
    const before = inputs.map((x) => x.data.slice());
    vjp((x) => f(x as Tensor[]), inputs).pullback(f(inputs));
    assert.deepEqual(
      inputs.map((x) => x.data),
      before,
      op,
    );
  });
});

test("at a kink the gradient goes one way: maximum and minimum to the first input, max to the first largest, relu and abs 0", () => {
  const twice = (op: "maximum" | "minimum"): unknown =>
    jacobian((x) => operate(op, [x, tensor([2, 2])], {}), tensor([2, 2])).toArray();
  assert.deepEqual([twice("maximum"), twice("minimum")], [identity(2).toArray(), identity(2).toArray()]);
  assert.deepEqual(jacobian((x) => max(x), tensor([1, 3, 3])).toArray(), [0, 1, 0]);
  assert.deepEqual(jacobian((x) => operate("relu", [x], {}), tensor([0])).toArray(), [[0]]);
  assert.deepEqual(jacobian((x) => operate("abs", [x], {}), tensor([0])).toArray(), [[0]]);
});
