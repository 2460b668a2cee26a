import assert from "node:assert/strict";
import { test } from "node:test";
import { startSimd } from "../../../lib/kernels/simd/level";
import { seeded } from "../../../lib/random/random";

const megabyte = 2 ** 20;

test("memory of arrays that nobody reaches comes back in a loop that never waits", () => {
  const { heap, allocate } = startSimd(1, false, 256);
  for (let i = 0; i < 2000; i++) allocate("float32", 500_000, false)[0] = i; // 4 GB in all
  assert.ok(heap.use.reserved < 256 * megabyte);
});

test("an array keeps its memory as long as it, or a part of it, can be reached", () => {
  const { heap, allocate } = startSimd(1, false, 64);
  const kept = Array.from({ length: 20 }, (_, i) => allocate("float32", 1100, false).fill(i).subarray(10, 20));
  for (let i = 0; i < 200; i++) allocate("float64", 100_000, false).fill(-1);
  heap.search();
  for (const [i, part] of kept.entries()) assert.ok(part.every((value) => value === i));
});

test("a frame gives back everything at once except what is kept", () => {
  const { heap, allocate } = startSimd(1, false, 64);
  let kept = allocate("float32", 1100, true);
  const before = heap.use;
  for (let step = 1; step <= 10_000; step++) {
    heap.open();
    allocate("float32", 200_000, false);
    const next = allocate("float32", 1100, false).fill(step);
    allocate("float32", 50_000, false);
    heap.close(new Set([next.buffer]));
    kept = next;
  }
  assert.ok(kept.every((value) => value === 10_000));
  assert.ok(heap.use.reserved - before.reserved < 45 * megabyte, "old values wait for the garbage collector");
  heap.search();
  assert.ok(heap.use.used - before.used < 0.1 * megabyte);
});

test("free memory is used for arrays of other sizes before more is reserved", () => {
  const { heap, allocate } = startSimd(1, false, 512);
  for (let round = 1; round <= 12; round++) {
    heap.open();
    for (let bytes = 0; bytes < 48 * megabyte; bytes += 8 * 4000 * round) allocate("float64", 4000 * round, false);
    heap.close(new Set());
  }
  assert.ok(heap.use.reserved < 120 * megabyte, `${heap.use.reserved / megabyte} MB for 48 MB at a time`);
});

test("arrays that are in use never share memory, whatever was freed and joined before", () => {
  const { heap, allocate } = startSimd(1, false, 256);
  const random = seeded(1);
  for (let round = 0; round < 40; round++) {
    heap.open();
    const arrays = Array.from({ length: 60 }, (_, i) =>
      allocate("float64", 1 + random.integer(250_000), false).fill(i),
    );
    for (const [i, array] of arrays.entries()) assert.ok(array[0] === i && array[array.length - 1] === i);
    heap.close(new Set(arrays.filter((_, i) => i % 10 === round % 10).map((array) => array.buffer)));
  }
});

test("frames nest: what the inner one keeps belongs to the outer one", () => {
  const { heap, allocate } = startSimd(1, false, 64);
  heap.open();
  heap.open();
  const inner = allocate("float32", 10_000, true);
  assert.equal(heap.close(new Set([inner.buffer])).size, 0);
  assert.deepEqual([...heap.close(new Set())], [inner.buffer]);
});

test("zeroed memory is zero also where it was used before", () => {
  const { heap, allocate } = startSimd(1, false, 64);
  heap.open();
  allocate("float64", 5000, false).fill(3);
  heap.close(new Set());
  assert.ok(allocate("float64", 5000, true).every((value) => value === 0));
});

test("out of memory says how much was asked and how much is used, and what is free can still be had", () => {
  const { allocate } = startSimd(1, false, 64);
  const kept = [allocate("float32", 6 * megabyte, false), allocate("float32", 6 * megabyte, false)];
  assert.throws(() => allocate("float32", 6 * megabyte, false), {
    name: "RangeError",
    message: 'allocate: 24.0 MB asked, 53.1 of 64.0 MB used; more memory: kernels.use("simd", { megabytes: … })',
  });
  assert.equal(allocate("float32", 2 * megabyte, false).length, 2 * megabyte);
  kept.pop();
  assert.equal(allocate("float64", 3 * megabyte, false).length, 3 * megabyte);
});

test("a heap knows its arrays where the engine lets nobody write on a shared buffer", (t) => {
  const clone = globalThis.structuredClone;
  t.mock.method(globalThis, "structuredClone", (buffer: SharedArrayBuffer) => Object.freeze(clone(buffer)));
  const { heap, allocate } = startSimd(1, false, 64);
  const array = allocate("float32", 5000, true);
  assert.ok(heap.owns(array) && heap.owns(array.subarray(100, 200)));
  assert.ok(!heap.owns(new Float32Array(5000)));
  assert.ok(!heap.owns(startSimd(1, false, 64).allocate("float32", 5000, true)));
});
