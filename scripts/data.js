// npm run data -- NAME [--from DIR]: brings a real data set into data/cache, with progress; Ctrl-C keeps what is there.
const path = require("node:path");
const { readWords } = require("./setup/words");

async function main() {
  const { fetchSet } = require(path.join(__dirname, "..", "lib", "dist", "datasets", "fetch-set.js"));
  const { CATALOGUE } = require(path.join(__dirname, "..", "lib", "dist", "datasets", "catalogue.js"));
  const words = process.argv.slice(2);
  const { values, names } = readWords("npm run data", words, { from: { type: "string" } }, { names: true });
  if (names.length !== 1) {
    console.log("npm run data -- NAME [--from DIR] brings a data set into data/cache. NAME is one of:");
    for (const { name, about, files } of CATALOGUE) {
      const megabytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1e6;
      console.log(`  ${name.padEnd(14)} ${about} (${megabytes.toFixed(0)} MB)`);
    }
    process.exitCode = words.length === 0 ? 0 : 2;
    return;
  }
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  let shown = -1;
  const progress = (file, done, total) => {
    const percent = Math.floor((100 * done) / total);
    if (percent === shown) return;
    shown = percent;
    const bar = "█".repeat(percent / 5).padEnd(20, "░");
    const line = `${file}  ${bar} ${String(percent).padStart(3)} %  ${(done / 1e6).toFixed(1)} of ${(total / 1e6).toFixed(1)} MB`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${percent === 100 ? "\n" : ""}`);
    else if (percent % 25 === 0) console.log(line);
  };
  const { folder, files } = await fetchSet(names[0], { from: values.from, progress, signal: stop.signal });
  console.log(`${names[0]}: ${files.length} files in ${folder}`);
}

main().catch((error) => {
  console.error(
    error.code === "MODULE_NOT_FOUND" ? "the library is not built yet: run `npm run build`" : error.message,
  );
  process.exit(1);
});
