import assert from "node:assert/strict";
import { test } from "node:test";
import { valueAndGrad } from "../../lib/autodiff/gradient";
import type { Tree } from "../../lib/autodiff/tree";
import { batchNorm } from "../../lib/layers/batchNorm";
import { dense } from "../../lib/layers/dense";
import { averagePooling, convolution, maxPooling } from "../../lib/layers/images";
import type { Context, Layer } from "../../lib/layers/layer";
import { mul } from "../../lib/operations/arithmetic";
import type { Pair } from "../../lib/operations/images";
import { sum } from "../../lib/operations/reductions";
import { tensor } from "../../lib/tensor/creation";
import type { Nested, Tensor } from "../../lib/tensor/tensor";
import { agree, type Numbers } from "../agree";
import fixture from "../fixtures/torch/layers.json";

/** Float64 against PyTorch: rounding of sums of at most some hundred terms. */
const CLOSE = 1e-12;

/** Output and gradients of sum(layer(x) · upstream), as the fixture's script computes them. */
function pulled<P extends Tree>(layer: Layer<P>, params: P, x: Tensor, upstream: Tensor, context?: Context) {
  let y = x;
  const { grad } = valueAndGrad((both: { params: P; x: Tensor }) => {
    y = layer.apply(both.params, both.x, context);
    return sum(mul(y, upstream));
  })({ params, x });
  return { y, ...grad };
}

const from = (numbers: Numbers): Tensor => tensor(numbers as Nested);

for (const [i, c] of fixture.conv2d.entries()) {
  const [KH, KW] = [c.W.length, c.W[0].length];
  test(`convolution ${KH}×${KW}, stride ${c.stride}, padding ${c.padding} is PyTorch's (${i})`, () => {
    const layer = convolution(c.b.length, [KH, KW], { stride: c.stride as Pair, padding: c.padding as Pair });
    const x = from(c.x);
    const { y, params, x: dx } = pulled(layer, { W: from(c.W), b: from(c.b) }, x, from(c.upstream));
    agree(y.data, c.y, CLOSE, "y");
    agree(dx.data, c.dx, CLOSE, "dx");
    agree(params.W.data, c.dW, CLOSE, "dW");
    agree(params.b.data, c.db, CLOSE, "db");
    assert.deepEqual(layer.outputShape(x.shape.slice(1)), y.shape.slice(1));
  });
}

for (const [i, c] of fixture.pool.entries()) {
  test(`${c.kind} pooling ${c.size}, stride ${c.stride}, padding ${c.padding} is PyTorch's (${i})`, () => {
    const options = { stride: c.stride as Pair, padding: c.padding as Pair };
    const layer = (c.kind === "max" ? maxPooling : averagePooling)(c.size as Pair, options);
    const { y, x: dx } = pulled(layer, {}, from(c.x), from(c.upstream));
    agree(y.data, c.y, CLOSE, "y");
    agree(dx.data, c.dx, CLOSE, "dx");
    assert.deepEqual(layer.outputShape(from(c.x).shape.slice(1)), y.shape.slice(1));
  });
}

test("a dense layer is PyTorch's", () => {
  const c = fixture.dense;
  const { y, params, x: dx } = pulled(dense(4), { W: from(c.W), b: from(c.b) }, from(c.x), from(c.upstream));
  agree(y.data, c.y, CLOSE);
  agree(dx.data, c.dx, CLOSE);
  agree(params.W.data, c.dW, CLOSE);
  agree(params.b.data, c.db, CLOSE);
});

for (const c of fixture.batchNorm) {
  const rank = from(c.steps[0].x as Numbers).rank;
  test(`batch norm of rank ${rank} is PyTorch's for three steps, its running statistics and its test mode too`, () => {
    const layer = batchNorm({ momentum: c.momentum, epsilon: c.epsilon });
    let params = {
      gain: from(c.gain),
      shift: from(c.shift),
      running: { mean: tensor([0, 0, 0]), variance: tensor([1, 1, 1]) },
    };
    for (const step of c.steps) {
      let running = params.running;
      const keep = (path: string, values: Tree): void => {
        assert.equal(path, "running");
        running = values as typeof running;
      };
      const {
        y,
        params: d,
        x: dx,
      } = pulled(layer, params, from(step.x as Numbers), from(step.upstream as Numbers), {
        train: true,
        keep,
      });
      agree(y.data, step.y as Numbers, CLOSE, "y");
      agree(dx.data, step.dx as Numbers, 1e-11, "dx: a difference of terms that nearly cancel");
      agree(d.gain.data, step.dgain, CLOSE, "dgain");
      agree(d.shift.data, step.dshift, CLOSE, "dshift");
      agree(running.mean.data, step.mean, CLOSE, "mean");
      agree(running.variance.data, step.variance, CLOSE, "variance");
      params = { ...params, running };
    }
    agree(layer.apply(params, from(c.test.x as Numbers)).data, c.test.y as Numbers, CLOSE, "test mode");
  });
}
