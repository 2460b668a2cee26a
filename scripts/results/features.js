// npm run results -- features [--from DIR] [--only PART] [--again]: hand-made features against learnt ones, five seeds each,
// written to data/results/features.json part by part. About fifteen minutes on two cores; what `classifiers` and `photographs`
// have computed before they take from there, unless --again begins anew. Parts: classifiers (CIFAR-10: pixels, hue, HoG, both),
// photographs (CIFAR-10: how much data a ConvNet needs), polarity (the same where colours mean nothing),
// greyHog (there with a HoG of grey pictures that shares no votes), knobs (each difficulty).
// CIFAR-10 is not part of the project: `npm run data -- cifar-10` fetches it, or DIR holds data_batch_1.bin and test_batch.bin.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { cpus } = require("node:os");
const path = require("node:path");
const given = require("./kept/given");
const root = path.join(__dirname, "..", "..");
const nabla = require(path.join(root, "lib", "dist"));

const SEEDS = [1, 2, 3, 4, 5];
const FILE = path.join(root, "data", "results", "features.json");
const OBJECTS = { viewpoint: 0.2, clutter: 0.2, illumination: 0.2, occlusion: 0.1, deformation: 0.2 };
const quiet = { progress: false };
const labelsOf = (set) => Array.from(set.labels);

const pixels = (set) => nabla.flatten(nabla.imageTensor(set, { dtype: "float32" }));
const hue = (set) => nabla.colourHistogram(nabla.imageTensor(set, { dtype: "float32" }));
const hog = (set) => nabla.hog(nabla.imageTensor(set, { dtype: "float32" }));
const both = (set) => nabla.concat([hog(set), hue(set)], 1);

/** Share of the test pictures that a classifier on features gets right. */
async function classified(features, train, test, settings) {
  const {
    loss = nabla.softmaxCrossEntropy,
    reg = 1e-3,
    rate = 0.001,
    epochs = 10,
    hidden = [],
    seed,
    batch = 64,
  } = settings;
  const x = features(train);
  const scale = nabla.standardise(x); // learnt on the training set alone
  const model = nabla.mlp(hidden, 10);
  const { params } = await nabla.train(
    model,
    { x: scale.apply(x), y: labelsOf(train) },
    {
      loss,
      optimizer: nabla.adam({ learningRate: rate }),
      epochs,
      batchSize: batch,
      seed,
      regulariser: (p) => nabla.mul(nabla.l2(p), reg),
      ...quiet,
    },
  );
  return nabla.evaluate(model, params, { x: scale.apply(features(test)), y: labelsOf(test) }, loss).accuracy;
}

const convNet = () => {
  const { batchNorm, convolution, dense, flatten, maxPooling, normalInit, relu, sequential } = nabla;
  return sequential([
    convolution(8, 5, { stride: 2, padding: 2 }),
    batchNorm(),
    relu,
    convolution(16, 3, { padding: 1 }),
    batchNorm(),
    relu,
    maxPooling(2),
    convolution(32, 3, { padding: 1 }),
    batchNorm(),
    relu,
    maxPooling(2),
    flatten,
    dense(10, { weights: normalInit(0.01) }),
  ]);
};

/** Share of the test pictures that a network trained from pixels to classes gets right. */
async function endToEnd(model, train, test, { rate, epochs, seed, batch, loss = nabla.softmaxCrossEntropy }) {
  const examples = (set) => ({
    x: nabla.sub(nabla.mul(nabla.imageTensor(set, { dtype: "float32" }), 2), 1),
    y: labelsOf(set),
  });
  const optimizer = nabla.adam({ learningRate: rate });
  const { params } = await nabla.train(model, examples(train), {
    loss,
    optimizer,
    epochs,
    batchSize: batch,
    seed,
    ...quiet,
  });
  return nabla.evaluate(model, params, examples(test), loss).accuracy;
}

function band(values) {
  const [low, , median, , high] = [...values].sort((a, b) => a - b);
  return { values, low, median, high };
}

/** The same for every seed. */
async function seeds(name, measure) {
  const values = [];
  for (const seed of SEEDS) values.push(await measure(seed));
  console.log(`${name}: ${values.map((v) => v.toFixed(3)).join(" ")}`);
  return band(values);
}

function cifar() {
  const folder = given.from;
  return [nabla.loadCifar10("train", { folder, count: 10000 }), nabla.loadCifar10("test", { folder, count: 2000 })];
}

const parts = {
  async classifiers({ accuracy: kept = {} } = {}) {
    const [train, test] = cifar();
    const out = {};
    const kinds = {
      softmax: {},
      "two-layer network": { hidden: [100] },
      "linear SVM": { loss: nabla.hinge },
    };
    const hueSettings = { rate: 0.003, epochs: 15, reg: 1e-4 };
    for (const [name, features] of Object.entries({ hue, HoG: hog, "HoG and hue": both })) {
      out[name] = {};
      for (const [kind, settings] of Object.entries(kinds))
        out[name][kind] =
          kept[name]?.[kind] ??
          (await seeds(`CIFAR-10, ${name}, ${kind}`, (seed) =>
            classified(features, train, test, { ...(name === "hue" ? hueSettings : {}), ...settings, seed }),
          ));
    }
    const { flatten, dense, normalInit, sequential } = nabla;
    const linear = () => sequential([flatten, dense(10, { weights: normalInit(0.01) })]);
    // of 0.001, 0.0003, 0.0001 and 0.00003 the best on a fifth of the training pictures, kept aside
    const svm = { rate: 0.0001, epochs: 15, batch: 64, loss: nabla.hinge };
    // the same pictures, seeds and settings: `npm run results -- real-images` has trained the other two on pixels already
    const { results } = JSON.parse(readFileSync(path.join(path.dirname(FILE), "real-images.json"), "utf8"))["CIFAR-10"];
    out.pixels = {
      softmax: band(results.softmax.accuracies),
      "two-layer network": band(results["two-layer network (100 hidden units)"].accuracies),
      "linear SVM":
        kept.pixels?.["linear SVM"] ??
        (await seeds("CIFAR-10, pixels, linear SVM", (seed) => endToEnd(linear(), train, test, { ...svm, seed }))),
    };
    return { trainingPictures: 10000, testPictures: 2000, accuracy: out };
  },

  async photographs(kept = []) {
    const [all, test] = cifar();
    const out = [];
    for (const N of [300, 1000, 3000, 10000]) {
      const before = kept.find((row) => row.N === N);
      if (before !== undefined) {
        out.push(before);
        continue;
      }
      const train = (seed) => nabla.pick(all, nabla.seeded(seed).permutation(10000).slice(0, N));
      const epochs = Math.max(15, Math.min(40, Math.round(30000 / N)));
      const reg = N < 3000 ? 1e-2 : 1e-3;
      out.push({
        N,
        "HoG and hue": await seeds(`CIFAR-10, ${N} pictures, HoG and hue`, (seed) =>
          classified(both, train(seed), test, { reg, epochs, seed }),
        ),
        "LeNet-5": await seeds(`CIFAR-10, ${N} pictures, LeNet-5`, (seed) =>
          endToEnd(nabla.lenet5(), train(seed), test, { rate: 0.001, epochs, seed, batch: 64 }),
        ),
      });
    }
    return out;
  },

  async polarity() {
    const out = [];
    for (const N of [50, 100, 200, 500, 1000]) {
      const epochs = Math.max(8, Math.min(60, Math.round(8000 / N)));
      const row = { N };
      for (const polarity of [0, 1]) {
        const train = (seed) => nabla.generateObjects(N, seed, { ...OBJECTS, polarity });
        const test = (seed) => nabla.generateObjects(400, 900 + seed, { ...OBJECTS, polarity });
        row[polarity === 1 ? "meaningless colours" : "as generated"] = {
          HoG: await seeds(`objects, polarity ${polarity}, ${N} pictures, HoG`, (seed) =>
            classified(hog, train(seed), test(seed), { loss: nabla.hinge, epochs, seed, batch: 32 }),
          ),
          ConvNet: await seeds(`objects, polarity ${polarity}, ${N} pictures, ConvNet`, (seed) =>
            endToEnd(convNet(), train(seed), test(seed), { rate: 0.002, epochs, seed, batch: 32 }),
          ),
        };
      }
      out.push(row);
    }
    return out;
  },

  async greyHog() {
    const out = [];
    const whole = (set) => nabla.hog(nabla.grey(nabla.imageTensor(set, { dtype: "float32" })), nabla.scikitImageHog);
    for (const N of [50, 100, 200, 500, 1000]) {
      const epochs = Math.max(8, Math.min(60, Math.round(8000 / N)));
      const train = (seed) => nabla.generateObjects(N, seed, { ...OBJECTS, polarity: 1 });
      const test = (seed) => nabla.generateObjects(400, 900 + seed, { ...OBJECTS, polarity: 1 });
      out.push({
        N,
        HoG: await seeds(`objects, polarity 1, ${N} pictures, HoG of grey, whole votes`, (seed) =>
          classified(whole, train(seed), test(seed), { loss: nabla.hinge, epochs, seed, batch: 32 }),
        ),
      });
    }
    return out;
  },

  async knobs() {
    const out = {};
    const off = { viewpoint: 0.1, clutter: 0.1, illumination: 0.1, occlusion: 0.1, deformation: 0.1 };
    for (const knob of ["viewpoint", "clutter", "illumination", "occlusion", "deformation"]) {
      const at = (count, seed, value) => nabla.generateObjects(count, seed, { ...off, [knob]: value });
      const settings = { epochs: 12, batch: 50 };
      out[knob] = [];
      for (const value of [0, 0.5, 1])
        out[knob].push({
          value,
          "trained without": await seeds(`${knob} ${value}, trained without it`, (seed) =>
            classified(pixels, at(400, seed, 0), at(250, 900 + seed, value), { ...settings, seed }),
          ),
          "trained with": await seeds(`${knob} ${value}, trained with it`, (seed) =>
            classified(pixels, at(400, 50 + seed, value), at(250, 900 + seed, value), { ...settings, seed }),
          ),
        });
    }
    return out;
  },
};

async function main() {
  const only = given.only?.split(",") ?? Object.keys(parts);
  for (const name of only) {
    const read = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {});
    const found = await parts[name](given.again ? undefined : read()[name]);
    const out = read(); // other parts may have been added meanwhile
    const about = {
      what: "Share of test pictures answered rightly: hand-made features with a linear classifier against networks on pixels",
      command: "npm run results -- features",
      seeds: SEEDS,
      machine: `${cpus()[0].model}, ${cpus().length} cores`,
      node: process.version,
      kernels: nabla.kernels.describe(),
    };
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, `${JSON.stringify({ ...out, ...about, [name]: found }, null, 2)}\n`);
  }
  console.log(`written: ${path.relative(process.cwd(), FILE)}`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
