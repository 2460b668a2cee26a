// Grades what a class handed in: `npm run grade -- --help` says how. The work is done in machinery/grade.
const fs = require("node:fs");
const path = require("node:path");
const { calledFrom } = require("./setup/places");

const proves = process.argv.includes("--prove"); // what is promised of a class, on this machine: takes minutes
const machinery = path.join(__dirname, "..", "machinery", "dist");
const grader = path.join(machinery, "grade", proves ? "prove" : "", "main.js");
if (!fs.existsSync(grader)) {
  console.error("grade: the library is not built yet: npm run build");
  process.exit(2);
}
require(path.join(machinery, "kernel", "engine-flags.js")).optimizeLater();
require(grader)
  .main(process.argv.slice(2), calledFrom)
  .then((code) => process.exit(code));
