// Where things lie. Everything the set-up makes is inside of the project's folder and ignored by git.
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const windows = process.platform === "win32";
const at = (...parts) => path.join(root, ...parts);

module.exports = {
  root,
  at,
  windows,
  /** Programs of the Python environment: `bin`, or `Scripts` on Windows. */
  venv: at(".venv"),
  venvPython: windows ? at(".venv", "Scripts", "python.exe") : at(".venv", "bin", "python"),
  /** Locks, logs and JupyterLab's own settings. */
  state: at(".nabla"),
  logs: at(".nabla", "logs"),
  /** Where commands are named relative to: the folder in which npm was called. */
  calledFrom: process.env.INIT_CWD || process.cwd(),
};
