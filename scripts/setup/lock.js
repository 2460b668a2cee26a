// One set-up at a time in one folder.
const fs = require("node:fs");
const path = require("node:path");
const { Fault, sentenceFor } = require("./fault");
const { root, state } = require("./places");

const file = path.join(state, "setup.lock");
const beat = 1000;
/** A holder that has not been heard of for so long is gone, even if another program has its process number by now. */
const silence = 20_000;

function holder() {
  try {
    const pid = Number(fs.readFileSync(file, "utf8"));
    const quiet = Date.now() - fs.statSync(file).mtimeMs;
    return { pid, gone: quiet > silence || (pid > 0 ? !isAlive(pid) : quiet > 2 * beat) };
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function tryToTake() {
  try {
    fs.mkdirSync(state, { recursive: true });
    fs.writeFileSync(file, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw new Fault(sentenceFor(`${error.code} ${error.message}`, { what: "its notes", root }) ?? error.message);
  }
}

/**
 * Waits for its turn.
 * @param {(pid: number) => void} onWait called once, when another set-up is at work
 * @returns {Promise<() => void>} call it to give the lock back
 */
async function takeLock(onWait) {
  let waiting = false;
  while (!tryToTake()) {
    const other = holder();
    if (other?.gone) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!waiting && other) {
      waiting = true;
      onWait(other.pid);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const heart = setInterval(() => {
    try {
      fs.utimesSync(file, new Date(), new Date());
    } catch {
      // a full disk does not lose us the lock
    }
  }, beat);
  heart.unref();
  return () => {
    clearInterval(heart);
    fs.rmSync(file, { force: true });
  };
}

module.exports = { takeLock };
