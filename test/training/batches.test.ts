import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../../lib/random/random";
import { tensor, zeros } from "../../lib/tensor/creation";
import { checkExamples, partition, pickExamples } from "../../lib/training/batches";
import { fc } from "../properties";

test("a partition is a permutation: every example once, all batches full but the last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 80 }), fc.nat(), (count, size, seed) => {
      const batches = partition(count, size, seeded(seed));
      assert.equal(batches.length, Math.ceil(count / size));
      assert.deepEqual(
        batches.flat().sort((a, b) => a - b),
        Array.from({ length: count }, (_, i) => i),
      );
      batches.forEach((batch, k) => {
        assert.equal(batch.length, k < batches.length - 1 ? size : count - size * (batches.length - 1));
      });
    }),
  );
});

test("without random numbers the order stays, with them the seed decides", () => {
  assert.deepEqual(partition(5, 10), [[0, 1, 2, 3, 4]]);
  assert.deepEqual(partition(50, 7, seeded(1)), partition(50, 7, seeded(1)));
  assert.notDeepEqual(partition(50, 7, seeded(1)), partition(50, 7, seeded(2)));
});

test("picked examples keep inputs and targets together, labels and tensors alike", () => {
  const x = tensor([[1], [2], [3]]);
  assert.deepEqual(pickExamples({ x, y: [10, 20, 30] }, [2, 0]).y, [30, 10]);
  const { x: picked, y } = pickExamples(
    {
      x,
      y: tensor([
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
    },
    [1],
  );
  assert.deepEqual([picked.toArray(), (y as typeof x).toArray()], [[[2]], [[0, 1]]]);
});

test("wrong counts and examples are refused in one line", () => {
  const refusals: [() => unknown, string][] = [
    [() => partition(0, 1), "partition: count must be a whole number from 1 but is 0"],
    [() => partition(3, 1.5), "partition: batchSize must be a whole number from 1 but is 1.5"],
    [() => checkExamples("here", { x: zeros([0, 2]), y: [] }), "here: there are no examples"],
    [() => checkExamples("here", { x: zeros([2, 2]), y: [1] }), "here: there are 2 inputs but 1 targets"],
    [
      () =>
        checkExamples("here", {
          x: tensor([
            [1, 2],
            [3, Infinity],
          ]),
          y: [1, 1],
        }),
      "here: number 3 of the inputs is Infinity (example 1)",
    ],
  ];
  for (const [call, message] of refusals) assert.throws(call, new RangeError(message));
});
