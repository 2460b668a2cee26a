import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { bySegment, integratedGradients, saliency } from "../../lib/explain/gradients";
import { lime, localModel } from "../../lib/explain/lime";
import { answersTo, gridSegments, overSegments, type Score } from "../../lib/explain/segments";
import { deletionCurve, occlusion, shapley, shapleyValues } from "../../lib/explain/shapley";
import { mul, square } from "../../lib/operations/arithmetic";
import { sum } from "../../lib/operations/reductions";
import { reshape } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { tensor, zeros } from "../../lib/tensor/creation";
import { picture } from "../features/pictures";

/** Singular values against the normal equations of scikit-learn. */
const SOLVERS = 1e-9;
/** What is asked of the sum of Shapley values. */
const ADDS_UP = 1e-9;

interface Fitted {
  readonly coefficients: number[];
  readonly intercept: number;
  readonly r2: number;
}
const fixture: {
  readonly x: number[][];
  readonly y: number[];
  readonly weights: number[];
  readonly ridge: Fitted & { readonly alpha: number };
  readonly lime: Fitted & { readonly width: number };
} = JSON.parse(readFileSync(join(__dirname, "../fixtures/scikit/explain.json"), "utf8"));

const apart = (a: readonly number[], b: readonly number[]): number => Math.max(...a.map((v, i) => Math.abs(v - b[i])));
const image = picture(3, [12, 16, 3], 0.8);
/** The mean red of the third of six parts, squared, and a little of the first: what matters is known. */
const segments = gridSegments(12, 16, 2, 3);
const score: Score = (images) =>
  Array.from({ length: images.shape[0] }, (_, n) => {
    const red = (segment: number): number => {
      let total = 0;
      segments.of.forEach((row, y) => {
        row.forEach((s, x) => {
          if (s === segment) total += images.at(n, y, x, 0);
        });
      });
      return total / 30;
    };
    return red(2) * red(2) + 0.2 * red(0) * red(2) + 0.1 * red(5);
  });

describe("the local model", () => {
  test("equals scikit-learn's weighted ridge, with its r2", () => {
    const { alpha, coefficients, intercept, r2 } = fixture.ridge;
    const ours = localModel(fixture.x, fixture.y, fixture.weights, alpha);
    assert.ok(apart(ours.weights as number[], coefficients) < SOLVERS);
    assert.ok(Math.abs(ours.intercept - intercept) < SOLVERS && Math.abs(ours.r2 - r2) < SOLVERS);
  });

  test("equals the lime package's on the same samples of a table", () => {
    const { width, coefficients, intercept, r2 } = fixture.lime;
    const kernel = fixture.x.map((row) => {
      const square = row.reduce((total, v, j) => total + (v - fixture.x[0][j]) * (v - fixture.x[0][j]), 0);
      return Math.sqrt(Math.exp(-square / (width * width)));
    });
    const ours = localModel(fixture.x, fixture.y, kernel, 1);
    assert.ok(apart(ours.weights as number[], coefficients) < SOLVERS);
    assert.ok(Math.abs(ours.intercept - intercept) < SOLVERS && Math.abs(ours.r2 - r2) < SOLVERS);
  });

  test("has no r2 where the answers never change, and no spread", () => {
    const { r2, spread } = localModel([[0], [1]], [3, 3], [1, 1], 1);
    assert.ok(Number.isNaN(r2) && spread < SOLVERS);
    assert.throws(() => localModel([[0]], [1, 2], [1], 0), /1 samples, 2 answers and 1 kernel values/);
  });
});

describe("a planted rule", () => {
  test("is found by LIME, Shapley and occlusion: the third part counts most", () => {
    for (const values of [
      lime(score, image, segments, { random: seeded(1), samples: 300 }).weights,
      shapley(score, image, segments),
      occlusion(score, image, segments).map(Math.abs),
    ]) {
      const sizes = values.map(Math.abs);
      assert.equal(sizes.indexOf(Math.max(...sizes)), 2);
    }
  });

  test("LIME with the same seed is the same, and more samples agree better with each other", () => {
    const run = (seed: number, samples: number): readonly number[] =>
      lime(score, image, segments, { random: seeded(seed), samples }).weights;
    assert.deepEqual(run(1, 100), run(1, 100));
    const far = (samples: number): number => apart(run(1, samples) as number[], run(2, samples) as number[]);
    assert.ok(far(2000) < far(30), `${far(2000)} against ${far(30)}`);
    assert.throws(
      () => lime(score, image, segments, { random: seeded(1), samples: 1 }),
      /samples must be .* 2 or more/,
    );
    assert.throws(() => lime(score, image, segments, { random: seeded(1), width: 0 }), /width must be above 0/);
  });

  test("the deletion curve falls as fast as it can when the order is right", () => {
    const importance = shapley(score, image, segments).map(Math.abs);
    const curve = deletionCurve(score, image, segments, importance);
    assert.equal(curve.length, 7);
    const [whole, ...rest] = occlusion(score, image, segments);
    assert.ok(Number.isFinite(whole) && rest.length === 5);
    assert.ok(Math.abs(curve[0] - curve[1]) > Math.abs(curve[1] - curve[2]));
    assert.throws(() => deletionCurve(score, image, segments, [1]), /1 importances but 6 segments/);
  });
});

describe("Shapley values", () => {
  test("add up to the difference of outputs", () => {
    const [none, all] = answersTo(score, image, segments, [new Array(6).fill(0), new Array(6).fill(1)]);
    const total = shapley(score, image, segments).reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(total - (all - none)) < ADDS_UP);
  });

  test("equal brute force over all orders of six parts", () => {
    const random = seeded(5);
    const answers = Array.from({ length: 64 }, () => random.normal());
    const orders = (left: readonly number[]): number[][] =>
      left.length === 0 ? [[]] : left.flatMap((j) => orders(left.filter((k) => k !== j)).map((rest) => [j, ...rest]));
    const sums = new Array<number>(6).fill(0);
    const all = orders([0, 1, 2, 3, 4, 5]);
    for (const order of all) {
      let set = 0;
      for (const j of order) {
        sums[j] += (answers[set | (1 << j)] - answers[set]) / all.length;
        set |= 1 << j;
      }
    }
    assert.ok(apart(shapleyValues(6, answers), sums) < ADDS_UP);
  });

  test("a part that changes nothing has 0, and equal parts have equal values", () => {
    const answers = [0, 1, 1, 5, 0, 1, 1, 5]; // the third part is idle
    assert.deepEqual(shapleyValues(3, answers), [2.5, 2.5, 0]);
    assert.throws(() => shapleyValues(3, [1, 2]), /3 parts need 8 answers but there are 2/);
    assert.throws(
      () => shapley(score, image, gridSegments(12, 16, 4)),
      /16 parts need 65536 answers; cut .* 12 at most/,
    );
  });
});

describe("gradients", () => {
  const x = reshape(picture(2, [2, 2, 3], 1), [1, 2, 2, 3]);
  test("saliency of a sum of squares is twice the picture", () => {
    assert.deepEqual(saliency((v) => sum(square(v)), x).toArray(), mul(x, 2).toArray());
  });
  test("integrated gradients add up to the difference of the answers", () => {
    const f = (v: Parameters<typeof square>[0]) => sum(mul(square(v), v));
    const parts = integratedGradients(f, x, { steps: 200 });
    assert.ok(Math.abs(sum(parts).item() - f(x).item()) < 1e-4);
    assert.throws(() => integratedGradients(f, x, { steps: 0 }), /steps must be a whole number, 1 or more, but is 0/);
  });
  test("sizes are added up by segment", () => {
    assert.deepEqual(
      bySegment(
        tensor([
          [
            [1, -1],
            [2, 0],
          ],
        ]),
        gridSegments(1, 2, 1, 2),
      ),
      [2, 2],
    );
    assert.throws(() => bySegment(zeros([2, 2, 1]), gridSegments(1, 2, 1, 2)), /segments have 2 pixels/);
  });
});

describe("segments", () => {
  test("cover the picture, each about as large as the others", () => {
    const { of, count } = gridSegments(10, 7, 3, 2);
    const sizes = Array.from({ length: count }, (_, s) => of.flat().filter((each) => each === s).length);
    assert.equal(
      sizes.reduce((a, b) => a + b),
      70,
    );
    assert.ok(Math.min(...sizes) >= 9 && Math.max(...sizes) <= 16, `${sizes}`);
    assert.deepEqual(overSegments(gridSegments(2, 2, 2, 1), [1, 5]), [
      [1, 1],
      [5, 5],
    ]);
    assert.throws(() => gridSegments(2, 2, 3), /rows must be a whole number from 1 to 2 but is 3/);
    assert.throws(
      () => answersTo(score, image, gridSegments(2, 2, 1), [[1]]),
      /image is \[12,16,3\] but segments are for/,
    );
    assert.throws(() => answersTo(score, image, segments, [[1]]), /a mask has 1 numbers but there are 6 segments/);
  });
});
