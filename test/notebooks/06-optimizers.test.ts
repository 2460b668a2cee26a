import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { valueAndGrad } from "../../lib/autodiff/gradient";
import { mapTree } from "../../lib/autodiff/tree";
import { digitExamples } from "../../lib/datasets/examples";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { loadOptimizerRace } from "../../lib/lessons/06-optimizers/race-results";
import { mlp } from "../../lib/models/mlp";
import { add, mul, sub } from "../../lib/operations/arithmetic";
import { cast, gather } from "../../lib/operations/shaping";
import { globalNorm } from "../../lib/optimizers/clipping";
import { adam } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { median } from "../../lib/statistics/band";
import { paired } from "../../lib/statistics/paired";
import type { Tensor } from "../../lib/tensor/tensor";
import { pairedWins } from "../../lib/training/race";
import { committed, printedBy } from "./committed";

const notebook = committed("06-optimizers");
const printed = (id: string): string => printedBy(notebook, id);
const kept = loadOptimizerRace();
const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
const ranked = (task: "digits" | "signals"): string[] => {
  const { racers } = kept.optimizers[task];
  return Object.keys(racers).sort((a, b) => meanOf(racers[a].loss) - meanOf(racers[b].loss));
};
const winsOn = (task: "digits" | "signals") =>
  pairedWins(Object.fromEntries(Object.entries(kept.optimizers[task].racers).map(([name, { loss }]) => [name, loss])));

/** Distance to the optimum of least squares with one random example a step, as root mean square. */
function radius(rate: number, seed: number): number {
  const r = seeded(seed);
  const points = Array.from({ length: 200 }, () => [r.normal(), r.normal()]);
  const y = points.map(([p, q]) => p - 2 * q + r.normal(0, 0.5));
  const sums = (f: (p: number, q: number, i: number) => number) =>
    points.reduce((all, [p, q], i) => all + f(p, q, i), 0);
  const [a, b, c] = [sums((p) => p * p), sums((p, q) => p * q), sums((_, q) => q * q)];
  const [u, v] = [sums((p, _, i) => p * y[i]), sums((_, q, i) => q * y[i])];
  const best = [(c * u - b * v) / (a * c - b * b), (a * v - b * u) / (a * c - b * b)];
  let [w1, w2, squares, count] = [...best, 0, 0];
  const steps = Math.round(200 / rate) + 5000;
  for (let t = 0; t < steps; t++) {
    const i = r.integer(200);
    const pull = rate * (w1 * points[i][0] + w2 * points[i][1] - y[i]);
    [w1, w2] = [w1 - pull * points[i][0], w2 - pull * points[i][1]];
    if (t > 20 / rate) {
      squares += (w1 - best[0]) ** 2 + (w2 - best[1]) ** 2;
      count++;
    }
  }
  return Math.sqrt(squares / count);
}

test("circling: radius / √rate is within 10 % of its mean over a factor of 30 in rate", () => {
  const rates = [0.003, 0.01, 0.03, 0.09];
  const scaled = rates.map((rate) => median([1, 2, 3, 4, 5].map((seed) => radius(rate, seed))) / Math.sqrt(rate));
  for (const value of scaled) assert.ok(Math.abs(value / meanOf(scaled) - 1) < 0.1, `${scaled}`);
});

test("the first 20 steps of Adam without correction are within 15 % of theory, median of five seeds", () => {
  const N = 512;
  const digits = digitExamples(N, 3, { side: 8, noise: 0.1 });
  const x = mul(0.5, add(1, cast(digits.x, "float64")));
  const labels = digits.y as number[];
  const model = mlp([16], 10);
  const lengths = (seed: number, biasCorrection: boolean): number[] => {
    const optimizer = adam({ learningRate: 0.001, biasCorrection });
    const random = seeded(9);
    let params = model.init(seeded(seed), [64]);
    let state = optimizer.init(params);
    return Array.from({ length: 20 }, () => {
      const batch = random.permutation(N).slice(0, 64);
      const answers = batch.map((i) => labels[i]);
      const loss = (p: typeof params) => softmaxCrossEntropy(model.apply(p, gather(x, batch)), answers);
      const next = optimizer.update(params, valueAndGrad(loss)(params).grad, state);
      const length = globalNorm(mapTree((a: Tensor, b: Tensor) => sub(a, b), next.params, params));
      ({ params, state } = next);
      return length;
    });
  };
  const pairs = [1, 2, 3, 4, 5].map((seed) => [lengths(seed, false), lengths(seed, true)]);
  for (let t = 1; t <= 20; t++) {
    const measured = median(pairs.map(([off, on]) => off[t - 1] / on[t - 1]));
    const theory = (1 - 0.9 ** t) / Math.sqrt(1 - 0.999 ** t);
    assert.ok(Math.abs(measured / theory - 1) < 0.15, `step ${t}: ${measured} against ${theory}`);
  }
});

test("the race is fair: eleven rates for each, other seeds for tuning than for the race, ten of these", () => {
  assert.equal(kept.rates.length, 11);
  assert.deepEqual(
    kept.seeds.filter((seed) => kept.tuningSeeds.includes(seed)),
    [],
  );
  const all = [...Object.values(kept.optimizers).map(({ racers }) => racers), ...Object.values(kept.batches)];
  for (const racer of [...all, kept.schedules].flatMap((racers) => Object.values(racers))) {
    assert.deepEqual([racer.loss.length, racer.accuracy.length, racer.tuning.length], [10, 10, 11]);
    const finite = racer.tuning.map((loss) => loss ?? Number.POSITIVE_INFINITY);
    assert.equal(racer.rate, kept.rates[finite.indexOf(Math.min(...finite))]);
  }
});

test("on digits Nesterov, Adam and AdamW lie below the others, and plain SGD is last in 10 of 10", () => {
  const wins = winsOn("digits");
  assert.deepEqual(ranked("digits").slice(0, 3).sort(), ["adam", "adamW", "nesterov"]);
  for (const best of ["adam", "adamW", "nesterov"]) {
    for (const other of ["adagrad", "adadelta", "momentum", "rmsProp"]) assert.ok(wins[best][other] >= 9);
  }
  for (const name of Object.keys(wins)) if (name !== "sgd") assert.equal(wins[name].sgd, 10);
});

test("on signals the order is another: Adagrad is first, and Nesterov beats it in 2 of 10 instead of 10", () => {
  assert.equal(ranked("signals")[0], "adagrad");
  assert.deepEqual([winsOn("digits").nesterov.adagrad, winsOn("signals").nesterov.adagrad], [10, 2]);
  assert.equal(ranked("signals").at(-1), "sgd");
});

test("small batches win at equal epochs and lose at equal updates, by more than twice the standard error", () => {
  const { epochs, updates } = kept.batches;
  const apart = (racers: typeof epochs) => paired(racers["5"].loss, racers["400"].loss);
  assert.ok(-apart(epochs).mean > 2 * apart(epochs).standardError);
  assert.ok(apart(updates).mean > 2 * apart(updates).standardError);
});

test("every schedule gains more than twice the standard error on the constant rate", () => {
  for (const [name, { loss }] of Object.entries(kept.schedules)) {
    if (name === "constant") continue;
    const { mean, standardError } = paired(loss, kept.schedules.constant.loss);
    assert.ok(-mean > 2 * standardError, name);
  }
});

test("notebook 06 prints the means of the file", () => {
  for (const [cell, task] of [
    ["race-table", "digits"],
    ["race-second", "signals"],
  ] as const) {
    for (const { loss } of Object.values(kept.optimizers[task].racers)) {
      assert.ok(printed(cell).includes(meanOf(loss).toFixed(3)), `${task}: ${meanOf(loss).toFixed(3)}`);
    }
  }
  for (const racer of Object.values(kept.batches).flatMap((racers) => Object.values(racers))) {
    assert.ok(printed("advice").includes(meanOf(racer.loss).toFixed(2)));
  }
});

test("the lines of code beside the formulas are lines of the library", () => {
  const library = readFileSync(join(__dirname, "..", "..", "lib", "optimizers", "optimizers.ts"), "utf8");
  const table = notebook.cells.find(({ id }) => id === "eight-idea")?.source ?? "";
  const lines = [...table.matchAll(/`([^`]+;)`/g)].map(([, line]) => line);
  assert.ok(lines.length >= 12);
  for (const line of lines) assert.ok(library.includes(line), line);
});
