import assert from "node:assert/strict";
import test from "node:test";
import { decode, encode } from "../../lib/check/wire";
import type { Data } from "../../lib/exercise/data";
import { fc } from "../properties";

const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc.double(),
    fc.string(),
    fc.boolean(),
    fc.constantFrom(null, undefined, -0, Number.NaN),
    fc.array(tie("data")),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("$", "__proto__", "constructor")), tie("data"), {
      noNullPrototype: true,
    }),
  ),
}));

test("whatever is sent arrives, to the sign of zero", () => {
  fc.assert(fc.property(data, (value) => assert.deepStrictEqual(decode(encode(value)), value)));
});

test("a member named __proto__ changes no prototype", () => {
  const arrived = decode('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
  assert.equal(Object.getPrototypeOf(arrived), Object.prototype);
  assert.equal(arrived.polluted, undefined);
});

test("other text is refused", () => {
  assert.throws(() => decode("1 + 1"), SyntaxError);
  assert.throws(() => decode('{"$": "process.exit"}'), /^SyntaxError: decode: nothing is called "process\.exit"$/);
});
