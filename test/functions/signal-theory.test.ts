import assert from "node:assert/strict";
import { test } from "node:test";
import { selu } from "../../lib/functions/activations";
import { signalTheory } from "../../lib/functions/signal-theory";
import { relu, sigmoid } from "../../lib/operations/functions";

const close = (a: number, b: number, tolerance = 1e-4): void => assert.ok(Math.abs(a - b) < tolerance, `${a} ≠ ${b}`);

test("ReLU with gain 2 keeps the mean square and has mean 1/√π of it", () => {
  for (const { mean, rms } of signalTheory(relu, { gain: 2, depth: 20 })) {
    close(rms, 1, 1e-3);
    close(mean, 1 / Math.sqrt(Math.PI), 1e-3);
  }
});

test("with linear units and gain g the standard deviation is g^(n/2)", () => {
  for (const { layer, std } of signalTheory((x) => x, { gain: 0.25, depth: 5 })) close(std, 0.5 ** layer, 1e-12);
});

test("SELU with gain 1 stays at mean 0 and standard deviation 1", () => {
  const last = signalTheory(selu, { gain: 1, depth: 20 })[19];
  close(last.mean, 0);
  close(last.std, 1);
});

test("the sigmoid's mean is 1/2 at every layer", () => {
  for (const { mean } of signalTheory(sigmoid, { gain: 1, depth: 5 })) close(mean, 0.5, 1e-12);
});

test("what cannot be is refused in words", () => {
  assert.throws(() => signalTheory(relu, { gain: 0, depth: 1 }), /signalTheory: gain must be above 0 but is 0/);
  assert.throws(() => signalTheory(relu, { gain: 1, depth: 0.5 }), /depth must be a whole number from 1 but is 0.5/);
  assert.throws(
    () => signalTheory(relu, { gain: 1, depth: 1, secondMoment: Number.NaN }),
    /secondMoment must be above 0/,
  );
});
