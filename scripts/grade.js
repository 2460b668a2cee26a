// Grades what a class handed in: `npm run grade -- --help` says how. The work is done in machinery/grade.
const fs = require("node:fs");
const path = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { calledFrom } = require("./setup/places");

const proves = process.argv.includes("--prove"); // what is promised of a class, on this machine: takes minutes
const grader = path.join(__dirname, "..", "machinery", "dist", "grade", proves ? "prove" : "", "main.js");
if (!fs.existsSync(grader)) {
  console.error("grade: the library is not built yet: npm run build");
  process.exit(2);
}
// the V8 of Node 20 optimizes so early that it takes a quarter of this process's time
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
require(grader)
  .main(process.argv.slice(2), calledFrom)
  .then((code) => process.exit(code));
