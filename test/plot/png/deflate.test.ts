import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import { deflated } from "../../../lib/plot/png/deflate";
import { codeLengths, codeOf } from "../../../lib/plot/png/huffman";
import { fc } from "../../properties";

const runs = fc
  .array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 700 })), { maxLength: 60 })
  .map((all) => Uint8Array.from(all.flatMap(([byte, count]) => new Array<number>(count).fill(byte))));

test("inflating what was deflated gives the bytes back", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), runs), (bytes) => {
      assert.deepEqual(new Uint8Array(inflateSync(deflated(bytes))), bytes);
    }),
  );
});

test("more than one block, and repeats over the whole window, come back too", () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, at) => ((at * 2654435761) >>> 13) & 255);
  const bytes = Uint8Array.from([...noise, ...noise.subarray(70_000)]);
  assert.deepEqual(new Uint8Array(inflateSync(deflated(bytes))), bytes);
});

test("a drawing is compressed about as well as by zlib at its best", () => {
  const drawing = Uint8Array.from({ length: 280_000 }, (_, at) =>
    at % 700 < (at / 700) * 1.3 ? 7 : (at * at) % 700 < 9 ? 3 : 0,
  );
  assert.ok(deflated(drawing).length < 1.2 * deflateSync(drawing, { level: 9 }).length);
});

test("no code is longer than the limit, and codes of all symbols fill the tree", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(3), fc.nat(1_000_000)), { minLength: 2, maxLength: 200 }), (counts) => {
      const lengths = codeLengths(counts, 9);
      const used = lengths.filter((length) => length > 0);
      assert.deepEqual(
        lengths.map((length) => length > 0),
        counts.map((count) => count > 0),
      );
      assert.ok(used.every((length) => length <= 9));
      if (used.length > 1)
        assert.equal(
          used.reduce((sum, length) => sum + 2 ** -length, 0),
          1,
        );
    }),
  );
});

test("codes are written from their highest bit", () => {
  assert.deepEqual(codeOf([2, 1, 3, 3]).bits, [0b01, 0b0, 0b011, 0b111]);
});
