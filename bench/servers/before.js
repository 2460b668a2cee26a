// Makes "nabla" the library in the folder NABLA_BEFORE, built there: the same tasks by the code of another commit.
const Module = require("node:module");
const path = require("node:path");

const library = path.join(process.env.NABLA_BEFORE ?? "", "lib", "dist", "index.js");
const usual = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return usual.call(this, request === "nabla" ? library : request, ...rest);
};
