// The learner's edition: `node scripts/edition.js` brings my/ up to date, `--reset 01.3` puts one stub back.

const { join, relative } = require("node:path");
const { readWords } = require("./setup/words");

const root = join(__dirname, "..");

function load() {
  try {
    return require("../machinery/dist/edition");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    throw new Error("the library is not built yet: npm run build");
  }
}

const flags = { dir: { type: "string", default: join(root, "my") }, reset: { type: "boolean" } };

/** npm run reset -- 01.3 02.1 */
function optionsOf(words) {
  const { values, names } = readWords("edition", words, flags, { names: true });
  if (values.reset && names.length === 0) throw new Error("which exercise? npm run reset -- 01.3");
  if (!values.reset && names.length > 0)
    throw new Error(`edition does not know ${names[0]}; it knows --dir and --reset`);
  return { my: values.dir, reset: names };
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
