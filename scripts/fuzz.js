// npm run fuzz [-- --minutes 10] [test files]: every property with new seeds, round after round, until the time is over.
// What fails is printed with the seed and the way to it, to be pasted into a test.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { randomInt } = require("node:crypto");
const { filesBelow } = require("./setup/fingerprint");
const { at, root } = require("./setup/places");
const { stopAll } = require("./setup/run");
const { readWords } = require("./setup/words");
const { runNodeTests } = require("./testing/node-tests");

const usage = "npm run fuzz [-- --minutes 10] [test/tensor/shape.test.ts …]";

function optionsOf(words) {
  const { values, names } = readWords("fuzz", words, { minutes: { type: "string" } }, { usage, names: true });
  const minutes = Number(values.minutes ?? 10);
  const unknown = names.find((name) => !name.endsWith(".test.ts"));
  if (unknown !== undefined) throw new Error(`fuzz does not know ${unknown}: ${usage}`);
  if (!(minutes > 0)) throw new Error(`--minutes must be a number greater than 0: ${usage}`);
  return { minutes, files: names.map((name) => path.resolve(root, name)) };
}

/** Test files that hold properties. */
function propertyFiles() {
  const tests = filesBelow(at("test"), (name) => /(^|\/)fixtures$/.test(name));
  return tests.filter((file) => file.endsWith(".test.ts") && /\bfc\.assert\(/.test(fs.readFileSync(file, "utf8")));
}

async function main(words) {
  const { minutes, files } = optionsOf(words);
  const chosen = files.length > 0 ? files : propertyFiles();
  const end = Date.now() + minutes * 60_000;
  let rounds = 0;
  let found = 0;
  for (; Date.now() < end; rounds++) {
    const seed = String(randomInt(1, 2 ** 31 - 1));
    const tell = (text) => process.stdout.isTTY && process.stdout.write(`\r\x1b[Kseed ${seed}: ${text}`);
    const { failed, details } = await runNodeTests(chosen, {
      concurrency: os.availableParallelism(),
      tell,
      env: { NABLA_SEED: seed },
    });
    found += failed;
    if (failed > 0)
      console.log(`\nNABLA_SEED=${seed} fails ${failed}; fc.assert takes the seed and the path below:\n${details}`);
  }
  console.log(`\n${chosen.length} files, ${rounds} ${rounds === 1 ? "seed" : "seeds"}, ${found} failures`);
  process.exitCode = found > 0 ? 1 : 0;
}

process.on("SIGINT", () => {
  stopAll();
  process.exit(130);
});

main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
