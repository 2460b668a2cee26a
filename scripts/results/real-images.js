// npm run results: trains softmax, a two-layer network and LeNet-5 on real images with five seeds each and writes the accuracies,
// with their bands, to data/results/real-images.json. About ten minutes on two cores. Run again after a stop it goes on; with
// --again it begins anew. The images are not part of the project: `npm run data -- mnist` and `npm run data -- cifar-10` fetch
// them, or --from DIR names a folder that holds mnist/ and cifar-10/.
//   npm run results -- real-images [--from DIR] [--again]
const { cpus } = require("node:os");
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const root = path.join(__dirname, "..", "..");
const given = require("./kept/given");
const nabla = require(path.join(root, "lib", "dist"));

const SEEDS = [1, 2, 3, 4, 5];
const BATCH = 64;
const FILE = path.join(root, "data", "results", "real-images.json");

/** The folder of a set below --from; undefined (the cache) where it is not given. */
function folderOf(set) {
  return given.from && path.join(given.from, set);
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
  softmax: () => nabla.sequential([nabla.flatten, nabla.dense(10, { weights: nabla.normalInit(0.01) })]),
  "two-layer network (100 hidden units)": () => nabla.sequential([nabla.flatten, nabla.mlp([100], 10)]),
  "LeNet-5": () => nabla.lenet5(),
};

/** What an earlier run has found already: a run that was stopped goes on where it was. */
function found() {
  return existsSync(FILE) && !given.again ? JSON.parse(readFileSync(FILE, "utf8")) : {};
}

async function run(out, name, epochs, train, test) {
  const results = out[name]?.results ?? {};
  out[name] = { trainingExamples: train.y.length, testExamples: test.y.length, epochs, results };
  for (const [model, make] of Object.entries(models)) {
    if (results[model] !== undefined) continue;
    const accuracies = [];
    for (const seed of SEEDS) {
      const network = make();
      const optimizer = nabla.adam({ learningRate: 0.001 });
      const options = { loss: nabla.softmaxCrossEntropy, optimizer, epochs, batchSize: BATCH, seed };
      const { params } = await nabla.train(network, train, options);
      const { accuracy } = nabla.evaluate(network, params, test, nabla.softmaxCrossEntropy);
      accuracies.push(accuracy);
      console.log(`${name}, ${model}, seed ${seed}: ${accuracy}`);
    }
    const [low, , median, , high] = [...accuracies].sort((a, b) => a - b);
    results[model] = { accuracies, low, median, high };
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, `${JSON.stringify(out, null, 2)}\n`);
  }
}

async function main() {
  const mnist = nabla.loadMnist("test", folderOf("mnist"));
  const folder = folderOf("cifar-10");
  const out = {
    ...found(),
    what: "Share of test images answered rightly after training with Adam (rate 0.001), batches of 64, pixels from -1 to 1",
    split:
      "MNIST: of its 10,000 test images the first 8,000 to train, the others to test. CIFAR-10: data_batch_1 and 2,000 images of test_batch, decoded from JPEG copies",
    seeds: SEEDS,
    machine: `${cpus()[0].model}, ${cpus().length} cores`,
    node: process.version,
    kernels: nabla.kernels.describe(),
  };
  await run(out, "MNIST", 10, examples(mnist, 0, 8000), examples(mnist, 8000, 10000));
  const train = nabla.loadCifar10("train", { folder, count: 10000 });
  const test = nabla.loadCifar10("test", { folder, count: 2000 });
  await run(out, "CIFAR-10", 15, examples(train, 0, 10000), examples(test, 0, 2000));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
