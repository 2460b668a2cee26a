import assert from "node:assert/strict";
import { test } from "node:test";
import { gradientCheck } from "../../../lib/autodiff/gradient-check";
import { drawNote, noteGradients, trainNote } from "../../../lib/lessons/13-capstone/note-network";
import { square, sub } from "../../../lib/operations/arithmetic";
import { sigmoid } from "../../../lib/operations/functions";
import { matmul } from "../../../lib/operations/products";
import { sum } from "../../../lib/operations/reductions";
import { seeded } from "../../../lib/random/random";
import { randomNormal } from "../../../lib/tensor/creation";

test("the note's gradients are those of its loss", () => {
  const random = seeded(4);
  const [x, y] = [randomNormal(random, [5, 4]), randomNormal(random, [5, 2])];
  const weights = { W1: randomNormal(random, [4, 3]), W2: randomNormal(random, [3, 2]) };
  const loss = ({ W1, W2 }: typeof weights) => sum(square(sub(matmul(sigmoid(matmul(x, W1)), W2), y)));
  const { dW1, dW2 } = noteGradients({ x, y, ...weights });
  assert.equal(gradientCheck(loss, weights, { analytic: { W1: dW1, W2: dW2 } }).passed, true);
});

test("the same seed draws the same data, whatever the scale of the weights", () => {
  const [plain, scaled] = [drawNote(1), drawNote(1, { scale1: 0.5 })];
  assert.deepEqual(plain.x.data, scaled.x.data);
  assert.deepEqual(plain.W2.data, scaled.W2.data);
  assert.equal(scaled.W1.data[7], plain.W1.data[7] / 2);
});

test("a run has one loss more than steps, and the first is that of the start", () => {
  const note = drawNote(2);
  const { losses } = trainNote(note, { steps: 3 });
  assert.equal(losses.length, 4);
  assert.equal(losses[0], noteGradients(note).loss);
  assert.ok(losses[3] < losses[0]);
});

test("what makes no sense is refused", () => {
  assert.throws(() => drawNote(1, { scale2: 0 }), { message: "drawNote: scale2 must be above 0 but is 0" });
  assert.throws(() => trainNote(drawNote(1), { rate: 0 }), { message: "trainNote: rate must be above 0 but is 0" });
});
