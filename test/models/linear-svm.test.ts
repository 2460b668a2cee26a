/** Principal components and a linear SVM beside scikit-learn's. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hinge } from "../../lib/functions/losses";
import { l2 } from "../../lib/functions/regularisers";
import { mlp } from "../../lib/models/mlp";
import { principalComponents } from "../../lib/models/principal-components";
import { mul } from "../../lib/operations/arithmetic";
import { momentum } from "../../lib/optimizers/optimizers";
import { cosineDecay } from "../../lib/schedules/schedules";
import { tensor } from "../../lib/tensor/creation";
import { train } from "../../lib/training/train";

interface Fixtures {
  readonly components: readonly {
    readonly x: number[][];
    readonly shares: number[];
    readonly directions: number[][];
    readonly projected: number[][];
  }[];
  readonly machines: readonly {
    readonly x: number[][];
    readonly y: number[];
    readonly C: number;
    readonly objective: number;
    readonly scores: number[];
  }[];
}
const { components, machines }: Fixtures = JSON.parse(
  readFileSync(join(__dirname, "../fixtures/scikit/features.json"), "utf8"),
);

/** Eigenvalues are squares of singular values: half of the digits. */
const ROUNDING = 1e-7;

for (const { x, shares, directions, projected } of components)
  test(`principal components of [${x.length},${x[0].length}] are scikit-learn's, up to the sign of a direction`, () => {
    const found = principalComponents(tensor(x), 3);
    const seen = found.project(tensor(x));
    for (let k = 0; k < 3; k++) {
      assert.ok(Math.abs(found.shares[k] - shares[k]) < ROUNDING, `share ${k}`);
      const sign = Math.sign(found.directions.at(0, k) * directions[0][k]);
      for (const [d, row] of directions.entries())
        assert.ok(Math.abs(sign * found.directions.at(d, k) - row[k]) < ROUNDING, `direction ${k}`);
      for (const [n, row] of projected.entries())
        assert.ok(Math.abs(sign * seen.at(n, k) - row[k]) < 10 * ROUNDING, `projection ${n} on ${k}`);
    }
  });

/** Descent along a kinked slope ends near the lowest point, not on it. */
const ABOVE = 1.002;
const APART = 0.05;

for (const { x, y, C, objective, scores } of machines)
  test(`a linear SVM in ${x[0].length} dimensions, learnt by train, is scikit-learn's SVC for C = ${C}`, async () => {
    // two rows of weights that oppose each other: w = W₁ - W₀, so that ½·|w|² is the sum of squares of both rows
    const price = 1 / (C * y.length);
    const model = mlp([], 2);
    const options = { loss: hinge, batchSize: y.length, epochs: 1500, seed: 1, progress: false as const };
    const optimizer = momentum({ learningRate: cosineDecay({ learningRate: 0.2, steps: 1500 }) });
    const examples = { x: tensor(x), y };
    const { params } = await train(model, examples, { ...options, optimizer, regulariser: (p) => mul(price, l2(p)) });
    const found = model.apply(params, examples.x);
    const total = C * y.length * hinge(found, y).item() + l2(params).item();
    assert.ok(total > objective * (1 - ROUNDING) && total < objective * ABOVE, `${total} for ${objective}`);
    for (const [n, score] of scores.entries())
      assert.ok(Math.abs(found.at(n, 1) - found.at(n, 0) - score) < APART, `score ${n}`);
  });
