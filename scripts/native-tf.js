// npm run native-tf [-- --gpu]
// Builds TensorFlow.js's native back-end where its own installer cannot: TensorFlow's C library comes out of the Python
// package tensorflow-cpu, and the add-on is compiled against it. Everything lies in .nabla/native-tf; a link in
// node_modules makes it known, and is all that has to be made again after `npm ci`.
const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { readWords } = require("./setup/words");

const root = path.join(__dirname, "..");
const home = path.join(root, ".nabla", "native-tf");
const version = "4.22.0";
const wheel = "tensorflow-cpu==2.15.1";

/** Ends with one sentence that says what is the matter. */
function stop(sentence) {
  console.error(`native-tf: ${sentence}`);
  process.exit(1);
}

/** Runs a program; its last lines are shown when it fails. */
function run(what, command, args, folder = home) {
  console.log(`native-tf: ${what}`);
  const done = spawnSync(command, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (done.status === 0) return;
  console.error(`${done.stdout ?? ""}${done.stderr ?? ""}`.trim().split("\n").slice(-12).join("\n"));
  stop(`${what}: failed (${done.error?.message ?? `exit ${done.status}`})`);
}

/** Installs a package with what it needs, but without its copies of TensorFlow.js: those of the project are used. */
function installPackage(name, scripts) {
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(path.join(home, "package.json"), '{ "private": true }\n');
  const flags = ["install", "--no-audit", "--no-fund", "--no-save", ...(scripts ? [] : ["--ignore-scripts"])];
  run(`install ${name}@${version}`, "npm", [...flags, `${name}@${version}`]);
  const scope = path.join(home, "node_modules", "@tensorflow");
  for (const each of fs.readdirSync(scope)) {
    if (!each.startsWith("tfjs-node")) fs.rmSync(path.join(scope, each), { recursive: true });
  }
}

/** Makes the package known to the project. */
function link(name) {
  const at = path.join(root, "node_modules", name);
  fs.rmSync(at, { recursive: true, force: true });
  fs.symlinkSync(path.relative(path.dirname(at), path.join(home, "node_modules", name)), at, "junction");
}

/** Multiplies two matrices in a new process; returns what it says of the library, or undefined. */
function trial(name) {
  const program = `
    const util = require("node:util");
    for (const [name, f] of [["isNullOrUndefined", (x) => x === null || x === undefined], ["isArray", Array.isArray]]) util[name] ??= f;
    const tf = require(${JSON.stringify(name)});
    if (tf.matMul([[1, 2]], [[3], [4]]).dataSync()[0] !== 11) throw new Error("wrong product");
    console.log(tf.backend().binding.TF_Version);`;
  const done = spawnSync(process.execPath, ["-e", program], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: "3" },
  });
  return done.status === 0 ? done.stdout.trim().split("\n").at(-1) : undefined;
}

/** TensorFlow's C library and its headers, out of the Python package; kept for the next time. */
function unpackLibrary() {
  const folder = path.join(home, wheel.replace("==", "-"));
  if (fs.existsSync(path.join(folder, "done"))) return path.join(folder, "tensorflow");
  const own = path.join(root, ".venv", "bin", "python");
  const python = fs.existsSync(own) ? own : "python3";
  fs.mkdirSync(folder, { recursive: true });
  const only = ["--no-deps", "--only-binary=:all:", "--python-version=3.11", "--platform=manylinux2014_x86_64"];
  run(`download ${wheel} (200 MB)`, python, ["-m", "pip", "download", "--quiet", ...only, `--dest=${folder}`, wheel]);
  const unpack = [
    "import glob, re, sys, zipfile",
    "for name in glob.glob(sys.argv[1] + '/*.whl'):",
    "    with zipfile.ZipFile(name) as wheel:",
    "        wheel.extractall(sys.argv[1], [m for m in wheel.namelist() if re.match(r'tensorflow/(libtensorflow_|include/(tensorflow|tsl|xla/tsl)/)', m)])",
  ].join("\n");
  run("unpack it", python, ["-c", unpack, folder]);
  for (const file of fs.readdirSync(folder)) if (file.endsWith(".whl")) fs.rmSync(path.join(folder, file));
  fs.writeFileSync(path.join(folder, "done"), "");
  return path.join(folder, "tensorflow");
}

/** Puts library and headers where the add-on's build looks for them, and compiles it. */
function compile(library) {
  const addOn = path.join(home, "node_modules", "@tensorflow", "tfjs-node");
  const deps = path.join(addOn, "deps");
  fs.rmSync(deps, { recursive: true, force: true });
  fs.mkdirSync(path.join(deps, "lib"), { recursive: true });
  fs.symlinkSync(path.join(library, "include"), path.join(deps, "include"));
  for (const [name, real] of [
    ["libtensorflow_cc.so.2", "libtensorflow_cc.so.2"],
    ["libtensorflow.so", "libtensorflow_cc.so.2"],
    ["libtensorflow_framework.so.2", "libtensorflow_framework.so.2"],
    ["libtensorflow_framework.so", "libtensorflow_framework.so.2"],
  ]) {
    fs.symlinkSync(path.join(library, real), path.join(deps, "lib", name));
  }
  const global = execFileSync("npm", ["root", "--global"], { encoding: "utf8" }).trim();
  const gyp = path.join(global, "npm", "node_modules", "node-gyp", "bin", "node-gyp.js");
  if (!fs.existsSync(gyp)) stop(`npm's node-gyp is not at ${gyp}`);
  const prefix = path.join(path.dirname(fs.realpathSync(process.execPath)), "..");
  const headers = fs.existsSync(path.join(prefix, "include", "node", "node.h")) ? [`--nodedir=${prefix}`] : [];
  const module_ = ["--module_name=tfjs_binding", `--module_path=${path.join(addOn, "lib", "napi-v8")}`];
  run(
    "compile the add-on",
    process.execPath,
    [gyp, "rebuild", ...headers, ...module_, "--napi_build_version=8"],
    addOn,
  );
}

/** The back-end on a graphics card, by its own installer. */
function gpu() {
  const card = spawnSync("nvidia-smi", ["-L"], { encoding: "utf8" });
  if (card.status !== 0)
    stop("there is no NVIDIA graphics card here that its driver knows (nvidia-smi -L); nothing was installed");
  installPackage("@tensorflow/tfjs-node-gpu", true);
  link("@tensorflow/tfjs-node-gpu");
  const library = trial("@tensorflow/tfjs-node-gpu");
  if (library === undefined)
    stop("tfjs-node-gpu is installed but does not compute; its CUDA and cuDNN must be those of TensorFlow 2.9");
  console.log(`native-tf: ready, TensorFlow ${library} on ${card.stdout.split("\n")[0]}`);
}

function wantsGpu() {
  try {
    return readWords("it", process.argv.slice(2), { gpu: { type: "boolean" } }).values.gpu;
  } catch (error) {
    stop(error.message);
  }
}

function main() {
  if (wantsGpu()) return gpu();
  if (process.platform !== "linux" || process.arch !== "x64") {
    stop(
      `this way is for Linux on x64, not ${process.platform} on ${process.arch}; try npm install --no-save @tensorflow/tfjs-node@${version}`,
    );
  }
  const name = "@tensorflow/tfjs-node";
  if (fs.existsSync(path.join(home, "node_modules", name, "lib", "napi-v8", "tfjs_binding.node"))) {
    link(name);
    const library = trial(name);
    if (library !== undefined) return console.log(`native-tf: ready, TensorFlow ${library}`);
  }
  installPackage(name, false);
  compile(unpackLibrary());
  link(name);
  const library = trial(name);
  if (library === undefined) stop("the add-on is built but does not compute");
  console.log(`native-tf: ready, TensorFlow ${library}`);
}

main();
