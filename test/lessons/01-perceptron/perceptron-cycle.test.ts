import assert from "node:assert/strict";
import { test } from "node:test";
import { truthTable } from "../../../lib/datasets/toy";
import { findCycle } from "../../../lib/lessons/01-perceptron/perceptron-cycle";
import { trainPerceptron } from "../../../lib/lessons/01-perceptron/perceptron-training";
import { fc } from "../../properties";

test("on XOR the state of example 5 comes back after 4 examples, and again after 4 more", () => {
  const { points, labels } = truthTable("XOR");
  const cycle = findCycle(points, labels);
  assert.equal(cycle?.start, 5);
  assert.equal(cycle?.length, 4);
  assert.deepEqual(cycle?.path[5], cycle?.path[9]);
});

test("one point with both labels runs in a circle from the start", () => {
  const cycle = findCycle([[1], [1]], [0, 1]);
  assert.deepEqual([cycle?.start, cycle?.length], [0, 2]);
});

test("a cycle is found exactly where training does not settle", () => {
  const corner = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }));
  const set = fc.array(fc.tuple(corner, fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(set, (rows) => {
      const points = rows.map(([x]) => x);
      const labels = rows.map(([, label]) => label);
      const { settled } = trainPerceptron(points, labels, { maxEpochs: 2000 });
      assert.equal(findCycle(points, labels) === undefined, settled);
    }),
  );
});
