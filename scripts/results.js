// npm run results -- NAME [--from DIR] [--again] [--only PART,…]: computes again what is kept in data/results. NAME is a
// file of scripts/results, real-images where none is given.
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "results");

function main([first]) {
  require("./results/kept/given"); // refuses what is not known before anything is computed
  const name = first === undefined || first.startsWith("--") ? "real-images" : path.basename(first);
  const script = path.join(folder, `${name}.js`);
  if (existsSync(script)) return require(script);
  console.log(`there are no results "${name}"; npm run results -- NAME computes one of:`);
  for (const file of readdirSync(folder)) if (file.endsWith(".js")) console.log(`  ${file.slice(0, -3)}`);
  process.exitCode = 2;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (error.name !== "Error" || !/^npm run results /.test(error.message)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
