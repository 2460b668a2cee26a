// npm run results -- sequences: what notebook 12 says over five seeds, written to data/results/sequences.json. Some three minutes on two
// cores: verification of generated faces, the network of letters, gradients through 50 steps.
const { writeFileSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const { bandsOf, nabla, root } = require("./kept/keep");
const SEEDS = [1, 2, 3, 4, 5];
const { band } = bandsOf(5);
/** A record of bands from one record of numbers a seed. */
const bands = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((name) => [name, band(runs.map((run) => run[name]))]));

/** Area under the curve over all pairs of pictures. */
function area(encodings, who) {
  const { data } = nabla.squaredDistances(encodings);
  const [scores, labels] = [[], []];
  for (let i = 0; i < who.length; i++)
    for (let j = i + 1; j < who.length; j++) {
      scores.push(-data[i * who.length + j]);
      labels.push(who[i] === who[j] ? 1 : 0);
    }
  return nabla.rocCurve(scores, labels).area;
}

function faces(seed) {
  const known = nabla.generateFaces(350, seed);
  const strangers = nabla.generateFaces(50, 9000 + seed, { each: 6 });
  const model = nabla.faceEncoder();
  const start = nabla.trainEncoder(model, known, { steps: 0, seed }).params;
  const { params } = nabla.trainEncoder(model, known, { seed });
  const encoded = (weights) =>
    area(
      nabla.scope(() => model.apply(weights, strangers.x)),
      strangers.who,
    );
  const result = {
    pixels: area(nabla.flatten(strangers.x), strangers.who),
    untrained: encoded(start),
    trained: encoded(params),
  };
  console.log(`faces, seed ${seed}: ${JSON.stringify(result)}`);
  return result;
}

function characters(seed) {
  const words = nabla.loadCourseWords();
  const alphabet = [...new Set(words)].sort();
  const ids = [...words].map((letter) => alphabet.indexOf(letter));
  const cut = Math.floor(0.9 * ids.length);
  const marks = [300, 1200];
  const result = {};
  nabla.trainCharacters(ids.slice(0, cut), alphabet.length, {
    steps: marks.at(-1),
    seed,
    watch: (step, _, params) => {
      if (marks.includes(step + 1)) result[step + 1] = nabla.characterBits(params, ids.slice(cut));
    },
  });
  console.log(`letters, seed ${seed}: ${JSON.stringify(result)}`);
  return result;
}

const RADII = [0.5, 0.8, 0.95, 1, 1.05, 1.2, 1.5, 2];
function norms(kind, seed) {
  const draw = nabla.randomNormal(nabla.seeded(seed), [50, 50], { std: 1 / Math.sqrt(50) });
  const one = nabla.mul(draw, 1 / nabla.spectralRadius(draw));
  return Object.fromEntries(
    RADII.map((radius) => [radius, nabla.normsThroughTime(nabla.mul(one, radius), { kind, seed }).at(-1)]),
  );
}

function main() {
  const result = {
    command: "npm run results -- sequences",
    machine: `${os.cpus().length} × ${os.cpus()[0].model.trim()}`,
    versions: { node: process.version, nabla: require(path.join(root, "package.json")).version },
    faces: bands(SEEDS.map(faces)),
    characters: bands(SEEDS.map(characters)),
    norms: Object.fromEntries(["linear", "tanh"].map((kind) => [kind, bands(SEEDS.map((seed) => norms(kind, seed)))])),
  };
  const file = path.join(root, "data", "results", "sequences.json");
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written to ${path.relative(process.cwd(), file)}`);
}

main();
