// npm run results -- depth: what depth does to plain and residual networks, five seeds each, written to data/results/depth.json: training
// loss by depth, lesions, correlation of gradients along a line, gradient norms by layer, transfer. Generated data alone. About eight
// minutes on two cores. Run again after a stop it goes on; with --again it begins anew.
const path = require("node:path");

const { bandsOf, keeper, nabla } = require("./kept/keep");
const SEEDS = [1, 2, 3, 4, 5];
const quiet = { loss: nabla.softmaxCrossEntropy, progress: false };

const { band, bands } = bandsOf(4);

function signals(count, seed) {
  const { signals, shape, labels } = nabla.generateSignals(count, seed);
  return { x: nabla.tensor(Float32Array.from(signals), { shape: [...shape] }), y: Array.from(labels) };
}

/** Pictures from -1 to 1. */
function examples(set) {
  const x = nabla.sub(nabla.mul(nabla.imageTensor(set, { dtype: "float32" }), 2), 1);
  return { x, y: Array.from(set.labels) };
}

async function trained(model, data, epochs, seed, more = {}) {
  const optimizer = nabla.adam({ learningRate: 0.003 });
  return nabla.train(model, data, { ...quiet, optimizer, epochs, batchSize: 60, seed, ...more });
}

/** Training loss after 15 epochs of 600 signals, by kind of network and depth. */
const kinds = {
  plain: { shortcuts: false },
  residual: {},
  "residual, zero start": { zeroGain: true },
  "plain, not normalised": { shortcuts: false, norm: false },
  "residual, not normalised": { norm: false },
  "residual, not normalised, zero start": { norm: false, zeroGain: true },
};
async function degradation(kind, depth) {
  const losses = [];
  for (const seed of SEEDS) {
    const { history, ended } = await trained(nabla.residualMlp(depth, kinds[kind]), signals(600, seed), 15, seed);
    losses.push(ended === "finished" ? history.epochs.at(-1).loss : Number.POSITIVE_INFINITY);
  }
  return band(losses.map((loss) => (Number.isFinite(loss) ? loss : 1e9)));
}

/** Accuracy on 1,000 new signals: whole, and with one block left out. */
async function lesions(options) {
  const found = { whole: [], median: [], worst: [] };
  for (const seed of SEEDS) {
    const model = nabla.residualMlp(20, options);
    const { params } = await trained(model, signals(600, seed), 30, seed);
    const test = signals(1000, 1000 + seed);
    const right = (m, p) => nabla.evaluate(m, p, test, quiet.loss).accuracy;
    const drops = nabla.removableBlocks(model, [40]).map((place) => {
      const rest = nabla.withoutBlock(model, params, [40], place);
      return right(rest.model, rest.params);
    });
    found.whole.push(right(model, params));
    found.median.push(nabla.median(drops));
    found.worst.push(Math.min(...drops));
  }
  return bands(found);
}

/** Lag-1 correlation of the gradient along a line. */
function correlation(arrangement, depth) {
  return band(SEEDS.map((seed) => nabla.autocorrelation(nabla.gradientAlongLine(arrangement, depth, { seed }), 1)));
}

/** Length of the gradient of the first 3×3 filters over that of the last, at the start. */
function exploding(depth, shortcuts) {
  const ratios = SEEDS.map((seed) => {
    const model = nabla.resnet(depth, { width: 4, shortcuts });
    const params = model.init(nabla.seeded(seed), [8, 8, 1], "float32");
    const norms = nabla.gradientNorms(
      model,
      params,
      examples(nabla.generateDigits(100, seed, { side: 8 })),
      quiet.loss,
    );
    const filters = norms.filter(({ path: at }) => !at.includes("shortcut")).slice(0, -1);
    return filters[0].norm / filters.at(-1).norm;
  });
  return band(ratios);
}

const only = (set, classes, each) => {
  const seen = new Map();
  const places = [];
  for (let i = 0; i < set.labels.length; i++) {
    const label = set.labels[i];
    const before = seen.get(label) ?? 0;
    if (!classes.includes(label) || before >= each) continue;
    seen.set(label, before + 1);
    places.push(i);
  }
  const { x, y } = examples(nabla.pick(set, places));
  return { x, y: y.map((label) => classes.indexOf(label)) };
};

/** Accuracy on new pictures of classes 5 to 9 with few examples: from nothing, and from weights learnt on classes 0 to 4. */
async function transfer(make, model, many) {
  const [old, fresh] = [
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
  ];
  const found = {};
  for (const seed of SEEDS) {
    const before = await trained(model, only(make(many, 10 + seed), old, 1e9), 8, seed, { batchSize: 50 });
    const test = only(make(600, 5000 + seed), fresh, 1e9);
    const input = test.x.shape.slice(1);
    for (const each of [1, 5, 20]) {
      const few = only(make(10 * each + 10, 20000 + seed), fresh, each);
      const nothing = model.init(nabla.seeded(seed + 77), input, "float32");
      const head = nabla.withNewHead(model, before.params, input, nabla.seeded(seed + 77));
      for (const [name, params] of [
        ["from nothing", nothing],
        ["fine-tuned", head],
      ]) {
        const { params: after } = await trained(model, few, 30, seed, { batchSize: 25, params });
        found[each] ??= {};
        found[each][name] ??= [];
        found[each][name].push(nabla.evaluate(model, after, test, quiet.loss).accuracy);
      }
    }
  }
  return Object.fromEntries(Object.entries(found).map(([each, group]) => [each, bands(group)]));
}

const small = () => {
  const stage = (filters, size, stride) => [
    nabla.convolution(filters, size, { stride, padding: (size - 1) / 2 }),
    nabla.batchNorm(),
    nabla.relu,
  ];
  const head = nabla.dense(5, { weights: nabla.normalInit(0.01) });
  return nabla.sequential([
    ...stage(8, 5, 2),
    ...stage(16, 3, 2),
    ...stage(32, 3, 2),
    nabla.globalAveragePooling(),
    head,
  ]);
};

async function main() {
  const once = keeper("depth", {
    what: "Depth in plain and residual networks: median and ends over five seeds",
    seeds: SEEDS,
  });
  for (const kind of Object.keys(kinds)) {
    for (const depth of [8, 20, 32, 56])
      await once("trainingLoss", `${kind}, ${depth}`, () => degradation(kind, depth));
  }
  const arrangements = ["plain", "plain, normalised", "residual, normalised", "residual, normalised before"];
  for (const arrangement of arrangements) {
    for (const depth of [4, 10, 24, 50]) {
      await once("correlation", `${arrangement}, ${depth}`, () => correlation(arrangement, depth));
    }
  }
  for (const depth of [20, 56]) {
    await once("firstOverLastGradient", `plain, ${depth}`, () => exploding(depth, false));
    await once("firstOverLastGradient", `residual, ${depth}`, () => exploding(depth, true));
  }
  await once("lesion", "plain", () => lesions({ shortcuts: false }));
  await once("lesion", "residual", () => lesions({}));
  await once("lesion", "residual, stochastic depth", () => lesions({ drop: 0.2 }));
  const sixteen = (count, seed) => nabla.generateDigits(count, seed, { side: 16, noise: 0.1 });
  await once("transfer", "digits", () => transfer(sixteen, nabla.resnet(8, { width: 8, classes: 5 }), 1000));
  const objects = (count, seed) => nabla.generateObjects(count, seed, { clutter: 0.6, viewpoint: 0.6 });
  await once("transfer", "objects", () => transfer(objects, small(), 1000));
  console.log(`written: ${path.join("data", "results", "depth.json")}`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
