// Runs files of node:test and counts what happened in them. A file without a test is a failure.
const path = require("node:path");
const { root } = require("../setup/places");
const { call } = require("./call");

/**
 * @param {readonly string[]} files
 * @param {{ concurrency: number, tell: (text: string) => void, env?: NodeJS.ProcessEnv }} options
 */
async function runNodeTests(files, { concurrency, tell, env = {} }) {
  if (files.length === 0) return { passed: 0, failed: 1, skipped: 0, details: "no test file was found" };
  const [reader, driver] = ["typescript.js", "drive.js"].map((name) => path.join(__dirname, name));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const details = [];
  const reasons = new Set();
  const seen = new Set();
  const took = new Map();
  const onLine = (line) => {
    if (!line.startsWith("{")) return;
    const { kind, title, file, seconds, reason, text } = JSON.parse(line);
    took.set(file, (took.get(file) ?? 0) + seconds);
    if (!(kind in counts)) return;
    counts[kind] += 1;
    seen.add(file);
    if (kind === "failed") details.push(`✗ ${path.relative(root, file ?? "")}: ${title}\n${text}`);
    if (kind === "skipped") reasons.add(reason || title);
    tell(`${counts.passed + counts.failed} tests, ${seen.size} of ${files.length} files`);
  };
  const words = ["--require", reader, driver, `${concurrency}`, ...files.map((file) => path.relative(root, file))];
  const { code, said } = await call(process.execPath, words, {
    env: { ...process.env, ...env },
    onLine,
  });
  const unseen = files.filter((file) => !seen.has(file));
  for (const file of unseen)
    details.push(`✗ ${path.relative(root, file)}: no test in this file, or its process ended before`);
  counts.failed += unseen.length;
  if (code !== 0 && (unseen.length > 0 || counts.failed === 0)) {
    counts.failed = Math.max(1, counts.failed);
    details.push(said.replace(/^\{.*\n/gm, "").slice(-4000)); // what ended the run, without the results
  }
  return { ...counts, details: details.join("\n\n"), why: [...reasons].join("; "), longest: longestOf(took) };
}

/** The files that took longest, where they are many: what to look at when tests become slow. */
function longestOf(took) {
  if (took.size < 10) return "";
  const order = [...took].sort(([, a], [, b]) => b - a).slice(0, 8);
  const named = order.map(
    ([file, seconds]) =>
      `${path.relative(path.join(root, "test"), file).replace(".test.ts", "")} ${seconds.toFixed(0)} s`,
  );
  return named.join(", ");
}

module.exports = { runNodeTests };
