// Compiles lib/kernels/simd/assembly into lib/dist/kernels/simd: one module with exact, one with fused multiply-add.
// Elementary functions come from lib/elementary; the assembly's own files stand in for those of the same name.
// Nothing is done when neither the source nor the compiler has changed since the last time.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { spawnSync } = require("node:child_process");

const root = path.join(__dirname, "..");
const folders = [path.join(root, "lib", "elementary"), path.join(root, "lib", "kernels", "simd", "assembly")];
const shared = ["exp.ts", "expm1.ts", "log.ts", "tanh.ts"];
const target = path.join(root, "lib", "dist", "kernels", "simd");
const staged = path.join(target, "assembly");
const record = path.join(target, "kernels.json");

/** Its optimizer runs once, for seconds: V8 compiles it to machine code in one quick pass, not in a second, thorough one. */
const once = "--liftoff-only";

const common = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--sharedMemory"];
const builds = {
  "kernels.wasm": ["--enable", "simd", "--enable", "threads"],
  "kernels-fma.wasm": ["--enable", "simd", "--enable", "threads", "--enable", "relaxed-simd"],
};

/** Paths of all sources. */
function sources() {
  const own = fs.readdirSync(folders[1]).filter((name) => name.endsWith(".ts"));
  return [
    ...shared.map((name) => path.join(folders[0], name)),
    ...own.sort().map((name) => path.join(folders[1], name)),
  ];
}

/** What the build depends on, as one fingerprint. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of sources()) hash.update(path.basename(file)).update(fs.readFileSync(file));
  hash.update(require("assemblyscript/package.json").version).update(JSON.stringify([common, builds]));
  return hash.digest("hex");
}

/** Whether the compiled kernels are there and made from this source. */
function upToDate() {
  if (!Object.keys(builds).every((name) => fs.existsSync(path.join(target, name)))) return false;
  return fs.existsSync(record) && JSON.parse(fs.readFileSync(record, "utf8")).fingerprint === fingerprint();
}

/** Compiles what has changed; returns the exit status. */
function buildSimd() {
  if (upToDate()) return 0;
  fs.rmSync(staged, { recursive: true, force: true });
  fs.mkdirSync(staged, { recursive: true });
  for (const file of sources()) fs.copyFileSync(file, path.join(staged, path.basename(file)));
  fs.rmSync(record, { force: true });
  const asc = require.resolve("assemblyscript/bin/asc.js", { paths: [root] });
  for (const [name, flags] of Object.entries(builds)) {
    const memory = ["--initialMemory", "1", "--maximumMemory", "65536"];
    const arguments_ = [once, asc, "index.ts", ...common, ...flags, ...memory, "--outFile", name];
    const made = spawnSync(process.execPath, arguments_, { cwd: staged, stdio: "inherit" });
    if (made.status !== 0) return made.status ?? 1;
    fs.renameSync(path.join(staged, name), path.join(target, name)); // whole or not at all
  }
  fs.writeFileSync(record, `${JSON.stringify({ fingerprint: fingerprint() })}\n`);
  return 0;
}

module.exports = { buildSimd, upToDate };
if (require.main === module) process.exit(buildSimd());
