// npm run results -- lenet [--from DIR]: LeNet-5 with five seeds each, written to data/results/lenet.json: accuracy on MNIST after five
// epochs, here and in TensorFlow.js; accuracy against translation for three networks, on generated digits and on MNIST. About a quarter
// of an hour on two cores. Run again after a stop it goes on; with --again it begins anew. MNIST is not part of the project: `npm run data -- mnist`
// fetches it, or --from DIR names the folder that holds mnist/.
const path = require("node:path");

const { generated, mnist, networks, right } = require("./kept/digits");
const { bandsOf, keeper, nabla, root } = require("./kept/keep");
const tensorflow = require(path.join(root, "lib", "dist", "tf"));
const SEEDS = [1, 2, 3, 4, 5];

const { band, bands } = bandsOf(5);

function options(epochs, seed) {
  const optimizer = nabla.adam({ learningRate: 0.001 });
  return { loss: nabla.softmaxCrossEntropy, optimizer, epochs, batchSize: 64, seed, progress: false };
}

async function onMnist(library) {
  const [train, test] = [mnist(0, 8000), mnist(8000, 10000)];
  const found = [];
  for (const seed of SEEDS) {
    const { params } = await library.train(nabla.lenet5(), train, options(5, seed));
    found.push(right(nabla.lenet5(), params, test.x, test.y));
    console.log(`seed ${seed}: ${found.at(-1)}`);
  }
  return band(found);
}

/** Trained on pictures as they are, tested on pictures moved to the right by 0 to 4 pixels. */
async function translation(make, data) {
  const found = {};
  for (const seed of SEEDS) {
    const [train, test] = data(seed);
    const model = make();
    const { params } = await nabla.train(model, train, options(8, seed));
    for (const shift of [0, 1, 2, 3, 4]) {
      found[shift] ??= [];
      found[shift].push(right(model, params, nabla.shiftImages(test.x, 0, shift, -1), test.y));
    }
  }
  return bands(found);
}

const sets = {
  "generated digits": (seed) => [generated(2000, seed), generated(1000, 500 + seed)],
  MNIST: (seed) => [mnist((seed - 1) * 1600, seed * 1600), mnist(8000, 9000)],
};

async function main() {
  const once = keeper("lenet", {
    what: "Share of test images answered rightly: LeNet-5 and others, Adam (rate 0.001), batches of 64, pixels from -1 to 1",
    split: "MNIST: of its 10,000 test images the first 8,000 to train, the others to test",
    seeds: SEEDS,
  });
  for (const [name, data] of Object.entries(sets)) {
    for (const [network, make] of Object.entries(networks)) {
      await once(`translation, ${name}`, network, () => translation(make, data));
    }
  }
  await once("MNIST", "nabla", () => onMnist(nabla));
  const backend = await tensorflow.loadBackend();
  await once("MNIST", "TensorFlow.js", async () => ({ backend, ...(await onMnist(tensorflow)) }));
  console.log(`written: ${path.join("data", "results", "lenet.json")}`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
