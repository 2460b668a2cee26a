import assert from "node:assert/strict";
import { test } from "node:test";
import { grad } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { hardestTriplets, squaredDistances, tripletLoss } from "../../lib/functions/triplet";
import { unitLength } from "../../lib/layers/unit-length";
import { add, mul, square } from "../../lib/operations/arithmetic";
import { sum } from "../../lib/operations/reductions";
import { globalNorm } from "../../lib/optimizers/clipping";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";

const who = [0, 0, 0, 1, 1, 2, 2];

test("squared distances are those of the formula, symmetric, and 0 to themselves", () => {
  const z = randomNormal(seeded(1), [5, 3]);
  const D = squaredDistances(z);
  for (let i = 0; i < 5; i++)
    for (let j = 0; j < 5; j++) {
      let expected = 0;
      for (let k = 0; k < 3; k++) expected += (z.at(i, k) - z.at(j, k)) ** 2;
      assert.ok(Math.abs(D.at(i, j) - expected) < 1e-12);
    }
});

test("the hardest partners are the farthest friend and the nearest stranger, found by looking at all", () => {
  const D = squaredDistances(randomNormal(seeded(2), [7, 4]));
  const { positive, negative } = hardestTriplets(D, who);
  for (let i = 0; i < 7; i++)
    for (let j = 0; j < 7; j++) {
      if (j !== i && who[j] === who[i]) assert.ok(D.at(i, j) <= D.at(i, positive[i]));
      if (who[j] !== who[i]) assert.ok(D.at(i, j) >= D.at(i, negative[i]));
    }
});

test("the gradient of the triplet loss over unit vectors agrees with slopes from values", () => {
  const params = { z: randomNormal(seeded(3), [7, 4]) };
  for (const softness of [0.2, 0])
    for (const squared of [true, false]) {
      const loss = ({ z }: typeof params) => tripletLoss(unitLength(z), who, { softness, squared });
      assert.equal(gradientCheck(loss, params).passed, true, `${softness} ${squared}`);
    }
});

test("without squares a triplet at distances 1 and 2 lacks half of a margin of 1.5", () => {
  const z = tensor([[0], [1], [3], [4]]);
  const loss = (squared: boolean) => tripletLoss(z, [0, 0, 1, 1], { margin: 1.5, softness: 0, squared }).item();
  // squared: every picture has its friend at 1 and its nearest stranger at 4 (the inner two) or 9
  assert.equal(loss(true), 0);
  assert.ok(Math.abs(loss(false) - (2 * 0.5 + 2 * 0) / 4) < 1e-5, `${loss(false)}`);
});

test("where all encodings come together the slope of squared distances fades with them, that of distances stays", () => {
  const scattered = randomNormal(seeded(4), [7, 4]);
  const pull = (spread: number, squared: boolean): number => {
    const crowd = { z: add(mul(spread, scattered), 1) };
    return globalNorm(grad(({ z }: typeof crowd) => tripletLoss(unitLength(z), who, { squared }))(crowd));
  };
  assert.ok(pull(0.01, true) < 0.02 * pull(1, true));
  assert.ok(pull(0.01, false) > 0.5 * pull(1, false));
});

test("a softness near 0 gives the hinge", () => {
  const z = randomNormal(seeded(4), [7, 4]);
  const [hinge, soft] = [0, 1e-4].map((softness) => tripletLoss(z, who, { softness }).item());
  assert.ok(Math.abs(hinge - soft) < 1e-3);
});

test("rows of unit length have length 1, and a row of zeros stays", () => {
  const z = unitLength(
    tensor([
      [3, 4, 12],
      [0, 0, 0],
      [1e-3, 0, 0],
    ]),
  );
  const lengths = sum(square(z), 1).toArray() as number[];
  assert.ok(Math.abs(lengths[0] - 1) < 1e-12 && lengths[1] === 0 && Math.abs(lengths[2] - 1) < 1e-5);
});

test("a batch without a friend or without a stranger is refused, and so is a table of another size", () => {
  const D = squaredDistances(randomNormal(seeded(5), [3, 2]));
  assert.throws(() => hardestTriplets(D, [0, 0, 1]), {
    name: "RangeError",
    message: "hardestTriplets: example 2 is the only one of 1: draw two at least",
  });
  assert.throws(() => hardestTriplets(D, [4, 4, 4]), {
    message: "hardestTriplets: all examples are of 4: draw two kinds at least",
  });
  assert.throws(() => hardestTriplets(D, [0, 0]), { message: "hardestTriplets: 2 examples need [2, 2] but get [3,3]" });
});
