// Looks at each part of a set-up without changing anything.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { buildFingerprint, readStamp } = require("./fingerprint");
const { packagesReady } = require("./packages");
const { at, root, venv, venvPython } = require("./places");
const { environmentReady, findPython, whyOthers } = require("./python");

/**
 * @typedef {{ what: string, verdict: "right" | "note" | "wrong", found: string, remedy?: string }} Finding
 */

const right = (found) => ({ verdict: "right", found });
const note = (found, remedy) => ({ verdict: "note", found, remedy });
const wrong = (found, remedy) => ({ verdict: "wrong", found, remedy });
const start = "npm start makes it";

/** Asks another Node, so that a broken package cannot end the doctor. */
function askNode(code, env = {}) {
  const words = ["-e", code];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    timeout: 300_000,
    env: { ...process.env, ...env },
  });
  const why = stderr
    .split("\n")
    .find((line) => /error/i.test(line))
    ?.trim();
  return {
    ok: status === 0,
    said: stdout.trim(),
    why: why ?? (status === null ? "no answer for 5 minutes" : `exit ${status}`),
  };
}

/** The parts, in the order in which one needs the other. */
const parts = {
  Node: () => {
    const [major] = process.versions.node.split(".").map(Number);
    if (major < 20) return wrong(`${process.version} is too old`, "install Node 20, 22 or 24 from https://nodejs.org");
    return right(`${process.version} on ${process.platform} ${process.arch}`);
  },
  folder: () => {
    try {
      fs.accessSync(root, fs.constants.R_OK | fs.constants.W_OK);
      const probe = at(`.probe-${process.pid}`);
      fs.writeFileSync(probe, "");
      fs.rmSync(probe);
      return right(`${root} can be written`);
    } catch (error) {
      return wrong(
        `${root} cannot be written (${error.code})`,
        "make the folder yours, or move it to where you may write",
      );
    }
  },
  disk: () => {
    if (!fs.statfsSync) return note("unknown", undefined);
    const { bavail, bsize } = fs.statfsSync(root);
    const free = (bavail * bsize) / 1e9;
    const isSetUp = packagesReady() && environmentReady();
    const needed = isSetUp ? 0.2 : 2;
    if (free < needed) return wrong(`${free.toFixed(1)} GB are free`, `make room: ${needed} GB are needed`);
    return right(`${free.toFixed(1)} GB are free`);
  },
  "npm packages": () =>
    packagesReady() ? right("as package-lock.json says") : wrong("not as package-lock.json says", start),
  build: () => {
    const stamp = readStamp(at("lib", "dist", ".stamp"));
    if (stamp === undefined)
      return wrong("the library is not built, or a build did not end", "npm run build, or npm start");
    if (stamp !== buildFingerprint()) return wrong("older than its source", "npm run build, or npm start");
    return right("made from the source that is here");
  },
  zeromq: () => {
    const { ok, why } = askNode(
      'require(require.resolve("zeromq", { paths: [require.resolve("tslab/package.json")] }))',
    );
    return ok ? right("loads") : wrong(`does not load (${why})`, "remove node_modules and run npm start");
  },
  Python: () => {
    const found = findPython();
    if ("missing" in found)
      return environmentReady()
        ? note(found.missing)
        : wrong(found.missing.replace(/:.*/s, ""), found.missing.replace(/^[^:]*: /s, ""));
    return right(`${found.version.join(".")} (${found.python})`);
  },
  ".venv": () => {
    if (!environmentReady()) return wrong("not complete, or its Python is gone", start);
    const why = whyOthers();
    if (why === undefined) return right("as requirements.txt says");
    return note(
      `${why}; it holds versions within the bounds of requirements.in`,
      "to try the exact ones again, remove .venv and run npm start",
    );
  },
  JupyterLab: () => {
    const { status, stdout, stderr } = spawnSync(
      venvPython,
      ["-c", "import jupyterlab, nbgrader; print(jupyterlab.__version__, nbgrader.__version__)"],
      { encoding: "utf8" },
    );
    if (status !== 0)
      return wrong(
        `does not load (${(stderr ?? "no Python in .venv").trim().split("\n").at(-1)})`,
        "remove .venv and run npm start",
      );
    const [lab, nbgrader] = stdout.trim().split(" ");
    return right(`${lab}, nbgrader ${nbgrader}`);
  },
  kernel: () => {
    const file = path.join(venv, "share", "jupyter", "kernels", "tslab", "kernel.json");
    if (!fs.existsSync(file)) return wrong("JupyterLab does not know it yet", start);
    const { argv } = JSON.parse(fs.readFileSync(file, "utf8"));
    const gone = argv.slice(0, 2).find((name) => !fs.existsSync(name));
    if (gone) return wrong(`it points to ${gone}, which is gone`, "npm start points it to where the project is now");
    return right("tslab, completed");
  },
  notebooks: () => {
    const count = fs.existsSync(at("my"))
      ? fs.readdirSync(at("my")).filter((name) => name.endsWith(".ipynb")).length
      : 0;
    return count > 0 ? right(`${count} in my/`) : note("none in my/ yet", start);
  },
};

/** TensorFlow.js's back-ends, the fastest first. The native ones are optional. */
function backends() {
  const code =
    'require("nabla/tf").loadBackend().then((name) => console.log(name), (error) => { console.error("error " + error.message); process.exit(1); })';
  return ["node-gpu", "node", "wasm", "cpu"].map((name) => {
    const { ok, why } = askNode(code, { NABLA_TF: name });
    const what = `TensorFlow.js, ${name}`;
    if (ok) return { what, ...right("loads") };
    const reason = why.replace(/^.*\((.*)\)$/, "$1").replace(/^error /, "");
    if (!name.startsWith("node"))
      return { what, ...wrong(`does not load (${reason})`, "remove node_modules and run npm start") };
    if (/Cannot find module/.test(reason)) return { what, ...note("not installed, and not needed") };
    return {
      what,
      ...note(`does not load (${reason})`, "npm run native-tf builds it; without it, WebAssembly is used"),
    };
  });
}

/**
 * @param {(finding: Finding) => void} tell called for each finding as it is made
 * @returns {Promise<Finding[]>}
 */
async function examine(tell) {
  const findings = [];
  const add = (finding) => {
    findings.push(finding);
    tell(finding);
  };
  for (const [what, look] of Object.entries(parts)) {
    try {
      add({ what, ...look() });
    } catch (error) {
      add({ what, ...wrong(`could not be looked at (${error.message.split("\n")[0]})`, "npm start") });
    }
  }
  if (findings.find(({ what }) => what === "build").verdict === "right") backends().forEach(add);
  return findings;
}

module.exports = { examine };
