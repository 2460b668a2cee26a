// What a step was made from, as one short text. A step whose stamp holds the same text need not run again.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { at, root } = require("./places");

/**
 * @param {readonly string[]} files paths of files that exist
 * @param {readonly string[]} [facts] other things that matter, for example the platform
 */
function fingerprint(files, facts = []) {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}

/** All files below a folder, sorted. `skip` gets the path relative to the folder, with slashes. */
function filesBelow(folder, skip = () => false) {
  const found = [];
  const visit = (below) => {
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (skip(name)) continue;
      if (entry.isDirectory()) visit(name);
      else if (entry.isFile()) found.push(path.join(folder, name));
    }
  };
  visit("");
  return found.sort();
}

/** Everything that the two dist folders are made from. */
function buildFingerprint() {
  const made = (name) => /^(dist|node_modules)$|\.tsbuildinfo$/.test(name);
  const sources = [...filesBelow(at("lib"), made), ...filesBelow(at("machinery"), made)];
  return fingerprint([...sources, at("tsconfig.json"), at("scripts", "build.js")]);
}

function readStamp(file) {
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** Written last, when a step is complete; whole or not at all. */
function writeStamp(file, text) {
  fs.writeFileSync(`${file}.${process.pid}`, `${text}\n`);
  fs.renameSync(`${file}.${process.pid}`, file);
}

module.exports = { fingerprint, filesBelow, buildFingerprint, readStamp, writeStamp };
