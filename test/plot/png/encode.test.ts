import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { encodeIndexedPng, encodePng } from "../../../lib/plot/png/encode";

test("a PNG of 2 × 1 grey pixels has the signature, size, kind and pixels of the specification", () => {
  const png = encodePng(2, 1, 1, [0, 255]);
  assert.equal(png.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n");
  assert.deepEqual([...png.subarray(8, 29)], [0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const length = png.readUInt32BE(33);
  assert.deepEqual([...inflateSync(png.subarray(41, 41 + length))], [0, 0, 255]);
});

test("the checksum of the last chunk is the known one", () => {
  assert.deepEqual([...encodePng(1, 1, 1, [0]).subarray(-4)], [0xae, 0x42, 0x60, 0x82]);
});

test("a picture with a palette names its colours before its pixels", () => {
  const png = encodeIndexedPng(1, 1, { colours: Uint8Array.of(1, 2, 3), pixels: Uint8Array.of(0) });
  assert.equal(png[25], 3);
  assert.equal(png.subarray(37, 41).toString(), "PLTE");
  assert.deepEqual([...png.subarray(41, 44)], [1, 2, 3]);
});
