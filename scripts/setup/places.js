// Where things lie. Everything the set-up makes is inside of the project's folder and ignored by git.
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const windows = process.platform === "win32";
const at = (...parts) => path.join(root, ...parts);

/** Programs of the Python environment: `bin`, or `Scripts` on Windows. */
const venv = at(".venv");
const venvPython = windows ? at(".venv", "Scripts", "python.exe") : at(".venv", "bin", "python");

/** Locks, logs and JupyterLab's own settings. */
const state = at(".nabla");
const logs = at(".nabla", "logs");

/** Where commands are named relative to: the folder in which npm was called. */
const calledFrom = process.env.INIT_CWD || process.cwd();

module.exports = { root, at, windows, venv, venvPython, state, logs, calledFrom };
