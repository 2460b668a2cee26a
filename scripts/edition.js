// The learner's edition: `node scripts/edition.js` brings my/ up to date, `--reset 01.3` puts one stub back.

const { join, relative } = require("node:path");

const root = join(__dirname, "..");

function load() {
  try {
    return require("../machinery/dist/edition");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Error("the library is not built yet: npm run build");
  }
}

function optionsOf(args) {
  const options = { my: join(root, "my"), reset: [] };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--dir") options.my = args[++i];
    else if (args[i] === "--reset") options.reset = args.slice(i + 1);
    else if (!options.reset.length) throw new Error(`unknown option ${args[i]}; known are --dir and --reset`);
    if (options.reset.length) break;
  }
  if (!options.my) throw new Error("--dir needs a folder");
  if (args.at(-1) === "--reset") throw new Error("which exercise? npm run reset -- 01.3");
  return options;
}

function main() {
  const { my, reset } = optionsOf(process.argv.slice(2));
  const { linkPackages, updateEdition, resetExercise } = load();
  const places = { notebooks: join(root, "notebooks"), my };
  if (reset.length) {
    for (const exercise of reset) console.log(resetExercise(places, exercise).replaceAll(`${root}/`, ""));
    return;
  }
  const news = updateEdition(places);
  if (linkPackages(my, join(root, "node_modules"))) console.log("node_modules there leads to the project's packages");
  for (const { what, sentence } of news) if (what !== "kept") console.log(sentence);
  console.log(`${news.length} ${news.length === 1 ? "notebook" : "notebooks"} in ${relative(process.cwd(), my) || my}`);
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
