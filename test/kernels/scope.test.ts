import assert from "node:assert/strict";
import { after, test } from "node:test";
import { runInNewContext } from "node:vm";
import { scope } from "../../lib/kernels/scope";
import { allocate, kernels } from "../../lib/kernels/use";
import { add, mul } from "../../lib/operations/arithmetic";
import { ones } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

kernels.use("simd", { threads: 1, megabytes: 64 });
after(() => kernels.use("reference"));

/** Bytes in use now. */
const used = (): number => kernels.memory()?.used ?? Number.NaN;

test("a scope gives back every tensor but its result, and a tensor from outside stays", () => {
  const outside = ones([10_000]);
  const before = used();
  let inner: Tensor | undefined;
  const { kept } = scope(() => {
    inner = add(outside, 1);
    return { kept: [mul(inner, outside)] };
  });
  assert.deepEqual([kept[0].at(0), outside.at(0)], [2, 1]);
  assert.ok(used() - before < 2 * 8 * 11_000);
  assert.throws(() => inner?.at(0), { name: "RangeError", message: /memory of this tensor \[10000\] was given back/ });
});

test("a length that is no number is refused before it takes all memory there is", () => {
  const before = used();
  for (const length of [Number.NaN, undefined as unknown as number, -1]) {
    const message = `allocate: length must be a whole number from 0 but is ${length}`;
    assert.throws(() => allocate("float64", length), new RangeError(message));
  }
  assert.equal(used(), before);
  assert.equal(ones([10_000]).size, 10_000);
});

test("memory stays flat over 10,000 steps, each in a scope", () => {
  let weights = ones([10_000]);
  const begin = kernels.memory()?.reserved ?? 0;
  for (let step = 0; step < 10_000; step++) weights = scope(() => mul(add(weights, weights), 0.5));
  assert.equal(weights.at(9999), 1);
  assert.ok((kernels.memory()?.reserved ?? 0) - begin < 100_000_000);
});

test("memory stays flat over 10,000 steps without a scope", () => {
  let weights = ones([10_000]);
  for (let step = 0; step < 10_000; step++) weights = mul(add(weights, weights), 0.5);
  assert.equal(weights.at(9999), 1);
});

test("a result of an inner scope belongs to the outer one", () => {
  let inner: Tensor | undefined;
  scope(() => {
    inner = scope(() => ones([1000]));
    assert.equal(inner.at(0), 1);
  });
  assert.throws(() => inner?.at(0), /given back/);
});

test("after an interrupt inside a scope, tensors are collected as before", async () => {
  const body = (): void => {
    ones([10_000]);
  };
  assert.throws(
    () => runInNewContext("scope(() => { body(); for (;;) {} })", { scope, body }, { timeout: 20 }),
    /timed out/,
  );
  await Promise.resolve();
  for (let i = 0; i < 1000; i++) ones([20_000]); // 160 MB in 64 MB
});
