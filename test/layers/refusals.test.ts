import assert from "node:assert/strict";
import { test } from "node:test";
import {
  binaryCrossEntropy,
  hinge,
  meanAbsoluteError,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../lib/functions/losses";
import { maxout } from "../../lib/layers/activation-layers";
import { batchNorm } from "../../lib/layers/batchNorm";
import { dense } from "../../lib/layers/dense";
import { dropout, stochasticDepth } from "../../lib/layers/drop";
import { averagePooling, convolution, fractionalMaxPooling, maxPooling } from "../../lib/layers/images";
import { residual } from "../../lib/layers/residual";
import { sequential } from "../../lib/layers/sequential";
import { logisticRegression, mlp } from "../../lib/models/mlp";
import { resnet } from "../../lib/models/resnet";
import { relu } from "../../lib/operations/functions";
import { clipByNorm, clipByValue } from "../../lib/optimizers/clipping";
import { adadelta, adagrad, adam, adamW, momentum, nesterov, rmsProp, sgd } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import {
  constantRate,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  stepDecay,
  warmUp,
} from "../../lib/schedules/schedules";
import { tensor, zeros } from "../../lib/tensor/creation";
import { fc } from "../properties";
import { everyLayer } from "./every-layer";

/** Numbers that are no count, no rate, and no share. */
const nonsense = fc.constantFrom(Number.NaN, -1, -0.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1e308);

/** An error as learners should see it: a RangeError or TypeError of one line that begins with a name. */
function refused(call: () => unknown, about: string): void {
  assert.throws(
    call,
    (error: Error) => {
      assert.ok(error instanceof RangeError || error instanceof TypeError, `${about}: ${error.stack}`);
      assert.match(error.message, /^[a-zA-Z0-9 @×/.[\]-]+: [^\n]+$/, about);
      return true;
    },
    about,
  );
}

const numeric: Record<string, (n: number) => unknown> = {
  "sgd rate": (n) => sgd({ learningRate: n }),
  "momentum rate": (n) => momentum({ learningRate: n }),
  "momentum share": (n) => momentum({ momentum: n }),
  "nesterov share": (n) => nesterov({ momentum: n }),
  "adagrad epsilon": (n) => adagrad({ epsilon: n }),
  "rmsProp decay": (n) => rmsProp({ decay: n }),
  "rmsProp momentum": (n) => rmsProp({ momentum: n }),
  "adadelta decay": (n) => adadelta({ decay: n }),
  "adam beta1": (n) => adam({ beta1: n }),
  "adam beta2": (n) => adam({ beta2: n }),
  "adam epsilon": (n) => adam({ epsilon: n }),
  "adamW rate": (n) => adamW({ learningRate: n }),
  "constant rate": (n) => constantRate(n),
  "step decay, every": (n) => stepDecay({ learningRate: 1, every: n }),
  "exponential decay": (n) => exponentialDecay({ learningRate: 1, factor: n }),
  "inverse time decay rate": (n) => inverseTimeDecay({ learningRate: n, decay: 1 }),
  "cosine decay steps": (n) => cosineDecay({ learningRate: 1, steps: n }),
  "warm-up steps": (n) => warmUp(n, constantRate(1)),
  "clip by norm": (n) => clipByNorm(tensor([1]), n),
  "clip by value": (n) => clipByValue(tensor([1]), n),
  "dense units": (n) => dense(n),
  "maxout pieces": (n) => maxout(2, n),
  "convolution filters": (n) => convolution(n, 3),
  "convolution size": (n) => convolution(1, n).outputShape([8, 8, 1]),
  "convolution stride": (n) => convolution(1, 3, { stride: n }).outputShape([8, 8, 1]),
  "convolution padding": (n) => convolution(1, 3, { padding: n }).outputShape([8, 8, 1]),
  "max pooling size": (n) => maxPooling(n).outputShape([8, 8, 1]),
  "average pooling stride": (n) => averagePooling(2, { stride: n }).outputShape([8, 8, 1]),
  "fractional pooling ratio": (n) => fractionalMaxPooling(n),
  "batch norm momentum": (n) => batchNorm({ momentum: n }),
  "batch norm epsilon": (n) => batchNorm({ epsilon: n }),
  "dropout rate": (n) => dropout(n),
  "stochastic depth rate": (n) => stochasticDepth(dense(1), n),
  "logistic regression outputs": (n) => logisticRegression(n),
  "mlp hidden": (n) => mlp([n], 1),
  "mlp outputs": (n) => mlp([1], n),
  "resnet depth": (n) => resnet(n),
};

for (const [name, call] of Object.entries(numeric)) {
  test(`${name}: a number that makes no sense is refused in one line`, () => {
    fc.assert(fc.property(nonsense, (n) => refused(() => call(n), `${name} ${n}`)));
  });
}

const size = fc.integer({ min: 0, max: 4 });
const losses = { meanSquaredError, meanAbsoluteError, binaryCrossEntropy, hinge, softmaxCrossEntropy };

for (const [name, loss] of Object.entries(losses)) {
  test(`${name}: shapes either fit and give one number, or are refused in one line`, () => {
    fc.assert(
      fc.property(fc.array(size, { maxLength: 3 }), fc.array(size, { maxLength: 3 }), (a, b) => {
        const call = (): number => loss(zeros(a), zeros(b)).item();
        let value: number;
        try {
          value = call();
        } catch {
          refused(call, `${name} [${a}] [${b}]`);
          return;
        }
        assert.ok(Number.isFinite(value), `${name} of [${a}] and [${b}] is ${value}`);
      }),
    );
  });
}

for (const [name, rows] of Object.entries(everyLayer)) {
  test(`${name}: an input either fits, and comes out as inferred, or is refused in one line before numbers`, () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), (input) => {
        const { layer } = rows[0];
        let output: readonly number[];
        try {
          output = layer.outputShape(input);
        } catch {
          refused(() => layer.outputShape(input), `${name} ${input}`);
          return;
        }
        const params = layer.init(seeded(1), input);
        assert.deepEqual(layer.apply(params, zeros([2, ...input])).shape, [2, ...output]);
      }),
      { numRuns: 60 },
    );
  });
}

test("weights that do not fit name the layer that they are for, and its place", () => {
  const model = sequential([dense(3), relu, dense(2), residual(sequential([dense(2), relu]))]);
  const params = model.init(seeded(1), [4]);
  const x = zeros([1, 4]);
  const misfits: [unknown, string][] = [
    [[], "sequential of 4: there are weights of 0 layers"],
    [{}, "sequential of 4: there are weights of no list of layers"],
    [[params[0], {}, undefined, params[3]], "dense 2 at [2]: there are no weights at [2]"],
    [[params[0], {}, { W: zeros([2, 2]), b: zeros([2]) }, params[3]], "dense 2 at [2]: affine: 3 columns on the left meet 2 rows on the right ([1,3] and [2,2])"],
    [[params[0], {}, params[2], { main: [{ W: zeros([5, 2]), b: zeros([2]) }, {}], shortcut: {} }], "dense 2 at [3].main[0]: affine: 2 columns on the left meet 5 rows on the right ([1,2] and [5,2])"],
  ]; // biome-ignore format: one case, one line
  for (const [weights, message] of misfits) {
    assert.throws(
      () => model.apply(weights as typeof params, x),
      (error: Error) => {
        assert.equal(error.message, message);
        return true;
      },
    );
  }
});
