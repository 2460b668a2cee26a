import assert from "node:assert/strict";
import { test } from "node:test";
import { clipByNorm, clipByValue, globalNorm } from "../../lib/optimizers/clipping";
import { tensor } from "../../lib/tensor/creation";
import fixture from "../fixtures/torch/optimizers.json";
import { fc } from "../properties";

/** PyTorch divides by ‖g‖ + 1e-6, so agreement ends there. */
const TORCH_EPSILON = 1e-6;

test("clipping by norm is PyTorch's, up to the 1e-6 that it adds to the norm", () => {
  for (const { longest, norm, clipped } of fixture.clipping) {
    const g = tensor(fixture.b);
    assert.ok(Math.abs(globalNorm(g) - norm) < 1e-12);
    clipByNorm(g, longest).data.forEach((x, i) => {
      assert.ok(Math.abs(x - clipped[i]) <= TORCH_EPSILON * Math.abs(x));
    });
  }
});

test("the length of a tree is that of all its numbers, however many there are", () => {
  for (let count = 1; count <= 9; count++) {
    const numbers = Array.from({ length: count }, (_, i) => i - 3.5);
    const squares = numbers.reduce((sum, each) => sum + each ** 2, 4);
    assert.equal(globalNorm({ W: tensor(numbers), b: tensor([2]) }), Math.sqrt(squares));
  }
});

test("a clipped gradient is no longer than allowed, points the same way, and a short one is returned as it is", () => {
  const entry = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 2, maxLength: 6 }),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      (g, c) => {
        const gradients = { W: tensor(g.slice(1)), b: tensor(g.slice(0, 1)) };
        const clipped = clipByNorm(gradients, c);
        assert.ok(globalNorm(clipped) <= c * (1 + 1e-12));
        if (globalNorm(gradients) <= c) assert.equal(clipped, gradients);
        else assert.ok(Math.abs(globalNorm(clipped) - c) <= 1e-9 * c);
        const ratio = globalNorm(clipped) / globalNorm(gradients) || 0;
        clipped.W.data.forEach((x, i) => {
          assert.ok(Math.abs(x - ratio * gradients.W.data[i]) <= 1e-9 * c);
        });
      },
    ),
  );
});

test("clipping by value cuts each entry and changes no argument", () => {
  const g = tensor([-3, 0.5, 3]);
  assert.deepEqual(clipByValue([g], 1)[0].toArray(), [-1, 0.5, 1]);
  assert.deepEqual(g.toArray(), [-3, 0.5, 3]);
});

test("a limit that is not greater than 0 is refused", () => {
  assert.throws(
    () => clipByNorm(tensor([1]), 0),
    new RangeError("clipByNorm: longest must be greater than 0 but is 0"),
  );
  assert.throws(
    () => clipByValue(tensor([1]), Number.NaN),
    new RangeError("clipByValue: largest must be greater than 0 but is NaN"),
  );
});
