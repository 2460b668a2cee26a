// Builds lib/dist, what `import … from "nabla"` finds in a notebook, and machinery/dist, what runs notebooks.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { makeAll } = require("./head-starts");
const { compiler } = require("./compiler");
const { buildFingerprint, filesBelow, readStamp, writeStamp } = require("./setup/fingerprint");
const { at, root } = require("./setup/places");
const { buildSimd } = require("./simd");

const stamp = at("lib", "dist", ".stamp");

/** The compiler remembers what it wrote; after a build that did not end well it must forget. */
function begin() {
  if (readStamp(stamp) === undefined)
    for (const name of ["lib", "machinery"]) fs.rmSync(at(name, "dist", ".tsbuildinfo"), { force: true });
  fs.rmSync(stamp, { force: true });
}

/** Takes away what an earlier build made from sources that are gone. */
function sweep(name) {
  const dist = at(name, "dist");
  for (const file of filesBelow(dist, (below) => below.startsWith("."))) {
    const made = file.match(/^(.*?)(\.js|\.d\.ts)$/)?.[1];
    if (made && !fs.existsSync(`${at(name, path.relative(dist, made))}.ts`)) fs.rmSync(file);
  }
}

/** Compiles one workspace; resolves to the exit status. */
function compile(name) {
  const tsc = spawn(process.execPath, [compiler(), "-p", name], { cwd: root, stdio: "inherit" });
  return new Promise((resolve) => tsc.on("exit", (code) => resolve(code ?? 1)));
}

async function build() {
  const made = buildFingerprint(); // before compiling: a source that changes meanwhile makes the next start build again
  begin();
  const compiled = ["lib", "machinery"].map(compile);
  const kernels = buildSimd(); // beside the compiler
  const codes = [kernels, ...(await Promise.all(compiled))];
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
  if (process.exitCode !== 0) return;
  for (const name of ["lib", "machinery"]) sweep(name);
  await makeAll();
  writeStamp(stamp, made);
}

build();
