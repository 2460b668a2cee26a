// Grades what is in a queue: `npm run grade-worker -- --help` says how. The work is done in machinery/grade.
const fs = require("node:fs");
const path = require("node:path");
const { calledFrom } = require("./setup/places");

const grader = path.join(__dirname, "..", "machinery", "dist", "grade", "queue", "worker.js");
if (!fs.existsSync(grader)) {
  console.error("grade-worker: the library is not built yet: npm run build");
  process.exit(2);
}
require(grader)
  .main(process.argv.slice(2), calledFrom)
  .then((code) => process.exit(code));
