import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import * as tf from "@tensorflow/tfjs-core";
import { rules } from "../../lib/autodiff/rules";
import * as nabla from "../../lib/index";
import * as there from "../../lib/tf/index";
import { operationsTable } from "../../lib/tf/operations-table";
import { importsBetween } from "../imports";
import { root, sourcesOf } from "../source-files";

before(async () => {
  process.env.NABLA_TF = "wasm";
  await there.loadBackend();
});

/** The folders of which a learner's program of training is made. */
const parts =
  /^(functions|layers|operations|optimizers|schedules|tensor|training|models\/(lenet5|mlp|resnet|save))(\/|\.ts)/;

/** What "nabla" has of these and "nabla/tf" has not, and why. */
const onlyHere: { readonly [why: string]: readonly string[] } = {
  "a table, or plain numbers": ["connections", "signalTheory", "squash"],
  "works on weights, here as there": ["foldBatchNorm"],
  "made for nabla's own derivatives": [
    "addPatches",
    "frozen",
    "gradientNorms",
    "originOfNonFinite",
    "patches",
    "signalByDepth",
  ],
  "looks at numbers, wherever they were computed": ["imageExamples", "layerOutputs", "worstMistakes"],
  "has a rule of loops, which TensorFlow.js has no use for": ["optimizer"],
  "steps by hand, for a lesson": ["descend"],
  "writes lines of progress, whoever computes": ["countedLine", "progressWriter"],
  "plans and compares runs; what computes them is given to it": [
    "pairedWins",
    "predictedNoise",
    "race",
    "sealed",
    "settingsAtRandom",
    "settingsGrid",
  ],
  "used in one lesson, with nabla alone": [
    "exampleGradients",
    "hardestTriplets",
    "measuredNoise",
    "softThreshold",
    "squaredDistances",
    "tripletLoss",
    "unitLength",
  ],
};

test("what a program of training imports from nabla is there in nabla/tf, or has a reason not to be", () => {
  const files = importsBetween(sourcesOf("lib")).filter(({ from, to }) => from === "index.ts" && parts.test(to));
  assert.ok(files.length > 30);
  const names = files.flatMap(({ to }) => Object.keys(require(join(root, "lib", to)))).filter((name) => name in nabla);
  const missing = [...new Set(names)].filter((name) => !(name in there));
  assert.deepEqual(missing.sort(), Object.values(onlyHere).flat().sort());
});

test("every operation has a row there, but those that only derivatives use", () => {
  const rest = Object.keys(rules).filter((op) => !(op in operationsTable));
  assert.deepEqual(rest, [
    "reluGradient",
    "sigmoidGradient",
    "tanhGradient",
    "conv2dWeightGradient",
    "maxPoolGradient",
    "averagePoolGradient",
  ]);
});

test("nothing of the library but lib/tf loads TensorFlow.js or lib/tf", () => {
  const sources = sourcesOf("lib").filter(({ path }) => !path.startsWith("tf/"));
  assert.deepEqual(
    sources.filter(({ text }) => /(from|require\(|import\() ?"@tensorflow/.test(text)),
    [],
  );
  assert.deepEqual(
    importsBetween(sourcesOf("lib")).filter(({ from, to }) => to.startsWith("tf/") && !from.startsWith("tf/")),
    [],
  );
});

test("a function keeps its name, its kind of number and its errors, and leaves no tensor", () => {
  const before = tf.memory().numTensors;
  assert.equal(there.softmaxCrossEntropy.name, "softmaxCrossEntropy");
  assert.equal(there.asLayer(there.relu).name, "relu");
  assert.equal(there.relu(nabla.tensor([1])).dtype, "float64");
  assert.equal(there.relu(nabla.tensor([1], { dtype: "float32" })).dtype, "float32");
  assert.equal(there.mul(nabla.tensor([1 / 3]), 1).item(), Math.fround(1 / 3));
  assert.throws(
    () => there.conv2d(nabla.ones([1, 4, 4, 3]), nabla.ones([3, 3, 1, 2])),
    new RangeError("conv2d: x has 3 channels but W expects 1 (x [1,4,4,3], W [3,3,1,2])"),
  );
  assert.throws(() => there.add(nabla.tensor([1, 2]), nabla.tensor([1, 2, 3])), {
    name: "RangeError",
    message: /^add: TensorFlow.js refuses \[2\] and \[3\]: .*$/,
  });
  const wait = there.onTensorFlow(async function wait() {});
  assert.throws(wait, new TypeError("wait: the function must not be async: its tensors end with it"));
  const foreign = there.toTensorFlow(nabla.tensor([1]));
  assert.throws(() => there.relu(foreign as never), {
    name: "TypeError",
    message: /^relu: .*, got a tensor of TensorFlow\.js \(fromTensorFlow makes it one of nabla\)$/,
  });
  foreign.dispose();
  assert.throws(
    () => there.valueAndGrad((x: nabla.Tensor) => x)(nabla.tensor([1, 2])),
    new RangeError("valueAndGrad: f must return a scalar, got shape [2]: take its sum or mean"),
  );
  assert.equal(tf.memory().numTensors, before);
});

test("a tensor that is kept aside, not in the result, is forgotten, and says so", () => {
  const aside: nabla.Tensor[] = [];
  there.onTensorFlow((x: nabla.Tensor) => void aside.push(nabla.mul(x, 2)))(nabla.tensor([1, 2]));
  assert.throws(
    () => aside[0].data,
    new RangeError("nabla/tf: TensorFlow.js has forgotten this tensor [2]: what is to stay must be in the result"),
  );
});

test("inside a derivative of nabla a function of nabla/tf is differentiated by nabla", () => {
  assert.deepEqual(
    nabla
      .grad((x: nabla.Tensor) => there.sum(there.square(x)))(nabla.tensor([1, 2]))
      .toArray(),
    [2, 4],
  );
});

test("a derivative of nabla cannot look into TensorFlow.js, and says what can", () => {
  const inner = there.onTensorFlow((x: nabla.Tensor) => nabla.grad((y: nabla.Tensor) => nabla.sum(nabla.relu(y)))(x));
  assert.throws(
    () => inner(nabla.tensor([1])),
    new Error(
      "reluGradient: TensorFlow.js has no such operation: inside nabla/tf take grad and valueAndGrad of nabla/tf",
    ),
  );
});

test("valueAndGrad gives 0 for what is not used, hands out aux, and follows a constant loss", () => {
  const params = { used: nabla.tensor([3]), idle: [nabla.tensor([1, 1])] };
  const f = ({ used }: typeof params) => ({
    value: there.sum(there.square(used)),
    aux: { twice: there.mul(used, 2), text: "kept" },
  });
  const { value, grad, aux } = there.valueAndGrad(f)(params);
  assert.deepEqual([value.item(), grad.used.toArray(), grad.idle[0].toArray()], [9, [6], [0, 0]]);
  assert.deepEqual([aux.twice.toArray(), aux.text], [[6], "kept"]);
  const constant = there.grad((_: nabla.Tensor) => nabla.scalar(1));
  assert.deepEqual(constant(nabla.tensor([1])).toArray(), [0]);
});

test("whoever watches the layers may keep what he saw", () => {
  const seen: [string, nabla.Tensor][] = [];
  const model = there.sequential([there.dense(1), there.relu]);
  const params = [{ W: nabla.tensor([[2]]), b: nabla.tensor([-1]) }, {}] as const;
  model.apply(params, nabla.tensor([[0], [3]]), { watch: (path, output) => void seen.push([path, output]) });
  assert.deepEqual(
    seen.map(([path, output]) => [path, output.toArray()]),
    [
      ["[0]", [[-1], [5]]],
      ["[1]", [[0], [5]]],
    ],
  );
});
