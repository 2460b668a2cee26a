// npm run results -- regularisers: what each regulariser gains on signals with 30 % of the labels redrawn (300 examples, six seeds) and on
// 100 clean ones (ten seeds), written to data/results/regularisers.json. About a minute on two cores. Everything is generated.
const { mkdirSync, writeFileSync } = require("node:fs");
const { cpus } = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
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

async function main() {
  const n = require(path.join(root, "lib", "dist"));
  const sets = {};
  for (const [name, set] of Object.entries(SETS)) {
    const rows = {};
    for (const [row, options] of Object.entries(rowsOf(n))) rows[row] = await measure(n, set, options);
    sets[name] = { ...set, rows };
  }
  const result = {
    what: "A network [100, 100] on signals of 40 samples, Adam with rate 0.002, 60 epochs in batches of 25; share of right answers on its own examples and on 500 new, clean ones, and the loss on these, for each seed",
    command: "npm run results -- regularisers",
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: `${cpus().length} × ${cpus()[0].model}`,
    ...sets,
  };
  const file = path.join(root, "data", "results", "regularisers.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written: ${path.relative(process.cwd(), file)}`);
}

main();
