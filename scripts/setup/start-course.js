// What `npm start` does, from its flags to Ctrl-C.
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { openBrowser } = require("./browser");
const { Fault, sentenceFor } = require("./fault");
const { onFreePort, startLab } = require("./lab");
const { takeLock } = require("./lock");
const { readOptions, usage } = require("./options");
const { at, root } = require("./places");
const { say, step } = require("./progress");
const { stopAll } = require("./run");
const { setUp } = require("./set-up");

/** @param {readonly string[]} words */
async function startCourse(words) {
  try {
    process.exitCode = await course(readOptions(words));
  } catch (error) {
    stopAll();
    const isExpected = error instanceof Fault;
    const sentence = isExpected
      ? error.message
      : sentenceFor(`${error.code} ${error.message}`, { what: "what is needed", root });
    console.error(`\n${sentence ?? error.stack}`);
    if (error.log)
      console.error(`More is in ${path.relative(process.cwd(), error.log)}; npm run doctor looks at the whole set-up.`);
    process.exitCode = 1;
  }
}

async function course(options) {
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const signal = interruption();
  const giveBack = await takeLock((pid) =>
    say(`Another start is setting up this folder (process ${pid}): waiting for it.`),
  );
  signal.onStop(() => {
    stopAll();
    giveBack();
    console.log("\nStopped. What was done so far is kept: npm start goes on from there.");
    process.exit(130);
  });
  try {
    const { withoutPython } = await setUp();
    if (withoutPython) return showPages(withoutPython, options);
    bringNotebooks(options.folder);
    tellProgress(options.folder);
  } finally {
    giveBack();
  }
  return showLab(options, signal);
}

/** Without Python there is no JupyterLab: the course to read, with live figures, and what is missing for the rest. */
function showPages(missing, { browser }) {
  const { writeSite } = require(at("machinery", "dist", "pages", "site.js"));
  const names = fs.readdirSync(at("notebooks")).filter((name) => /^\d\d-.*\.ipynb$/.test(name));
  const paths = names.sort().map((name) => at("notebooks", name));
  const url = pathToFileURL(writeSite(paths, at("out", "pages"), { notice: missing })).href;
  say(`${missing}\n\nUntil then, the course to read:\n\n    ${url}\n`);
  if (browser) openBrowser(url);
  return 0;
}

/** The learner's edition of the notebooks, brought up to date; nobody's work is overwritten. */
function bringNotebooks(folder) {
  const { updateEdition } = require(at("machinery", "dist", "edition", "index.js"));
  const news = updateEdition({ notebooks: at("notebooks"), my: folder });
  const fresh = news.filter(({ what }) => what === "new");
  if (fresh.length > 1) say(`✓ ${fresh.length} notebooks in ${path.relative(process.cwd(), folder) || folder}`);
  for (const { what, sentence } of news)
    if (what !== "kept" && (what !== "new" || fresh.length === 1)) say(`✓ ${sentence}`);
}

/** How far the learner is, in one line, once something was earned. */
function tellProgress(folder) {
  const { lineOfProgress, progressOf } = require(at("lib", "dist", "check", "progress.js"));
  const { openProgress } = require(at("lib", "dist", "check", "progress-store.js"));
  const { allExercises } = require(at("lib", "dist", "lessons", "index.js"));
  const progress = progressOf(allExercises(), openProgress(folder).read());
  if (progress.points > 0) say(`✓ your exercises: ${lineOfProgress(progress)}`);
}

async function showLab({ browser, port: wanted, folder }, signal) {
  let lab;
  signal.onStop((count) => {
    if (!lab) process.exit(130);
    if (count === 1) console.log("\nStopping JupyterLab and its kernels…");
    lab.stop(count > 1);
    setTimeout(() => lab.stop(true), 12_000).unref();
  });
  lab = await step("JupyterLab", () =>
    onFreePort(wanted, (port) => {
      if (port !== wanted) say(`Port ${wanted} is taken: using ${port}.`);
      return startLab({ folder, port });
    }),
  );
  const url = `${lab.url}/lab${firstNotebook(folder)}?token=${lab.token}`;
  say(`\nNabla runs at\n\n    ${url}\n\nYour notebooks are in ${folder}. Ctrl-C here ends everything.`);
  if (browser) openBrowser(url);
  const code = await lab.ended;
  if (signal.count() > 0) return 0;
  throw new Fault(`JupyterLab ended by itself (${code}).`, at(".nabla", "jupyter", "jupyterlab.log"));
}

function firstNotebook(folder) {
  const first = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort()[0];
  return first ? `/tree/${encodeURIComponent(first)}` : "";
}

/** Ctrl-C, a closed terminal and a polite kill, counted; what they do changes as the start goes on. */
function interruption() {
  let count = 0;
  let act = () => process.exit(130);
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => act(++count));
  return {
    count: () => count,
    onStop: (next) => {
      act = next;
    },
  };
}

module.exports = { startCourse };
