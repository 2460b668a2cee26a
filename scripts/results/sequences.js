// npm run results -- sequences: what notebook 12 says over five seeds, written to data/results/sequences.json. Some four minutes on two
// cores: verification of generated faces, the network of letters, gradients through 50 steps. Run again after a stop it goes on; with
// --again it begins anew.
const { bandsOf, keeper, nabla } = require("./kept/keep");
const SEEDS = [1, 2, 3, 4, 5];
const { band } = bandsOf(5);
/** Computes once for each list of arguments. */
function once(compute) {
  const known = new Map();
  return (...given) => {
    const name = JSON.stringify(given);
    if (!known.has(name)) known.set(name, compute(...given));
    return known.get(name);
  };
}

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

/** Area under the curve, and the largest squared distance of two pictures, for people never seen. */
const encoded = once((seed, steps, squared) => {
  const known = nabla.generateFaces(350, seed);
  const strangers = nabla.generateFaces(50, 9000 + seed, { each: 6 });
  const model = nabla.faceEncoder();
  const { params } = nabla.trainEncoder(model, known, { steps, seed, squared });
  const codes = nabla.scope(() => model.apply(params, strangers.x));
  const farthest = nabla.squaredDistances(codes).data.reduce((most, d) => Math.max(most, d), 0);
  return { area: area(codes, strangers.who), farthest };
});
const STEPS = 400;
const byPixels = (seed) => {
  const strangers = nabla.generateFaces(50, 9000 + seed, { each: 6 });
  return area(nabla.flatten(strangers.x), strangers.who);
};

const MARKS = [300, 1200];
const characters = once((seed) => {
  const words = nabla.loadCourseWords();
  const alphabet = [...new Set(words)].sort();
  const ids = [...words].map((letter) => alphabet.indexOf(letter));
  const cut = Math.floor(0.9 * ids.length);
  const result = {};
  nabla.trainCharacters(ids.slice(0, cut), alphabet.length, {
    steps: MARKS.at(-1),
    seed,
    watch: (step, _, params) => {
      if (MARKS.includes(step + 1)) result[step + 1] = nabla.characterBits(params, ids.slice(cut));
    },
  });
  return result;
});

const RADII = [0.5, 0.8, 0.95, 1, 1.05, 1.2, 1.5, 2];
function norms(kind, radius, seed) {
  const draw = nabla.randomNormal(nabla.seeded(seed), [50, 50], { std: 1 / Math.sqrt(50) });
  const one = nabla.mul(draw, 1 / nabla.spectralRadius(draw));
  return nabla.normsThroughTime(nabla.mul(one, radius), { kind, seed }).at(-1);
}

async function main() {
  const keep = keeper("sequences", {
    what: "Notebook 12: areas under the ROC curve on people never seen, bits a letter, what is left of gradients after 50 steps",
    seeds: SEEDS,
  });
  const kept = (group, part, compute) => keep(group, part, () => band(SEEDS.map(compute)));
  await kept("faces", "pixels", byPixels);
  await kept("faces", "untrained", (seed) => encoded(seed, 0, false).area);
  for (const [name, squared] of [
    ["trained, squared distances", true],
    ["trained", false],
  ]) {
    await kept("faces", name, (seed) => encoded(seed, STEPS, squared).area);
    await kept("farthest", name, (seed) => encoded(seed, STEPS, squared).farthest);
  }
  for (const mark of MARKS) await kept("characters", `${mark}`, (seed) => characters(seed)[mark]);
  for (const kind of ["linear", "tanh"]) {
    await keep("norms", kind, () =>
      Object.fromEntries(RADII.map((radius) => [radius, band(SEEDS.map((seed) => norms(kind, radius, seed)))])),
    );
  }
}

main();
