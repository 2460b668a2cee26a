// The first start in a fresh copy of the project: the address answers, notebook 01 runs through, Ctrl-C leaves nothing.
const { execFileSync, spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { freePort } = require("../setup/lab");
const { root, windows } = require("../setup/places");
const { cleanEnvironment, firstInPath } = require("../setup/python");
const { call } = require("./call");

/** What a fresh clone would hold, with changes that are not committed yet. */
function copyProject() {
  const place = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "nabla-machine-"));
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  for (const name of listed.toString().split("\0").filter(Boolean)) {
    if (!fs.existsSync(path.join(root, name))) continue;
    fs.cpSync(path.join(root, name), path.join(place, name), { preserveTimestamps: true });
  }
  return place;
}

/** Starts the course; the promises are the address it prints, and its end. */
function start(place, node, port, env) {
  const child = spawn(node, ["scripts/start.js", "--no-browser", "--port", `${port}`], {
    cwd: place,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  let said = "";
  const ended = new Promise((resolve) => child.on("close", resolve));
  const url = new Promise((resolve, reject) => {
    const hear = (text) => {
      said += text;
      const found = said.match(/^\s+(http:\/\/127\S+)\s*$/m)?.[1];
      if (found) resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", hear);
    ended.then((code) => reject(new Error(`ended with ${code}: ${said.trim()}`)));
  });
  url.catch(() => {}); // whoever waits for it hears of it
  return { child, url, ended };
}

/** Programs that still run from the folder. */
function leftIn(place) {
  if (windows) return [];
  const lines = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(place));
}

/** Notebook 01 through Jupyter, from the first cell to the last, and nothing but its own outputs on disk. */
async function runNotebook(place, env) {
  const bin = path.join(place, ".venv", windows ? "Scripts" : "bin");
  const name = fs.readdirSync(path.join(place, "notebooks")).find((file) => /^01-.*\.ipynb$/.test(file));
  const words = ["-m", "nbconvert", "--to", "notebook", "--execute", path.join(place, "notebooks", name)];
  const out = ["--output-dir", path.join(place, "out"), "--ExecutePreprocessor.timeout=300"];
  const { code, said } = await call(path.join(bin, windows ? "python.exe" : "python"), [...words, ...out], {
    env: firstInPath(env, bin),
  });
  if (code !== 0) throw new Error(`notebook 01: ${said.trim().split("\n").slice(-8).join("\n")}`);
}

/**
 * @param {{ node: string, python: string }} machine paths of both
 * @returns {Promise<number>} seconds to the address
 * @throws Error what did not hold
 */
async function firstStart({ node, python }) {
  const place = copyProject();
  const env = firstInPath(cleanEnvironment({ NABLA_PYTHON: python }), path.dirname(node));
  for (const name of Object.keys(env)) if (/^npm_(execpath|node_execpath)$/i.test(name)) delete env[name];
  const began = Date.now();
  const { child, url, ended } = start(place, node, await freePort(18_888), env);
  try {
    const address = await url;
    const seconds = (Date.now() - began) / 1000;
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(`the address answers ${reply.status}`);
    await runNotebook(place, env);
    child.kill("SIGINT");
    const code = await ended;
    if (code !== 0 && !windows) throw new Error(`after Ctrl-C it ended with ${code}`);
    const left = leftIn(place);
    if (left.length > 0) throw new Error(`after Ctrl-C there are still ${left.join("; ")}`);
    return seconds;
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
    fs.rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

module.exports = { firstStart };
