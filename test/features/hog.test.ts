import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { hog, hogStages } from "../../lib/features/hog";
import { type HogOptions, scikitImageHog } from "../../lib/features/hog-settings";
import { add, mul, sub } from "../../lib/operations/arithmetic";
import { index, slice, stack } from "../../lib/operations/shaping";
import { tensor, zeros } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { drawn, picture, turned } from "./pictures";

/** scikit-image adds votes up in float32. */
const THEIR_FLOAT32 = 3e-7;
/** Sums of a few hundred votes in another order. */
const ROUNDING = 1e-12;

interface Fixture extends Pick<HogOptions, "bins" | "cell" | "block" | "norm"> {
  readonly seed: number;
  readonly shape: readonly number[];
  readonly features: readonly number[];
}
const fixtures: readonly Fixture[] = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/scikit/features.json"), "utf8"),
).hog;

const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));

describe("hog equals scikit-image's", () => {
  for (const { seed, shape, features, bins, cell, block, norm } of fixtures)
    test(`on [${shape}] with ${bins} bins, cells of ${cell}, blocks of ${block}, ${norm}`, () => {
      const got = hog(picture(seed, shape, 0.3), { bins, cell, block, norm, ...scikitImageHog });
      assert.deepEqual(got.shape, [features.length]);
      assert.ok(apart(got.data, features) < THEIR_FLOAT32, `apart by ${apart(got.data, features)}`);
    });
});

/** Votes of all cells together, by bin. */
function byBin(image: Tensor, options: HogOptions): number[] {
  const { cells } = hogStages(image, options);
  const bins = cells.shape[2];
  return Array.from({ length: bins }, (_, b) =>
    Array.from(cells.data)
      .filter((_, i) => i % bins === b)
      .reduce((sum, v) => sum + v, 0),
  );
}

const wave = (x: number): number => 0.5 + 0.4 * Math.sin((2 * Math.PI * x) / 7);
const upright = drawn(32, 32, (x) => wave(x));
const level = drawn(32, 32, (_, y) => wave(y));

describe("by construction", () => {
  for (const bins of [2, 4, 8, 12, 18])
    for (const [how, image, bin] of [
      ["upright", upright, 0],
      ["level", level, bins / 2],
    ] as const)
      test(`an ${how} grating fills bin ${bin} of ${bins} alone, with every interpolation`, () => {
        for (const interpolate of ["cells", "bins", "none"] as const) {
          const votes = byBin(image, { bins, interpolate });
          assert.ok(votes[bin] > 0);
          assert.ok(
            votes.every((v, b) => b === bin || v < ROUNDING),
            `${interpolate}: ${votes}`,
          );
        }
      });

  test("with hard bins an upright and a level grating each fill one bin of 1 to 12", () => {
    // with 13 the direction falls on the edge of a bin up to rounding, and the two sides of a stripe on either side of it
    for (let bins = 1; bins <= 12; bins++)
      for (const image of [upright, level])
        for (const firstCentre of ["zero", "half"] as const) {
          const votes = byBin(image, { bins, interpolate: "none", firstCentre });
          assert.equal(votes.filter((v) => v > ROUNDING).length, 1, `${bins} bins, ${firstCentre}: ${votes}`);
        }
  });

  for (const bins of [4, 8, 12])
    test(`signed, a ramp to the right fills bin 0 of ${bins} alone, down, left and up each a quarter further`, () => {
      const quarter = bins / 4;
      for (const [ramp, bin] of [
        [drawn(16, 16, (x) => x / 16), 0],
        [drawn(16, 16, (_, y) => y / 16), quarter],
        [drawn(16, 16, (x) => -x / 16), 2 * quarter],
        [drawn(16, 16, (_, y) => -y / 16), 3 * quarter],
      ] as const)
        for (const interpolate of ["cells", "bins", "none"] as const) {
          const votes = byBin(ramp, { bins, signed: true, interpolate });
          assert.ok(votes[bin] > 0);
          assert.ok(votes.every((v, b) => b === bin || v < ROUNDING));
        }
    });

  test("with 9 bins an odd direction is shared: a level grating by bins 4 and 5, half each", () => {
    const votes = byBin(level, { bins: 9 });
    assert.ok(Math.abs(votes[4] - votes[5]) < ROUNDING && votes[4] > 0);
    assert.ok(votes.every((v, b) => b === 4 || b === 5 || v < ROUNDING));
  });

  test("an inverted picture and a lighter picture have the same features, grey and colour", () => {
    for (const shape of [
      [32, 32],
      [32, 40, 3],
    ]) {
      const image = picture(5, shape, 0.5);
      assert.ok(apart(hog(sub(1, image)).data, hog(image).data) < 1e-9);
      assert.ok(apart(hog(add(mul(image, 0.9), 0.05)).data, hog(mul(image, 0.9)).data) < 1e-9);
    }
  });

  test("colours may change places: the strongest gradient counts, whatever its name", () => {
    const image = picture(6, [24, 24, 3], 0.5);
    const other = stack(
      [2, 0, 1].map((c) => index(image, c, 2)),
      2,
    );
    assert.ok(apart(hog(other, { cell: 6 }).data, hog(image, { cell: 6 }).data) < ROUNDING);
  });

  for (const bins of [8, 12, 18])
    test(`a quarter turn turns the cells and moves every bin on by ${bins / 2} of ${bins}`, () => {
      const image = picture(9, [24, 32], 0.2);
      const before = hogStages(image, { bins }).cells;
      const after = hogStages(turned(image), { bins }).cells;
      const [rows, columns] = before.shape;
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < columns; c++)
          for (let b = 0; b < bins; b++) {
            const moved = after.at(c, rows - 1 - r, (b + bins / 2) % bins);
            assert.ok(Math.abs(moved - before.at(r, c, b)) < ROUNDING);
          }
    });

  test("interpolation moves votes, it loses none but those that leave at the border", () => {
    const image = drawn(40, 40, (x, y) => (x > 11 && x < 29 && y > 11 && y < 29 ? 1 : 0));
    const sums = (["none", "bins", "cells"] as const).map((interpolate) =>
      byBin(image, { bins: 9, interpolate }).reduce((sum, v) => sum + v, 0),
    );
    assert.ok(apart(sums, [sums[0], sums[0], sums[0]]) < ROUNDING, `${sums}`);
  });

  test("half a bin on is the same votes with the first centre at half", () => {
    const { centres } = hogStages(upright, { bins: 4, firstCentre: "half" });
    assert.deepEqual(centres, [22.5, 67.5, 112.5, 157.5]);
    assert.deepEqual(hogStages(upright, { bins: 4, signed: true }).centres, [0, 90, 180, 270]);
  });
});

describe("hog", () => {
  test("a batch gives one row a picture, the same as one by one, in the precision of the pictures", () => {
    const batch = stack([picture(1, [16, 16, 3], 0.5), picture(2, [16, 16, 3], 0.5)]);
    const rows = hog(batch, { cell: 4 });
    assert.deepEqual(rows.shape, [2, 324]);
    assert.deepEqual(Array.from(slice(rows, 1, 2).data), Array.from(hog(index(batch, 1), { cell: 4 }).data));
    assert.equal(hog(zeros([16, 16, 1], { dtype: "float32" })).dtype, "float32");
  });

  test("a flat picture has no direction: every feature is 0 and none is NaN", () => {
    for (const norm of ["L2-Hys", "L2", "L1", "L1-sqrt", "none"] as const)
      assert.ok(hog(zeros([16, 16]), { norm }).data.every((v) => v === 0));
  });

  test("every block has length 1 at most, and L1 blocks add up to 1 at most", () => {
    const { blocks } = hogStages(picture(3, [32, 32], 1));
    for (let i = 0; i < blocks.size; i += 36) assert.ok(Math.hypot(...blocks.data.subarray(i, i + 36)) <= 1 + ROUNDING);
  });

  test("the direction of the gradient is given in degrees: 90 where it gets lighter downwards", () => {
    const { direction, magnitude } = hogStages(drawn(16, 16, (_, y) => y / 20));
    assert.deepEqual([direction.at(5, 5), Number(magnitude.at(5, 5).toFixed(12))], [90, 0.1]);
  });

  test("what cannot be is refused in one line", () => {
    assert.throws(() => hog(zeros([15, 16])), {
      name: "RangeError",
      message:
        "hog: a picture of 15 × 16 pixels is too small for a block of 2 × 2 cells of 8 × 8 pixels; choose smaller cells",
    });
    assert.throws(() => hog(zeros([16, 16, 2])), /images has shape \[16,16,2\] but must be .* with 1 or 3 channels/);
    assert.throws(() => hog(zeros([0, 16, 16, 1])), /images has shape \[0,16,16,1\]: no pixels/);
    assert.throws(() => hog(tensor([[Number.NaN]]), { cell: 1, block: 1 }), /hog: images holds NaN at place 0/);
    assert.throws(
      () => hog([[1]] as unknown as Tensor),
      /^TypeError: hog: images must be a tensor, got an array of 1: wrap it in tensor/,
    );
    assert.throws(() => hog(zeros([16, 16]), { bins: 0 }), /bins must be a whole number from 1 to 360 but is 0/);
    assert.throws(() => hog(zeros([16, 16]), { cell: 2.5 }), /cell must be whole numbers, 1 or more, but is 2.5/);
    assert.throws(() => hog(zeros([16, 16]), { norm: "L3" as "L2" }), /norm is "L3" but must be one of "L2-Hys", "L2"/);
    assert.throws(() => hogStages(zeros([2, 16, 16, 1])), /one picture at a time, but images has shape \[2,16,16,1\]/);
  });
});
