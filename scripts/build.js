// Builds the library into lib/dist: what `import … from "nabla"` finds in a notebook.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { buildFingerprint, filesBelow, readStamp, writeStamp } = require("./setup/fingerprint");
const { at, root } = require("./setup/places");
const { buildSimd } = require("./simd");

const dist = at("lib", "dist");
const stamp = path.join(dist, ".stamp");

/** The compiler remembers what it wrote; after a build that did not end well it must forget. */
function begin() {
  if (readStamp(stamp) === undefined) fs.rmSync(path.join(dist, ".tsbuildinfo"), { force: true });
  fs.rmSync(stamp, { force: true });
}

/** Takes away what an earlier build made from sources that are gone. */
function sweep() {
  for (const file of filesBelow(dist, (name) => name.startsWith("."))) {
    const made = file.match(/^(.*?)(\.js|\.d\.ts)$/)?.[1];
    if (made && !fs.existsSync(`${at("lib", path.relative(dist, made))}.ts`)) fs.rmSync(file);
  }
}

const made = buildFingerprint(); // before compiling: a source that changes meanwhile makes the next start build again
begin();
const tsc = spawn(process.execPath, [require.resolve("typescript/bin/tsc", { paths: [root] }), "-p", "lib"], {
  cwd: root,
  stdio: "inherit",
});
const kernels = buildSimd(); // beside the compiler
tsc.on("exit", (code) => {
  process.exitCode = code || kernels;
  if (process.exitCode !== 0) return;
  sweep();
  writeStamp(stamp, made);
});
