// The npm packages, exactly as package-lock.json names them.
const fs = require("node:fs");
const path = require("node:path");
const { Fault } = require("./fault");
const { fingerprint, readStamp, writeStamp } = require("./fingerprint");
const { cacheFlags } = require("./npm-cache");
const { at, windows } = require("./places");
const { run } = require("./run");

const stamp = at("node_modules", ".nabla-stamp"); // npm ci empties the folder first, so the stamp goes with it

function wanted() {
  return fingerprint([at("package-lock.json")], [process.platform, process.arch]);
}

/** Whether npm itself, in the record it writes at its end, has installed what the lock file says. */
function npmAgrees() {
  let installed;
  try {
    installed = JSON.parse(fs.readFileSync(at("node_modules", ".package-lock.json"), "utf8")).packages;
  } catch {
    return false;
  }
  const { packages } = JSON.parse(fs.readFileSync(at("package-lock.json"), "utf8"));
  const isHere = ({ os, cpu, libc }) =>
    (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && !libc;
  return Object.entries(packages).every(([place, entry]) => {
    if (!place.includes("node_modules/") || entry.peer) return true;
    const found = installed[place];
    if (!found) return entry.optional === true && !isHere({ os: [], ...entry });
    return found.version === entry.version && fs.existsSync(at(...place.split("/")));
  });
}

/** @returns {boolean} whether there is nothing to do */
function packagesReady() {
  if (readStamp(stamp) === wanted()) return true;
  if (!npmAgrees()) return false;
  writeStamp(stamp, wanted());
  return true;
}

/** The npm that called us, or the one on the path. */
function npmCommand() {
  const caller = process.env.npm_execpath;
  if (caller && /npm-cli\.c?js$/.test(caller) && fs.existsSync(caller))
    return { command: process.execPath, first: [caller] };
  const beside = path.join(path.dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  if (fs.existsSync(beside)) return { command: process.execPath, first: [beside] };
  return { command: windows ? "npm.cmd" : "npm", first: [], shell: windows };
}

/** @param {(text: string) => void} tell how far it is */
async function installPackages(tell) {
  const { command, first, shell } = npmCommand();
  const total = Object.keys(JSON.parse(fs.readFileSync(at("package-lock.json"), "utf8")).packages).length;
  let fetched = 0;
  const onLine = (line) => {
    if (!/^npm http (fetch GET 200|cache)/.test(line)) return;
    fetched = Math.min(total, fetched + 1);
    tell(`${fetched} of ${total}`);
  };
  const args = [
    ...first,
    "ci",
    "--prefer-offline",
    ...cacheFlags(),
    "--no-audit",
    "--no-fund",
    "--no-progress",
    "--fetch-retries=1",
    "--loglevel=http",
  ];
  try {
    await run(command, args, { name: "npm", what: "the npm packages", onLine, shell });
  } catch (error) {
    if (error instanceof Fault && /was not found/.test(error.message)) {
      throw new Fault(
        "npm was not found: it comes with Node from https://nodejs.org; install that and run npm start again.",
      );
    }
    throw error;
  }
  writeStamp(stamp, wanted());
}

module.exports = { npmCommand, packagesReady, installPackages };
