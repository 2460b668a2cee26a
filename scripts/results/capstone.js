// npm run results -- capstone: what notebook 13 says over seeds, written to data/results/capstone.json. Some six minutes on two cores.
// The lecture's network and the ladder from it: five seeds. Grid against random search: ten, with new data for each.
const { writeFileSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const { bandsOf, nabla, root } = require("./kept/keep");
const { digits, band } = bandsOf(5);

/** The lecture's network with each way of mending `rand`, and with a scaled start. */
function notes(seeds) {
  const scaled = { scale1: 1 / Math.sqrt(1000), scale2: 0.1 };
  const ways = { normal: {}, uniform: { draw: "uniform" }, scaled };
  return Object.fromEntries(
    Object.entries(ways).map(([name, way]) => {
      const runs = seeds.map((seed) => {
        const note = nabla.drawNote(seed, way);
        const { losses, outside, W1, W2 } = nabla.trainNote(note);
        const fresh = nabla.drawNote(100 + seed, way);
        console.log(`note, ${name}, seed ${seed}: ${digits(losses[0])} to ${digits(losses.at(-1))}`);
        return {
          start: losses[0],
          end: losses.at(-1),
          outside: 100 * outside,
          fresh: nabla.noteGradients({ ...fresh, W1, W2 }).loss,
          zero: nabla.sum(nabla.square(fresh.y)).item(),
        };
      });
      return [name, Object.fromEntries(Object.keys(runs[0]).map((key) => [key, band(runs.map((run) => run[key]))]))];
    }),
  );
}

/** Every rung of the ladder on the same digits, validation accuracy in percent. */
async function ladder(seeds) {
  const { train, validation } = nabla.capstoneDigits();
  const result = {};
  for (const rung of nabla.ladder()) {
    const right = [];
    for (const seed of seeds) {
      const { params } = await nabla.climb(rung, train, seed, false);
      right.push(100 * nabla.evaluate(rung.model, params, validation, rung.loss).accuracy);
    }
    console.log(`ladder, ${rung.name}: ${right.map(digits).join(", ")} %`);
    result[rung.name] = band(right);
  }
  return result;
}

/** Two grids half a decade apart and random search, 16 tries each, on new digits for every seed. */
async function searches(seeds) {
  const decays = [1e-6, 1e-4, 1e-2, 1];
  const rates = [1e-4, 1e-3, 1e-2, 1e-1];
  const half = Math.sqrt(10);
  const ranges = { rate: { low: 1e-4, high: 0.1 }, decay: { low: 1e-6, high: 1 } };
  const ways = {
    grid: () => nabla.settingsGrid({ rate: rates, decay: decays }),
    "grid, half a decade on": () => nabla.settingsGrid({ rate: rates.map((rate) => rate * half), decay: decays }),
    random: (seed) => nabla.settingsAtRandom(ranges, 16, nabla.seeded(seed)),
  };
  const best = Object.fromEntries(Object.keys(ways).map((name) => [name, { validation: [], test: [] }]));
  for (const seed of seeds) {
    const search = nabla.digitSearch(seed);
    for (const [name, settings] of Object.entries(ways)) {
      const tries = [];
      for (const setting of settings(seed)) tries.push(await search.attempt(setting));
      const chosen = tries.reduce((a, b) => (b.validation > a.validation ? b : a));
      best[name].validation.push(100 * chosen.validation);
      best[name].test.push(100 * (await search.final(chosen)));
      console.log(`search, ${name}, seed ${seed}: ${digits(best[name].validation.at(-1))} % on validation`);
    }
  }
  return Object.fromEntries(
    Object.entries(best).map(([name, { validation, test }]) => [
      name,
      { validation: band(validation), test: band(test) },
    ]),
  );
}

async function main() {
  const [five, ten] = [5, 10].map((count) => Array.from({ length: count }, (_, i) => i + 1));
  const result = {
    command: "npm run results -- capstone",
    machine: `${os.cpus().length} × ${os.cpus()[0].model.trim()}`,
    versions: { node: process.version, nabla: require(path.join(root, "package.json")).version },
    note: notes(five),
    ladder: await ladder(five),
    search: await searches(ten),
  };
  const file = path.join(root, "data", "results", "capstone.json");
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`written to ${path.relative(process.cwd(), file)}`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
