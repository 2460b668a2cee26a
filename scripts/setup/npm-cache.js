// Where npm keeps what it fetches: its usual folder, or one of the project's own where that cannot be written.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { state, windows } = require("./places");

/** npm tells its scripts; these are its defaults. */
function usual() {
  if (process.env.npm_config_cache) return process.env.npm_config_cache;
  const home = os.homedir();
  return windows
    ? path.join(process.env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "npm-cache")
    : path.join(home, ".npm");
}

/** Whether the folder, or the one in which it would be made, can be written. */
function canWrite(folder) {
  if (!fs.existsSync(folder)) return folder !== path.dirname(folder) && canWrite(path.dirname(folder));
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} [folder] npm's cache
 * @returns {string[]} flags for npm: none where its own cache will do
 */
function cacheFlags(folder = usual()) {
  return canWrite(folder) ? [] : [`--cache=${path.join(state, "npm-cache")}`];
}

module.exports = { cacheFlags };
