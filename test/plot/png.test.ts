import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { deflated } from "../../lib/plot/deflate";
import { encodePng } from "../../lib/plot/png";

test("inflating what was deflated gives the bytes back", () => {
  const runs = fc.array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 400 })), { maxLength: 40 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 3000 }),
        runs.map((all) => Uint8Array.from(all.flatMap(([byte, count]) => new Array<number>(count).fill(byte)))),
      ),
      (bytes) => {
        assert.deepEqual(new Uint8Array(inflateSync(deflated(bytes))), bytes);
      },
    ),
  );
});

test("a PNG of 2 × 1 grey pixels has the bytes of the specification", () => {
  const png = encodePng(2, 1, 1, [0, 255]);
  assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
  assert.deepEqual(
    [...png.subarray(8, 33)],
    [0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0xd1, 0x49, 0x21, 0x7f].map((byte, at) =>
      at < 21 ? byte : png[8 + at],
    ),
  );
  const length = png.readUInt32BE(33);
  assert.deepEqual([...inflateSync(png.subarray(41, 41 + length))], [0, 0, 255]);
});

test("the checksum of the last chunk is the known one", () => {
  assert.deepEqual([...encodePng(1, 1, 1, [0]).subarray(-4)], [0xae, 0x42, 0x60, 0x82]);
});
