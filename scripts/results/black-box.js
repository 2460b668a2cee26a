// npm run results -- black-box [--from DIR]: what notebook 11 says over five seeds, written to data/results/black-box.json: what layers
// assume (pixels shuffled, pictures moved), how often explanations find a planted tag, trained and random networks before a tag and a
// decoy, how stable LIME is, deletion curves. About ten minutes on two cores. Run again after a stop it goes on; with --again it begins
// anew. MNIST is not part of the project: `npm run data -- mnist` fetches it, or --from DIR names the folder that holds mnist/.
const path = require("node:path");

const { generated, head, mnist, networks: feedforward, right } = require("./kept/digits");
const { bandsOf, keeper, nabla } = require("./kept/keep");
const { nearStudents, silencing } = require("./kept/one-picture");
const SEEDS = [1, 2, 3, 4, 5];
const { sequential, flatten, dense } = nabla;
const { bands } = bandsOf(4);
const average = (values) => values.reduce((sum, value) => sum + value / values.length, 0);
const inOneScope = (compute) => nabla.scope(compute);

/** The networks of the notebook, by what they assume. */
const networks = {
  ...feedforward,
  recurrent: () => sequential([(x) => nabla.reshape(x, [x.shape[0], 32, 32]), nabla.gru(32), head()]),
};

const sets = {
  "generated digits": (seed) => [generated(1500, seed), generated(500, 500 + seed)],
  MNIST: (seed) => [mnist((seed - 1) * 1600, seed * 1600), mnist(8000, 9000)],
};

/** How a network is trained: the recurrent one takes larger steps, and fewer of them, because each costs more. */
const recipe = (network) => (network === "recurrent" ? { rate: 0.006, epochs: 5 } : { rate: 0.001, epochs: 8 });

/** Share of test pictures answered rightly: as they are, moved by three pixels, and by a network that learnt from shuffled pixels. */
async function assumptions(network, data) {
  const { rate, epochs } = recipe(network);
  const found = { "as they are": [], "moved right": [], "moved down": [], shuffled: [] };
  for (const seed of SEEDS) {
    const [train, test] = data(seed);
    const model = networks[network]();
    const options = { loss: nabla.softmaxCrossEntropy, epochs, batchSize: 64, seed, progress: false };
    const optimizer = () => nabla.adam({ learningRate: rate });
    const plain = await nabla.train(model, train, { ...options, optimizer: optimizer() });
    found["as they are"].push(right(model, plain.params, test.x, test.y));
    found["moved right"].push(right(model, plain.params, nabla.shiftImages(test.x, 0, 3, -1), test.y));
    found["moved down"].push(right(model, plain.params, nabla.shiftImages(test.x, 3, 0, -1), test.y));
    const shuffled = { x: nabla.shuffledPixels(train.x, 99), y: train.y };
    const other = await nabla.train(model, shuffled, { ...options, optimizer: optimizer() });
    found.shuffled.push(right(model, other.params, nabla.shuffledPixels(test.x, 99), test.y));
  }
  return bands(found);
}

const parts = nabla.gridSegments(32, 32, 3, 4);
const model = nabla.shortcutNetwork();

/** A network that has learnt from 1,000 pictures with a tag on class 0, and pictures of other classes that the tag makes class 0. */
async function tagged(seed, decoys) {
  const train = nabla.taggedObjects(1000, seed, { decoys });
  const optimizer = nabla.adam({ learningRate: 0.003 });
  const options = { loss: nabla.softmaxCrossEntropy, optimizer, epochs: 8, batchSize: 32, seed, progress: false };
  const { params } = await nabla.train(model, nabla.imageExamples(train), options);
  const test = nabla.taggedObjects(400, 800 + seed, { tagged: "all", decoys });
  const { x, y } = nabla.imageExamples(test);
  const said = nabla.classScore(model, params, 0)(x);
  const others = y.map((_, i) => i).filter((i) => y[i] !== 0);
  const fooled = others.filter((i) => said[i] > 0.5);
  const image = (i) => nabla.index(x, i);
  const plain = nabla.imageExamples(nabla.taggedObjects(400, 800 + seed, { tagged: "none", decoys }));
  return {
    params,
    test,
    image,
    fooled,
    used: fooled.length / others.length,
    clean: right(model, params, plain.x, plain.y),
  };
}
const asked = (params) => ({ model, params, label: 0 });

async function planted() {
  const found = { "called class 0": [], "right without tags": [], "R²": [], spread: [], "adds up": [] };
  const precision = Object.fromEntries(Object.keys(nabla.explainers).map((name) => [name, []]));
  const deletion = Object.fromEntries([...Object.keys(nabla.explainers), "by chance"].map((name) => [name, []]));
  for (const seed of SEEDS) {
    const { params, test, image, fooled, used, clean } = await tagged(seed, false);
    found["called class 0"].push(used);
    found["right without tags"].push(clean);
    const some = fooled.slice(0, 20);
    const score = nabla.classScore(model, params, 0);
    for (const [name, explain] of Object.entries(nabla.explainers)) {
      const told = some.map((i) => inOneScope(() => explain(asked(params), image(i), parts, 100 * seed + i)));
      precision[name].push(average(told.map((values, k) => (nabla.strongest(values) === test.tags[some[k]] ? 1 : 0))));
      const curves = told.map((values, k) => nabla.deletionCurve(score, image(some[k]), parts, values));
      deletion[name].push(average(curves.map((curve) => average(curve))));
    }
    const random = nabla.seeded(seed);
    const chance = some.map((i) => nabla.deletionCurve(score, image(i), parts, random.permutation(12)));
    deletion["by chance"].push(average(chance.map((curve) => average(curve))));
    const local = some.map((i) => nabla.lime(score, image(i), parts, { random: nabla.seeded(100 * seed + i) }));
    found["R²"].push(nabla.median(local.map(({ r2 }) => r2)));
    found.spread.push(nabla.median(local.map(({ spread }) => spread)));
    const gaps = some.slice(0, 4).map((i) => {
      const total = nabla.shapley(score, image(i), parts).reduce((sum, value) => sum + value, 0);
      const [none, all] = nabla.answersTo(score, image(i), parts, [new Array(12).fill(0), new Array(12).fill(1)]);
      return Math.abs(total - (all - none));
    });
    found["adds up"].push(Math.max(...gaps));
  }
  return { ...bands(found), precision: bands(precision), deletion: bands(deletion) };
}

const limeOf = (params, image, seed, more = {}) =>
  nabla.lime(nabla.classScore(model, params, 0), image, parts, { random: nabla.seeded(seed), ...more });

const decoyMeasures = () => ({ "tag over decoy": [], "R²": [], spread: [], shown: [] });

/** Before pictures of a tag and a decoy: adds what one network's explanations are like to `found`. */
function weighDecoys(found, { params, test, image, some, seed }) {
  const local = some.map((i) => limeOf(params, image(i), 100 * seed + i));
  found["tag over decoy"].push(
    average(local.map(({ weights }, k) => (weights[test.tags[some[k]]] > weights[test.decoys[some[k]]] ? 1 : 0))),
  );
  found["R²"].push(nabla.median(local.map(({ r2 }) => r2)));
  found.spread.push(nabla.median(local.map(({ spread }) => spread)));
  found.shown.push(average(local.map((each) => (nabla.worthShowing(each).shown ? 1 : 0))));
}

/** Trained networks, on pictures that the tag decides. */
async function decoyTrained() {
  const found = decoyMeasures();
  for (const seed of SEEDS) {
    const { params, test, image, fooled } = await tagged(seed, true);
    weighDecoys(found, { params, test, image, some: fooled.slice(0, 20), seed });
  }
  return bands(found);
}

/** Twenty networks with random weights, ten pictures each. */
function decoyRandom() {
  const test = nabla.taggedObjects(110, 77, { tagged: "all", decoys: true });
  const { x } = nabla.imageExamples(test);
  const found = decoyMeasures();
  for (let seed = 1; seed <= 20; seed++) {
    const params = model.init(nabla.seeded(1000 + seed), [32, 32, 3], "float32");
    const some = Array.from({ length: 10 }, (_, i) => 11 * i);
    weighDecoys(found, { params, test, image: (i) => nabla.index(x, i), some, seed });
  }
  return bands(found);
}

/** Share of the three strongest parts that two runs of LIME have in common; how far their weights are apart at most. */
async function stability() {
  const overlap = {};
  const apart = {};
  const widths = {};
  const three = ({ weights }) => nabla.topK(nabla.tensor([...weights]), 3).indices.toArray();
  for (const seed of SEEDS) {
    const { params, image, fooled } = await tagged(seed, false);
    const some = fooled.slice(0, 8);
    for (const samples of [25, 50, 100, 200, 400, 800, 1600]) {
      const pairs = some.map((i) => [1, 2].map((run) => limeOf(params, image(i), 1000 * run + i, { samples })));
      overlap[samples] ??= [];
      apart[samples] ??= [];
      overlap[samples].push(average(pairs.map(([a, b]) => three(a).filter((j) => three(b).includes(j)).length / 3)));
      apart[samples].push(
        average(pairs.map(([a, b]) => Math.max(...a.weights.map((w, j) => Math.abs(w - b.weights[j]))))),
      );
    }
    for (const width of [0.05, 0.1, 0.25, 0.5, 1, 5]) {
      const local = some.map((i) => limeOf(params, image(i), i, { width }));
      widths[width] ??= { "R²": [], strongest: [] };
      widths[width]["R²"].push(nabla.median(local.map(({ r2 }) => r2)));
      widths[width].strongest.push(nabla.median(local.map(({ weights }) => Math.max(...weights))));
    }
  }
  return {
    overlap: bands(overlap),
    apart: bands(apart),
    widths: Object.fromEntries(Object.entries(widths).map(([width, group]) => [width, bands(group)])),
  };
}

/** What depth gains over one layer, on a table of two columns and on pictures of digits; on the table also what a column by hand gains. */
const tables = {
  "table: pass or fail": {
    data: (seed) => {
      const students = nabla.loadPassFail();
      const x = nabla.tensor(students.map((s) => [s.lectures / 8, s.hours / 8]));
      const all = { x, y: students.map((s) => s.passed) };
      const { train, validation } = nabla.splitExamples(all, nabla.seeded(seed), { share: 0.4 });
      return [train, validation];
    },
    byHand: (x) => {
      const [first, second] = [0, 1].map((k) => nabla.slice(x, k, k + 1, 1));
      return nabla.concat([x, nabla.mul(first, second)], 1); // lectures, hours, lectures × hours
    },
    deep: () => nabla.mlp([16, 16], 2),
    rate: 0.01,
    epochs: 200,
    classes: 2,
  },
  "pictures: digits": {
    data: (seed) => {
      const hard = { variety: 1.5, noise: 0.3 };
      return [generated(1500, seed, hard), generated(500, 500 + seed, hard)];
    },
    deep: () => nabla.lenet5(),
    rate: 0.001,
    epochs: 8,
    classes: 10,
  },
};
async function depthGains({ data, byHand, deep, rate, epochs, classes }) {
  const one = () => sequential([flatten, dense(classes, { weights: nabla.normalInit(0.01) })]);
  const asItIs = (x) => x;
  const more = byHand ? { "one layer, lectures × hours added": [one, byHand] } : {};
  const ways = { "one layer": [one, asItIs], ...more, deep: [deep, asItIs] };
  const found = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (const seed of SEEDS) {
    const [train, test] = data(seed);
    for (const [name, [make, seen]] of Object.entries(ways)) {
      const optimizer = nabla.adam({ learningRate: rate });
      const options = { loss: nabla.softmaxCrossEntropy, optimizer, epochs, batchSize: 20, seed, progress: false };
      const { params } = await nabla.train(make(), { x: seen(train.x), y: train.y }, options);
      found[name].push(right(make(), params, seen(test.x), test.y));
    }
  }
  return bands(found);
}

async function main() {
  const once = keeper("black-box", {
    what: "Notebook 11: what layers assume, and whether explanations are right; median and ends over five seeds (twenty random networks)",
    seeds: SEEDS,
  });
  await once("decoy", "trained", decoyTrained);
  await once("decoy", "random", decoyRandom);
  await once("shortcut", "planted", planted);
  for (const [name, task] of Object.entries(tables)) await once("tables", name, () => depthGains(task));
  await once("shortcut", "stability", stability);
  await once("representation", "silenced", () => silencing(SEEDS));
  await once("tables", "LIME near students", () => nearStudents(SEEDS));
  for (const [name, data] of Object.entries(sets))
    for (const network of Object.keys(networks))
      await once(`assumptions, ${name}`, network, () => assumptions(network, data));
  console.log(`written: ${path.join("data", "results", "black-box.json")}`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
