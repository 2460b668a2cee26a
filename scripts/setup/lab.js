// JupyterLab on this machine's own address, and its end.
const { spawn } = require("node:child_process");
const { randomBytes } = require("node:crypto");
const fs = require("node:fs");
const http = require("node:http");
const net = require("node:net");
const path = require("node:path");
const { Fault } = require("./fault");
const { at, state, venv, venvPython, windows } = require("./places");
const { cleanEnvironment, firstInPath } = require("./python");

const address = "127.0.0.1";

/** Seconds that JupyterLab may take until it answers: a cold disk and a busy machine have been seen to take over one minute. */
const PATIENCE = 600;

/** The first free port from `first` on. */
async function freePort(first) {
  for (let port = first; port < Math.min(first + 100, 65536); port++) if (await isFree(port)) return port;
  throw new Fault(`No port from ${first} to ${first + 99} is free: choose another with --port.`);
}

/**
 * Starts something on the first port from `first` on that is free and stays so: of two starts at once, one finds its port
 * taken when it is there, and goes on to the next.
 * @template T
 * @param {number} first
 * @param {(port: number) => Promise<T>} start
 * @returns {Promise<T>}
 */
async function onFreePort(first, start) {
  const port = await freePort(first);
  try {
    return await start(port);
  } catch (error) {
    if (await isFree(port)) throw error;
    return onFreePort(port + 1, start);
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: address, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** What a learner's Lab goes without: the instructor's side of nbgrader. */
const without = ["formgrader", "validate_assignment", "assignment_list", "course_list"].map(
  (name) => `nbgrader.server_extensions.${name}`,
);
const serverExtensions = [...without, "notebook"].map((name) => `'${name}': False`).join(", ");

/** What our own extension for figures replaces; where that is not there, nothing. */
function replaced() {
  const folder = path.join(venv, "share", "jupyter", "labextensions", "nabla-figures");
  if (!fs.existsSync(folder)) return [];
  return require(at("machinery", "dist", "figures", "extension.js")).replaced;
}

/** What is otherwise than JupyterLab has it, until the learner says so: long lines go on below instead of out of sight. */
const defaults = {
  "@jupyterlab/notebook-extension:tracker": { codeCellConfig: { lineNumbers: false, lineWrap: true } },
};

/** Takes the menus of those away, too, and sets our defaults. */
function configure(own) {
  const folder = path.join(own, "config", "labconfig");
  fs.mkdirSync(folder, { recursive: true });
  const names = ["@jupyter/nbgrader", ...replaced()];
  const disabledExtensions = Object.fromEntries(names.map((name) => [name, true]));
  fs.writeFileSync(path.join(folder, "page_config.json"), JSON.stringify({ disabledExtensions }));
  fs.writeFileSync(path.join(folder, "default_setting_overrides.json"), JSON.stringify(defaults));
}

/** Settings of our JupyterLab, apart from what the same person has elsewhere. */
function labEnvironment(token, own) {
  const env = cleanEnvironment({
    JUPYTER_TOKEN: token,
    JUPYTER_CONFIG_DIR: path.join(own, "config"),
    JUPYTER_DATA_DIR: path.join(own, "data"),
    JUPYTER_RUNTIME_DIR: path.join(own, "runtime"),
    JUPYTER_PREFER_ENV_PATH: "1",
    IPYTHONDIR: path.join(own, "ipython"),
  });
  for (const name of Object.keys(env))
    if (/^(JUPYTER_(PATH|CONFIG_PATH|PASSWORD|NO_CONFIG)|JUPYTERLAB_\w+|NABLA_CANONICAL)$/.test(name)) delete env[name];
  return firstInPath(env, path.dirname(venvPython));
}

/**
 * Starts JupyterLab and waits until it answers.
 * @param {object} options
 * @param {string} options.folder the learner's folder
 * @param {number} options.port a free port
 * @param {string} [options.own] where this JupyterLab keeps its own settings and its log
 * @param {readonly string[]} [options.more] further flags of JupyterLab
 * @returns {Promise<{ url: string, token: string, pid: number, ended: Promise<number | null>, stop: (now?: boolean) => void }>}
 */
async function startLab({ folder, port, own = path.join(state, "jupyter"), more = [] }) {
  const token = randomBytes(24).toString("hex");
  const log = path.join(own, "jupyterlab.log");
  configure(own);
  const output = fs.openSync(log, "w");
  const isRoot = process.getuid?.() === 0; // as in containers; JupyterLab refuses without being told
  const args = [
    at("scripts", "setup", "lab.py"),
    `--ServerApp.root_dir=${folder}`,
    `--ServerApp.ip=${address}`,
    `--ServerApp.port=${port}`,
    "--ServerApp.port_retries=0",
    "--ServerApp.open_browser=False",
    `--ServerApp.jpserver_extensions={${serverExtensions}}`,
    "--LabApp.extension_manager=readonly",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ...(isRoot ? ["--allow-root"] : []),
    ...more,
  ];
  const child = spawn(venvPython, args, {
    cwd: folder,
    env: labEnvironment(token, own),
    stdio: ["pipe", output, output],
    detached: !windows, // a group of its own: Ctrl-C in the terminal reaches us alone
    windowsHide: true,
  });
  fs.closeSync(output);
  child.stdin.on("error", () => {});
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("exit", resolve);
  });
  const stop = (now = false) => {
    child.stdin.end(); // lab.py stops its kernels and itself at the end of its input
    if (now) kill(child);
  };
  let isOver = false;
  ended.then(() => {
    isOver = true;
  });
  const deadline = Date.now() + 1000 * PATIENCE;
  while (!(await answers(port, token))) {
    if (isOver || Date.now() > deadline) {
      stop(true);
      throw new Fault(
        isOver
          ? `JupyterLab did not start: ${lastLine(log)}`
          : `JupyterLab did not answer for ${PATIENCE / 60} minutes.`,
        log,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url: `http://${address}:${port}`, token, pid: child.pid, ended, stop };
}

function kill(child) {
  try {
    if (windows) spawn("taskkill", ["/pid", `${child.pid}`, "/t", "/f"], { windowsHide: true });
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // it is gone already
  }
}

function answers(port, token) {
  return new Promise((resolve) => {
    const request = http.get(
      { host: address, port, path: "/api/status", headers: { authorization: `token ${token}` }, timeout: 2000 },
      (reply) => {
        reply.resume();
        resolve(reply.statusCode === 200);
      },
    );
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}

function lastLine(log) {
  const lines = fs.readFileSync(log, "utf8").trim().split("\n");
  return lines.at(-1) || "it said nothing.";
}

module.exports = { freePort, onFreePort, startLab };
