/** Statements of the lessons that are easily said too generally: what holds, and where it does not. */
import assert from "node:assert/strict";
import test from "node:test";
import { activations, binaryCrossEntropy, mlp, moons, seeded, sgd, tensor, train } from "../../lib/index";

test("02: dead units of the first layer never come back, those of the second do", async () => {
  const half = moons({ count: 200, noise: 0.1, random: seeded(2) });
  const crescents = { x: tensor(half.points), y: half.labels };
  const comebacks = [0, 0];
  for (const seed of [1, 2]) {
    const model = mlp([24, 24], 1, { activation: activations.relu.apply });
    const { history } = await train(model, crescents, {
      loss: binaryCrossEntropy,
      optimizer: sgd({ learningRate: 3 }),
      epochs: 15,
      batchSize: 50,
      seed,
      progress: false,
    });
    const shares = history.epochs.map(({ deadUnits }) => Object.values(deadUnits));
    for (const layer of [0, 1])
      comebacks[layer] += shares.filter((now, e) => e > 0 && now[layer] < shares[e - 1][layer]).length;
    assert.ok(shares[14][0] > 0, "some of the first layer are dead");
  }
  assert.equal(comebacks[0], 0);
  assert.ok(comebacks[1] > 0, `comebacks in the second layer: ${comebacks[1]}`);
});

test("04: a strict saddle lets almost every start go, w1² + w2³ keeps every start above it", () => {
  const end = (a: number, b: number, slope: (b: number) => number): number => {
    let [w1, w2] = [a, b];
    for (let t = 0; t < 20_000 && w2 > -2; t++) [w1, w2] = [w1 - 0.1 * 2 * w1, w2 - 0.1 * slope(w2)];
    return Math.hypot(w1, w2);
  };
  const random = seeded(12);
  for (let i = 0; i < 50; i++) {
    const [a, b] = [random.normal(), Math.abs(random.normal(0, 0.5))];
    assert.ok(end(a, b, (w) => -2 * w + 2 * w ** 3) > 0.9, "the strict saddle");
    assert.ok(end(a, b, (w) => 3 * w * w) < 0.01, "the flat one, from above");
    assert.ok(end(a, -b - 0.01, (w) => 3 * w * w) > 1, "the flat one, from below");
  }
});

test("04: a rate above 2 over its curvature never stays in a narrow valley, one below stays where it began", () => {
  const slope = (w: number): number => ((w + 1) ** 2 < 40 * (w - 1) ** 2 ? w + 1 : 40 * (w - 1));
  const share = (rate: number): number => {
    const ends = Array.from({ length: 200 }, (_, i) => {
      let w = -1.99 + i / 50;
      for (let t = 0; t < 20_000; t++) w -= rate * slope(w);
      return w;
    });
    return ends.filter((w) => Math.abs(w - 1) < 0.1).length / 200;
  };
  assert.equal(share(0.01), share(0.04));
  assert.ok(share(0.01) > 0.25);
  assert.equal(share(0.06), 0);
});
