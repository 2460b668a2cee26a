import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";

const root = join(__dirname, "..", "..", "..");
const { upToDate } = require(join(root, "scripts", "simd.js")) as { upToDate(): boolean };

/** Runs a program that has `use` (lib/kernels/use) in a process of its own. */
function run(program: string, environment: Record<string, string> = {}): { stdout: string; stderr: string } {
  const start = `const use = require(${JSON.stringify(join(root, "lib", "dist", "kernels", "use.js"))});`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", start + program], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { stdout, stderr };
}

test("the compiled kernels are there and made from this source", () => {
  assert.ok(upToDate(), "lib/kernels/simd/assembly has changed since the build; run: npm run build");
});

test("the fast level is the default and runs on this machine", () => {
  const { stdout, stderr } = run("console.log(use.kernels.level)", { NABLA_KERNELS: "simd" });
  assert.deepEqual({ stdout, stderr }, { stdout: "simd\n", stderr: "" });
  assert.equal(run("delete process.env.NABLA_KERNELS; console.log(use.kernels.level)").stdout, "simd\n");
});

test("where WebAssembly refuses, the next level runs and says so", () => {
  const { stdout, stderr } = run(
    "WebAssembly.Module = class { constructor() { throw new Error('no vectors') } }; console.log(use.kernels.use('simd'))",
  );
  assert.equal(stdout, "kernels: tiled\n");
  assert.match(stderr, /^kernels: level "simd" cannot run here \(Error: no vectors\); tiled runs instead\n$/);
});

test("threads do not keep a process alive", () => {
  const program = `
    use.kernels.use("simd", { threads: 3 });
    const a = use.allocate("float32", 250000), out = use.allocate("float32", 250000);
    for (let i = 0; i < 20; i++) use.active().matmul(a, a, null, out, { M: 500, K: 500, N: 500 });
    console.log("end");`;
  assert.equal(run(program).stdout, "end\n");
});

test("an interrupt ends a product in threads, and the next one is right", () => {
  const program = `
    const vm = require("node:vm");
    use.kernels.use("simd", { threads: 3 });
    const n = 400, a = use.allocate("float32", n * n).fill(1), out = use.allocate("float32", n * n);
    const product = () => use.active().matmul(a, a, null, out, { M: n, K: n, N: n });
    let interrupted = 0;
    for (let i = 0; i < 20; i++) {
      try { vm.runInThisContext("(product) => { for (;;) product(); }"); vm.runInNewContext("for (;;) product()", { product }, { timeout: 15 }); }
      catch { interrupted++; }
      out.fill(0); product();
      if (!out.every((value) => value === n)) throw new Error("wrong after an interrupt");
    }
    console.log(interrupted);`;
  assert.equal(run(program).stdout, "20\n");
});

test("an interrupt while threads start leaves none behind that keeps the process alive", () => {
  const program = `
    const vm = require("node:vm"), threads = require("node:worker_threads");
    let isSlow = true;
    threads.Worker = class extends threads.Worker {
      constructor(...given) { super(...given); while (isSlow); } // the interrupt comes here
    };
    use.kernels.use("simd", { threads: 3 });
    const n = 400, a = use.allocate("float32", n * n).fill(1), out = use.allocate("float32", n * n);
    const product = () => use.active().matmul(a, a, null, out, { M: n, K: n, N: n });
    try { vm.runInNewContext("product()", { product }, { timeout: 100 }); } catch { isSlow = false; }
    product();
    console.log(isSlow, out.every((value) => value === n));`;
  assert.equal(run(program).stdout, "false true\n");
});
