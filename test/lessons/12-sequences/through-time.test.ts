import assert from "node:assert/strict";
import { test } from "node:test";
import { grad } from "../../../lib/autodiff/gradient";
import { gradientCheck } from "../../../lib/autodiff/gradient-check";
import { generateFaces } from "../../../lib/datasets/faces";
import { orthogonalInit } from "../../../lib/functions/orthogonal";
import { lstmStep } from "../../../lib/functions/recurrent";
import { scope } from "../../../lib/kernels/scope";
import { lstm, simpleRnn } from "../../../lib/layers/recurrent";
import { drawPeople, faceEncoder, trainEncoder } from "../../../lib/lessons/12-sequences/encoder";
import { normsThroughTime, spectralRadius } from "../../../lib/lessons/12-sequences/through-time-norms";
import { mul, square } from "../../../lib/operations/arithmetic";
import { sum } from "../../../lib/operations/reductions";
import { globalNorm } from "../../../lib/optimizers/clipping";
import { seeded } from "../../../lib/random/random";
import { randomNormal, tensor, zeros } from "../../../lib/tensor/creation";
import type { Tensor } from "../../../lib/tensor/tensor";

test("the spectral radius is that of the eigenvalues: of a diagonal, of a turn, of a matrix that only forgets", () => {
  assert.ok(
    Math.abs(
      spectralRadius(
        tensor([
          [0.5, 0],
          [0, -3],
        ]),
      ) - 3,
    ) < 1e-9,
  );
  assert.ok(
    Math.abs(
      spectralRadius(
        tensor([
          [0, -2],
          [2, 0],
        ]),
      ) - 2,
    ) < 1e-9,
  );
  assert.equal(
    spectralRadius(
      tensor([
        [0, 1],
        [0, 0],
      ]),
    ),
    0,
  );
});

test("through ρ times an orthogonal matrix a gradient follows ρᵗ, to the last digits", () => {
  const Q = orthogonalInit()(seeded(1), [12, 12]);
  for (const rho of [0.8, 1, 1.1]) {
    const norms = normsThroughTime(mul(Q, rho), { kind: "linear", steps: 40, seed: 2 });
    norms.forEach((norm, k) => {
      assert.ok(Math.abs(norm / Math.exp((k + 1) * Math.log(rho)) - 1) < 1e-9);
    });
  }
});

test("tanh only shrinks a gradient", () => {
  const Q = orthogonalInit()(seeded(1), [12, 12]);
  const norms = normsThroughTime(Q, { steps: 30, seed: 3 });
  assert.ok(norms.every((norm, k) => k === 0 || norm < norms[k - 1]));
  assert.ok(norms[29] < 0.1);
});

/** What is left of the gradient along an LSTM's cell after 50 steps, with a bias of the forget gate. */
function leftInCell(forgetBias: number, seed: number): number {
  const inputs = Array.from({ length: 50 }, (_, t) => randomNormal(seeded(1000 * seed + t), [1, 50], { std: 0.5 }));
  const look = randomNormal(seeded(70 + seed), [1, 50]);
  return scope(() => {
    const weights = lstm(50, { forgetBias }).init(seeded(seed), [50, 50]);
    const end = (c: Tensor): Tensor => {
      let state = { h: zeros([1, 50]), c };
      for (const x of inputs) state = lstmStep(weights, x, state);
      return sum(mul(state.c, look));
    };
    return globalNorm(grad(end)(zeros([1, 50]))) / globalNorm(look);
  });
}

test("an open gate keeps the gradient: half open it is lost sooner than through tanh, at bias 3 and 5 all is there", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const draw = randomNormal(seeded(seed), [50, 50], { std: 1 / Math.sqrt(50) });
    const throughTanh = normsThroughTime(mul(draw, 1 / spectralRadius(draw)), { seed })[49];
    const [half, one, three, five] = [0, 1, 3, 5].map((bias) => leftInCell(bias, seed));
    assert.ok(half < throughTanh, `seed ${seed}: ${half} against ${throughTanh}`);
    assert.ok(one > 100 * throughTanh && one < 0.1, `seed ${seed}: ${one}`);
    assert.ok(three > 1 && five > 1, `seed ${seed}: ${three}, ${five}`);
  }
});

test("back-propagation through 20 steps of a recurrent layer agrees with slopes from values to 1e-7", () => {
  const layer = simpleRnn(4);
  const x = randomNormal(seeded(4), [2, 20, 3]);
  const params = layer.init(seeded(5), [20, 3]);
  const check = gradientCheck((p) => sum(square(layer.apply(p, x))), params);
  assert.equal(check.passed, true);
  for (const { analytic, numeric } of check.rows)
    assert.ok(Math.abs(analytic - numeric) < 1e-7 * (1 + Math.abs(analytic)), `${analytic} ${numeric}`);
});

test("a batch holds so many people and so many pictures of each", () => {
  const who = [0, 0, 0, 1, 1, 1, 2, 2, 2];
  const places = drawPeople(who, 2, 2, seeded(6));
  assert.equal(new Set(places).size, 4);
  assert.equal(new Set(places.map((i) => who[i])).size, 2);
  assert.throws(() => drawPeople(who, 4, 2, seeded(6)), { message: "drawPeople: people must be from 2 to 3 but is 4" });
  assert.throws(() => drawPeople(who, 2, 4, seeded(6)), { message: "drawPeople: each must be from 2 to 3 but is 4" });
});

test("a short training lowers the triplet loss, and the same seed gives the same", () => {
  const faces = generateFaces(12, 1, { each: 4 });
  const run = () => trainEncoder(faceEncoder(), faces, { steps: 20, people: 6, each: 3, seed: 1 });
  const { losses } = run();
  const mean = (from: number): number => losses.slice(from, from + 5).reduce((sum, loss) => sum + loss, 0);
  assert.ok(mean(15) < mean(0));
  assert.deepEqual(run().losses, losses);
});
