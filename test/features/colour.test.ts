import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { grey, hsvToRgb, rgbToHsv } from "../../lib/features/colour";
import { colourHistogram } from "../../lib/features/colour-histogram";
import { stack } from "../../lib/operations/shaping";
import { ones, tensor, zeros } from "../../lib/tensor/creation";
import { fc } from "../properties";
import { picture } from "./pictures";

/** Shares are counts over pixels: only the last digits differ. */
const ROUNDING = 1e-12;

const fixture: Record<"hue" | "joint" | "channels", number[]> & {
  readonly seed: number;
  readonly shape: number[];
  readonly hsv: number[][];
} = JSON.parse(readFileSync(join(__dirname, "../fixtures/scikit/features.json"), "utf8")).histogram;
const image = picture(fixture.seed, fixture.shape, 0.6);
const pixels = Array.from({ length: 20 }, (_, i): [number, number, number] => [
  image.data[3 * i],
  image.data[3 * i + 1],
  image.data[3 * i + 2],
]);
const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const seed = 8;

describe("colours", () => {
  test("hue, saturation and value are those of Python's colorsys", () => {
    assert.ok(pixels.every((pixel, i) => apart(rgbToHsv(pixel), fixture.hsv[i]) < ROUNDING));
  });
  test("the way to hue, saturation, value and back is the identity", () => {
    fc.assert(
      fc.property(part, part, part, (r, g, b) => apart(hsvToRgb(rgbToHsv([r, g, b])), [r, g, b]) < 1e-9),
      { seed },
    );
  });
  test("the pure colours lie at 0, a third and two thirds of the circle; greys at 0 without saturation", () => {
    assert.deepEqual(
      (
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
          [0.5, 0.5, 0.5],
        ] as [number, number, number][]
      ).map(rgbToHsv),
      [
        [0, 1, 1],
        [1 / 3, 1, 1],
        [2 / 3, 1, 1],
        [0, 0, 0.5],
      ],
    );
  });
  test("white stays white in grey, one channel is left, and grey pictures stay what they are", () => {
    assert.ok(grey(ones([2, 3, 3])).data.every((v) => Math.abs(v - 1) < ROUNDING));
    assert.deepEqual(grey(ones([5, 2, 3, 3])).shape, [5, 2, 3, 1]);
    const one = zeros([2, 2, 1]);
    assert.equal(grey(one), one);
  });
});

describe("colour histogram", () => {
  test("equals NumPy's for hue, joint colours and channels", () => {
    assert.ok(apart(colourHistogram(image).data, fixture.hue) < ROUNDING);
    assert.ok(apart(colourHistogram(image, { of: "joint" }).data, fixture.joint) < ROUNDING);
    assert.ok(apart(colourHistogram(image, { of: "channels", bins: 10 }).data, fixture.channels) < ROUNDING);
  });

  test("adds up to 1 for every picture and kind, 1 × 1 included", () => {
    const pictures = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([h, w]) =>
        fc
          .array(part, { minLength: h * w * 3, maxLength: h * w * 3 })
          .map((values) => tensor(values, { shape: [h, w, 3] })),
      );
    fc.assert(
      fc.property(pictures, fc.integer({ min: 1, max: 9 }), fc.boolean(), (x, bins, soft) => {
        const hue = colourHistogram(x, { bins, soft }).data;
        const joint = colourHistogram(x, { of: "joint", bins, soft }).data;
        const channels = colourHistogram(x, { of: "channels", bins, soft }).data;
        const sums = [hue, joint, ...[0, 1, 2].map((c) => channels.slice(c * bins, (c + 1) * bins))].map(sum);
        return sums.every((s) => Math.abs(s - 1) < 1e-9) && [...hue, ...joint, ...channels].every((v) => v >= 0);
      }),
      { seed, numRuns: 60 },
    );
  });

  test("two sizes of one picture agree", () => {
    const twice = stack([image, image]).data;
    const tall = tensor(twice, { shape: [18, 11, 3] });
    for (const of of ["hue", "joint", "channels"] as const)
      assert.ok(apart(colourHistogram(tall, { of }).data, colourHistogram(image, { of }).data) < ROUNDING);
  });

  test("soft shares move by little when a colour does: at the centre all in one bin, at an edge half and half", () => {
    const shares = (v: number) => colourHistogram(tensor([[v]]), { of: "channels", bins: 4, soft: true }).toArray();
    assert.deepEqual(shares(0.375), [0, 1, 0, 0]);
    assert.deepEqual(shares(0.5), [0, 0.5, 0.5, 0]);
    assert.deepEqual(
      [shares(0), shares(1)],
      [
        [1, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    );
  });

  test("the circle of hues has no end: a soft red belongs to the first and the last bin alike", () => {
    assert.deepEqual(colourHistogram(tensor([[[1, 0, 0]]]), { bins: 4, soft: true }).toArray(), [0.5, 0, 0, 0.5]);
  });

  test("one bin holds everything", () => {
    for (const soft of [false, true])
      for (const of of ["hue", "joint", "channels"] as const)
        assert.ok(colourHistogram(image, { of, bins: 1, soft }).data.every((v) => Math.abs(v - 1) < ROUNDING));
  });

  test("what cannot be is refused in one line", () => {
    assert.throws(() => colourHistogram(zeros([2, 2])), {
      name: "RangeError",
      message: 'colourHistogram: a grey picture has no hue histogram; ask for { of: "channels" }',
    });
    assert.throws(
      () => colourHistogram(tensor([[[255, 0, 0]]])),
      /values must be from 0 to 1 but place 0 holds 255; divide bytes by 255/,
    );
    assert.throws(() => colourHistogram(zeros([2, 2, 3]), { bins: 0.5 }), /bins must be a whole number from 1 to 256/);
    assert.throws(() => colourHistogram(zeros([2, 2, 3]), { of: "hsv" as "hue" }), /of is "hsv" but must be "hue"/);
    assert.throws(() => colourHistogram(zeros([2, 2, 4])), /images has shape \[2,2,4\]/);
  });
});
