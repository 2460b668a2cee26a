// Other versions of Node, which the npm package `node` brings; they lie in .nabla/nodes and stay for the next time.
const fs = require("node:fs");
const path = require("node:path");
const { npmCommand } = require("../setup/packages");
const { state, windows } = require("../setup/places");
const { step } = require("../setup/progress");
const { run } = require("../setup/run");

/**
 * The newest Node of a major version.
 * @param {string} major for example "22"
 * @returns {Promise<string>} path of the program
 */
async function fetchNode(major) {
  const folder = path.join(state, "nodes", major);
  const node = path.join(folder, "node_modules", "node", "bin", windows ? "node.exe" : "node");
  if (!fs.existsSync(node)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "package.json"), '{ "private": true, "allowScripts": { "node": true } }\n');
    const { command, first, shell } = npmCommand();
    const words = [...first, "install", "--no-audit", "--no-fund", `node@${major}`];
    await step(`Node ${major}`, () =>
      run(command, words, { name: `node-${major}`, what: `Node ${major}`, cwd: folder, shell }),
    );
  }
  return node;
}

module.exports = { fetchNode };
