// What the commands of scripts/results share: bands over seeds, and a file of results that grows part by part.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { cpus } = require("node:os");
const path = require("node:path");
const given = require("./given");

const root = path.join(__dirname, "..", "..", "..");
const nabla = require(path.join(root, "lib", "dist"));

/** Bands of values over seeds, in so many significant digits: of one thing, or of each thing in a record. */
function bandsOf(significant) {
  const digits = (value) => Number(value.toPrecision(significant));
  const band = (values) => {
    const sorted = [...values].sort((a, b) => a - b);
    return {
      values: values.map(digits),
      low: digits(sorted[0]),
      median: digits(nabla.median(values)),
      high: digits(sorted.at(-1)),
    };
  };
  const bands = (group) => Object.fromEntries(Object.entries(group).map(([name, values]) => [name, band(values)]));
  return { digits, band, bands };
}

/**
 * `once(group, name, compute)` computes what `data/results/NAME.json` does not hold yet and writes it down at once, so
 * that a run that was stopped goes on where it was. `--again` begins anew.
 */
function keeper(name, about) {
  const file = path.join(root, "data", "results", `${name}.json`);
  const out = existsSync(file) && !given.again ? JSON.parse(readFileSync(file, "utf8")) : {};
  const machine = `${cpus()[0].model}, ${cpus().length} cores`;
  Object.assign(out, about, { command: `npm run results -- ${name}`, machine, node: process.version });
  return async (group, part, compute) => {
    out[group] ??= {};
    if (out[group][part] !== undefined) return;
    out[group][part] = await compute();
    console.log(group, part, JSON.stringify(out[group][part]));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(out, null, 2)}\n`);
  };
}

module.exports = { bandsOf, keeper, nabla, root };
