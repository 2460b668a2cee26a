import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { leaves } from "../../lib/autodiff/tree";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { lenet5 } from "../../lib/models/lenet5";
import { mlp } from "../../lib/models/mlp";
import { load, save } from "../../lib/models/save";
import { adam } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import type { TrainingState } from "../../lib/training/history";
import { train } from "../../lib/training/train";

const folder = mkdtempSync(join(tmpdir(), "nabla-save-"));
after(() => rmSync(folder, { recursive: true }));

test("weights come back with every bit, in both precisions", () => {
  for (const dtype of ["float32", "float64"] as const) {
    const params = lenet5().init(seeded(1), [32, 32, 3], dtype);
    save(join(folder, "lenet.json"), params);
    const back = load<typeof params>(join(folder, "lenet.json"));
    assert.deepEqual(
      leaves(back).map(({ path, tensor: each }) => [path, each.dtype, each.shape, Array.from(each.data)]),
      leaves(params).map(({ path, tensor: each }) => [path, each.dtype, each.shape, Array.from(each.data)]),
    );
  }
});

test("a stored state of training, read back, goes on to the same bits", async () => {
  const data = { x: randomNormal(seeded(2), [20, 3]), y: Array.from({ length: 20 }, (_, i) => i % 2) };
  const options = { loss: softmaxCrossEntropy, optimizer: adam(), epochs: 4, batchSize: 8 };
  const file = join(folder, "state.json");
  const whole = await train(mlp([4], 2), data, options);
  await train(mlp([4], 2), data, { ...options, epochs: 2, checkpoint: (state) => save(file, state) });
  const resumed = await train(mlp([4], 2), data, { ...options, resume: load<TrainingState>(file) });
  assert.deepEqual(resumed.history, whole.history);
  assert.deepEqual(
    leaves(resumed.params).map(({ tensor: each }) => Array.from(each.data)),
    leaves(whole.params).map(({ tensor: each }) => Array.from(each.data)),
  );
});

test("what JSON cannot say comes back too: NaN, infinities, -0, and names that look like ours", () => {
  const data = {
    numbers: [Number.NaN, Infinity, -Infinity, -0, 0.1],
    tensor: "x",
    record: [1],
    number: null,
    none: {},
  };
  save(join(folder, "odd.json"), data);
  assert.deepEqual(load(join(folder, "odd.json")), data);
});

test("no half-written file is left, and what was damaged is named", () => {
  const file = join(folder, "small.json");
  save(file, { W: tensor([1, 2]) });
  assert.ok(!readdirSync(folder).some((name) => name.endsWith(".part")));
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.slice(0, 50));
  assert.throws(() => load(file), new RangeError(`load: ${file} is not whole: its 50 characters are no JSON`));
  writeFileSync(file, text.replace("[2]", "[3]"));
  assert.throws(
    () => load(file),
    new RangeError(`load: ${file} is damaged at .W: [3] of float64 needs 24 bytes but has 16`),
  );
  writeFileSync(file, '{"weights": []}');
  assert.throws(() => load(file), new RangeError(`load: ${file} was not written by save (format undefined)`));
  assert.throws(() => load(join(folder, "none.json")), /ENOENT/);
});

test("what cannot be kept is refused with its place", () => {
  assert.throws(
    () => save(join(folder, "f.json"), { layers: [() => 1] }),
    new TypeError("save: .layers[0] is no tensor, number, text, array or record"),
  );
});
