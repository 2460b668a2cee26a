import assert from "node:assert/strict";
import { test } from "node:test";
import { kMeans } from "../../lib/models/k-means";
import { seeded } from "../../lib/random/random";

test("kMeans finds two groups that lie far apart, whatever the seed", () => {
  for (let seed = 0; seed < 10; seed++) {
    const { centres, groups } = kMeans(
      [
        [0, 0],
        [10, 10],
        [1, 0],
        [11, 10],
      ],
      2,
      seeded(seed),
    );
    assert.deepEqual(centres, [
      [0.5, 0],
      [10.5, 10],
    ]);
    assert.deepEqual(groups, [0, 1, 0, 1]);
  }
});

test("when kMeans ends, every point is in the group of its nearest centre", () => {
  const random = seeded(3);
  const points = Array.from({ length: 60 }, () => [random.normal(), random.normal()]);
  const { centres, groups } = kMeans(points, 4, random);
  points.forEach((x, i) => {
    const distances = centres.map((c) => (x[0] - c[0]) ** 2 + (x[1] - c[1]) ** 2);
    assert.equal(groups[i], distances.indexOf(Math.min(...distances)));
  });
});

test("one group has the mean as its centre", () => {
  assert.deepEqual(kMeans([[1], [2], [6]], 1, seeded(1)).centres, [[3]]);
});

test("kMeans refuses more groups than points", () => {
  assert.throws(() => kMeans([[1]], 2, seeded(1)), { message: "kMeans: k is a whole number from 1 to 1, not 2" });
});
