import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { valueAndGrad } from "../../lib/autodiff/gradient";
import { weightedBinaryCrossEntropy, weightedSoftmaxCrossEntropy } from "../../lib/functions/class-weights";
import { binaryCrossEntropy, softmaxCrossEntropy } from "../../lib/functions/losses";
import { tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { agree, type Numbers } from "../agree";

interface Fixture {
  readonly logits: readonly (readonly number[])[];
  readonly labels: readonly number[];
  readonly binary: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly positive: number;
  readonly losses: {
    readonly float64: { readonly [name: string]: { readonly value: number; readonly gradient: Numbers } };
  };
}

const file = join(__dirname, "../fixtures/torch/functions.json");
const fixture = JSON.parse(readFileSync(file, "utf8")) as Fixture;
const logits = tensor(fixture.logits);

test("weighted losses and their gradients are PyTorch's", () => {
  const ours = {
    weightedSoftmaxCrossEntropy: (z: Tensor) => weightedSoftmaxCrossEntropy(fixture.weights)(z, fixture.labels),
    weightedBinaryCrossEntropy: (z: Tensor) => weightedBinaryCrossEntropy(fixture.positive)(z, tensor(fixture.binary)),
  };
  for (const [name, f] of Object.entries(ours)) {
    const { value, grad } = valueAndGrad(f)(logits);
    const { value: expected, gradient } = fixture.losses.float64[name];
    assert.ok(Math.abs(value.item() - expected) <= 1e-12 * expected, `${name}: ${value.item()} is not ${expected}`);
    agree(grad.data, gradient, 1e-12, name);
  }
});

test("equal weights change nothing", () => {
  const near = (a: Tensor, b: Tensor): void => void assert.ok(Math.abs(a.item() - b.item()) <= 1e-12 * b.item());
  near(weightedSoftmaxCrossEntropy([2, 2, 2, 2])(logits, fixture.labels), softmaxCrossEntropy(logits, fixture.labels));
  const y = tensor(fixture.binary);
  near(weightedBinaryCrossEntropy(1)(logits, y), binaryCrossEntropy(logits, y));
});

test("a weighted loss has its name, for the history, and refuses weights that do not fit", () => {
  assert.equal(weightedSoftmaxCrossEntropy([1]).name, "weightedSoftmaxCrossEntropy");
  const refused = (f: () => unknown, message: string): void => void assert.throws(f, new RangeError(message));
  refused(
    () => weightedSoftmaxCrossEntropy([1, -1]),
    "weightedSoftmaxCrossEntropy: weight 1 must be a finite number from 0 but is -1",
  );
  refused(
    () => weightedSoftmaxCrossEntropy([1])(logits, fixture.labels),
    "weightedSoftmaxCrossEntropy: 1 weights meet 4 classes",
  );
  refused(
    () => weightedSoftmaxCrossEntropy([0, 0, 0, 0])(logits, fixture.labels),
    "weightedSoftmaxCrossEntropy: all examples of the batch weigh 0",
  );
  refused(() => weightedBinaryCrossEntropy(0), "weightedBinaryCrossEntropy: positive must be more than 0 but is 0");
});
