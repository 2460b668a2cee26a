// Builds the library into lib/dist: what `import … from "nabla"` finds in a notebook.
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.join(__dirname, "..");
const tsc = require.resolve("typescript/bin/tsc", { paths: [root] });
const built = spawnSync(process.execPath, [tsc, "-p", "lib"], { cwd: root, stdio: "inherit" });
const kernels = require("./simd.js").buildSimd();
process.exit(built.status || kernels);
