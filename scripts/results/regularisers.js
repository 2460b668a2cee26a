// npm run results -- regularisers: what each regulariser gains on signals with 30 % of the labels redrawn (300 examples, six seeds) and on
// 100 clean ones (ten seeds); stochastic depth in shallow and deep networks, and fractional max pooling, ten seeds each. Written to
// data/results/regularisers.json part by part. Five minutes or so on two cores. Everything is generated. Run again after a stop it goes
// on; with --again it begins anew.
const { keeper, nabla } = require("./kept/keep");

const SETS = {
  noisy: { count: 300, redrawn: 0.3, seeds: [1, 2, 3, 4, 5, 6] },
  clean: { count: 100, redrawn: 0, seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
};

/** The network, with what stands between its layers. */
function network(n, between = [], before = []) {
  const hidden = () => [n.dense(100), ...before.map((make) => make()), n.relu, ...between.map((make) => make())];
  return n.sequential([...hidden(), ...hidden(), n.dense(10, { weights: n.normalInit(0.01) })]);
}

function residualNetwork(n, rate) {
  const block = () => n.stochasticDepth(n.sequential([n.dense(100), n.relu]), rate);
  const last = n.dense(10, { weights: n.normalInit(0.01) });
  return n.sequential([n.dense(100), n.relu, block(), block(), block(), last]);
}

/** By name: another network, or other options of training. */
function rowsOf(n) {
  const priced = (price, strength) => ({ regulariser: (params) => n.mul(price(params), strength) });
  const moved = { augment: (x, random) => n.rolledSignals(x, random, 4) };
  return {
    nothing: {},
    "L2, 0.01": priced(n.l2, 1e-2),
    "L1, 0.001": priced(n.l1, 1e-3),
    "dropout, 0.5": { model: network(n, [() => n.dropout(0.5)]) },
    "early stopping": { patience: 10 },
    "batch norm": { model: network(n, [], [() => n.batchNorm()]) },
    augmentation: moved,
    "deeper, residual": { model: residualNetwork(n, 0) },
    "deeper, stochastic depth": { model: residualNetwork(n, 0.5) },
    "dropout, L2, augmentation": { model: network(n, [() => n.dropout(0.3)]), ...priced(n.l2, 1e-3), ...moved },
  };
}

async function measure(n, { count, redrawn, seeds }, { model = network(n), patience, ...options }) {
  const measured = { train: [], test: [], testLoss: [] };
  const loss = n.softmaxCrossEntropy;
  for (const seed of seeds) {
    const { x, y } = n.signalExamples(count, seed);
    const all = { x, y: n.redrawnLabels(y, redrawn, 10, n.seeded(seed + 7777)) };
    const cut = Math.round(0.8 * count);
    const part = (from, to) => ({ x: n.slice(all.x, from, to), y: all.y.slice(from, to) });
    const split = patience ? { patience, validation: part(cut, count) } : {};
    const basics = { loss, optimizer: n.adam({ learningRate: 0.002 }), epochs: 60, batchSize: 25, seed };
    const examples = patience ? part(0, cut) : all;
    const { params } = await n.train(model, examples, { ...basics, ...options, ...split, progress: false });
    const test = n.evaluate(model, params, n.signalExamples(500, 1000 + seed), loss);
    measured.train.push(n.evaluate(model, params, all, loss).accuracy);
    measured.test.push(test.accuracy);
    measured.testLoss.push(Number(test.loss.toPrecision(5)));
  }
  return measured;
}

/** Share of right answers on 1,000 new signals, for each seed: a residual network of this depth, without and with stochastic depth. */
async function dropped(n, depth, drop) {
  const right = [];
  for (const seed of SETS.clean.seeds) {
    const model = n.residualMlp(depth, { drop });
    const basics = {
      loss: n.softmaxCrossEntropy,
      optimizer: n.adam({ learningRate: 0.003 }),
      epochs: 30,
      batchSize: 60,
    };
    const { params } = await n.train(model, n.signalExamples(600, seed), { ...basics, seed, progress: false });
    right.push(n.evaluate(model, params, n.signalExamples(1000, 1000 + seed), basics.loss).accuracy);
  }
  return right;
}

/** Share of right answers on 500 new digits of 16 × 16 with noise, for each seed: a small network with this pooling, twice. */
async function pooled(n, pool) {
  const right = [];
  const digits = (count, seed) => {
    const { x, y } = n.digitExamples(count, seed, { side: 16, noise: 0.3 });
    return { x: n.reshape(x, [count, 16, 16, 1]), y };
  };
  for (const seed of SETS.clean.seeds) {
    const part = (filters) => [n.convolution(filters, 3, { padding: 1 }), n.relu, pool()];
    const last = n.dense(10, { weights: n.normalInit(0.01) });
    const model = n.sequential([...part(8), ...part(16), n.flatten, last]);
    const basics = {
      loss: n.softmaxCrossEntropy,
      optimizer: n.adam({ learningRate: 0.003 }),
      epochs: 30,
      batchSize: 20,
    };
    const { params } = await n.train(model, digits(200, seed), { ...basics, seed, progress: false });
    right.push(n.evaluate(model, params, digits(500, 700 + seed), basics.loss).accuracy);
  }
  return right;
}

async function main() {
  const n = nabla;
  const once = keeper("regularisers", {
    what: "A network [100, 100] on signals of 40 samples, Adam with rate 0.002, 60 epochs in batches of 25; share of right answers on its own examples and on 500 new, clean ones, and the loss on these, for each seed. depth: residual networks on 600 signals, 30 epochs, share of right answers on 1,000 new ones. pooling: two convolutions on 200 digits of 16 × 16 with noise, 30 epochs, share of right answers on 500 new ones",
  });
  for (const [name, set] of Object.entries(SETS)) {
    for (const [key, value] of Object.entries(set)) await once(name, key, () => value);
    await once(name, "rows", async () => {
      const rows = {};
      for (const [row, options] of Object.entries(rowsOf(n))) rows[row] = await measure(n, set, options);
      return rows;
    });
  }
  for (const depth of [8, 20, 56]) {
    await once("depth", `residual, ${depth}`, () => dropped(n, depth, 0));
    await once("depth", `stochastic, ${depth}`, () => dropped(n, depth, 0.2));
  }
  await once("pooling", "2 × 2", () => pooled(n, () => n.maxPooling(2)));
  await once("pooling", "fractional, √2", () => pooled(n, () => n.fractionalMaxPooling(Math.SQRT2)));
}

main();
