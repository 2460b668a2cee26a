// Runs test files, each in a process of its own, in the order given: node --require typescript.js drive.js N FILE…,
// N at a time. (node --test would sort them by name, and the longest would end last.)
const path = require("node:path");
const { run } = require("node:test");
const { filesBelow } = require("../setup/fingerprint");
const { root } = require("../setup/places");
const reporter = require("./reporter");
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
run({ files: files.map((file) => path.resolve(root, file)), concurrency: Number(concurrency), timeout })
  .on("test:fail", () => {
    process.exitCode = 1;
  })
  .compose(reporter)
  .pipe(process.stdout); // which waits for its reader, while writing to descriptor 1 fails then
