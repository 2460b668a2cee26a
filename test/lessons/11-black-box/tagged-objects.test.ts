import assert from "node:assert/strict";
import { test } from "node:test";
import { gridSegments } from "../../../lib/explain/segments";
import { scoreOf, strongest } from "../../../lib/lessons/11-black-box/explainers";
import { shortcutNetwork } from "../../../lib/lessons/11-black-box/shortcut-network";
import { shuffledPixels } from "../../../lib/lessons/11-black-box/shuffled-pixels";
import { type TaggedObjects, taggedObjects } from "../../../lib/lessons/11-black-box/tagged-objects";
import { seeded } from "../../../lib/random/random";
import { randomNormal, tensor } from "../../../lib/tensor/creation";

const parts = gridSegments(32, 32, 3, 4);
const pixel = (set: TaggedObjects, i: number, y: number, x: number): number[] =>
  Array.from(set.images.subarray(((i * 32 + y) * 32 + x) * 3, ((i * 32 + y) * 32 + x) * 3 + 3));
/** The parts in which the pixels lie that differ between two sets at one picture, and how many there are. */
function difference(a: TaggedObjects, b: TaggedObjects, i: number): { parts: number[]; pixels: number } {
  const found = new Set<number>();
  let pixels = 0;
  for (let y = 0; y < 32; y++)
    for (let x = 0; x < 32; x++)
      if (String(pixel(a, i, y, x)) !== String(pixel(b, i, y, x))) {
        found.add(parts.of[y][x]);
        pixels++;
      }
  return { parts: [...found], pixels };
}

test("a tag is 36 pixels inside its part; everything else is as without tags", () => {
  const [all, none] = (["all", "none"] as const).map((tagged) => taggedObjects(40, 7, { tagged }));
  for (let i = 0; i < 40; i++) {
    assert.deepEqual(difference(all, none, i), { parts: [all.tags[i]], pixels: 36 });
    assert.equal(none.tags[i], -1);
  }
  assert.deepEqual(all.labels, none.labels);
});

test("only the class named has the tag, at the places where a set of all tags has it", () => {
  const [some, all] = [taggedObjects(40, 7), taggedObjects(40, 7, { tagged: "all" })];
  some.tags.forEach((part, i) => {
    assert.equal(part, some.labels[i] === 0 ? all.tags[i] : -1);
  });
});

test("a decoy lies on every picture, never in the part of the tag", () => {
  const [plain, decoyed] = [false, true].map((decoys) => taggedObjects(60, 3, { tagged: "all", decoys }));
  for (let i = 0; i < 60; i++) {
    assert.notEqual(decoyed.decoys[i], decoyed.tags[i]);
    assert.deepEqual(difference(plain, decoyed, i), { parts: [decoyed.decoys[i]], pixels: 36 });
  }
  assert.ok(new Set(decoyed.tags).size === 12, "every part has a tag once");
  assert.throws(() => taggedObjects(10, 1, { tagged: 10 }), /tagged must be "all", "none" or a class from 0 to 9/);
});

test("shuffled pixels are the same pixels, all pictures and channels alike", () => {
  const x = randomNormal(seeded(1), [2, 4, 3, 2]);
  const mixed = shuffledPixels(x, 5);
  const pixels = (n: number, t: typeof x): string[] =>
    Array.from({ length: 12 }, (_, p) => `${t.data[(n * 12 + p) * 2]},${t.data[(n * 12 + p) * 2 + 1]}`);
  const order = [0, 1].map((n) => pixels(n, mixed).map((each) => pixels(n, x).indexOf(each)));
  assert.deepEqual(order[0], order[1]);
  assert.deepEqual(
    [...order[0]].sort((a, b) => a - b),
    [...Array(12).keys()],
  );
  assert.notDeepEqual(shuffledPixels(x, 6).toArray(), mixed.toArray());
});

test("the network gives ten scores, scoreOf one of them, and strongest the first of several", () => {
  const model = shortcutNetwork();
  const params = model.init(seeded(1), [32, 32, 3]);
  const image = randomNormal(seeded(2), [1, 32, 32, 3]);
  const scores = model.apply(params, image);
  assert.deepEqual(scores.shape, [1, 10]);
  assert.equal(scoreOf({ model, params, label: 3 })(image).item(), scores.at(0, 3));
  assert.equal(strongest([1, 3, 3]), 1);
  assert.equal(tensor([...scores.data]).size, 10);
});
