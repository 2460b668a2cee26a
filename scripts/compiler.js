// The compiler that checks types and builds: TypeScript 7, which is native and takes an eighth of the time of 5.9.
// 5.9 stays for ts-node and for tests that walk through syntax: 7 has no interface for them yet.
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { root } = require("./setup/places");

/** Path of the command, to be run by Node; looked up when it is needed, for before the set-up it is not there. */
function compiler() {
  return path.join(path.dirname(require.resolve("typescript7/package.json", { paths: [root] })), "bin", "tsc");
}

module.exports = { compiler };
if (require.main === module) {
  const { status } = spawnSync(process.execPath, [compiler(), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
