// npm run test:machines [-- FILTER…]: whether the course starts elsewhere. First the Python pins are resolved for Pythons
// and systems that need not be here; then it is really started, in a fresh copy, with every Python that is here and on
// every Node. A filter chooses: `pins`, or a part of what is printed for a start ("Python 3.11.2", "Node 26").
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { Fault } = require("./setup/fault");
const { cleanEnvironment } = require("./setup/python");
const { step } = require("./setup/progress");
const { readWords } = require("./setup/words");
const { firstStart } = require("./testing/first-start");
const { fetchNode } = require("./testing/nodes");
const { fetchUv, pythons, resolvePins, systems } = require("./testing/pins");

/** Words that choose. */
let filters = [];
const isWanted = (title) => filters.length === 0 || filters.some((word) => title.includes(word));
const total = { passed: 0, failed: 0, skipped: 0 };

function count(kind, line) {
  total[kind] += 1;
  console.log(`  ${{ passed: "✓", failed: "✗", skipped: "·" }[kind]} ${line}`);
}

async function checkPins() {
  const found = fetchUv();
  if ("missing" in found) return count("skipped", `pins: ${found.missing}`);
  for (const python of pythons) {
    for (const system of systems) {
      const { holds, noNetwork, said } = await resolvePins(found.uv, python, system);
      const title = `pins on Python ${python}, ${system}`;
      if (holds) count("passed", title);
      else if (noNetwork) count("skipped", `${title}: the package index does not answer`);
      else count("failed", `${title}\n${said}`);
    }
  }
}

/** Folders in which systems and version managers keep their Pythons. */
function pythonFolders() {
  const below = (folder, ...rest) =>
    fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name, ...rest)) : [];
  const home = os.homedir();
  return [
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", path.join(home, "miniconda3", "bin")],
    ...below(path.join(home, ".pyenv", "versions"), "bin"),
    ...below(path.join(home, ".local", "share", "uv", "python"), "bin"),
    ...below(path.join(home, "AppData", "Local", "Programs", "Python")),
  ];
}

/** One of each version that is here and new enough, the default first. */
function pythonsHere() {
  const code = "import sys; print(sys.executable, '.'.join(map(str, sys.version_info[:3])), sep='\\n')";
  const found = new Map();
  for (const folder of pythonFolders()) {
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
    for (const name of names.filter((file) => /^python(3(\.\d+)?)?(\.exe)?$/.test(file))) {
      const { status, stdout } = spawnSync(path.join(folder, name), ["-c", code], {
        encoding: "utf8",
        env: cleanEnvironment(),
        timeout: 20_000,
      });
      const [python, version] = status === 0 ? stdout.trim().split(/\r?\n/) : [];
      if (/^3\.\d\d\./.test(version ?? "") && !found.has(version)) found.set(version, python);
    }
  }
  return [...found].map(([version, python]) => ({ version, python }));
}

async function checkStart(title, machine) {
  if (!isWanted(title)) return;
  try {
    const seconds = await step(title, () => firstStart(machine));
    count("passed", `${title}: at the address after ${seconds.toFixed(0)} s`);
  } catch (error) {
    count("failed", `${title}: ${error.message}`);
  }
}

async function main(words) {
  filters = readWords("npm run test:machines", words, {}, { names: true }).names;
  if (isWanted("pins")) await checkPins();
  const here = pythonsHere();
  for (const { version, python } of here)
    await checkStart(`start with Python ${version}`, { python, node: process.execPath });
  for (const major of ["20", "22", "24", "26"]) {
    const title = `start on Node ${major}`;
    if (here.length > 0 && isWanted(title))
      await checkStart(title, { python: here[0].python, node: await fetchNode(major) });
  }
  const { passed, failed, skipped } = total;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Fault ? error.message : error.stack);
  process.exitCode = 1;
});
