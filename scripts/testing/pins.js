// Whether the pins of requirements.txt can be had on other machines: a resolver (uv, a PyPI package) finds out without
// their Pythons and systems.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { at, state, windows } = require("../setup/places");
const { cleanEnvironment, findPython } = require("../setup/python");
const { call } = require("./call");

/** Patch levels at which packages draw their lines, and first releases. */
const pythons = ["3.10.0", "3.11.0", "3.11.2", "3.12.0", "3.13.0", "3.14.0"];
const systems = ["x86_64-unknown-linux-gnu", "aarch64-apple-darwin", "x86_64-apple-darwin", "x86_64-pc-windows-msvc"];

const uvVersion = "0.13.9";
const folder = path.join(state, "uv");
const program = (name) => (windows ? path.join(folder, "Scripts", `${name}.exe`) : path.join(folder, "bin", name));

/**
 * The resolver, fetched once.
 * @returns {{ uv: string } | { missing: string }} `missing`: why it cannot be had
 */
function fetchUv() {
  const uv = program("uv");
  const run = (command, words) =>
    spawnSync(command, words, { encoding: "utf8", env: cleanEnvironment(), timeout: 120_000, windowsHide: true });
  if (run(uv, ["--version"]).stdout?.includes(uvVersion)) return { uv };
  const found = findPython();
  if ("missing" in found) return found;
  fs.rmSync(folder, { recursive: true, force: true });
  const made = run(found.python, [at("scripts", "setup", "environment.py"), folder]);
  if (made.status !== 0) return { missing: `no environment for uv could be made: ${made.stderr.trim()}` };
  const { status } = run(program("python"), [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--no-compile",
    "--retries",
    "0",
    `uv==${uvVersion}`,
  ]);
  return status === 0 ? { uv } : { missing: "uv could not be fetched: the package index does not answer" };
}

const noNetwork = /error sending request|Failed to fetch|dns error|Connect|timed out|offline/i;

/**
 * Resolves the pins for one machine, from ready-made packages alone.
 * @param {string} uv
 * @param {string} python for example "3.11.2"
 * @param {string} system one of `systems`
 * @returns {Promise<{ holds: boolean, noNetwork: boolean, said: string }>}
 */
async function resolvePins(uv, python, system) {
  const words = ["pip", "install", "--dry-run", "--quiet", "--only-binary", ":all:"];
  const index = ["--config-file", path.join(__dirname, "uv.toml")];
  const machine = ["--python-version", python, "--python-platform", system, "--target", path.join(folder, "nothing")];
  const env = { ...cleanEnvironment(), UV_CACHE_DIR: path.join(folder, "cache") };
  const pins = ["--python", program("python"), "-r", at("requirements.txt")];
  const { code, said } = await call(uv, [...words, ...index, ...machine, ...pins], { env });
  return { holds: code === 0, noNetwork: code !== 0 && noNetwork.test(said), said };
}

module.exports = { pythons, systems, fetchUv, resolvePins };
