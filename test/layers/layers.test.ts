import assert from "node:assert/strict";
import { test } from "node:test";
import { mapTree } from "../../lib/autodiff/tree";
import { maxout } from "../../lib/layers/activation-layers";
import { batchNorm } from "../../lib/layers/batchNorm";
import { dense } from "../../lib/layers/dense";
import { dropout, stochasticDepth } from "../../lib/layers/drop";
import { foldBatchNorm } from "../../lib/layers/fold";
import {
  convolution,
  fractionalMaxPooling,
  globalAveragePooling,
  maxPooling,
  windowStarts,
} from "../../lib/layers/images";
import { distanceScores, tableConvolution, trainablePooling } from "../../lib/layers/lenet-layers";
import { identityBlock, residual } from "../../lib/layers/residual";
import { sequential } from "../../lib/layers/sequential";
import { withStatistics } from "../../lib/layers/statistics";
import { summary } from "../../lib/layers/summary";
import { relu } from "../../lib/operations/functions";
import { mean, variance } from "../../lib/operations/reductions";
import { flatten } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { ones, randomNormal, tensor, zerosLike } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { agree, distance } from "../agree";
import { fc } from "../properties";

test("dropout drops its share, keeps the mean, and draws anew at every call", () => {
  const random = seeded(1);
  const x = ones([100, 100]);
  const y = dropout(0.3).apply({}, x, { train: true, random });
  const dropped = y.data.filter((each) => each === 0).length / y.size;
  // 10,000 draws: the standard deviation of the share is 0.0046
  assert.ok(Math.abs(dropped - 0.3) < 5 * 0.0046);
  assert.ok(y.data.every((each) => each === 0 || each === 1 / 0.7));
  assert.notDeepEqual(dropout(0.3).apply({}, x, { train: true, random }).toArray(), y.toArray());
  assert.equal(dropout(0.3).apply({}, x), x);
  assert.equal(dropout(0).apply({}, x, { train: true }), x);
});

test("stochastic depth leaves the branch out for whole examples, and scales it for the others", () => {
  const x = ones([200, 3]);
  const y = stochasticDepth((h) => h, 0.5).apply({ branch: {} }, x, { train: true, random: seeded(2) });
  const rows = y.toArray() as number[][];
  assert.ok(rows.every((row) => row.every((each) => each === row[0]) && (row[0] === 1 || row[0] === 3)));
  const kept = rows.filter((row) => row[0] === 3).length;
  assert.ok(kept > 65 && kept < 135, `${kept} of 200`);
});

test("in training batch norm gives mean 0 and variance 1 whatever goes in, and a shift or scale of x changes nothing", () => {
  const layer = batchNorm({ epsilon: 1e-12 });
  const params = layer.init(seeded(1), [3]);
  const x = randomNormal(seeded(4), [50, 3], { mean: 7, std: 3 });
  const y = layer.apply(params, x, { train: true });
  for (let c = 0; c < 3; c++) {
    assert.ok(Math.abs(mean(y, 0).at(c)) < 1e-12);
    assert.ok(Math.abs(variance(y, 0).at(c) - 1) < 1e-11);
  }
  const moved = tensor(
    x.data.map((each) => 100 * each - 5),
    { shape: x.shape },
  );
  assert.ok(distance(y, layer.apply(params, moved, { train: true })) < 1e-10);
});

test("batch norm's result in a test does not depend on what else is in the batch", () => {
  const layer = batchNorm();
  const params = { ...layer.init(seeded(1), [2]), running: { mean: tensor([1, 2]), variance: tensor([4, 9]) } };
  const one = layer.apply(params, tensor([[3, 8]]));
  assert.ok(Math.abs(one.at(0, 0) - 1) < 1e-5 && Math.abs(one.at(0, 1) - 2) < 1e-5);
  const both = layer.apply(
    params,
    tensor([
      [3, 8],
      [99, -99],
    ]),
  );
  assert.deepEqual([both.at(0, 0), both.at(0, 1)], [one.at(0, 0), one.at(0, 1)]);
});

test("an identity block whose weights are all 0 gives relu(x): the shortcut joins before the last activation", () => {
  const block = identityBlock(3);
  const nothing = mapTree((w: Tensor) => zerosLike(w), block.init(seeded(1), [4, 4, 3]));
  const x = randomNormal(seeded(5), [2, 4, 4, 3]);
  assert.deepEqual(block.apply(nothing, x).toArray(), relu(x).toArray());
});

test("batch norm folded into the convolution before it gives equal outputs", () => {
  const [conv, norm] = [convolution(4, 3, { bias: false }), batchNorm()];
  const W = conv.init(seeded(1), [6, 6, 2]).W;
  const params = {
    gain: randomNormal(seeded(2), [4]),
    shift: randomNormal(seeded(3), [4]),
    running: { mean: randomNormal(seeded(4), [4]), variance: tensor([0.5, 1, 2, 3]) },
  };
  const x = randomNormal(seeded(6), [3, 6, 6, 2]);
  const two = norm.apply(params, conv.apply({ W }, x));
  const folded = foldBatchNorm({ W }, params);
  assert.ok(distance(two, convolution(4, 3).apply(folded, x)) < 1e-14);
  const withBias = { W, b: randomNormal(seeded(7), [4]) };
  const both = norm.apply(params, convolution(4, 3).apply(withBias, x));
  assert.ok(distance(both, convolution(4, 3).apply(foldBatchNorm(withBias, params), x)) < 1e-14);
});

test("windows of fractional pooling step by 1 or 2 pixels from the first to the last, in any order", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.double({ min: 1, max: 1.99, noNaN: true }),
      fc.nat(1000),
      (length, ratio, seed) => {
        const count = fractionalMaxPooling(ratio).outputShape([length, length, 1])[0];
        for (const random of [undefined, seeded(seed)]) {
          const starts = windowStarts(length, count, random);
          assert.equal(starts.length, count);
          assert.deepEqual([starts[0], count > 1 ? starts[count - 1] : length - 2], [0, length - 2]);
          assert.ok(
            starts.every(
              (start, i) => start >= 0 && start <= length - 2 && (i === 0 || [1, 2].includes(start - starts[i - 1])),
            ),
          );
        }
      },
    ),
  );
});

test("a line of 10 pixels shrinks by about its ratio, and never by more than half", () => {
  const lengths = [1.2, 1.4, 1.9, 1.99].map((ratio) => fractionalMaxPooling(ratio).outputShape([10, 10, 1])[0]);
  assert.deepEqual(lengths, [8, 7, 5, 5]);
});

test("global average pooling is the mean of every channel of every image", () => {
  const x = randomNormal(seeded(3), [2, 3, 4, 5]);
  const y = globalAveragePooling().apply({}, x);
  assert.deepEqual(y.shape, [2, 5]);
  agree(y.data, Array.from(mean(x, [1, 2]).data), 1e-12);
  agree(globalAveragePooling().apply({}, ones([1, 3, 4, 1])).data, 1, 1e-12);
});

test("a fractional max pool of ratio 1 or more keeps the largest number of every window", () => {
  const x = tensor(
    [
      [1, 2, 3],
      [4, 9, 5],
      [6, 7, 8],
    ].map((row) => row.map((value) => [value])),
  );
  const y = fractionalMaxPooling(1.4).apply({}, tensor([x.toArray()]));
  assert.deepEqual(y.toArray(), [
    [
      [[9], [9]],
      [[9], [9]],
    ],
  ]);
});

test("maxout with weights 1 and -1 is |x|", () => {
  const y = maxout(1).apply({ W: tensor([[1, -1]]), b: tensor([0, 0]) }, tensor([[-3], [2]]));
  assert.deepEqual(y.toArray(), [[3], [2]]);
});

test("whoever watches sees the output of every layer with its path", () => {
  const model = sequential([dense(2), relu, residual(sequential([dense(2), relu]))]);
  const seen: string[] = [];
  model.apply(model.init(seeded(1), [3]), randomNormal(seeded(1), [1, 3]), { watch: (path) => void seen.push(path) });
  assert.deepEqual(seen, [
    "[0]",
    "[1]",
    "[2].main[0]",
    "[2].main[1]",
    "[2].main",
    "[2].shortcut",
    "[2].activation",
    "[2]",
  ]);
});

test("statistics are kept by path, at any depth, and nothing else is changed", () => {
  const model = sequential([dense(2), residual(sequential([dense(2), batchNorm()]))]);
  const params = model.init(seeded(1), [2]);
  const kept: [string, never][] = [];
  const x = randomNormal(seeded(2), [8, 2]);
  model.apply(params, x, { train: true, keep: (path, values) => void kept.push([path, values as never]) });
  assert.deepEqual(
    kept.map(([path]) => path),
    ["[1].main[1].running"],
  );
  const next = withStatistics(params, kept);
  assert.notDeepEqual(next[1].main[1].running.mean.toArray(), [0, 0]);
  assert.equal(next[0], params[0]);
  assert.deepEqual(params[1].main[1].running.mean.toArray(), [0, 0]);
  assert.throws(
    () => withStatistics(params, [["[7].running", tensor([1])]]),
    new RangeError("withStatistics: the parameters have nothing at [7].running"),
  );
});

test("a summary lists layers with path, shape, parameters, cost and receptive field, blocks included", () => {
  const model = sequential([
    convolution(4, 3, { padding: 1 }),
    relu,
    identityBlock(4),
    maxPooling(2),
    flatten,
    dense(2),
  ]);
  const { rows, parameters, multiplyAdds } = summary(model, [8, 8, 1]);
  const row = (path: string) => rows.find((each) => each.path === path)!;
  assert.deepEqual(row("[2].main[0]").receptiveField, [5, 5]);
  assert.deepEqual(row("[2].main[3]").receptiveField, [7, 7]);
  assert.deepEqual(row("[2].shortcut").receptiveField, [3, 3]);
  assert.deepEqual(row("[2].activation").receptiveField, [7, 7]);
  assert.deepEqual(row("[3]").receptiveField, [8, 8]);
  assert.equal(row("[5]").receptiveField, null);
  assert.equal(parameters, 40 + 2 * (144 + 8) + 4 * 4 * 4 * 2 + 2);
  assert.equal(multiplyAdds, 64 * 36 + 2 * 64 * 144 + 128);
  assert.match(summary(model, [8, 8, 1]).toString(), /^sequential of 6\nlayer +output +parameters/);
});

test("layers that do not fit are refused before any number is computed, in one line", () => {
  const refusals: [() => unknown, string][] = [
    [() => dense(0), "dense: units must be a whole number from 1 but is 0"],
    [
      () => dense(3).outputShape([2, 2]),
      "dense 3: needs inputs of rank 1 ([features]) but gets [2,2]: put flatten in front",
    ],
    [() => convolution(0, 3), "convolution: filters must be a whole number from 1 but is 0"],
    [
      () => convolution(1, 5).outputShape([4, 4, 1]),
      "convolution 1@5×5: a window of 5×5 does not fit into the padded image of 4×4",
    ],
    [() => convolution(1, 5).outputShape([4]), "convolution 1@5×5: needs inputs of rank 3 ([H, W, C]) but gets [4]"],
    [() => dropout(1), "dropout: rate must be in [0, 1) but is 1"],
    [
      () => dropout(0.5).apply({}, tensor([[1]]), { train: true }),
      "dropout: needs random numbers in training: apply(params, x, { train: true, random })",
    ],
    [
      () => stochasticDepth(dense(2), 0.5).outputShape([3]),
      "stochasticDepth: the branch makes [2] of [3], so it cannot be added to it",
    ],
    [() => fractionalMaxPooling(2), "fractionalMaxPooling: ratio must be in [1, 2) but is 2"],
    [() => batchNorm({ momentum: 2 }), "batchNorm: momentum must be in (0, 1] but is 2"],
    [
      () => batchNorm().apply(batchNorm().init(seeded(1), [2]), tensor([[1, 2]]), { train: true }),
      "batchNorm: training needs more than one value for each channel but x is [1,2]",
    ],
    [() => residual(dense(2)).outputShape([3]), "residual block: the main path ends in [2] but the shortcut in [3]"],
    [
      () => summary(sequential([convolution(4, 3), dense(2)]), [8, 8, 1]),
      "layer 2 of 2: dense 2: needs inputs of rank 1 ([features]) but gets [6,6,4]: put flatten in front",
    ],
    [() => tableConvolution([[]], 3), "convolution 1@3×3 by table: every filter needs at least one channel"],
    [
      () => trainablePooling().outputShape([3, 4, 1]),
      "trainable pooling 2×2: both sides must be even but the image is [3,4,1]",
    ],
    [() => distanceScores([[1], [1, 2]]), "distance to 2 codes: all codes must have one length, at least 1"],
    [
      () => foldBatchNorm({ W: tensor([[1]]) }, batchNorm().init(seeded(1), [2])),
      "foldBatchNorm: W is [1,1] but the batch norm has 2 channels",
    ],
  ];
  for (const [call, message] of refusals) assert.throws(call, new RangeError(message));
});
