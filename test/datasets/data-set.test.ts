import assert from "node:assert/strict";
import { test } from "node:test";
import { type DataSet, examplesOf, tableExamples } from "../../lib/datasets/data-set";
import { generateDigits } from "../../lib/datasets/digits";
import { digitExamples } from "../../lib/datasets/examples";
import { generateFaces } from "../../lib/datasets/faces";
import { first } from "../../lib/datasets/image-set";
import { generateObjects } from "../../lib/datasets/objects";
import { loadPassFail } from "../../lib/datasets/pass-fail";
import { generateSignals } from "../../lib/datasets/signals";
import { moons, truthTable } from "../../lib/datasets/toy";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { dense } from "../../lib/layers/dense";
import type { Layer } from "../../lib/layers/layer";
import { sequential } from "../../lib/layers/sequential";
import { taggedObjects } from "../../lib/lessons/11-black-box/tagged-objects";
import { flatten } from "../../lib/operations/shaping";
import { sgd } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { tensor } from "../../lib/tensor/creation";
import { Tensor } from "../../lib/tensor/tensor";
import { pickExamples } from "../../lib/training/batches";
import { evaluate } from "../../lib/training/evaluate";
import { exampleGradients } from "../../lib/training/gradient-noise";
import { gradientNorms } from "../../lib/training/gradient-norms";
import { sealed } from "../../lib/training/sealed";
import { splitExamples } from "../../lib/training/split-examples";
import { standardise } from "../../lib/training/standardise";
import { train } from "../../lib/training/train";

/** Every form of a data set, with ten examples or so. */
const sets: { readonly [form: string]: DataSet } = {
  "x and y": { x: tensor([[1], [2], [3], [4], [5]], { dtype: "float32" }), y: [0, 1, 0, 1, 0] },
  "one-hot rows": { x: tensor([[1], [2], [4]]), y: tensor([[1, 0], [0, 1], [1, 0]]) }, // biome-ignore format: rows
  points: moons({ count: 10, random: seeded(1) }),
  "a truth table": truthTable("XOR"),
  signals: generateSignals(10, 1),
  digits: generateDigits(10, 1, { side: 12 }),
  "coloured objects": generateObjects(10, 1),
  "tagged objects": taggedObjects(10, 1),
  "the first of a set": first(generateDigits(10, 1, { side: 12 }), 6),
  faces: generateFaces(3, 1, { each: 3, side: 12 }),
  rows: digitExamples(10, 1, { side: 8 }),
};

for (const [form, set] of Object.entries(sets)) {
  test(`${form}: trained, measured, split, picked, standardised and sealed like any other data set`, async () => {
    const { x, y } = examplesOf(set);
    const [N] = x.shape;
    assert.equal(y instanceof Tensor ? y.shape[0] : y.length, N);
    const model: Layer<never> = sequential([flatten, dense(10)]) as never;
    const classes = y instanceof Tensor ? sequential([flatten, dense(2)]) : model;
    const options = { loss: softmaxCrossEntropy, optimizer: sgd(), epochs: 1, progress: false } as const;
    const trained = await train(classes as Layer<never>, set, { ...options, validation: set });
    const same = await train(classes as Layer<never>, { x, y }, { ...options, validation: { x, y } });
    assert.deepEqual(trained.history, same.history);
    assert.deepEqual(
      evaluate(classes as Layer<never>, trained.params, set, softmaxCrossEntropy),
      evaluate(classes as Layer<never>, trained.params, { x, y }, softmaxCrossEntropy),
    );
    const parts = splitExamples(set, seeded(2), { share: 0.34 });
    assert.equal(parts.train.x.shape[0] + parts.validation.x.shape[0], N);
    assert.deepEqual(pickExamples(set, [2, 0]), pickExamples({ x, y }, [2, 0]));
    const scale = standardise(set);
    assert.deepEqual(scale.apply(set), { x: standardise(x).apply(x), y });
    assert.deepEqual(sealed(set).open(), { x, y });
    assert.deepEqual(
      gradientNorms(classes as Layer<never>, trained.params, set, softmaxCrossEntropy),
      gradientNorms(classes as Layer<never>, trained.params, { x, y }, softmaxCrossEntropy),
    );
    const loss = (params: never, batch: { x: Tensor; y: typeof y }): Tensor =>
      softmaxCrossEntropy((classes as Layer<never>).apply(params, batch.x), batch.y);
    assert.equal(exampleGradients(loss, trained.params, set).shape[0], N);
  });
}

test("what is x and y already is given back as it is, with all that is beside it", () => {
  const more = { x: tensor([[1]]), y: [0], writers: [7] };
  assert.equal(examplesOf(more), more);
  assert.equal(sealed(more).open(), more);
});

test("numbers become float32, or what is asked for; pictures go from 0 to 1", () => {
  const points = truthTable("AND");
  assert.equal(examplesOf(points).x.dtype, "float32");
  assert.equal(examplesOf(points, { dtype: "float64" }).x.dtype, "float64");
  const { data, dtype } = examplesOf(sets.digits).x;
  assert.deepEqual([Math.min(...data), Math.max(...data) <= 1, dtype], [0, true, "float32"]);
});

test("a table becomes examples by the names of its columns", () => {
  const students = loadPassFail();
  const { x, y } = tableExamples(students, ["lectures", "hours"], "passed");
  assert.deepEqual([x.shape, x.at(0, 0), x.at(0, 1), y[0]], [[students.length, 2], 4, 5, 1]);
  const table = { columns: ["a", "b"], rows: [[1, 2], [3, 4]] }; // biome-ignore format: rows
  assert.deepEqual(tableExamples(table, ["b"], "a", { dtype: "float64" }), { x: tensor([[2], [4]]), y: [1, 3] });
});

test("what is no data set, and a column that is missing, are told in one line", async () => {
  const refused = (call: () => unknown, message: string): void => void assert.throws(call, { message });
  refused(() => examplesOf([1, 2] as never), "examplesOf: set.x must be a tensor, got undefined");
  refused(() => examplesOf(3 as never), "examplesOf: set must be examples { x, y } or another data set, got 3");
  refused(
    () => splitExamples({ points: [1, 2], labels: [0, 1] } as never, seeded(1)),
    "splitExamples: examples.points must be a list of lists, got an array of 2",
  );
  refused(() => tableExamples([{ a: 1 }], ["b" as never], "a"), 'tableExamples: there is no column "b", only a');
  refused(() => tableExamples([], ["a" as never], "a" as never), "tableExamples: the table has no rows");
  const options = { loss: softmaxCrossEntropy, optimizer: sgd(), epochs: 1 };
  await assert.rejects(train(dense(2), { images: 3 } as never, options), {
    message: "train: examples.x must be a tensor, got undefined",
  });
  await assert.rejects(train(((x: Tensor) => x) as never, sets.points, options), {
    message: "train: model must be a layer, got a function: asLayer makes one of it",
  });
  await assert.rejects(train(dense(2), sets.points, { ...options, optimizer: sgd as never }), {
    message: "train: optimizer must be a record { … }, got a function",
  });
});
