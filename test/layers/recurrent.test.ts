import assert from "node:assert/strict";
import { test } from "node:test";
import { valueAndGrad } from "../../lib/autodiff/gradient";
import { meanSquaredError } from "../../lib/functions/losses";
import { orthogonalInit } from "../../lib/functions/orthogonal";
import { gruStep, lstmStep, simpleRnnStep } from "../../lib/functions/recurrent";
import { dense } from "../../lib/layers/dense";
import { gru, lstm, simpleRnn } from "../../lib/layers/recurrent";
import { sequential } from "../../lib/layers/sequential";
import { mul, sub } from "../../lib/operations/arithmetic";
import { matmul } from "../../lib/operations/products";
import { sum } from "../../lib/operations/reductions";
import { index, transpose } from "../../lib/operations/shaping";
import { adam } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { identity, ones, randomNormal, tensor, zeros } from "../../lib/tensor/creation";
import type { Nested, Tensor } from "../../lib/tensor/tensor";
import { train } from "../../lib/training/train";
import { agree, type Numbers } from "../agree";
import fixture from "../fixtures/torch/sequences.json";

/** Two correct programs differ by the order of their sums. */
const ROUNDING = 1e-12;

const from = (numbers: Numbers): Tensor => tensor(numbers as Nested);

for (const c of fixture.recurrent) {
  test(`${c.kind}, ${c.sequence ? "every step" : "the last step"}: output and gradients are PyTorch's`, () => {
    const { x, W, b, U, d } = c.inputs;
    const options = { sequence: c.sequence };
    const gated = c.kind === "gru";
    const layer = gated ? gru(c.units, options) : (c.kind === "lstm" ? lstm : simpleRnn)(c.units, options);
    const given = {
      x: from(x),
      params: { x: { W: from(W), b: from(b) }, h: { W: from(U), ...(gated && { b: from(d as number[]) }) } },
    };
    let y = given.x;
    const { grad } = valueAndGrad((both: typeof given) => {
      y = layer.apply(both.params as never, both.x);
      return sum(mul(y, from(c.upstream)));
    })(given);
    agree(y.data, c.y, ROUNDING, "y");
    agree(grad.x.data, c.gradients.x, ROUNDING, "dx");
    agree(grad.params.x.W.data, c.gradients.W, ROUNDING, "dW");
    agree(grad.params.x.b.data, c.gradients.b, ROUNDING, "db");
    agree(grad.params.h.W.data, c.gradients.U, ROUNDING, "dU");
    if (gated) agree((grad.params.h as { b: Tensor }).b.data, c.gradients.d as number[], ROUNDING, "dd");
  });
}

test("a layer is its step, repeated from a state of zeros", () => {
  const x = randomNormal(seeded(3), [2, 4, 3]);
  const zero = zeros([2, 5]);
  const params = lstm(5).init(seeded(1), [4, 3]);
  let state = { h: zero, c: zero };
  for (let t = 0; t < 4; t++) state = lstmStep(params, index(x, t, 1), state);
  assert.deepEqual(lstm(5).apply(params, x).data, state.h.data);
  const gates = gru(5).init(seeded(1), [4, 3]);
  const twice = gruStep(gates, index(x, 1, 1), gruStep(gates, index(x, 0, 1), zero));
  assert.deepEqual(index(gru(5, { sequence: true }).apply(gates, x), 1, 1).data, twice.data);
  const plain = simpleRnn(5).init(seeded(1), [1, 3]);
  assert.deepEqual(
    simpleRnn(5).apply(plain, x.shape[1] === 4 ? tensor(index(x, 0, 1).data, { shape: [2, 1, 3] }) : x).data,
    simpleRnnStep(plain, index(x, 0, 1), zero).data,
  );
});

test("an orthogonal start neither stretches nor shrinks, square, tall and wide, and the same seed gives the same", () => {
  for (const shape of [
    [4, 4],
    [6, 3],
    [3, 6],
  ]) {
    const W = orthogonalInit()(seeded(2), shape);
    assert.deepEqual(W.shape, shape);
    const square = shape[0] >= shape[1] ? matmul(transpose(W), W) : matmul(W, transpose(W));
    assert.ok(sub(square, identity(Math.min(...shape))).data.every((each) => Math.abs(each) < 1e-14));
    assert.deepEqual(orthogonalInit()(seeded(2), shape).data, W.data);
  }
  assert.equal(orthogonalInit()(seeded(2), [2, 2], "float32").dtype, "float32");
  assert.throws(
    () => orthogonalInit()(seeded(2), [3]),
    new RangeError("orthogonalInit: the shape must be [in, out] but is [3]"),
  );
});

test("a new LSTM remembers: its forget gate's bias is 1, the others are 0", () => {
  const { b } = lstm(2).init(seeded(1), [5, 3]).x;
  assert.deepEqual(b.toArray(), [0, 0, 1, 1, 0, 0, 0, 0]);
  assert.equal(lstm(2, { forgetBias: 0 }).init(seeded(1), [5, 3]).x.b.at(2), 0);
});

test("an LSTM learns to say what it saw first, eight steps ago", async () => {
  const [N, T] = [64, 8];
  const x = randomNormal(seeded(5), [N, T, 1]);
  const y = tensor(index(x, 0, 1).data, { shape: [N, 1] });
  const model = sequential([lstm(8), dense(1)]);
  const options = {
    loss: meanSquaredError,
    optimizer: adam({ learningRate: 0.03 }),
    epochs: 40,
    batchSize: 16,
    seed: 1,
  };
  const { history } = await train(model, { x, y }, { ...options, progress: false as const });
  const [first, last] = [history.epochs[0].loss, history.epochs[39].loss];
  assert.ok(last < 0.1 * first, `the loss went from ${first} to ${last}`);
});

test("a sequence without steps, a wrong rank and units that are no number are refused in one line", () => {
  const refused = (f: () => unknown, message: string): void => void assert.throws(f, new RangeError(message));
  refused(() => lstm(0), "lstm: units must be a whole number from 1 but is 0");
  refused(() => gru(1.5), "gru: units must be a whole number from 1 but is 1.5");
  refused(() => simpleRnn(2).outputShape([3]), "simple rnn 2: needs inputs of rank 2 ([steps, features]) but gets [3]");
  refused(() => lstm(2).outputShape([0, 3]), "lstm 2: a sequence must have at least one step");
  refused(() => lstm(2, { forgetBias: Number.NaN }), "lstm: forgetBias must be a finite number but is NaN");
  const params = lstm(2).init(seeded(1), [4, 3]);
  assert.throws(() => lstm(2).apply(params, ones([1, 4, 5])), /^RangeError: affine: 5 columns on the left meet 3 rows/);
});
