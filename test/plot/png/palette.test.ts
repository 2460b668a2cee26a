import assert from "node:assert/strict";
import { test } from "node:test";
import { type Indexed, indexed } from "../../../lib/plot/png/palette";
import { fc } from "../../properties";

const painted = ({ colours, pixels }: Indexed): number[] =>
  [...pixels].flatMap((index) => [...colours.subarray(3 * index, 3 * index + 3), 255]);

test("a picture of at most 256 colours stays as it is", () => {
  const colour = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((each) => each.map((value) => 85 * value));
  fc.assert(
    fc.property(fc.array(colour, { minLength: 1, maxLength: 400 }), (pixels) => {
      const rgba = Uint8Array.from(pixels.flatMap((each) => [...each, 255]));
      assert.deepEqual(painted(indexed(rgba) as Indexed), [...rgba]);
    }),
  );
});

test("of more colours the frequent ones stay and the others move a little", () => {
  const rgba = new Uint8Array(4 * 3000);
  for (let at = 0; at < 3000; at++)
    rgba.set(at < 2000 ? [0, 114, 178, 255] : [at & 255, (at >> 2) & 255, 128, 255], 4 * at);
  const result = indexed(rgba) as Indexed;
  assert.equal(result.colours.length, 3 * 256);
  const after = painted(result);
  assert.deepEqual(after.slice(0, 4), [0, 114, 178, 255]);
  assert.ok(after.every((value, at) => Math.abs(value - rgba[at]) <= 16));
});

test("a photograph has too many colours for a palette", () => {
  const rgba = new Uint8Array(4 * 5000);
  for (let at = 0; at < 5000; at++) rgba.set([at & 255, at >> 8, 0, 255], 4 * at);
  assert.equal(indexed(rgba), undefined);
});
