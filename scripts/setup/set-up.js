// From whatever is there to a project that runs: packages, Python's environment, build, kernel. Each step looks first
// whether it is needed, leaves its stamp last, and so is repeated when it was interrupted.
const { Fault } = require("./fault");
const { buildFingerprint, readStamp } = require("./fingerprint");
const { furnish } = require("./furnish");
const { installPackages, packagesReady } = require("./packages");
const { at } = require("./places");
const { step } = require("./progress");
const { environmentReady, findPython, makeEnvironment } = require("./python");
const { run, stopAll } = require("./run");

const buildReady = () => readStamp(at("lib", "dist", ".stamp")) === buildFingerprint();

async function setUpNode() {
  if (!packagesReady()) await step("npm packages", installPackages);
  if (!buildReady()) {
    await step("build of the library", (tell) =>
      run(process.execPath, [at("scripts", "build.js")], { name: "build", what: "the built files", onLine: tell }),
    );
  }
}

/** @returns {Promise<string | undefined>} what is missing, in a sentence, where there is no suitable Python */
async function setUpPython() {
  if (environmentReady()) return undefined;
  const found = findPython();
  if ("missing" in found) return found.missing;
  await step("JupyterLab (Python packages)", (tell) => makeEnvironment(found.python, tell));
  return undefined;
}

/**
 * @param {() => void} [built] called as soon as all is there but Python's part
 * @returns {Promise<{ withoutPython?: string }>} `withoutPython`: why there is no JupyterLab, and the remedy
 * @throws Fault the first that happened
 */
async function setUp(built = () => {}) {
  let first;
  const guard = (error) => {
    first ??= error;
    stopAll();
  };
  const [, withoutPython] = await Promise.all([setUpNode().then(built).catch(guard), setUpPython().catch(guard)]);
  if (first) throw first;
  if (withoutPython === undefined) {
    try {
      furnish();
    } catch (error) {
      if (error.code === "MODULE_NOT_FOUND")
        throw new Fault("The build has no kernel: run npm run build and look at what it says.");
      throw error;
    }
  }
  return { withoutPython };
}

module.exports = { setUp };
