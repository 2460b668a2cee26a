import assert from "node:assert/strict";
import { test } from "node:test";
import { binaryCrossEntropy, meanSquaredError, softmaxCrossEntropy } from "../../lib/functions/losses";
import { dense } from "../../lib/layers/dense";
import { dropout } from "../../lib/layers/drop";
import { sequential } from "../../lib/layers/sequential";
import { seeded } from "../../lib/random/random";
import { oneHot, randomNormal, tensor } from "../../lib/tensor/creation";
import { accuracy, classesOf, evaluate, labelsIn } from "../../lib/training/evaluate";

test("the batch size of an evaluation changes nothing but memory", () => {
  const model = dense(3);
  const params = model.init(seeded(1), [4]);
  const examples = { x: randomNormal(seeded(2), [37, 4]), y: Array.from({ length: 37 }, (_, i) => i % 3) };
  const whole = evaluate(model, params, examples, softmaxCrossEntropy, 100);
  assert.equal(whole.accuracy, accuracy(model.apply(params, examples.x), examples.y));
  for (const size of [1, 5, 37]) {
    const { loss, accuracy: share } = evaluate(model, params, examples, softmaxCrossEntropy, size);
    assert.ok(Math.abs(loss - whole.loss) < 1e-13);
    assert.equal(share, whole.accuracy);
  }
});

test("an evaluation is a test: nothing is dropped", () => {
  const model = sequential([dropout(0.9), dense(1)]);
  const params = [{}, { W: tensor([[1], [1]]), b: tensor([0]) }] as const;
  assert.equal(evaluate(model, params, { x: tensor([[1, 2]]), y: [3] }, meanSquaredError).loss, 0);
});

test("one output answers 1 above 0, several answer with their largest, the first of equals", () => {
  assert.deepEqual(classesOf(tensor([[-1], [0], [1e-9]])), [0, 0, 1]);
  assert.deepEqual(classesOf(tensor([-1, 2])), [0, 1]);
  assert.deepEqual(
    classesOf(
      tensor([
        [1, 1],
        [0, 2],
      ]),
    ),
    [0, 1],
  );
});

test("labels are found in whole numbers and in one-hot rows, and in nothing else", () => {
  assert.deepEqual(labelsIn([0, 2]), [0, 2]);
  assert.deepEqual(labelsIn(oneHot([2, 0], 3)), [2, 0]);
  assert.deepEqual(labelsIn(tensor([[1], [0]])), [1, 0]);
  assert.equal(labelsIn([0.5]), undefined);
  assert.equal(labelsIn([-1]), undefined);
  assert.equal(
    labelsIn(
      tensor([
        [1, 1],
        [0, 1],
      ]),
    ),
    undefined,
  );
});

test("a regression has a loss and no accuracy, a yes-or-no question has both", () => {
  const params = { W: tensor([[1]]), b: tensor([0]) };
  const x = tensor([[1], [-2]]);
  assert.deepEqual(evaluate(dense(1), params, { x, y: [1.5, -2] }, meanSquaredError), { loss: 0.125 });
  assert.equal(evaluate(dense(1), params, { x, y: [1, 1] }, binaryCrossEntropy).accuracy, 0.5);
});

test("an accuracy needs one label for each output", () => {
  assert.throws(() => accuracy(tensor([[1, 2]]), [0, 1]), new RangeError("accuracy: there are 1 outputs but 2 labels"));
});
