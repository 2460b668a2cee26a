import assert from "node:assert/strict";
import { test } from "node:test";
import { separable, truthTable } from "../../../lib/datasets/toy";
import { novikoffBound, widestMargin } from "../../../lib/lessons/01-perceptron/novikoff";
import { perceptronAccuracy, trainPerceptron } from "../../../lib/lessons/01-perceptron/perceptron-training";
import { perceptronUpdate } from "../../../lib/models/perceptron";
import { seeded } from "../../../lib/random/random";
import { fc } from "../../properties";

test("trainPerceptron settles on AND, OR, NAND, NOR and NOT, and then knows all of them", () => {
  for (const gate of ["AND", "OR", "NAND", "NOR", "NOT"] as const) {
    const { points, labels } = truthTable(gate);
    const { model, settled } = trainPerceptron(points, labels);
    assert.ok(settled, gate);
    assert.equal(perceptronAccuracy(model, points, labels), 1, gate);
  }
});

test("trainPerceptron does not settle on XOR", () => {
  const { points, labels } = truthTable("XOR");
  const { settled, perEpoch } = trainPerceptron(points, labels, { maxEpochs: 50 });
  assert.equal(settled, false);
  assert.equal(perEpoch.length, 50);
});

test("the mistakes are a replay: each begins where the one before ended, and the last ends at the model", () => {
  const { points, labels } = separable({ count: 30, random: seeded(3) });
  const { mistakes, model, perEpoch } = trainPerceptron(points, labels);
  mistakes.forEach((mistake, i) => {
    assert.deepEqual(mistake.after, perceptronUpdate(mistake.before, mistake.x, mistake.label));
    if (i > 0) assert.deepEqual(mistake.before, mistakes[i - 1].after);
  });
  assert.deepEqual(mistakes[mistakes.length - 1].after, model);
  assert.equal(
    perEpoch.reduce((a, b) => a + b, 0),
    mistakes.length,
  );
});

test("the number of mistakes never passes the Novikoff bound of the widest margin", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 359 }), (seed, angle) => {
      const { points, labels } = separable({ count: 20, gap: 0.1, angle, random: seeded(seed) });
      const { mistakes, settled } = trainPerceptron(points, labels, { maxEpochs: 10_000 });
      const { bound } = novikoffBound(widestMargin(points, labels), points, labels);
      assert.ok(settled);
      assert.ok(mistakes.length <= bound, `${mistakes.length} mistakes, bound ${bound}`);
    }),
    { numRuns: 40 },
  );
});

test("from zero, the learning rate changes no decision", () => {
  const { points, labels } = separable({ count: 30, random: seeded(4) });
  const of = (rate: number): number[] => trainPerceptron(points, labels, { rate }).mistakes.map(({ index }) => index);
  assert.deepEqual(of(0.25), of(4)); // powers of two scale without rounding
});

test("trainPerceptron refuses no points, and labels that do not go with the points", () => {
  assert.throws(() => trainPerceptron([], []), {
    name: "RangeError",
    message: "trainPerceptron: there are no points to learn from",
  });
  assert.throws(() => trainPerceptron([[1]], []), {
    name: "RangeError",
    message: "trainPerceptron: 1 points but 0 labels: give one each",
  });
});
