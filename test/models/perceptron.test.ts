import assert from "node:assert/strict";
import { test } from "node:test";
import { blankPerceptron, perceptron, perceptronUpdate, step, weightedSum } from "../../lib/models/perceptron";
import { fc } from "../properties";

const small = fc.integer({ min: -9, max: 9 });

test("step is 0 below zero and 1 from zero on", () => {
  assert.deepEqual([-2, -1e-300, -0, 0, 1e-300, 3].map(step), [0, 0, 1, 1, 1, 1]);
});

test("weightedSum of (1, -1) and (2, 3) with bias 0.5 is -0.5", () => {
  assert.equal(weightedSum([1, -1], [2, 3], 0.5), -0.5);
});

test("weightedSum of an all-zero input is the bias, whatever the weights", () => {
  fc.assert(fc.property(fc.array(small), small, (w, b) => weightedSum(w, new Array(w.length).fill(0), b) === b));
});

test("weightedSum is linear in the weights and the bias together", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(small, small)), small, small, (pairs, b, c) => {
      const w = pairs.map(([a]) => a);
      const x = pairs.map(([, a]) => a);
      assert.equal(
        weightedSum(
          w.map((v) => c * v),
          x,
          c * b,
        ) + 0,
        c * weightedSum(w, x, b) + 0,
      );
    }),
  );
});

test("weightedSum says how many weights and inputs it was given when they differ", () => {
  assert.throws(() => weightedSum([1, 2], [1], 0), {
    name: "RangeError",
    message: "weightedSum: 2 weights but 1 inputs: give one weight per input",
  });
});

test("perceptron with weights (1, 1) and bias -1.5 is AND", () => {
  const and = { weights: [1, 1], bias: -1.5 };
  const answers = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map((x) => perceptron(and, x));
  assert.deepEqual(answers, [0, 0, 0, 1]);
});

test("perceptronUpdate gives back the very same perceptron when the answer is right", () => {
  const model = { weights: [1, 1], bias: -1.5 };
  assert.equal(perceptronUpdate(model, [1, 1], 1), model);
});

test("perceptronUpdate moves the weighted sum of a mistaken point towards its label by rate times |x|² + 1", () => {
  fc.assert(
    fc.property(
      fc.tuple(small, small),
      small,
      fc.tuple(small, small),
      fc.integer({ min: 0, max: 1 }),
      (w, b, x, label) => {
        const before = { weights: w, bias: b };
        const after = perceptronUpdate(before, x, label, 2);
        const z = (model: typeof before | typeof after): number => weightedSum(model.weights, x, model.bias);
        const moved = 2 * (label - step(z(before))) * (x[0] * x[0] + x[1] * x[1] + 1);
        assert.equal(z(after) - z(before) + 0, moved + 0);
      },
    ),
  );
});

test("perceptronUpdate leaves the perceptron it was given alone", () => {
  const weights = [0, 0];
  perceptronUpdate({ weights, bias: 0 }, [2, 3], 0);
  assert.deepEqual(weights, [0, 0]);
});

test("perceptronUpdate refuses a label that is neither 0 nor 1", () => {
  assert.throws(() => perceptronUpdate(blankPerceptron(1), [1], -1), {
    name: "RangeError",
    message: "perceptronUpdate: a label is 0 or 1, not -1",
  });
});

test("blankPerceptron refuses to have no inputs", () => {
  assert.throws(() => blankPerceptron(0), {
    name: "RangeError",
    message: "blankPerceptron: a perceptron needs 1 input or more, not 0",
  });
});
