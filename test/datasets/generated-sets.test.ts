import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { generateDigits } from "../../lib/datasets/digits";
import type { ImageSet } from "../../lib/datasets/image-set";
import { generateObjects, OBJECT_CLASSES } from "../../lib/datasets/objects";
import { coverage, distanceToLines, type Point, toByte, unpose } from "../../lib/datasets/raster";
import { generateSignals } from "../../lib/datasets/signals";
import { seeded } from "../../lib/random/random";

/** The share of test pictures whose nearest training picture (squared distance of pixels) has the same label. */
function nearestNeighbour(train: ImageSet, tests: ImageSet): number {
  const size = train.images.length / train.shape[0];
  let right = 0;
  for (let i = 0; i < tests.shape[0]; i++) {
    let best = Number.POSITIVE_INFINITY;
    let label = -1;
    for (let j = 0; j < train.shape[0]; j++) {
      let distance = 0;
      for (let p = 0; p < size && distance < best; p++) {
        const d = tests.images[i * size + p] - train.images[j * size + p];
        distance += d * d;
      }
      if (distance < best) [best, label] = [distance, train.labels[j]];
    }
    if (label === tests.labels[i]) right++;
  }
  return right / tests.shape[0];
}

describe("every generated set", () => {
  test("the same seed gives the same bytes, another seed does not", () => {
    for (const make of [
      (s: number) => generateDigits(20, s).images,
      (s: number) => generateObjects(20, s).images,
      (s: number) => generateSignals(20, s).signals,
    ]) {
      assert.deepEqual(make(5), make(5));
      assert.notDeepEqual(make(5), make(6));
    }
  });
  test("classes are equally frequent", () => {
    for (const { labels } of [generateDigits(50, 1), generateObjects(50, 1), generateSignals(50, 1)])
      for (let c = 0; c < 10; c++) assert.equal(labels.filter((label) => label === c).length, 5);
  });
  test("impossible wishes are refused in one line that says what and how much", () => {
    assert.throws(
      () => generateDigits(0, 1),
      /^RangeError: generateDigits: count must be a whole number from 1 up but is 0$/,
    );
    assert.throws(() => generateDigits(1, 1, { side: 4 }), /side must be 8 … 128 pixels but is 4/);
    assert.throws(() => generateDigits(1, 1, { variety: Number.NaN }), /variety must be 0 … 2 but is NaN/);
    assert.throws(() => generateDigits(1, 1, { noise: -1 }), /noise must be 0 … 1 but is -1/);
    assert.throws(() => generateObjects(1.5, 1), /count must be a whole number from 1 up but is 1.5/);
    assert.throws(() => generateObjects(1, 1, { clutter: 2 }), /clutter must be 0 … 1 but is 2/);
    assert.throws(() => generateSignals(1, 1, { length: 5 }), /length must be a whole number from 12 up but is 5/);
    assert.throws(() => generateSignals(1, 1, { stretch: 1 }), /stretch must be below 1 but is 1/);
    assert.throws(() => generateSignals(1, 1, { wander: -0.1 }), /wander must not be negative but is -0.1/);
    assert.throws(() => generateSignals(-3, 1), /count must be a whole number from 1 up but is -3/);
  });
});

describe("digits", () => {
  test("without variety and noise every 3 is the same 3", () => {
    const { images, labels } = generateDigits(20, 1, { variety: 0, noise: 0 });
    assert.equal(labels[3], labels[13]);
    assert.deepEqual(images.subarray(3 * 784, 4 * 784), images.subarray(13 * 784, 14 * 784));
  });
  test("ink is on dark ground and stays away from the border", () => {
    const { images } = generateDigits(100, 2, { noise: 0 });
    let border = 0;
    let sum = 0;
    for (let i = 0; i < images.length; i++) {
      const row = Math.floor((i % 784) / 28);
      if (row === 0 || row === 27 || i % 28 === 0 || i % 28 === 27)
        border = Math.max(border, images[i] === 255 ? 1 : 0);
      sum += images[i] / 255;
    }
    assert.equal(border, 0);
    assert.ok(sum / images.length > 0.08 && sum / images.length < 0.25);
  });
  test("a nearest neighbour reads most digits, but not all: there is something to learn", () => {
    const accuracy = nearestNeighbour(generateDigits(300, 1), generateDigits(100, 2));
    assert.ok(accuracy > 0.75 && accuracy < 1, `accuracy ${accuracy}`);
  });
});

describe("objects", () => {
  test("there are ten classes with names", () => assert.equal(new Set(OBJECT_CLASSES).size, 10));
  test("every knob makes a nearest neighbour on raw pixels worse", () => {
    const still = { viewpoint: 0, clutter: 0, illumination: 0, occlusion: 0, deformation: 0 };
    const score = (knobs: object) =>
      nearestNeighbour(
        generateObjects(200, 1, { ...still, ...knobs }),
        generateObjects(100, 2, { ...still, ...knobs }),
      );
    const easy = score({});
    assert.ok(easy > 0.8, `easy ${easy}`);
    for (const knob of ["viewpoint", "clutter", "illumination", "occlusion", "deformation"])
      assert.ok(score({ [knob]: 1 }) < easy, knob);
  });
});

describe("signals", () => {
  test("without noise, shear and stretch a signal is its template, shifted", () => {
    const { signals } = generateSignals(10, 3, { stretch: 0, shear: 0, wander: 0, noise: 0 });
    const peak = Math.max(...signals.subarray(0, 40));
    assert.ok(Math.abs(peak - 2) < 0.1 && Math.min(...signals.subarray(0, 40)) === 0);
  });
  test("the wandering noise has the standard deviation it was given", () => {
    const quiet = generateSignals(1000, 3, { noise: 0, wander: 0 }).signals;
    const loud = generateSignals(1000, 3, { noise: 0, wander: 0.5 }).signals;
    let sum = 0;
    for (let i = 0; i < loud.length; i++) sum += (loud[i] - quiet[i]) ** 2;
    assert.ok(Math.abs(Math.sqrt(sum / loud.length) - 0.5) < 0.02);
  });
});

describe("drawing", () => {
  test("unpose undoes turn, size, slant and shift", () => {
    const pose = { angle: 0.3, scale: 1.7, shear: 0.4, shift: [0.2, -0.1] as const };
    const [x, y] = [0.6, -0.9];
    const sx = (x + pose.shear * y) * pose.scale;
    const sy = y * pose.scale;
    const moved = [
      Math.cos(0.3) * sx - Math.sin(0.3) * sy + 0.2,
      Math.sin(0.3) * sx + Math.cos(0.3) * sy - 0.1,
    ] as const;
    const back = unpose(pose)(moved);
    assert.ok(Math.abs(back[0] - x) < 1e-12 && Math.abs(back[1] - y) < 1e-12);
  });
  test("the distance to lines is measured to their ends, and a dot is a line", () => {
    const line = [
      [0, 0],
      [1, 0],
    ] as const;
    assert.equal(distanceToLines([line], 9)([4, 4]), 5);
    assert.equal(distanceToLines([line, [[1, 1]]], 9)([1, 3]), 2);
  });
  test("within reach a distance does not depend on the reach, bit for bit; beyond it none is within", () => {
    const random = seeded(4);
    const point = (): Point => [random.uniform(-1, 1), random.uniform(-1, 1)];
    const lines = Array.from({ length: 5 }, (_, i) => Array.from({ length: i + 1 }, point));
    const reach = 0.1;
    const [near, far] = [distanceToLines(lines, reach), distanceToLines(lines, 9)];
    let within = 0;
    for (let i = 0; i < 10_000; i++) {
      const at = point();
      if (far(at) <= reach) assert.equal(near(at), far(at));
      else assert.ok(near(at) > reach);
      within += Number(far(at) <= reach);
    }
    assert.ok(within > 1000 && within < 9000, `${within} of 10000 points lie within reach`);
  });
  test("an edge covers half a pixel, and bytes are kept in range", () => {
    assert.deepEqual([coverage(-1, 0.1), coverage(0, 0.1), coverage(1, 0.1)], [1, 0.5, 0]);
    assert.deepEqual([toByte(-3), toByte(0.5), toByte(7)], [0, 128, 255]);
  });
});
