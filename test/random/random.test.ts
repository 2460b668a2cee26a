import assert from "node:assert/strict";
import { test } from "node:test";
import { Random, seeded } from "../../lib/random/random";
import { fc } from "../properties";

test("xoshiro128++ gives the published first outputs for the state 1, 2, 3, 4", () => {
  const random = new Random([1, 2, 3, 4]); // the vector of the reference C program and of Rust's rand_xoshiro
  const first = Array.from({ length: 10 }, () => random.bits());
  assert.deepEqual(
    first,
    [641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420],
  );
});

test("the same seed gives the same bits, another seed others", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
      const draw = (seed: number) =>
        Array.from(
          { length: 4 },
          (
            (r) => () =>
              r.bits()
          )(seeded(seed)),
        );
      assert.deepEqual(draw(a), draw(a));
      if (a !== b) assert.notDeepEqual(draw(a), draw(b));
    }),
  );
});

test("these numbers never change: seeded(42)", () => {
  const random = seeded(42);
  assert.deepEqual(
    [random.uniform(), random.normal(), random.integer(1000)],
    [0.3345126846107236, 0.15951747062780194, 442],
  );
  assert.deepEqual(seeded(42).permutation(8), [6, 4, 7, 5, 0, 1, 3, 2]);
});

test("uniform fills [low, high) evenly: 10 bins, chi-squared below the 99.9 % point", () => {
  const random = seeded(5);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100000; i++) counts[Math.floor(random.uniform(0, 10))]++;
  const chiSquared = counts.reduce((sum, n) => sum + ((n - 10000) * (n - 10000)) / 10000, 0);
  assert.ok(chiSquared < 27.88, `chi-squared ${chiSquared}`);
});

test("normal has the four moments of the normal distribution", () => {
  const random = seeded(6);
  const n = 200000;
  const sums = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const z = random.normal();
    sums[0] += z;
    sums[1] += z * z;
    sums[2] += z * z * z;
    sums[3] += z * z * z * z;
  }
  // four standard errors of each moment
  const expected = [0, 1, 0, 3];
  const variance = [1, 2, 15, 96];
  sums.forEach((sum, i) => {
    assert.ok(Math.abs(sum / n - expected[i]) < 4 * Math.sqrt(variance[i] / n), `moment ${i + 1} is ${sum / n}`);
  });
});

test("a permutation holds every number once, and every order of 3 comes up equally often", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(50), (seed, n) => {
      const sorted = seeded(seed)
        .permutation(n)
        .sort((a, b) => a - b);
      assert.deepEqual(
        sorted,
        Array.from({ length: n }, (_, i) => i),
      );
    }),
  );
  const random = seeded(8);
  const counts = new Map<string, number>();
  for (let i = 0; i < 6000; i++) {
    const order = random.permutation(3).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  assert.equal(counts.size, 6);
  for (const n of counts.values()) assert.ok(Math.abs(n - 1000) < 120, `${n}`);
});

test("shuffle leaves the caller's array alone", () => {
  const array = [1, 2, 3, 4];
  seeded(1).shuffle(array);
  assert.deepEqual(array, [1, 2, 3, 4]);
});

test("the state can be saved and restored", () => {
  const random = seeded(9);
  random.normal();
  const { state } = random;
  const after = [random.normal(), random.integer(10)];
  random.state = state;
  assert.deepEqual([random.normal(), random.integer(10)], after);
});

test("split gives a stream of its own, and the same one for the same state", () => {
  const [a, b] = [seeded(3), seeded(3)];
  const [childA, childB] = [a.split(), b.split()];
  assert.equal(childA.uniform(), childB.uniform());
  assert.notEqual(childA.uniform(), a.uniform());
});

test("wrong arguments are refused with one line", () => {
  const random = seeded(0);
  const cases: [() => unknown, string][] = [
    [() => seeded(-1), "seeded: seed must be a whole number of 0 to 2⁵³ - 1, got -1"],
    [() => seeded(Number.NaN), "seeded: seed must be a whole number of 0 to 2⁵³ - 1, got NaN"],
    [() => random.uniform(1, 0), "uniform: low must be at most high, both finite, got low 1 and high 0"],
    [() => random.normal(0, -1), "normal: std must be at least 0 and finite, got -1"],
    [() => random.normal(Number.NaN), "normal: mean must be finite, got NaN"],
    [() => random.integer(0), "integer: n must be a whole number of 1 to 2³², got 0"],
    [() => random.permutation(2.5), "permutation: n must be a whole number from 0, got 2.5"],
    [() => random.choice([]), "choice: the array is empty"],
    [() => new Random([0, 0, 0, 0]), "Random: state must be four words, not all 0, got [0,0,0,0]"],
  ];
  for (const [call, message] of cases) assert.throws(call, { name: "RangeError", message });
});
