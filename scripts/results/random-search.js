// npm run results -- random-search [--from DIR]: random search with the hinge loss on CIFAR-10, five seeds of 1,000 tries each, written to
// data/results/random-search.json. About ten minutes on two cores. The pictures are not part of the project: `npm run data -- cifar-10`
// fetches them, or DIR holds data_batch_1.bin and test_batch.bin.
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const SEEDS = [1, 2, 3, 4, 5];
const [TRIES, SCALE, TRAIN, RAW, TEST] = [1000, 1e-4, 10000, 2000, 2000];

/** Rows of numbers 0 … 255 less `centre`, and the 1 of the bias: [n, 3073]. */
function rows(nabla, { images }, n, centre) {
  const x = nabla.ones([n, 3073], { dtype: "float32" });
  for (let i = 0; i < n; i++)
    for (let p = 0; p < 3072; p++) x.data[i * 3073 + p] = images[i * 3072 + p] - (centre ? centre[p] : 0);
  return x;
}

function meanImage({ images }, n) {
  const centre = new Float64Array(3072);
  for (let i = 0; i < n; i++) for (let p = 0; p < 3072; p++) centre[p] += images[i * 3072 + p] / n;
  return centre;
}

const digits = (value) => Number(value.toPrecision(5));
function band(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = values.reduce((a, b) => a + b) / values.length;
  return { values: values.map(digits), low: digits(sorted[0]), mean: digits(mean), high: digits(sorted.at(-1)) };
}

function search(nabla, what, train, trainLabels, test, testLabels) {
  const all = [];
  const [best, accuracy] = [[], []];
  for (const seed of SEEDS) {
    const found = nabla.randomSearch(train, trainLabels, { tries: TRIES, scale: SCALE, random: nabla.seeded(seed) });
    all.push(...found.losses);
    best.push(found.losses[found.best]);
    accuracy.push(100 * nabla.accuracy(nabla.matmul(test, found.W, { transposeB: true }), testLabels));
    console.log(
      `${what}, seed ${seed}: best loss ${best.at(-1).toFixed(3)}, test accuracy ${accuracy.at(-1).toFixed(2)} %`,
    );
  }
  all.sort((a, b) => a - b);
  const at = (share) => digits(all[Math.round(share * (all.length - 1))]);
  const singleTry = { low: at(0), "1 %": at(0.01), median: at(0.5), "99 %": at(0.99), high: at(1) };
  return {
    trainImages: trainLabels.length,
    singleTryLoss: singleTry,
    bestLoss: band(best),
    testAccuracyPercent: band(accuracy),
  };
}

function main() {
  const { from: folder } = require("./kept/given");
  const nabla = require(path.join(root, "lib", "dist"));
  const train = nabla.loadCifar10("train", { folder, count: TRAIN });
  const test = nabla.loadCifar10("test", { folder, count: TEST });
  const labels = Array.from(train.labels);
  const testLabels = Array.from(test.labels);
  const raw = search(
    nabla,
    "raw pixels",
    rows(nabla, train, RAW),
    labels.slice(0, RAW),
    rows(nabla, test, TEST),
    testLabels,
  );
  const centre = meanImage(train, TRAIN);
  const centred = search(
    nabla,
    "mean image subtracted",
    rows(nabla, train, TRAIN, centre),
    labels,
    rows(nabla, test, TEST, centre),
    testLabels,
  );
  const result = {
    what: "Random search on CIFAR-10: W [10, 3073] drawn from a normal distribution, hinge loss, pixels 0 to 255 and a 1; accuracy of the best W on test pictures",
    command: "npm run results -- random-search",
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    seeds: SEEDS,
    tries: TRIES,
    scale: SCALE,
    testImages: TEST,
    centred,
    raw,
  };
  const file = path.join(root, "data", "results", "random-search.json");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written: ${path.relative(process.cwd(), file)}`);
}

main();
