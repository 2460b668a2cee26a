import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestNeighbours } from "../../lib/models/nearest-neighbours";
import { principalComponents } from "../../lib/models/principal-components";
import { sub } from "../../lib/operations/arithmetic";
import { svd } from "../../lib/operations/linear-algebra";
import { mean } from "../../lib/operations/reductions";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor, zeros } from "../../lib/tensor/creation";

/** Eigenvalues are squares of singular values: half of the digits. */
const ROUNDING = 1e-7;

for (const shape of [
  [12, 5],
  [6, 20],
])
  test(`principal components of [${shape}] are the singular vectors of the centred examples`, () => {
    const x = randomNormal(seeded(3), shape);
    const { directions, shares } = principalComponents(x, 3);
    const { S, V } = svd(sub(x, mean(x, 0)));
    const total = Array.from(S.data).reduce((sum, s) => sum + s * s, 0);
    for (let k = 0; k < 3; k++) {
      assert.ok(Math.abs(shares[k] - (S.data[k] * S.data[k]) / total) < ROUNDING);
      const cosine = Array.from({ length: shape[1] }, (_, d) => directions.at(d, k) * V.at(d, k)).reduce(
        (a, b) => a + b,
      );
      assert.ok(Math.abs(Math.abs(cosine) - 1) < ROUNDING);
    }
  });

test("the projection of the mean is 0, and examples along one line need one direction", () => {
  const { project, shares } = principalComponents(
    tensor([
      [1, 1],
      [2, 3],
      [3, 5],
    ]),
  );
  assert.ok(project(tensor([[2, 3]])).data.every((v) => Math.abs(v) < ROUNDING));
  assert.ok(Math.abs(shares[0] - 1) < ROUNDING && shares[1] < ROUNDING);
  assert.throws(() => principalComponents(zeros([1, 3])), /two examples or more but is \[1,3\]/);
  assert.throws(() => principalComponents(zeros([4, 2]), 3), /k must be a whole number from 1 to 2 but is 3/);
});

test("of the nearest neighbours the most frequent class wins, and the nearer one where votes are equal", () => {
  const known = { x: tensor([[0], [1], [2], [10]]), y: [0, 1, 1, 0] };
  assert.deepEqual(nearestNeighbours(known, tensor([[0.1], [3], [9]])), [0, 1, 0]);
  assert.deepEqual(nearestNeighbours(known, tensor([[0.1]]), 3), [1]);
  assert.deepEqual(nearestNeighbours(known, tensor([[0.1], [1.1]]), 2), [0, 1]);
  assert.throws(() => nearestNeighbours(known, zeros([1, 2])), /known \[N,D\] and x \[M,D\], got \[4,1\] and \[1,2\]/);
  assert.throws(() => nearestNeighbours(known, zeros([1, 1]), 5), /k must be a whole number from 1 to 4 but is 5/);
  assert.throws(() => nearestNeighbours({ ...known, y: [0] }, zeros([1, 1])), /4 examples but 1 labels/);
});
