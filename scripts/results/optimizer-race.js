// npm run results -- optimizer-race: eight optimizers on two tasks, batch sizes at two budgets and five schedules, each tuned on seeds 1 to 3
// and judged on seeds 11 to 20, written to data/results/optimizer-race.json. About two minutes on two cores. Everything is generated.
const { mkdirSync, writeFileSync } = require("node:fs");
const { cpus } = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const [TUNING, SEEDS] = [
  [1, 2, 3],
  [11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
];
const RATES = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];
const OPTIMIZERS = ["sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsProp", "adam", "adamW"];
const COUNT = 400;

/** The two tasks; the same network on both, [32, 32] and ten classes. */
function tasksOf(nabla) {
  const digits = (count, seed) => nabla.digitExamples(count, seed, { side: 8, noise: 0.15 });
  return { digits: { examples: digits, epochs: 8 }, signals: { examples: nabla.signalExamples, epochs: 10 } };
}

const digits = (value) => (Number.isFinite(value) ? Number(value.toPrecision(5)) : null);

/** Runs a race in which `settle` makes the training options of an entrant's setting; keeps test accuracy beside the loss. */
async function raceOf(nabla, { examples, epochs }, entrants, settle) {
  const model = nabla.mlp([32, 32], 10);
  const sets = new Map();
  const set = (count, seed) => {
    const key = `${count} ${seed}`;
    if (!sets.has(key)) sets.set(key, examples(count, seed));
    return sets.get(key);
  };
  const accuracies = {};
  const run = async (entrant, setting, seed) => {
    const options = { loss: nabla.softmaxCrossEntropy, epochs, batchSize: 25, seed, progress: false };
    const trained = await nabla.train(model, set(COUNT, seed), { ...options, ...settle(entrant, setting) });
    if (trained.ended !== "finished") return Number.POSITIVE_INFINITY;
    if (SEEDS.includes(seed)) {
      const { accuracy } = nabla.evaluate(model, trained.params, set(500, 500 + seed), nabla.softmaxCrossEntropy);
      accuracies[entrant] = [...(accuracies[entrant] ?? []), accuracy];
    }
    return nabla.evaluate(model, trained.params, set(COUNT, seed), nabla.softmaxCrossEntropy).loss;
  };
  const found = await nabla.race({ entrants, run, tuningSeeds: TUNING, seeds: SEEDS });
  return Object.fromEntries(
    Object.entries(found).map(([name, { setting, tuning, results }]) => [
      name,
      { rate: setting, tuning: tuning.map(digits), loss: results.map(digits), accuracy: accuracies[name].map(digits) },
    ]),
  );
}

async function main() {
  const nabla = require(path.join(root, "lib", "dist"));
  const tasks = tasksOf(nabla);
  const grid = (names) => Object.fromEntries(names.map((name) => [name, RATES]));
  const optimizers = {};
  for (const [name, task] of Object.entries(tasks)) {
    const settle = (entrant, learningRate) => ({ optimizer: nabla[entrant]({ learningRate }) });
    optimizers[name] = { epochs: task.epochs, racers: await raceOf(nabla, task, grid(OPTIMIZERS), settle) };
  }
  const sizes = [5, 25, 100, 400];
  const batch = (epochsOf) => (size, learningRate) => ({
    batchSize: Number(size),
    epochs: epochsOf(Number(size)),
    optimizer: nabla.sgd({ learningRate }),
  });
  const batches = {
    epochs: await raceOf(
      nabla,
      tasks.digits,
      grid(sizes),
      batch(() => 16),
    ),
    updates: await raceOf(
      nabla,
      tasks.digits,
      grid(sizes),
      batch((size) => Math.round((256 * size) / COUNT)),
    ),
  };
  const steps = 8 * (COUNT / 25);
  const schedules = {
    constant: (learningRate) => learningRate,
    step: (learningRate) => nabla.stepDecay({ learningRate, every: steps / 2, factor: 0.3 }),
    exponential: (learningRate) => nabla.exponentialDecay({ learningRate, factor: 0.98 }),
    "1/t": (learningRate) => nabla.inverseTimeDecay({ learningRate, decay: 0.03 }),
    cosine: (learningRate) => nabla.cosineDecay({ learningRate, steps }),
    "warm-up, cosine": (learningRate) =>
      nabla.warmUp(steps / 8, nabla.cosineDecay({ learningRate, steps: (7 * steps) / 8 })),
  };
  const decay = await raceOf(nabla, tasks.digits, grid(Object.keys(schedules)), (name, rate) => ({
    optimizer: nabla.momentum({ learningRate: schedules[name](rate) }),
  }));
  const result = {
    what: "Mean training loss after the budget, and accuracy on 500 new examples, of a network [32, 32] on 400 examples in batches of 25; digits are 8 by 8 pixels with noise 0.15, signals have 40 samples",
    command: "npm run results -- optimizer-race",
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: `${cpus().length} × ${cpus()[0].model}`,
    tuningSeeds: TUNING,
    seeds: SEEDS,
    rates: RATES,
    optimizers,
    batches,
    schedules: decay,
  };
  const file = path.join(root, "data", "results", "optimizer-race.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written: ${path.relative(process.cwd(), file)}`);
}

main();
