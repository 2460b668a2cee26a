// Runs a program to its end and gives its exit code and all it said.
const { spawn } = require("node:child_process");
const { root } = require("../setup/places");

/**
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, said: string }>}
 */
function call(command, words, { env = process.env, onLine = () => {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
    const stop = () => child.kill();
    process.once("exit", stop);
    let said = "";
    let rest = "";
    const hear = (data) => {
      said += data;
      const lines = (rest + data).split("\n");
      rest = lines.pop();
      lines.forEach(onLine);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", hear);
    child.on("error", (error) => {
      said += error.message;
    });
    child.on("close", (code) => {
      process.off("exit", stop);
      resolve({ code: code ?? 1, said });
    });
  });
}

module.exports = { call };
