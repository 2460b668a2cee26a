import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Segments } from "../../lib/explain/segments";
import { slicSegments } from "../../lib/explain/slic";
import { rgbToLab } from "../../lib/features/lab";
import { tensor } from "../../lib/tensor/creation";
import { picture } from "../features/pictures";

/** Rounded as scikit-image's documentation prints them. */
const TWO_DIGITS = 0.01;

/** How many pieces the pixels of one part fall into. */
function pieces({ of }: Segments, part: number): number {
  const left = new Set<string>();
  of.forEach((row, y) => {
    row.forEach((each, x) => {
      if (each === part) left.add(`${y},${x}`);
    });
  });
  let found = 0;
  while (left.size > 0) {
    found++;
    const open = [[...left][0]];
    while (open.length > 0) {
      const at = open.pop() as string;
      if (!left.delete(at)) continue;
      const [y, x] = at.split(",").map(Number);
      open.push(`${y + 1},${x}`, `${y - 1},${x}`, `${y},${x + 1}`, `${y},${x - 1}`);
    }
  }
  return found;
}

describe("rgbToLab", () => {
  test("has the known values of white, black, red, green and blue", () => {
    const known: [rgb: [number, number, number], lab: [number, number, number]][] = [
      [
        [1, 1, 1],
        [100, 0, 0],
      ],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [1, 0, 0],
        [53.24, 80.09, 67.2],
      ],
      [
        [0, 1, 0],
        [87.73, -86.18, 83.18],
      ],
      [
        [0, 0, 1],
        [32.3, 79.19, -107.86],
      ],
    ];
    for (const [rgb, lab] of known)
      rgbToLab(rgb).forEach((value, i) => {
        assert.ok(Math.abs(value - lab[i]) < TWO_DIGITS, `${rgb}: ${value} against ${lab[i]}`);
      });
  });

  test("a grey has no colour, and gets lighter evenly", () => {
    const greys = [0.1, 0.3, 0.5, 0.7, 0.9].map((v) => rgbToLab([v, v, v]));
    for (const [, a, b] of greys) assert.ok(Math.abs(a) < TWO_DIGITS && Math.abs(b) < TWO_DIGITS);
    for (let i = 1; i < greys.length; i++) assert.ok(greys[i][0] > greys[i - 1][0]);
  });
});

describe("SLIC", () => {
  const image = picture(3, [24, 32, 3], 0.8);

  test("covers the picture with about as many parts as asked for, each of one piece", () => {
    for (const parts of [1, 4, 12, 40]) {
      const cut = slicSegments(image, { parts });
      const numbers = new Set(cut.of.flat());
      assert.deepEqual([...numbers], [...Array(cut.count).keys()]);
      assert.ok(cut.count <= 2 * parts && cut.count >= parts / 3, `${cut.count} of ${parts}`);
      for (const part of numbers) assert.equal(pieces(cut, part), 1, `part ${part} of ${parts}`);
    }
  });

  test("a square of another colour is a part of its own, to the pixel", () => {
    const inside = (y: number, x: number): boolean => y >= 9 && y < 15 && x >= 5 && x < 11;
    const pixels = Array.from({ length: 24 }, (_, y) =>
      Array.from({ length: 24 }, (_, x) => (inside(y, x) ? [1, 0, 1] : [0.3, 0.5, 0.3])),
    );
    const { of } = slicSegments(tensor(pixels), { parts: 16 });
    const own = of[10][7];
    of.forEach((row, y) => {
      row.forEach((part, x) => {
        assert.equal(part === own, inside(y, x), `${y}, ${x}`);
      });
    });
  });

  test("a picture of one colour is cut into squares", () => {
    const { of, count } = slicSegments(tensor(Array.from({ length: 16 }, () => Array(16).fill([0.5, 0.5, 0.5]))), {
      parts: 4,
    });
    assert.equal(count, 4);
    assert.deepEqual([of[0][0], of[0][15], of[15][0], of[15][15]], [0, 1, 2, 3]);
    for (const part of [0, 1, 2, 3]) assert.equal(of.flat().filter((each) => each === part).length, 64);
  });

  test("another range of values gives the same parts, and so does a second run", () => {
    const stretched = tensor(
      Array.from(image.data, (v) => 2 * v - 1),
      { shape: [...image.shape] },
    );
    assert.deepEqual(slicSegments(stretched, { range: [-1, 1] }), slicSegments(image));
    assert.deepEqual(slicSegments(image), slicSegments(image));
  });

  test("the more compact, the nearer to squares: the border gets shorter", () => {
    const border = (compactness: number): number => {
      const { of } = slicSegments(image, { compactness });
      return of.flatMap((row, y) => row.filter((part, x) => part !== row[x + 1] || part !== of[y + 1]?.[x])).length;
    };
    assert.ok(border(200) < border(2), `${border(200)} against ${border(2)}`);
  });

  test("refuses what it cannot cut", () => {
    assert.throws(() => slicSegments(picture(1, [4, 4, 2], 1)), /image is \[4,4,2\] but must be \[H, W, 1 or 3\]/);
    assert.throws(() => slicSegments(tensor([[[2]]])), /image holds 2, outside its range \[0, 1\]/);
    assert.throws(() => slicSegments(image, { parts: 0 }), /parts must be a whole number from 1 to 768 but is 0/);
    assert.throws(() => slicSegments(image, { compactness: 0 }), /compactness must be above 0/);
    assert.throws(() => slicSegments(image, { rounds: 0.5 }), /rounds must be 1 or more/);
  });
});
