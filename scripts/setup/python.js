// A Python that can make environments, and the project's own environment with exactly what requirements.txt names.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { Fault } = require("./fault");
const { fingerprint, readStamp, writeStamp } = require("./fingerprint");
const { at, root, venv, venvPython, windows } = require("./places");
const { say } = require("./progress");
const { run } = require("./run");

const oldest = [3, 10];
const stamp = path.join(venv, ".nabla-stamp");
/** Where the environment was made: its programs begin with that path. */
const place = path.join(venv, ".nabla-place");

/** Where exact versions could not be had and others were taken: why. */
const instead = path.join(venv, ".nabla-instead");

/** Pip that chooses and unpacks in half the time that older ones take, which Python brings along. */
const quickPip = "pip==26.3";

/** Python's own variables would lead our environment to somebody else's packages. */
function cleanEnvironment(more = {}) {
  const env = {
    ...process.env,
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
    PIP_NO_INPUT: "1",
    PYTHONUTF8: "1",
    PYTHONNOUSERSITE: "1",
    PIP_USER: "0", // which counts more than pip.conf; there it would install beside the environment
    ...more,
  };
  const foreign = ["PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_VIRTUALENV", "VIRTUAL_ENV"];
  for (const name of [...foreign, "PYTHONDONTWRITEBYTECODE"]) delete env[name]; // the last would compile at each start
  return env;
}

/**
 * Puts a folder first where programs are looked for. Windows spells the name `Path`, and of two spellings in one
 * environment it would take only one.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 */
function firstInPath(env, folder) {
  const name = "PATH" in env ? "PATH" : (Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH");
  return { ...env, [name]: [folder, env[name]].filter(Boolean).join(path.delimiter) };
}

/** Commands to try, as [program, ...arguments]. */
function candidates() {
  const named = process.env.NABLA_PYTHON ? [[process.env.NABLA_PYTHON]] : [];
  const versions = [14, 13, 12, 11, 10];
  const usual = windows
    ? [["py", "-3"], ["python"], ["python3"], ...versions.map((minor) => ["py", `-3.${minor}`])]
    : [["python3"], ...versions.map((minor) => [`python3.${minor}`]), ["python"]];
  return named.length > 0 ? named : usual;
}

const question = [
  "import sys, json, importlib.util as u",
  "has = lambda name: u.find_spec(name) is not None",
  "print(json.dumps({'version': list(sys.version_info[:3]), 'executable': sys.executable, 'venv': has('venv') and has('ensurepip')}))",
].join("\n");

/** What a candidate says of itself, or nothing where it does not run. */
function ask([program, ...args]) {
  const { status, stdout } = spawnSync(program, [...args, "-c", question], {
    encoding: "utf8",
    env: cleanEnvironment(),
    timeout: 60_000,
    windowsHide: true,
  });
  if (status !== 0) return undefined;
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

const isNewEnough = ({ version: [major, minor] }) => major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);

function installHint(version) {
  if (process.platform === "darwin")
    return "brew install python@3.13, or the installer from https://www.python.org/downloads";
  if (windows) return "the installer from https://www.python.org/downloads (tick “Add python.exe to PATH”)";
  return version
    ? `sudo apt install python3.${version[1]}-venv (or the like on your system)`
    : "sudo apt install python3 python3-venv (or the like on your system)";
}

/**
 * The first Python that suits.
 * @returns {{ python: string, version: number[] } | { missing: string }} `missing`: the sentence to show
 */
function findPython() {
  const seen = [];
  for (const candidate of candidates()) {
    const answer = ask(candidate);
    if (answer === undefined) continue;
    if (isNewEnough(answer) && answer.venv) return { python: answer.executable, version: answer.version };
    seen.push(answer);
  }
  const wanted = process.env.NABLA_PYTHON ? ` (NABLA_PYTHON is ${process.env.NABLA_PYTHON})` : "";
  const noVenv = seen.find(isNewEnough);
  if (noVenv) {
    return {
      missing: `Python ${noVenv.version.join(".")} has no venv module, which JupyterLab needs${wanted}: install it with ${installHint(noVenv.version)} and run npm start again.`,
    };
  }
  if (seen.length > 0) {
    const newest = seen
      .map(({ version }) => version.join("."))
      .sort()
      .at(-1);
    return {
      missing: `Python ${newest} is too old, JupyterLab needs 3.10 or newer${wanted}: install one with ${installHint()} and run npm start again.`,
    };
  }
  return {
    missing: `Python was not found${wanted}, and JupyterLab needs 3.10 or newer: install it with ${installHint()} and run npm start again.`,
  };
}

function wanted(version) {
  return fingerprint([at("requirements.txt")], [root, version]);
}

/** @returns {boolean} whether the environment is complete and its Python still exists */
function environmentReady() {
  const version = versionOf();
  return version !== undefined && fs.existsSync(venvPython) && readStamp(stamp) === wanted(version);
}

/** The version in pyvenv.cfg, where the Python it was made from still exists. */
function versionOf() {
  try {
    const config = fs.readFileSync(path.join(venv, "pyvenv.cfg"), "utf8");
    const entry = (name) => config.match(new RegExp(`^${name}\\s*=\\s*(.+)$`, "m"))?.[1].trim();
    return fs.existsSync(entry("home")) ? entry("version") : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes the environment, or completes it. One that was left half done, or whose Python is gone, is made anew.
 * @param {string} python path of the Python to make it from
 * @param {(text: string) => void} tell how far it is
 */
async function makeEnvironment(python, tell) {
  const what = "the Python packages";
  const env = cleanEnvironment();
  const attempt = (name, words) =>
    run(venvPython, words, { name, what, env }).catch((error) => {
      if (error.isStopped) throw error;
    });
  const isSound = versionOf() !== undefined && readStamp(stamp) !== undefined && followMove();
  fs.rmSync(stamp, { force: true });
  if (!isSound) {
    tell("new environment");
    fs.rmSync(venv, { recursive: true, force: true, maxRetries: 3 });
    const made = { name: "venv", what: "the files of the Python environment", env };
    await run(python, [at("scripts", "setup", "environment.py"), venv], made);
    const words = ["-m", "pip", "install", "--retries", "0", "--no-deps", "--no-compile", quickPip];
    await attempt("pip-itself", words); // else the pip that is there will do
  }
  const total = countRequirements();
  let seen = 0;
  const onLine = (line) => {
    if (/^(Collecting|Requirement already satisfied)/.test(line)) tell(`${Math.min(++seen, total)} of ${total}`);
    else if (/^Installing collected/.test(line)) tell("unpacking");
  };
  const version = versionOf();
  if (version === undefined)
    throw new Fault("The Python that .venv was made from is gone: run the same command again.");
  const install = (file, ...more) => {
    const how = ["--progress-bar", "off", "--retries", "2", "--prefer-binary", "--no-compile", ...more];
    const words = ["-m", "pip", "install", ...how, "-r", at(file)];
    return run(venvPython, words, { name: "pip", what, env, onLine, python: version });
  };
  await install("requirements.txt", "--no-deps").then(
    () => fs.rmSync(instead, { force: true }),
    async (error) => {
      if (error.lack === undefined) throw error;
      say(`${error.lack}: taking versions within the bounds of requirements.in instead.`);
      await install("requirements.in");
      writeStamp(instead, error.lack);
    },
  );
  tell("compiling");
  await attempt("python-bytecode", [at("scripts", "setup", "early.py")]);
  writeStamp(place, venv);
  writeStamp(stamp, wanted(version));
}

/** @returns {string | undefined} why the environment holds other versions than requirements.txt names, where it does */
function whyOthers() {
  return readStamp(instead);
}

/**
 * A folder that was moved or renamed keeps its environment, so that no network is needed: only the paths inside of its
 * programs are put right.
 * @returns {boolean} whether that was possible
 */
function followMove() {
  const before = readStamp(place);
  if (before === venv) return true;
  if (before === undefined || windows) return false; // there programs hold the path in a form of their own
  const folder = path.dirname(venvPython);
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!fs.lstatSync(file).isFile()) continue;
    const text = fs.readFileSync(file, "utf8");
    if (!text.includes("\0") && text.includes(before)) fs.writeFileSync(file, text.replaceAll(before, venv));
  }
  return true;
}

function countRequirements() {
  const lines = fs.readFileSync(at("requirements.txt"), "utf8").split("\n");
  return lines.filter((line) => /^[\w-]+==/.test(line) && !/;/.test(line)).length;
}

module.exports = { cleanEnvironment, firstInPath, findPython, environmentReady, makeEnvironment, whyOthers };
