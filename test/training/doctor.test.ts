import assert from "node:assert/strict";
import { test } from "node:test";
import type { Examples } from "../../lib/datasets/data-set";
import { normalInit } from "../../lib/functions/initialisers";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { dense } from "../../lib/layers/dense";
import { sequential } from "../../lib/layers/sequential";
import { mlp } from "../../lib/models/mlp";
import { relu } from "../../lib/operations/functions";
import { adam, sgd } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import { deadUnits } from "../../lib/training/dead-units";
import { diagnose, type Finding } from "../../lib/training/doctor";
import type { EpochRecord } from "../../lib/training/history";
import { train } from "../../lib/training/train";

/** Three clouds of points around the corners of a triangle. */
function corners(count: number, seed: number, spread = 0.3): Examples {
  const noise = randomNormal(seeded(seed), [count, 2], { std: spread });
  const places = [
    [0, 1],
    [1, -1],
    [-1, -1],
  ];
  const y = Array.from({ length: count }, (_, i) => i % 3);
  return { x: tensor(y.map((label, i) => places[label].map((at, axis) => at + noise.at(i, axis)))), y };
}

const finding = (findings: readonly Finding[], check: string): Finding =>
  findings.find((each) => each.check === check)!;
const options = { loss: softmaxCrossEntropy, epochs: 30, batchSize: 20 };

test("a healthy run is called healthy, and its first loss is ln 3", async () => {
  const { history } = await train(mlp([16], 3), corners(120, 1), {
    ...options,
    optimizer: adam({ learningRate: 0.003 }),
    validation: corners(60, 2),
  });
  const { healthy, findings } = diagnose(history);
  assert.ok(healthy, String(diagnose(history)));
  assert.match(finding(findings, "start loss").says, /near ln 3 = 1\.099/);
});

test("a network that starts out sure and wrong is found by its first loss", async () => {
  const model = sequential([dense(16), relu, dense(3, { weights: normalInit(5) })]);
  const { history } = await train(model, corners(120, 1), { ...options, optimizer: sgd({ learningRate: 1e-4 }) });
  const { state, says } = finding(diagnose(history).findings, "start loss");
  assert.equal(state, "look");
  assert.match(says, /make the first weights of its last layer smaller/);
});

test("too small a rate hardly learns and makes steps that are too short", async () => {
  const { history } = await train(mlp([16], 3), corners(120, 1), {
    ...options,
    optimizer: sgd({ learningRate: 1e-6 }),
  });
  const { findings } = diagnose(history);
  assert.match(finding(findings, "learning").says, /hardly falls; raise the learning rate/);
  assert.match(finding(findings, "step length").says, /raise the learning rate/);
});

test("units that never fire are counted, and named by their layer", async () => {
  const model = sequential([dense(8), relu, dense(3)]);
  const params = model.init(seeded(1), [2]);
  const killed = [{ ...params[0], b: tensor([-99, -99, -99, -99, -99, -99, 0, 0]) }, params[1], params[2]] as const;
  const x = corners(90, 1).x;
  assert.equal(deadUnits(model, killed, x)["[1]"], 0.75);
  const { history } = await train(model, corners(90, 1), { ...options, optimizer: sgd(), params: killed });
  assert.match(finding(diagnose(history).findings, "dead units").says, /^75 % of the units of layer \[1\] are 0/);
});

/** What the doctor says of a run with these steps and epochs. */
function seen(check: string, steps: readonly number[], epochs: readonly Partial<EpochRecord>[]): Finding["state"] {
  const whole = epochs.map((epoch, k) => ({
    ...{ epoch: k + 1, loss: 1, updateRatios: {}, deadUnits: {}, gradientNorm: 1 },
    ...epoch,
  }));
  return finding(diagnose({ steps, epochs: whole, loss: "softmaxCrossEntropy", classes: 10 }).findings, check).state;
}

test("where usual ends: a first loss 15 % from guessing, steps of a tenth or ten times a thousandth, 10 % above the lowest validation loss", () => {
  const guess = Math.log(10);
  const starts = [0.84, 0.86, 1.14, 1.16].map((share) => seen("start loss", [share * guess], []));
  assert.deepEqual(starts, ["look", "good", "good", "look"]);
  const ratios = [0.00009, 0.00011, 0.009, 0.011].map((W) => seen("step length", [1], [{ updateRatios: { W } }]));
  assert.deepEqual(ratios, ["look", "good", "good", "look"]);
  const risen = [0.6, 0.65, 0.67].map((now) =>
    seen(
      "gap",
      [1],
      [0.9, 0.6, now].map((loss) => ({ validationLoss: loss })),
    ),
  );
  assert.deepEqual(risen, ["good", "good", "look"]);
  const dead = [0.29, 0.31, 1].map((share) => seen("dead units", [1], [{ deadUnits: { "[1]": share } }]));
  assert.deepEqual(dead, ["good", "look", "wrong"]);
});

test("what the doctor says is broken between words, and loses none", () => {
  const run = { steps: [9.2, 8.1], epochs: [], loss: "softmaxCrossEntropy", classes: 10 };
  const { findings } = diagnose(run);
  const lines = String(diagnose(run)).split("\n");
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 92));
  assert.equal(lines.map((line) => line.trim()).join(" "), `! start loss: ${findings[0].says}`);
});

test("a network that learns its examples by heart is told to stop at its best epoch", async () => {
  const noisy = corners(30, 3, 2);
  const { history } = await train(mlp([64], 3), noisy, {
    ...options,
    epochs: 200,
    optimizer: adam({ learningRate: 0.01 }),
    validation: corners(60, 4, 2),
  });
  const { says, state } = finding(diagnose(history).findings, "gap");
  const losses = history.epochs.map((epoch) => epoch.validationLoss!);
  assert.equal(state, "look");
  assert.ok(
    says.includes(`after epoch ${1 + losses.indexOf(Math.min(...losses))} and has risen since: it over-fits`),
    says,
  );
});

test("a run that blew up names the operation, and one whose loss grows is told to slow down", async () => {
  const big: Examples = { x: tensor([[1e300], [1]]), y: [0, 1] };
  const { history } = await train(dense(2, { weights: normalInit(1e10) }), big, { ...options, optimizer: sgd() });
  assert.match(finding(diagnose(history).findings, "numbers").says, /^NaN or infinity: affine made -?Infinity from/);
  const { history: wild } = await train(mlp([16], 3), corners(120, 1, 1), {
    ...options,
    epochs: 3,
    optimizer: sgd({ learningRate: 300 }),
  });
  assert.equal(finding(diagnose(wild).findings, "learning").state, "wrong");
});
