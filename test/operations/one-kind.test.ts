/** Float32 and float64 numbers in one call: one rule everywhere, an error of one line that says which they are. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { vjp } from "../../lib/autodiff/gradient";
import { operate } from "../../lib/autodiff/rules";
import type { Op } from "../../lib/autodiff/signatures";
import { leaves, mapTree } from "../../lib/autodiff/tree";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { dense } from "../../lib/layers/dense";
import { sequential } from "../../lib/layers/sequential";
import { affine } from "../../lib/operations/products";
import { learnt } from "../../lib/optimizers/learnt";
import type { Optimizer } from "../../lib/optimizers/optimizer";
import * as optimizers from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { castData } from "../../lib/tensor/cast";
import { ones, zeros } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { train } from "../../lib/training/train";
import { type Sample, samples } from "../autodiff/samples";
import { everyLayer } from "../layers/every-layer";

const f32 = { dtype: "float32" } as const;
const refused = { name: "TypeError", message: /float32.*float64|float64.*float32/ };

test("affine of float32 numbers with a float64 bias says where, what, and what to do", () => {
  assert.throws(() => affine(ones([1, 3], f32), ones([3, 2], f32), ones([2])), {
    name: "TypeError",
    message: 'affine: float32 [1,3] meets float64 [2]: bring one to the other\'s kind with cast(x, "float32")',
  });
});

test("every operation of several tensors refuses another kind in each place", () => {
  let tried = 0;
  for (const op of Object.keys(samples) as Op[]) {
    const { inputs, attributes } = samples[op][0] as Sample<Op>;
    if (inputs.length < 2) continue;
    for (let i = 0; i < inputs.length; i++) {
      const mixed = inputs.map((x, k) => (k === i ? castData(x, "float32") : x));
      assert.throws(() => operate(op, mixed as never, attributes as never), refused, `${op}, input ${i}`);
      tried++;
    }
  }
  assert.ok(tried > 30);
});

test("every pullback refuses an upstream gradient of another kind", () => {
  for (const op of Object.keys(samples) as Op[]) {
    const { inputs, attributes } = samples[op][0] as Sample<Op>;
    const f = (all: readonly Tensor[]): Tensor => operate(op, all as never, attributes as never);
    const { value, pullback } = vjp(f, [...inputs]);
    const other = castData(value, value.dtype === "float32" ? "float64" : "float32");
    assert.throws(() => pullback(other), refused, op);
  }
});

for (const [name, rows] of Object.entries(everyLayer)) {
  test(`${name}: an input, or one learnt parameter, of another kind is refused, also in training`, () => {
    for (const { layer, input } of rows) {
      const params = layer.init(seeded(1), input, "float32");
      const x = ones([4, ...input], f32);
      for (const isTraining of [false, true]) {
        const run = (p: typeof params, data: Tensor): Tensor =>
          layer.apply(p, data, { train: isTraining, random: seeded(2) });
        for (const { path } of leaves(learnt(params))) {
          const mixed = mapTree((w: Tensor, at: string) => (at === path ? castData(w, "float64") : w), params);
          // a branch that is dropped is not computed, and a parameter that is not met is not mixed with anything
          if (name === "stochasticDepth" && isTraining) continue;
          assert.throws(() => run(mixed, x), refused, `${layer.name}: ${path}`);
        }
        if (leaves(learnt(params)).length > 0 && name !== "stochasticDepth") {
          assert.throws(() => run(params, castData(x, "float64")), refused, `${layer.name}: x`);
        }
      }
    }
  });
}

test("every optimizer refuses gradients of another kind and names the parameter", () => {
  const made = Object.entries(optimizers).flatMap(([name, make]) =>
    typeof make === "function" ? [{ name, step: (make as () => Optimizer)() }] : [],
  );
  assert.ok(made.length >= 8);
  for (const { name, step } of made) {
    const params = { W: ones([2]) };
    assert.throws(
      () => step.update(params, { W: ones([2], f32) }, step.init(params)),
      {
        name: "TypeError",
        message: `${step.name}: W is float64 but its gradient is float32`,
      },
      name,
    );
  }
});

test("training with one float64 bias among float32 weights stops at the first batch, with one line", async () => {
  const model = sequential([dense(3), dense(2)]);
  const params = model.init(seeded(1), [4], "float32");
  const mixed = mapTree((w: Tensor, path: string) => (path === "[0].b" ? zeros(w.shape) : w), params);
  const data = { x: ones([6, 4], f32), y: [0, 1, 0, 1, 0, 1] };
  const options = { loss: softmaxCrossEntropy, optimizer: optimizers.sgd(), epochs: 1, progress: false } as const;
  await assert.rejects(train(model, data, { ...options, params: mixed }), {
    name: "TypeError",
    message:
      'dense 3 at [0]: affine: float32 [6,4] meets float64 [3]: bring one to the other\'s kind with cast(x, "float32")',
  });
});
