// npm run mutants -- answers [NN | NN.k …] [--show]: small changes of every right answer to an exercise, judged as a
// learner's answer is judged. CONTRIBUTING, "Write an exercise", says how to read the table.
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.join(__dirname, "..");
/** What can be changed, and the program that does it. */
const programs = { answers: "test/lessons/mutants/main.ts" };

const [what, ...words] = process.argv.slice(2);
if (!Object.hasOwn(programs, what ?? "")) {
  console.log(`npm run mutants -- ${Object.keys(programs).join(" | ")} [names] [--show]`);
  process.exit(what === undefined ? 0 : 2);
}
const reader = path.join(root, "scripts", "testing", "typescript.js");
const { status } = spawnSync(process.execPath, ["--require", reader, path.join(root, programs[what]), ...words], {
  stdio: "inherit",
});
process.exit(status ?? 1);
