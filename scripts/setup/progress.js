// Says what is being done: one line a step when it is done, and on a terminal a line below that moves meanwhile.
const out = process.stdout;
const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

const atWork = new Map();
let timer;
let turn = 0;

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

function draw() {
  if (!out.isTTY || atWork.size === 0) return;
  const parts = [...atWork].map(
    ([title, { since, detail }]) => `${title}${detail ? ` ${detail}` : ""} ${seconds(since)}`,
  );
  const line = `${frames[turn++ % frames.length]} ${parts.join("  ·  ")}`;
  out.write(`\r\x1b[K${line.slice(0, (out.columns || 80) - 1)}`);
}

function say(line) {
  if (out.isTTY && atWork.size > 0) out.write("\r\x1b[K");
  console.log(line);
  draw();
}

/**
 * Runs one step and reports it.
 * @template T
 * @param {string} title
 * @param {(tell: (detail: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
async function step(title, work) {
  const entry = { since: Date.now(), detail: "", said: Date.now() };
  atWork.set(title, entry);
  if (out.isTTY) timer ??= setInterval(draw, 100).unref();
  else console.log(`… ${title}`);
  const tell = (detail) => {
    entry.detail = detail;
    if (out.isTTY || Date.now() - entry.said < 5000) return;
    entry.said = Date.now();
    console.log(`  ${title} ${detail}, ${seconds(entry.since)}`);
  };
  try {
    const value = await work(tell);
    end(title);
    say(`✓ ${title} (${seconds(entry.since)})`);
    return value;
  } catch (error) {
    end(title);
    throw error;
  }
}

function end(title) {
  if (out.isTTY) out.write("\r\x1b[K");
  atWork.delete(title);
  if (atWork.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

module.exports = { step, say };
