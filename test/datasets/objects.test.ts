import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { generateObjects } from "../../lib/datasets/objects";
import { seeded } from "../../lib/random/random";

const fingerprint = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 16);
const off = { viewpoint: 0, clutter: 0, illumination: 0, occlusion: 0, deformation: 0 };
const on = { viewpoint: 1, clutter: 1, illumination: 1, occlusion: 1, deformation: 1 };

describe("coloured objects", () => {
  test("are the pictures that they always were, however fast they are drawn", () => {
    assert.deepEqual(
      [{}, on, off].map((knobs) => fingerprint(generateObjects(60, 5, knobs).images)),
      ["8bab76bbe0f616eb", "283f59e508809ccb", "f2aae496bc713e78"],
    );
  });

  test("are these at any side: skipping ahead where nothing of the outline is near loses no pixel", () => {
    assert.deepEqual(
      [on, off].map((knobs) => fingerprint(generateObjects(20, 6, { ...knobs, occlusion: 0.2, side: 96 }).images)),
      ["f56e63ebc3074f16", "59ae751ccea6c918"],
    );
  });

  test("with polarity each picture has its channels in another order, and about half are inverted", () => {
    const plain = generateObjects(100, 4);
    const mixed = generateObjects(100, 4, { polarity: 1 });
    let inverted = 0;
    for (let i = 0; i < 100; i++) {
      const size = 32 * 32 * 3;
      const [a, b] = [plain, mixed].map(({ images }) => images.subarray(i * size, (i + 1) * size));
      const orders = [0, 1, 2].flatMap((p) => [0, 1, 2].flatMap((q) => (p === q ? [] : [[p, q, 3 - p - q]])));
      const is = (order: number[], flip: boolean): boolean =>
        b.every((v, at) => v === (flip ? 255 - a[at - (at % 3) + order[at % 3]] : a[at - (at % 3) + order[at % 3]]));
      const flipped = orders.some((order) => is(order, true));
      assert.ok(flipped || orders.some((order) => is(order, false)), `picture ${i} is something else`);
      if (flipped) inverted++;
    }
    assert.ok(inverted > 35 && inverted < 65, `${inverted} of 100 inverted`);
  });

  test("polarity of a half leaves about half of the pictures alone, and all of them the same otherwise", () => {
    const plain = generateObjects(100, 4).images;
    const some = generateObjects(100, 4, { polarity: 0.5 }).images;
    const same = Array.from({ length: 100 }, (_, i) => i).filter((i) =>
      some.subarray(i * 3072, (i + 1) * 3072).every((v, at) => v === plain[i * 3072 + at]),
    );
    assert.ok(same.length > 40 && same.length < 75, `${same.length} of 100`);
  });

  test("a larger side shows the same scene in more pixels", () => {
    const small = generateObjects(3, 2, off);
    const large = generateObjects(1, 2, { ...off, side: 64 });
    assert.deepEqual(large.shape, [1, 64, 64, 3]);
    let apart = 0;
    for (let y = 0; y < 32; y++)
      for (let x = 0; x < 32; x++)
        apart += Math.abs(small.images[(y * 32 + x) * 3] - large.images[(2 * y * 64 + 2 * x) * 3]) / 1024;
    assert.ok(apart < 10, `${apart}`);
    assert.throws(() => generateObjects(1, 1, { side: 4 }), /side must be 8 … 512 pixels but is 4/);
    assert.throws(() => generateObjects(1, 1, { polarity: -1 }), /polarity must be 0 … 1 but is -1/);
  });
});

test("fillNormal draws what as many calls of normal draw, and leaves the same state", () => {
  const [one, all] = [seeded(9), seeded(9)];
  const into = new Float64Array(500);
  all.fillNormal(into, -1, 3);
  assert.deepEqual(
    Array.from(into),
    Array.from(into, () => one.normal(-1, 3)),
  );
  assert.deepEqual(all.state, one.state);
});
