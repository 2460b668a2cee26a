import assert from "node:assert/strict";
import { test } from "node:test";
import { moons, quadrants, separable, spirals, type ToySet, truthTable } from "../../lib/datasets/toy";
import { seeded } from "../../lib/random/random";

const ones = ({ labels }: ToySet): number => labels.filter((label) => label === 1).length;

test("truthTable lists the inputs in counting order", () => {
  assert.deepEqual(truthTable("AND").points, [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  assert.deepEqual(truthTable("NOT"), { points: [[0], [1]], labels: [1, 0] });
});

test("truthTable names the gates there are when it is asked for another", () => {
  assert.throws(() => truthTable("MAYBE" as "AND"), {
    name: "RangeError",
    message: 'truthTable: there is no gate "MAYBE", only AND, OR, NAND, NOR, XOR, XNOR, NOT',
  });
});

test("every drawn set has as many points as asked for, half of each class, and is the same for the same seed", () => {
  for (const draw of [separable, quadrants, moons, spirals]) {
    const set = draw({ count: 101, random: seeded(5) });
    assert.equal(set.points.length, 101, draw.name);
    assert.equal(ones(set), 50, draw.name);
    assert.deepEqual(set, draw({ count: 101, random: seeded(5) }), draw.name);
    assert.notDeepEqual(set, draw({ count: 101, random: seeded(6) }), draw.name);
  }
});

test("separable points keep the gap from their line", () => {
  const { points, labels } = separable({ count: 200, gap: 0.2, angle: 90, offset: 0.1, random: seeded(1) });
  points.forEach(([, y], i) => {
    assert.ok(labels[i] === 1 ? y - 0.1 >= 0.2 - 1e-12 : y - 0.1 <= -0.2 + 1e-12);
  });
});

test("in quadrants the sign of x₁·x₂ tells the class when there is no noise", () => {
  const { points, labels } = quadrants({ noise: 0, random: seeded(1) });
  assert.ok(points.every(([a, b], i) => a * b < 0 === (labels[i] === 1)));
});

test("without noise, moons lie on circles of radius 1 around (0, 0) and (1, 0.5)", () => {
  const { points, labels } = moons({ noise: 0, random: seeded(1) });
  points.forEach(([a, b], i) => {
    const far = labels[i] === 0 ? Math.hypot(a, b) : Math.hypot(a - 1, b - 0.5);
    assert.ok(Math.abs(far - 1) < 1e-12);
  });
});

test("without noise, a spiral is the other one turned by half a turn", () => {
  const { points, labels } = spirals({ noise: 0, turns: 1, random: seeded(1) });
  points.forEach(([a, b], i) => {
    const far = Math.hypot(a, b);
    const angle = 2 * Math.PI * far + (labels[i] === 1 ? Math.PI : 0);
    assert.ok(Math.abs(a - far * Math.cos(angle)) < 1e-9);
    assert.ok(Math.abs(b - far * Math.sin(angle)) < 1e-9);
  });
});

test("impossible options are refused with the value that was given", () => {
  const random = seeded(1);
  assert.throws(() => moons({ count: 1, random }), { message: "moons: count is 2 or more, not 1" });
  assert.throws(() => spirals({ noise: -1, random }), { message: "spirals: noise is 0 or more, not -1" });
  assert.throws(() => separable({ gap: Number.NaN, random }), { message: "separable: gap is from 0 to 0.5, not NaN" });
  assert.throws(() => separable({ offset: 2, random }), {
    message: "separable: offset is from -0.5 to 0.5, not 2",
  });
});
