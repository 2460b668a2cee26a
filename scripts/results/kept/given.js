// What stands behind `npm run results -- NAME`: a folder with real data, whether to begin anew, the parts that are wanted.
const { readWords } = require("../../setup/words");

const options = { from: { type: "string" }, again: { type: "boolean" }, only: { type: "string" } };

module.exports = readWords("npm run results", process.argv.slice(2), options, { names: true }).values;
