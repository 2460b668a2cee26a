// Runs a program, keeps all it says in a log file, tells how far it is, and turns its failure into a sentence.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { Fault, causeOf, sentenceFor } = require("./fault");
const { logs, root } = require("./places");

/** Programs at work, so that a failure or Ctrl-C ends them all. */
const running = new Set();

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {string} options.name name of the step and of its log
 * @param {string} options.what what is missing when it fails, in the plural: "the npm packages"
 * @param {(line: string) => void} [options.onLine]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.cwd]
 * @param {boolean} [options.shell]
 * @param {string} [options.python] version of the Python that pip runs on
 * @returns {Promise<string>} what it wrote
 */
function run(command, args, { name, what, onLine, env, cwd = root, shell = false, python }) {
  const log = path.join(logs, `${name}.log`);
  fs.mkdirSync(logs, { recursive: true });
  fs.writeFileSync(log, `${[command, ...args].join(" ")}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      shell,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    running.add(child);
    let said = "";
    let rest = "";
    const hear = (data) => {
      const text = data.toString();
      said = (said + text).slice(-200_000);
      try {
        fs.appendFileSync(log, text);
      } catch {
        // a full disk: the sentence matters more than the log
      }
      if (!onLine) return;
      const lines = (rest + text).split(/\r?\n|\r/);
      rest = lines.pop();
      for (const line of lines) onLine(line);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const done = () => running.delete(child);
    child.on("error", (error) => {
      done();
      const missing = error.code === "ENOENT" ? `${command} was not found on this machine.` : undefined;
      reject(new Fault(missing ?? sentenceFor(`${error.code} ${error.message}`, { what, root }) ?? error.message, log));
    });
    child.on("close", (code, signal) => {
      done();
      if (code === 0) return resolve(said);
      if (signal) {
        const stopped = `The step "${name}" was stopped from outside (${signal}): run the same command again.`;
        return reject(Object.assign(new Fault(stopped, log), { isStopped: true }));
      }
      const cause = causeOf(diskIsFull() ? "ENOSPC" : said, { what, root, python });
      reject(new Fault(cause?.sentence ?? `The step "${name}" failed: ${lastWords(said)}`, log, cause?.lack));
    });
  });
}

/** Not every program says that the disk is full; the disk does. */
function diskIsFull() {
  try {
    const { bavail, bsize } = fs.statfsSync(root);
    return bavail * bsize < 20e6;
  } catch {
    return false;
  }
}

/** The line that most likely says why. */
function lastWords(said) {
  const lines = said
    .split(/\r?\n/)
    .map((line) => line.replace(/^npm (error|ERR!)\s*/i, "").trim())
    .filter(Boolean);
  return lines.find((line) => /error/i.test(line) && !/complete log/i.test(line)) ?? lines.at(-1) ?? "it said nothing.";
}

/** Ends every program that is at work. */
function stopAll() {
  for (const child of running) child.kill("SIGTERM");
}

module.exports = { run, stopAll };
