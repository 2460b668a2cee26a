// npm run results: trains softmax, a two-layer network and LeNet-5 on real images with five seeds each and writes the accuracies,
// with their bands, to data/results/real-images.json. About ten minutes on two cores. The images are not part of the project:
//   npm run results -- --mnist DIR --cifar-10 DIR     (default: ../shared/data/mnist and ../shared/data/cifar-10)
const { cpus } = require("node:os");
const { mkdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const root = path.join(__dirname, "..", "..");
const nabla = require(path.join(root, "lib", "dist"));

const SEEDS = [1, 2, 3, 4, 5];
const BATCH = 64;

function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at >= 0 ? process.argv[at + 1] : path.join(root, "..", "shared", "data", fallback);
}

/** Pictures as numbers from -1 to 1, with a black border up to 32 × 32 pixels. */
function examples({ images, shape, labels }, from, to) {
  const [, height, width, channels] = shape;
  const border = (32 - height) / 2;
  const x = nabla.full([to - from, 32, 32, channels], -1, { dtype: "float32" });
  const numbers = x.data;
  for (let n = from; n < to; n++) {
    for (let row = 0; row < height; row++) {
      for (let i = 0; i < width * channels; i++) {
        const place = ((n - from) * 32 + row + border) * 32 * channels + border * channels + i;
        numbers[place] = images[(n * height + row) * width * channels + i] / 127.5 - 1;
      }
    }
  }
  return { x, y: Array.from(labels.slice(from, to)) };
}

const models = {
  softmax: (channels) => nabla.sequential([nabla.flatten, nabla.dense(10, { weights: nabla.normalInit(0.01) })]),
  "two-layer network (100 hidden units)": () => nabla.sequential([nabla.flatten, nabla.mlp([100], 10)]),
  "LeNet-5": () => nabla.lenet5(),
};

async function run(name, epochs, train, test) {
  const results = {};
  for (const [model, make] of Object.entries(models)) {
    const accuracies = [];
    const start = Date.now();
    for (const seed of SEEDS) {
      const options = {
        loss: nabla.softmaxCrossEntropy,
        optimizer: nabla.adam({ learningRate: 0.001 }),
        epochs,
        batchSize: BATCH,
        seed,
      };
      const network = make();
      const { params } = await nabla.train(network, train, options);
      const { accuracy } = nabla.evaluate(network, params, test, nabla.softmaxCrossEntropy);
      accuracies.push(accuracy);
      console.log(`${name}, ${model}, seed ${seed}: ${accuracy}`);
    }
    const sorted = [...accuracies].sort((a, b) => a - b);
    const seconds = Math.round((Date.now() - start) / 1000);
    results[model] = { accuracies, low: sorted[0], median: sorted[2], high: sorted[4], secondsForFiveSeeds: seconds };
  }
  return { trainingExamples: train.y.length, testExamples: test.y.length, epochs, results };
}

async function main() {
  const mnist = nabla.loadMnist("test", option("mnist", "mnist"));
  const cifarFolder = option("cifar-10", "cifar-10");
  const cifarTrain = nabla.loadCifar10("train", { folder: cifarFolder, count: 10000 });
  const cifarTest = nabla.loadCifar10("test", { folder: cifarFolder, count: 2000 });
  const out = {
    what: "Share of test images answered rightly after training with Adam (rate 0.001), batches of 64, pixels from -1 to 1",
    seeds: SEEDS,
    machine: `${cpus()[0].model}, ${cpus().length} cores`,
    node: process.version,
    kernels: nabla.kernels.describe(),
    "MNIST: first 8,000 of the 10,000 test images, then 2,000": await run(
      "MNIST",
      10,
      examples(mnist, 0, 8000),
      examples(mnist, 8000, 10000),
    ),
    "CIFAR-10: first training batch, then 2,000 test images": await run(
      "CIFAR-10",
      15,
      examples(cifarTrain, 0, 10000),
      examples(cifarTest, 0, 2000),
    ),
  };
  const folder = path.join(root, "data", "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "real-images.json"), `${JSON.stringify(out, null, 2)}\n`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
