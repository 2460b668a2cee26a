// npm run test:nodes [-- 22 24]: unit tests, the kernel and notebook 01 on other versions of Node.
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { Fault } = require("./setup/fault");
const { step } = require("./setup/progress");
const { firstInPath } = require("./setup/python");
const { setUp } = require("./setup/set-up");
const { readWords } = require("./setup/words");
const { call } = require("./testing/call");
const { fetchNode } = require("./testing/nodes");

async function main() {
  const { names: versions } = readWords("test:nodes", process.argv.slice(2), {}, { names: true });
  const odd = versions.find((word) => !/^\d+$/.test(word));
  if (odd !== undefined) throw new Fault(`test:nodes takes versions of Node, such as 22, not ${odd}.`);
  await setUp();
  const wanted = versions.length > 0 ? versions : ["22", "24"];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const major of wanted) {
    const node = await fetchNode(major);
    const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    const env = { ...firstInPath(process.env, path.dirname(node)), NABLA_NOTEBOOKS: "01" };
    const words = [path.join(__dirname, "test.js"), "unit", "notebooks"];
    const { said } = await step(`unit tests, kernel and 01 on ${version}`, (tell) =>
      call(node, words, { env, onLine: tell }),
    );
    const [, passed, failed, skipped] = said.match(/(\d+) passed, (\d+) failed, (\d+) skipped\s*$/) ?? [0, 0, 1, 0];
    if (Number(failed) > 0) console.log(said);
    console.log(`  ${version}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    total.passed += Number(passed);
    total.failed += Number(failed);
    total.skipped += Number(skipped);
  }
  await setUp(); // the kernel belongs to our own Node again
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error instanceof Fault ? error.message : error.stack);
  process.exitCode = 1;
});
