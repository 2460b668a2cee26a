// npm run results -- NAME […]: computes again what is kept in data/results. NAME is a file of scripts/results, real-images
// where none is given; the options behind it are that file's own.
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "results");
const given = process.argv[2];
const name = given === undefined || given.startsWith("--") ? "real-images" : path.basename(given);
const script = path.join(folder, `${name}.js`);
if (existsSync(script)) {
  require(script);
} else {
  console.log(`there are no results "${name}"; npm run results -- NAME computes one of:`);
  for (const file of readdirSync(folder)) if (file.endsWith(".js")) console.log(`  ${file.slice(0, -3)}`);
  process.exitCode = 2;
}
