// The parts of `npm test`. Each gives { passed, failed, skipped } and, where something failed, the details.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { compiler } = require("../compiler");
const { filesBelow } = require("../setup/fingerprint");
const { at, root, venvPython } = require("../setup/places");
const { cleanEnvironment, firstInPath } = require("../setup/python");
const { call } = require("./call");
const { runNodeTests } = require("./node-tests");

const cores = os.availableParallelism();

/** A tool that says yes or no. */
async function oneCheck(...words) {
  const { code, said } = await call(process.execPath, words);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0, details: said };
}

const bin = (name, file) => path.join(root, "node_modules", name, file);

/** Style, then what nobody uses any more. */
async function lint() {
  const style = await oneCheck(bin("@biomejs/biome", "bin/biome"), "check", "--diagnostic-level=error", root);
  const dead = await oneCheck(bin("knip", "bin/knip.js"), "--directory", root);
  return {
    passed: style.passed + dead.passed,
    failed: style.failed + dead.failed,
    skipped: 0,
    details: [style, dead].flatMap(({ details }) => details ?? []).join("\n"),
  };
}

/** Test files below `test`, without the parts that need Jupyter or a browser. */
function unitFiles() {
  const skip = (name) => /^(browser|jupyter|fixtures)(\/|$)|\/fixtures(\/|$)/.test(name);
  return filesBelow(at("test"), skip).filter((file) => file.endsWith(".test.ts"));
}

function browserFiles() {
  return filesBelow(at("test", "browser")).filter((file) => file.endsWith(".test.ts"));
}

/** The files named on the command line, or all. */
function named(files, all) {
  const wanted = files.map((file) => path.resolve(root, file));
  return wanted.length === 0 ? all : all.filter((file) => wanted.includes(file));
}

async function notebooks({ tell }) {
  const some = process.env.NABLA_NOTEBOOKS?.split(" ") ?? [];
  const onLine = (line) => tell(line.replace(/^[✓✗] /, "").slice(0, 60));
  // How long a notebook takes says the machine: here it must only come to an end.
  const words = [at("scripts", "notebooks.js"), ...some, "--check", "--total", "900"];
  const { code, said } = await call(process.execPath, words, { onLine });
  const passed = said.match(/^✓/gm)?.length ?? 0;
  const failed = said.match(/^✗/gm)?.length ?? 0;
  if (code === 0 && passed > 0) return { passed, failed, skipped: 0 };
  return { passed, failed: Math.max(1, failed), skipped: 0, details: said };
}

/** Python's unittest over test/jupyter, in the project's environment. */
async function jupyter({ tell, withoutPython }) {
  const folder = at("test", "jupyter");
  const files = fs.readdirSync(folder).filter((name) => /^test_.*\.py$/.test(name));
  if (withoutPython) {
    const skipped = files.reduce((sum, file) => sum + countOf(path.join(folder, file)), 0);
    return { passed: 0, failed: 0, skipped, why: withoutPython };
  }
  const env = firstInPath(cleanEnvironment(), path.dirname(venvPython));
  const onLine = (line) => {
    if (/ \.\.\. /.test(line)) tell(line.split(" ")[0]);
  };
  // What tests alone ask of Python, kept out of what a learner installs; a test does without where it cannot be had.
  const pins = ["-r", path.join(folder, "requirements.txt")];
  await call(venvPython, ["-m", "pip", "install", "--quiet", "--no-deps", "--retries", "1", ...pins], { env, onLine });
  const words = ["-m", "unittest", "discover", "-v", "-s", folder, "-p", "test_*.py", "-t", folder];
  const { code, said } = await call(venvPython, words, { env, onLine });
  const total = Number(said.match(/^Ran (\d+) test/m)?.[1] ?? 0);
  const count = (name) => Number(said.match(new RegExp(`^(?:FAILED|OK) \\(.*?${name}=(\\d+)`, "m"))?.[1] ?? 0);
  const failed = count("failures") + count("errors") + count("unexpected successes");
  const skipped = count("skipped");
  const why = [...new Set([...said.matchAll(/ \.\.\. skipped (.*)$/gm)].map((match) => match[1]))].join("; ");
  const result = { passed: Math.max(0, total - failed - skipped), failed, skipped, why };
  if (code === 0 && total > 0) return result;
  return { ...result, failed: Math.max(1, failed), details: said.replace(/^.* \.\.\. ok\n/gm, "") };
}

const countOf = (file) => fs.readFileSync(file, "utf8").match(/^\s+def test_/gm)?.length ?? 0;

/** @type {Record<string, (given: { tell: (text: string) => void, files: string[], withoutPython?: string }) => Promise<{ passed: number, failed: number, skipped: number, details?: string, why?: string }>>} */
const parts = {
  types: () => oneCheck(compiler(), "--noEmit", "-p", root),
  lint,
  unit: ({ tell, files }) =>
    runNodeTests(named(files, unitFiles()), {
      concurrency: cores,
      tell,
      // as many files at a time as there are cores: more threads would only wait for each other. Tests of threads start their own.
      env: { NABLA_THREADS: process.env.NABLA_THREADS ?? "1" },
    }),
  notebooks,
  jupyter,
  browser: ({ tell, files, withoutPython }) =>
    runNodeTests(named(files, browserFiles()), {
      concurrency: 1,
      tell,
      env: { NABLA_WITHOUT_PYTHON: withoutPython ?? "" },
    }),
};

module.exports = { parts };
