// npm run bench [-- parts] [--quick] [--rounds n] [--launches n] [--milliseconds n]
// Builds the library, installs the competitors that are missing (Python's in bench/.venv, tfjs-node by native-tf), and runs the benchmark.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const venv = path.join(root, "bench", ".venv");
const packages = ["numpy==2.4.6", "scikit-image==0.26.0"];
const heavy = ["torch==2.13.0"]; // hundreds of megabytes, for the parts that train

/** Runs a program and shows what it says; true when it succeeds. */
function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** Makes bench/.venv with these packages; a machine without network still runs what needs none. */
function installPython(wanted) {
  const done = path.join(venv, "installed.json");
  const there = fs.existsSync(done) ? JSON.parse(fs.readFileSync(done, "utf8")) : [];
  if (wanted.every((name) => there.includes(name))) return;
  console.log(`bench: installing ${wanted.join(", ")} into bench/.venv (once)`);
  const python = path.join(venv, "bin", "python");
  const made = run("python3", ["-m", "venv", venv]) && run(python, ["-m", "pip", "install", "--quiet", ...wanted]);
  if (made) fs.writeFileSync(done, JSON.stringify(wanted));
  else {
    fs.rmSync(venv, { recursive: true, force: true });
    console.log("bench: not installed; competitors in Python are left out");
  }
}

if (!run(process.execPath, [path.join(__dirname, "build.js")])) process.exit(1);
// Kernels and graders compete with each other alone, features with scikit-image and NumPy.
const named = process.argv.slice(2).filter((word) => /^[a-z]/.test(word));
const only = (...parts) => named.length > 0 && named.every((name) => parts.includes(name));
const own = only("kernel", "grade");
const isLight = only("kernel", "grade", "features");
if (!own) installPython(isLight ? packages : [...heavy, ...packages]);
// Also where it is built already: that takes a second, and links it again after `npm ci`.
if (!isLight && !run(process.execPath, [path.join(__dirname, "native-tf.js")]))
  console.log("bench: tfjs-node is left out");
const main = [path.join(root, "bench", "main.ts"), ...process.argv.slice(2)];
process.exit(run(process.execPath, ["--require", "ts-node/register", ...main]) ? 0 : 1);
