import assert from "node:assert/strict";
import { test } from "node:test";
import { dense } from "../../lib/layers/dense";
import { dropout } from "../../lib/layers/drop";
import { sequential } from "../../lib/layers/sequential";
import { seeded } from "../../lib/random/random";
import { oneHot, ones, randomNormal, tensor } from "../../lib/tensor/creation";
import { predict } from "../../lib/training/predict";
import { splitExamples } from "../../lib/training/split-examples";

test("predict gives what the model gives as in a test, whatever the size of a batch", () => {
  const model = sequential([dense(5), dropout(0.9), dense(3)]);
  const params = model.init(seeded(1), [4]);
  const x = randomNormal(seeded(2), [37, 4]);
  const whole = model.apply(params, x);
  for (const size of [1, 5, 36, 37, 100]) {
    const answers = predict(model, params, x, size);
    assert.deepEqual(answers.shape, [37, 3]);
    assert.deepEqual(answers.data, whole.data);
  }
});

test("predict refuses no examples and no batch", () => {
  const model = dense(1);
  const params = { W: tensor([[1]]), b: tensor([0]) };
  assert.throws(() => predict(model, params, ones([0, 1])), /^RangeError: predict: x must be \[N, …\].*is \[0,1\]$/);
  assert.throws(() => predict(model, params, ones([2, 1]), 0), /^RangeError: predict: batchSize must be .* but is 0$/);
});

const examples = (N: number, C: number) => ({
  x: tensor(Array.from({ length: N }, (_, i) => [i])),
  y: Array.from({ length: N }, (_, i) => (i % 10 < 8 ? 0 : C - 1)),
});

test("a split shares every example out once, with its own target, the same way for the same seed", () => {
  const all = examples(50, 2);
  const { train, validation } = splitExamples(all, seeded(3), { share: 0.3 });
  assert.deepEqual(
    [train.x.shape, validation.x.shape],
    [
      [35, 1],
      [15, 1],
    ],
  );
  assert.deepEqual(
    [...train.x.data, ...validation.x.data].sort((a, b) => a - b),
    [...all.x.data],
  );
  for (const part of [train, validation]) {
    part.x.data.forEach((i, k) => void assert.equal((part.y as number[])[k], all.y[i]));
  }
  assert.deepEqual(splitExamples(all, seeded(3), { share: 0.3 }), { train, validation });
  assert.notDeepEqual(splitExamples(all, seeded(4), { share: 0.3 }).validation.x.data, validation.x.data);
});

test("a stratified split keeps the share of every class, of one-hot targets too", () => {
  const all = examples(50, 3);
  for (const y of [all.y, oneHot(all.y, 3)]) {
    const { train, validation } = splitExamples({ x: all.x, y }, seeded(5), { stratify: true });
    const rare = (x: typeof all.x): number => Array.from(x.data).filter((i) => i % 10 >= 8).length;
    assert.deepEqual([rare(train.x), rare(validation.x)], [8, 2]);
  }
});

test("a split that leaves a part empty is refused, and so are shares and targets that mean nothing", () => {
  const refused = (options: object, message: string, N = 50): void =>
    void assert.throws(() => splitExamples(examples(N, 2), seeded(1), options), new RangeError(message));
  refused({ share: 0 }, "splitExamples: share must be above 0 and below 1 but is 0");
  refused({ share: Number.NaN }, "splitExamples: share must be above 0 and below 1 but is NaN");
  refused({}, "splitExamples: 1 examples are too few to set 0.2 of them aside", 1);
  const x = ones([2, 1]);
  assert.throws(
    () => splitExamples({ x, y: [0.5, 1] }, seeded(1), { stratify: true }),
    new RangeError("splitExamples: stratify needs labels, but the targets are not classes"),
  );
});
