// What notebook 11 shows for one network, over five seeds: units that are silenced, LIME near a row of a table.
const { generated, networks, right } = require("./digits");
const { bandsOf, nabla } = require("./keep");

const { bands } = bandsOf(4);
const average = (values) => values.reduce((sum, value) => sum + value / values.length, 0);

/** Lectures attended and hours worked. */
const STUDENTS = [
  [4, 4],
  [6, 3],
  [3, 6],
  [8, 8],
];

/** Share of new digits right when a part of a layer says nothing: mean of five draws of the units, for five networks. */
async function silencing(seeds) {
  const found = { hidden: {}, outputs: {} };
  for (const seed of seeds) {
    const [train, test] = [generated(1500, seed), generated(500, 500 + seed)];
    const network = networks["fully connected"]();
    const optimizer = nabla.adam({ learningRate: 0.001 });
    const options = { loss: nabla.softmaxCrossEntropy, optimizer, epochs: 8, batchSize: 64, seed, progress: false };
    const { params } = await nabla.train(network, train, options);
    for (const layer of ["hidden", "outputs"])
      for (const share of [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]) {
        const cuts = [1, 2, 3, 4, 5].map((draw) => silenced(params, layer, share, draw));
        found[layer][share] ??= [];
        found[layer][share].push(average(cuts.map((cut) => right(network, cut, test.x, test.y))));
      }
  }
  return { hidden: bands(found.hidden), outputs: bands(found.outputs) };
}

/** The weights of a network of one hidden layer, without so many percent of its hidden units or of its outputs. */
function silenced(params, layer, share, draw) {
  const { W, b } = params[3];
  const [rows, columns] = W.shape;
  const units = layer === "hidden" ? rows : columns;
  const off = new Set(
    nabla
      .seeded(draw)
      .permutation(units)
      .slice(0, (share * units) / 100),
  );
  const isOff = (i) => off.has(layer === "hidden" ? Math.floor(i / columns) : i % columns);
  const cut = nabla.tensor(
    Float32Array.from(W.data, (w, i) => (isOff(i) ? 0 : w)),
    { shape: [rows, columns] },
  );
  const floor = nabla.tensor(Float32Array.from(b.data, (v, k) => (layer === "outputs" && off.has(k) ? -99 : v)));
  return [...params.slice(0, 3), { W: cut, b: floor }];
}

/** LIME near four students, for five networks that have learnt who passes. */
async function nearStudents(seeds) {
  const students = nabla.loadPassFail();
  const x = nabla.tensor(students.map((s) => [s.lectures / 8, s.hours / 8]));
  const found = {};
  for (const seed of seeds) {
    const judge = nabla.mlp([16], 2);
    const optimizer = nabla.adam({ learningRate: 0.01 });
    const options = { loss: nabla.softmaxCrossEntropy, optimizer, epochs: 200, batchSize: 20, seed, progress: false };
    const { params } = await nabla.train(judge, { x, y: students.map((s) => s.passed) }, options);
    const passes = nabla.classScore(judge, params, 1);
    for (const [lectures, hours] of STUDENTS) {
      const r = nabla.seeded(seed);
      const rows = Array.from({ length: 500 }, () => [r.normal(0, 1), r.normal(0, 1)]);
      const asIf = nabla.tensor(rows.map(([l, h]) => [(lectures + l) / 8, (hours + h) / 8]));
      const kernel = rows.map(([l, h]) => Math.exp(-(l * l + h * h) / 2));
      const local = nabla.localModel(rows, Array.from(passes(asIf)), kernel, 0.001);
      found[`${lectures}, ${hours}`] ??= { passes: [], lecture: [], hour: [], shown: [] };
      const of = found[`${lectures}, ${hours}`];
      of.passes.push(passes(nabla.tensor([[lectures / 8, hours / 8]]))[0]);
      of.lecture.push(local.weights[0]);
      of.hour.push(local.weights[1]);
      of.shown.push(nabla.worthShowing(local, { spread: 0.01 }).shown ? 1 : 0);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([student, measures]) => [student, bands(measures)]));
}

module.exports = { nearStudents, silencing };
