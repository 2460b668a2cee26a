// Runs test files: node --require typescript.js drive.js N FILE…, N processes at a time, the longest files first.
// (node --test would sort them by name, and the longest would end last.)
const path = require("node:path");
const { run } = require("node:test");
const { filesBelow } = require("../setup/fingerprint");
const { root } = require("../setup/places");
const reporter = require("./reporter");
const { inCompany, programsOf } = require("./together");
const { makeReady } = require("./typescript");

/** A test file that hangs fails after this time, in milliseconds: long, for machines busy with other work. */
const timeout = 1_800_000;

/** All sources that tests may read. */
function sources() {
  const skip = (name) => /(^|\/)(dist|node_modules|assembly)$/.test(name);
  const files = ["lib", "machinery", "test"].flatMap((folder) => filesBelow(path.join(root, folder), skip));
  return files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
}

const [concurrency, ...files] = process.argv.slice(2);
makeReady(sources());
const groups = inCompany(files.map((file) => path.resolve(root, file)));
run({ files: programsOf(groups), concurrency: Number(concurrency), timeout })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(reporter)
  .pipe(process.stdout); // which waits for its reader, while writing to descriptor 1 fails then
