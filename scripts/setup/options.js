// The flags of `npm start`.
const path = require("node:path");
const { Fault } = require("./fault");
const { at, calledFrom } = require("./places");
const { readWords } = require("./words");

const usage = `npm start -- [--no-browser] [--port N] [--dir FOLDER]
  --no-browser  print the address and open nothing
  --port N      look for a free port from N on (otherwise from 8888)
  --dir FOLDER  the folder with your notebooks (otherwise my/)`;

const flags = {
  "no-browser": { type: "boolean" },
  port: { type: "string" },
  dir: { type: "string" },
  help: { type: "boolean", short: "h" },
};

/** @param {readonly string[]} words */
function readOptions(words) {
  const { values } = readWords("npm start", words, flags, { usage });
  return {
    browser: !values["no-browser"],
    port: values.port === undefined ? 8888 : portOf(values.port),
    folder: values.dir === undefined ? at("my") : folderOf(values.dir),
    help: values.help ?? false,
  };
}

function portOf(text) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Fault(`--port needs a number from 1 to 65535 and got ${text}.`);
  return port;
}

function folderOf(text) {
  if (!text) throw new Fault("--dir needs a folder.");
  return path.resolve(calledFrom, text);
}

module.exports = { readOptions, usage };
