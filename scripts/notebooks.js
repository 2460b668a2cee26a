// Executes notebooks without Jupyter: `npm run notebooks -- --help` says how. The work is done in machinery/runner.
const fs = require("node:fs");
const path = require("node:path");

const runner = path.join(__dirname, "..", "machinery", "dist", "runner", "main.js");
if (!fs.existsSync(runner)) {
  console.error("notebooks: the library is not built yet: npm run build");
  process.exit(2);
}
require(runner)
  .main(process.argv.slice(2))
  .then((code) => process.exit(code));
