import assert from "node:assert/strict";
import { test } from "node:test";
import { leaves, mapTree, paths, type Tree } from "../../lib/autodiff/tree";
import { tensor } from "../../lib/tensor/creation";

const params = { layers: [{ W: tensor([1, 2]), b: tensor([3]) }], none: {}, scale: tensor([4]) };

test("a mapped tree has the form of the first and the first is as it was", () => {
  const doubled = mapTree((x, y) => tensor(x.data.map((each, i) => each + y.data[i])), params, params);
  assert.deepEqual(doubled.layers[0].W.toArray(), [2, 4]);
  assert.deepEqual(doubled.none, {});
  assert.deepEqual(params.scale.toArray(), [4]);
});

test("paths name the tensors, in order", () => {
  assert.deepEqual(
    paths(params).map(([path]) => path),
    ["layers.0.W", "layers.0.b", "scale"],
  );
  assert.equal(leaves(params).length, 3);
  assert.deepEqual(paths(tensor([1]))[0][0], "");
});

test("a tree that lacks a place, or holds something else than tensors, is refused in one line", () => {
  assert.throws(
    () => mapTree((x) => x, params, { layers: [{ W: tensor([1]) }], none: [], scale: tensor([1]) }),
    new RangeError("mapTree: tree 2 has no tensor at layers.0.b"),
  );
  assert.throws(
    () => leaves({ W: 3 } as unknown as Tree),
    new TypeError("mapTree: a tree is tensors, arrays and records, but at W stands number"),
  );
});
