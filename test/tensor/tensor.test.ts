import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../../lib/random/random";
import * as creation from "../../lib/tensor/creation";

const { tensor, zeros, ones, full, identity, range, linspace, oneHot, scalar, randomNormal } = creation;

test("nested arrays become a row-major tensor and come back", () => {
  const x = tensor([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  assert.deepEqual([x.shape, x.rank, x.size, x.dtype], [[2, 3], 2, 6, "float64"]);
  assert.deepEqual([...x.data], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual(x.toArray(), [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  assert.equal(x.at(1, -1), 6);
});

test("a scalar, an empty vector and a matrix without rows are tensors", () => {
  assert.equal(scalar(3).item(), 3);
  assert.equal(scalar(3).toArray(), 3);
  assert.deepEqual(tensor([]).shape, [0]);
  assert.deepEqual(zeros([0, 4]).toArray(), []);
});

test("the caller's array is copied", () => {
  const data = Float32Array.of(1, 2);
  const x = tensor(data);
  data[0] = 9;
  assert.deepEqual([x.at(0), x.dtype], [1, "float32"]);
});

test("creation functions fill as their names say", () => {
  assert.deepEqual(ones([2]).toArray(), [1, 1]);
  assert.deepEqual(full([1, 2], 3).toArray(), [[3, 3]]);
  assert.deepEqual(identity(2).toArray(), [
    [1, 0],
    [0, 1],
  ]);
  assert.deepEqual(range(1, 2, 0.25).toArray(), [1, 1.25, 1.5, 1.75]);
  assert.deepEqual(linspace(-1, 1, 3).toArray(), [-1, 0, 1]);
  assert.deepEqual(oneHot([1], 2).toArray(), [[0, 1]]);
  assert.deepEqual(randomNormal(seeded(1), [3]).data, randomNormal(seeded(1), [3]).data);
});

test("a tensor prints its shape, its dtype and aligned numbers", () => {
  const x = tensor([
    [1, -2.5],
    [1 / 3, 100],
  ]);
  assert.equal(String(x), "tensor [2,2] float64\n[[      1,    -2.5],\n [0.33333,     100]]");
  assert.equal(String(zeros([1000])), "tensor [1000] float64\n[0, 0, 0, …, 0, 0, 0]");
  assert.equal(String(scalar(2)), "tensor [] float64\n2");
});

test("randomNormal draws, bit for bit, what as many calls of normal draw, and leaves the same state", () => {
  for (const dtype of ["float64", "float32"] as const) {
    for (const size of [0, 1, 15, 16, 17, 4097, 9000]) {
      const [all, each] = [seeded(size), seeded(size)];
      const drawn = randomNormal(all, [size], { mean: -1, std: 0.3, dtype });
      const one = Array.from({ length: size }, () => each.normal(-1, 0.3));
      assert.deepEqual(Array.from(drawn.data), dtype === "float32" ? one.map(Math.fround) : one, `${size} ${dtype}`);
      assert.deepEqual(all.state, each.state);
    }
  }
  assert.throws(() => randomNormal(seeded(1), [50], { std: -1 }), /^RangeError: normal: std must be at least 0/);
});

test("wrong input is refused with one line", () => {
  const cases: [() => unknown, string, string][] = [
    [() => tensor([[1, 2], [3]]), "RangeError", "tensor: rows differ: axis 1 has 2 entries at first, then 1"],
    [() => tensor([1, "2" as unknown as number]), "TypeError", 'tensor: entry 1 must be a number, got "2" (a string)'],
    [
      () => tensor([1, [2]]),
      "TypeError",
      "tensor: entry 1 must be a number, got a list where other rows have a number",
    ],
    [() => tensor([1, 2], { shape: [3] }), "RangeError", "tensor: shape [3] holds 3 numbers, got 2"],
    [() => zeros([2, -1]), "RangeError", "zeros: shape must hold whole numbers from 0, got [2,-1]"],
    [
      () => zeros([1e15]),
      "RangeError",
      "zeros: shape [1000000000000000] holds 1000000000000000 numbers, more than 2³¹",
    ],
    [
      () => zeros([1e9, 1e9]),
      "RangeError",
      "zeros: shape [1000000000,1000000000] holds 1000000000000000000 numbers, more than 2³¹",
    ],
    [() => ones([2]).item(), "RangeError", "item: the tensor holds 2 numbers ([2])"],
    [() => ones([2]).at(2), "RangeError", "at: index 2 is outside axis 0 of shape [2]"],
    [() => ones([2]).at(0, 0), "RangeError", "at: needs 1 indices for shape [2], got 2"],
    [() => oneHot([3], 3), "RangeError", "oneHot: label 3 at 0 is not a whole number of 0 to 2"],
    [() => range(0, 1, 0), "RangeError", "range: needs finite numbers and a step that is not 0, got 0, 1, 0"],
    [() => linspace(0, 1, 1), "RangeError", "linspace: count must be at least 2, got 1"],
  ];
  for (const [call, name, message] of cases) assert.throws(call, { name, message });
});
