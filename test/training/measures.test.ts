import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { classWeights } from "../../lib/functions/class-weights";
import { eigh, leastSquares } from "../../lib/operations/linear-algebra";
import { matmul } from "../../lib/operations/products";
import { argmax } from "../../lib/operations/reductions";
import { concat, transpose } from "../../lib/operations/shaping";
import { ones, tensor } from "../../lib/tensor/creation";
import { confusionMatrix } from "../../lib/training/confusion";
import { accuracy } from "../../lib/training/evaluate";
import { rocCurve } from "../../lib/training/roc";
import { standardise } from "../../lib/training/standardise";
import { agree } from "../agree";

type Table = readonly (readonly number[])[];
type List = readonly number[];

interface Measures {
  readonly confusion: readonly (Record<"answers" | "labels" | "precision" | "recall" | "f1" | "weights", List> & {
    readonly counts: Table;
  })[];
  readonly roc: readonly (Record<"scores" | "labels" | "false" | "true", List> & { readonly area: number })[];
  readonly regression: Record<"y" | "weights" | "few" | "ridge" | "wideRidge" | "shortest" | "bias", List> &
    Record<"X" | "wide", Table>;
  readonly components: Record<"mean" | "std" | "variance", List> & Record<"X" | "scaled" | "components", Table>;
}

const file = join(__dirname, "../fixtures/sklearn/measures.json");
const fixtures = JSON.parse(readFileSync(file, "utf8")) as Measures;

/** Two correct programs differ by the order of their sums. */
const ROUNDING = 1e-12;

test("confusion matrices, precision, recall, F1 and class weights are scikit-learn's", () => {
  for (const { answers, labels, counts, weights, ...shares } of fixtures.confusion) {
    const ours = confusionMatrix(answers, labels);
    assert.deepEqual(ours.counts, counts);
    for (const name of ["precision", "recall", "f1"] as const) agree(ours[name], shares[name], ROUNDING, name);
    agree(classWeights(labels), weights, ROUNDING, "weights");
  }
});

test("a confusion matrix takes scores, lists and the tensor that argmax gives, and its accuracy is the accuracy", () => {
  const scores = tensor([
    [2, 1, 0],
    [0, 3, 1],
    [1, 0, 0],
    [5, 4, 9],
  ]);
  const expected = confusionMatrix([0, 1, 0, 2], [0, 1, 1, 0], 3);
  assert.deepEqual(confusionMatrix(scores, [0, 1, 1, 0]), expected);
  assert.deepEqual(confusionMatrix(argmax(scores), tensor([0, 1, 1, 0]), 3), expected);
  assert.equal(expected.accuracy, accuracy(scores, [0, 1, 1, 0]));
  assert.equal(accuracy(scores, argmax(scores)), 1);
});

test("a class that is never answered has no precision, one without examples no recall", () => {
  const { precision, recall, f1 } = confusionMatrix([0, 0], [0, 1], 3);
  assert.deepEqual(precision, [0.5, Number.NaN, Number.NaN]);
  assert.deepEqual(recall, [1, 0, Number.NaN]);
  assert.deepEqual(f1, [2 / 3, 0, Number.NaN]);
});

test("ROC curves and their areas are scikit-learn's, with ties too", () => {
  for (const { scores, labels, false: raised, true: caught, area } of fixtures.roc) {
    const curve = rocCurve(scores, labels);
    agree(curve.falsePositiveRate, raised, ROUNDING, "false positives");
    agree(curve.truePositiveRate, caught, ROUNDING, "true positives");
    assert.ok(Math.abs(curve.area - area) <= ROUNDING, `${curve.area} is not ${area}`);
  }
});

test("the area depends on the order of the scores alone: a clean separation is 1, its reverse 0, all equal ½", () => {
  const labels = [0, 0, 1, 1, 1];
  assert.equal(rocCurve([1, 2, 3, 4, 5], labels).area, 1);
  assert.equal(rocCurve([5, 4, 3, 2, 1], labels).area, 0);
  assert.equal(rocCurve([7, 7, 7, 7, 7], labels).area, 0.5);
  assert.equal(rocCurve(tensor([[-1e9], [0], [1e-9], [Infinity], [3]]), labels).area, 1);
});

test("standardising is scikit-learn's, in float32 too, and undone", () => {
  const { X, mean, std, scaled } = fixtures.components;
  const scale = standardise(tensor(X));
  agree(scale.mean, mean, ROUNDING, "mean");
  agree(scale.std, std, ROUNDING, "std");
  agree(scale.apply(tensor(X)).data, scaled, ROUNDING, "scaled");
  agree(scale.undo(scale.apply(tensor(X))).data, X, ROUNDING, "undone");
  assert.equal(scale.apply(tensor(X, { dtype: "float32" })).dtype, "float32");
});

test("a constant column becomes 0, and images are standardised by channel", () => {
  const scale = standardise(
    tensor([
      [0.1, 1],
      [0.1, 3],
      [0.1, 5],
    ]),
  );
  assert.ok(scale.apply(tensor([[0.1, 3]])).data.every((value) => Math.abs(value) < 1e-15));
  const images = tensor([
    [
      [
        [1, 10],
        [3, 30],
      ],
    ],
    [
      [
        [1, 10],
        [3, 30],
      ],
    ],
  ]);
  assert.deepEqual(standardise(images).mean, [2, 20]);
});

test("ridge regression, weighted and with a bias that is not shrunk, and the shortest solution are scikit-learn's", () => {
  const { X, y, weights, wide, few, ...expected } = fixtures.regression;
  const A = tensor(X);
  agree(leastSquares(A, tensor(y), { ridge: 0.5, weights }).data, expected.ridge, ROUNDING, "ridge");
  agree(leastSquares(tensor(wide), tensor(few), { ridge: 0.5 }).data, expected.wideRidge, ROUNDING, "wide");
  agree(leastSquares(tensor(wide), tensor(few)).data, expected.shortest, ROUNDING, "shortest");
  const withOnes = concat([A, ones([A.shape[0], 1])], 1);
  const ridge = [0.5, 0.5, 0.5, 0.5, 0];
  agree(leastSquares(withOnes, tensor(y), { ridge, weights }).data, expected.bias, ROUNDING, "bias");
});

test("eigenvectors of the covariance matrix are scikit-learn's principal components, up to sign", () => {
  const { X, mean, variance, components } = fixtures.components;
  const centred = tensor(X.map((row) => row.map((value, c) => value - mean[c])));
  const covariance = matmul(transpose(centred), centred);
  const { values, vectors } = eigh(covariance);
  agree(Array.from(values.data, (value) => value / (X.length - 1)).reverse(), variance, ROUNDING, "variance");
  components.forEach((component, k) => {
    const ours = component.map((_, i) => vectors.at(i, component.length - 1 - k));
    const sign = Math.sign(ours.reduce((sum, value, i) => sum + value * component[i], 0));
    agree(
      ours,
      component.map((value) => sign * value),
      ROUNDING,
      `component ${k}`,
    );
  });
});

test("what does not fit is refused in one line", () => {
  const refused = (f: () => unknown, message: string): void => void assert.throws(f, new RangeError(message));
  refused(() => confusionMatrix([0], [0, 1]), "confusionMatrix: there are 1 answers but 2 labels");
  refused(() => confusionMatrix([], []), "confusionMatrix: there are no examples");
  refused(() => confusionMatrix([0, 3], [0, 1], 2), "confusionMatrix: answer 3 at 1 is not a whole number of 0 to 1");
  refused(() => confusionMatrix([0, 1], [0.5, 1]), "confusionMatrix: label 0.5 at 0 is not a whole number of 0 to 1");
  refused(() => rocCurve([1, 2], [1, 1]), "rocCurve: needs both classes but has 2 of 1 and 0 of 0");
  refused(() => rocCurve([1, Number.NaN], [0, 1]), "rocCurve: score 1 is NaN");
  refused(() => rocCurve([1, 2], [0, 2]), "rocCurve: labels must be 0 or 1 but label 1 is 2");
  refused(() => rocCurve([1], [0, 1]), "rocCurve: there are 1 scores but 2 labels");
  refused(() => classWeights([0, 2]), "classWeights: class 1 has no examples");
  refused(() => classWeights([0, -1]), "classWeights: label -1 at 1 is not a whole number from 0");
  refused(() => classWeights([]), "classWeights: there are no labels");
  refused(() => standardise(ones([3])), "standardise: x must be [N, …, columns] with numbers in it but is [3]");
  refused(() => standardise(ones([3, 2])).apply(ones([3, 4])), "standardise, apply: learnt from 2 columns, got [3,4]");
});
