// What our JupyterLab needs besides its packages: the kernel by the name the notebooks use, what draws
// figures, and quiet settings.
const fs = require("node:fs");
const path = require("node:path");
const { at, venv } = require("./places");

/** Writes only what differs, so that a start that changes nothing writes nothing. */
function put(file, value) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** The kernel `tslab`, started by the Node that runs us and by the path the project has now. */
function putKernel() {
  const { kernelSpec } = require(at("machinery", "dist", "kernel", "kernelspec.js"));
  const folder = path.join(venv, "share", "jupyter", "kernels", "tslab");
  put(path.join(folder, "kernel.json"), kernelSpec(at("machinery", "dist", "kernel", "main.js"), process.execPath));
}

/** JupyterLab asks nobody for news or updates: it stays on this machine. */
function putSettings() {
  const quiet = { fetchNews: "false", checkForUpdates: false, doNotDisturbMode: false };
  put(path.join(venv, "share", "jupyter", "lab", "settings", "overrides.json"), {
    "@jupyterlab/apputils-extension:notification": quiet,
  });
}

/** Figures are drawn by an extension of ours. */
function putFigures() {
  const { putExtension } = require(at("machinery", "dist", "figures", "extension.js"));
  putExtension(venv);
}

function furnish() {
  putKernel();
  putFigures();
  putSettings();
}

module.exports = { furnish };
