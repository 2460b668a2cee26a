// Small test files share a process: starting one and reading the library takes longer than most of
// them. Their tests run one after the other, as they would in one file.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { at } = require("../setup/places");

/**
 * What a file speaks of that changes its process, ends, measures or multiplies it: it keeps one of its own, as does one
 * that says "in a process of its own".
 */
const apart =
  /\bprocess\b|child_process|worker_threads|startKernel|\bmock\b|globalThis|performance\.|\bkernels\.use\b|\bgc\(|openLab|startChromium/;

/** Files that take longest begin first, each in a process of its own, so that no processor waits for the last of them. */
const slowest = [
  "machinery/kernel/stock",
  "machinery/edition/flow",
  "machinery/runner/command",
  "setup/pins", // waits for the index
  "machinery/grade/grade",
  "machinery/grade/queue",
  "machinery/grade/resume",
  "machinery/grade/levels",
  "plot/still",
  "lessons/mutants",
  "lessons/variants",
  "public-surface",
  "machinery/grade/course",
  "machinery/kernel/stops",
  "examples",
  "kernels/simd/simd",
  "kernels/simd/training-memory",
].map((name) => at("test", ...`${name}.test.ts`.split("/")));

/** So many files share a process at the most: the last processes to end are short. */
const most = 12;

/**
 * @param {readonly string[]} files paths of test files
 * @returns {string[][]} the same in the order in which they begin, those together that share a process
 */
function inCompany(files) {
  const first = slowest.filter((file) => files.includes(file));
  const others = files.filter((file) => !first.includes(file));
  const alone = others.filter((file) => apart.test(fs.readFileSync(file, "utf8")));
  const social = others.filter((file) => !alone.includes(file));
  const groups = Array.from({ length: Math.ceil(social.length / most) }, (_, i) =>
    social.slice(i * most, (i + 1) * most),
  );
  return [...first.map((file) => [file]), ...groups, ...alone.map((file) => [file])];
}

/**
 * For each group a file that Node can run: the test file itself, or one that reads several, each as a suite by its path.
 * @param {readonly string[][]} groups
 */
function programsOf(groups) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-tests-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  return groups.map((files, i) => {
    if (files.length === 1) return files[0];
    const program = path.join(folder, `${i}.test.js`);
    const suites = files.map((file) => `describe(${JSON.stringify(file)}, () => require(${JSON.stringify(file)}));\n`);
    fs.writeFileSync(program, `const { describe } = require("node:test");\n${suites.join("")}`);
    return program;
  });
}

module.exports = { inCompany, programsOf };
