import assert from "node:assert/strict";
import { test } from "node:test";
import { summary } from "../../lib/layers/summary";
import { digitCodes } from "../../lib/models/digit-codes";
import { connections, lenet5, lenet5AsPrinted, lenet5Of1998 } from "../../lib/models/lenet5";
import { resnet } from "../../lib/models/resnet";

const column = <K extends "parameters" | "activations">(
  rows: readonly { readonly [name in K]: number }[],
  name: K,
): number[] => rows.map((row) => row[name]).filter((count) => count > 0);

test("the lecture's LeNet-5 has 62,958 parameters, layer by layer as in its table", () => {
  const { rows, parameters } = summary(lenet5(), [32, 32, 3]);
  assert.equal(parameters, 62_958);
  assert.deepEqual(column(rows, "parameters"), [608, 3_216, 48_120, 10_164, 850]);
  const shapes = rows
    .filter(({ layer }) => /convolution|pooling/.test(layer))
    .map(({ outputShape }) => String(outputShape));
  assert.deepEqual(shapes, ["28,28,8", "14,14,8", "10,10,16", "5,5,16"]);
  const sizes = rows.filter(({ layer }) => /convolution|pooling/.test(layer)).map(({ activations }) => activations);
  assert.deepEqual(sizes, [6_272, 1_568, 1_600, 400]);
});

test("what a pixel sees grows from 5 to 6, 14 and 16 pixels through LeNet-5", () => {
  const { rows } = summary(lenet5(), [32, 32, 3]);
  const seen = rows
    .filter(({ layer }) => /convolution|pooling/.test(layer))
    .map(({ receptiveField }) => receptiveField?.[0]);
  assert.deepEqual(seen, [5, 6, 14, 16]);
  assert.equal(rows[rows.length - 1].receptiveField, null);
});

test("LeNet-5 of 1998 has 61,706 parameters with full connection, 60,000 as printed", () => {
  assert.equal(summary(lenet5Of1998(), [32, 32, 1]).parameters, 61_706);
  const printed = summary(lenet5AsPrinted(), [32, 32, 1]);
  assert.deepEqual(column(printed.rows, "parameters"), [156, 12, 1_516, 32, 48_120, 10_164]);
  assert.equal(printed.parameters, 60_000);
  assert.equal(connections.flat().length, 60);
});

test("LeNet-5 costs 28·28·8·75 + 10·10·16·200 + 400·120 + 120·84 + 84·10 multiply-adds", () => {
  assert.equal(summary(lenet5(), [32, 32, 3]).multiplyAdds, 470_400 + 320_000 + 48_000 + 10_080 + 840);
});

test("the digits' codes are ten different pictures of 84 pixels of -1 and 1", () => {
  assert.equal(new Set(digitCodes.map(String)).size, 10);
  for (const code of digitCodes) assert.ok(code.length === 84 && code.every((pixel) => Math.abs(pixel) === 1));
});

test("ResNets of depth 6n + 2 have 0.27, 0.47 and 1.7 million parameters, the paper's and the shortcuts'", () => {
  const millions = [20, 32, 110].map((depth) => (summary(resnet(depth), [32, 32, 3]).parameters / 1e6).toPrecision(2));
  assert.deepEqual(millions, ["0.27", "0.47", "1.7"]);
  assert.throws(() => resnet(18), new RangeError("resnet: depth must be 6n + 2, such as 8, 14, 20, 32, but is 18"));
});
