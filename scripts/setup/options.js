// The flags of `npm start`.
const path = require("node:path");
const { Fault } = require("./fault");
const { at, calledFrom } = require("./places");

const usage = `npm start -- [--no-browser] [--port N] [--dir FOLDER]
  --no-browser  print the address and open nothing
  --port N      look for a free port from N on (otherwise from 8888)
  --dir FOLDER  the folder with your notebooks (otherwise my/)`;

/** @param {readonly string[]} words */
function readOptions(words) {
  const options = { browser: true, port: 8888, folder: at("my"), help: false };
  const rest = words.flatMap((word) =>
    /^--\w+=/.test(word) ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)] : [word],
  );
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i];
    if (word === "--no-browser") options.browser = false;
    else if (word === "--help" || word === "-h") options.help = true;
    else if (word === "--port") options.port = portOf(rest[++i]);
    else if (word === "--dir") options.folder = folderOf(rest[++i]);
    else throw new Fault(`npm start does not know ${word}.\n${usage}`);
  }
  return options;
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
