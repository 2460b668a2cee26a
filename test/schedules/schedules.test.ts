import assert from "node:assert/strict";
import { test } from "node:test";
import {
  constantRate,
  cosineDecay,
  exponentialDecay,
  integerPower,
  inverseTimeDecay,
  type Schedule,
  stepDecay,
  warmUp,
} from "../../lib/schedules/schedules";
import fixture from "../fixtures/torch/optimizers.json";
import { fc } from "../properties";

const learningRate = 0.8;
/** The schedules of the fixture's script. */
const cases: Record<keyof typeof fixture.schedules, Schedule> = {
  stepDecay: stepDecay({ learningRate, every: 3, factor: 0.5 }),
  exponentialDecay: exponentialDecay({ learningRate, factor: 0.9 }),
  inverseTimeDecay: inverseTimeDecay({ learningRate, decay: 0.5 }),
  cosineDecay: cosineDecay({ learningRate, steps: 10, lowest: 0.05 }),
  warmUp: warmUp(4, constantRate(learningRate)),
};

for (const name of Object.keys(fixture.schedules) as (keyof typeof fixture.schedules)[]) {
  test(`ten steps of ${name} are PyTorch's to 1e-12`, () => {
    fixture.schedules[name].forEach((rate, step) => {
      assert.ok(Math.abs(cases[name](step) - rate) <= 1e-12 * rate, `${cases[name](step)} is not ${rate} at ${step}`);
    });
  });
}

test("a warm-up hands over without a jump and starts the next schedule's own time", () => {
  const next = exponentialDecay({ learningRate: 1, factor: 0.5 });
  assert.deepEqual([0, 1, 2, 3].map(warmUp(1, next)), [0.5, 1, 0.5, 0.25]);
  assert.deepEqual([0, 1].map(warmUp(0, next)), [1, 0.5]);
});

test("a step decay divides by ten where no factor is given", () => {
  assert.deepEqual([0, 1].map(stepDecay({ learningRate: 1, every: 1 })), [1, 0.1]);
});

test("a cosine stays at its lowest rate after its last step", () => {
  assert.equal(cosineDecay({ learningRate: 1, steps: 10, lowest: 0.25 })(1000), 0.25);
});

test("no decay ever raises the rate", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
      for (const name of ["stepDecay", "exponentialDecay", "inverseTimeDecay", "cosineDecay"] as const) {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(cases[name](late) <= cases[name](early) * (1 + 1e-12));
      }
    }),
  );
});

test("a whole power by squaring is the product", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1.5, noNaN: true }), fc.nat(50), (base, exponent) => {
      let product = 1;
      for (let k = 0; k < exponent; k++) product *= base;
      assert.ok(Math.abs(integerPower(base, exponent) - product) <= 1e-14 * exponent * product);
    }),
  );
});

test("wrong options are refused in one line", () => {
  const refusals: [() => unknown, string][] = [
    [() => constantRate(-1), "constantRate: learningRate must be greater than 0 but is -1"],
    [() => constantRate(Number.POSITIVE_INFINITY), "constantRate: learningRate must be greater than 0 but is Infinity"],
    [() => stepDecay({ learningRate, every: 0 }), "stepDecay: every must be a whole number from 1 but is 0"],
    [() => stepDecay({ learningRate, every: 1, factor: 0 }), "stepDecay: factor must be greater than 0 but is 0"],
    [() => exponentialDecay({ learningRate, factor: -1 }), "exponentialDecay: factor must be greater than 0 but is -1"],
    [() => inverseTimeDecay({ learningRate, decay: -1 }), "inverseTimeDecay: decay must be 0 or more but is -1"],
    [() => cosineDecay({ learningRate, steps: 1.5 }), "cosineDecay: steps must be a whole number from 1 but is 1.5"],
    [() => cosineDecay({ learningRate, steps: 1, lowest: -1 }), "cosineDecay: lowest must be 0 or more but is -1"],
    [() => warmUp(-1, constantRate(1)), "warmUp: steps must be a whole number from 0 but is -1"],
    [() => integerPower(2, 0.5), "integerPower: exponent must be a whole number from 0 but is 0.5"],
  ];
  for (const [call, message] of refusals) assert.throws(call, new RangeError(message));
});
