// Makes what processes start from: a snapshot of the compiler of cells, and bytecode of what draws figures. They start
// sooner with it, and work without. The build runs this; what is there and fits is left alone.
const { spawn } = require("node:child_process");
const { at } = require("./setup/places");

function compiler(folder) {
  const { makeSnapshot } = require(at("machinery", "dist", "compiler", "snapshot.js"));
  makeSnapshot(folder);
}

async function figures(folder = at("lib", "dist")) {
  const { recordBytecode, useBytecode } = require(at("lib", "dist", "host"));
  if (useBytecode(folder, "figures")) return;
  const leave = recordBytecode();
  const { drawer } = require(at("lib", "dist", "plot", "still", "draw.js"));
  const data = [{ type: "scatter", x: [0, 1, 2], y: [0, 1, 4], name: "y" }];
  const layout = { title: { text: "y" }, xaxis: { title: { text: "x" } }, showlegend: true };
  await drawer().draw({ specification: JSON.stringify({ data, layout }), width: 700, height: 400 });
  leave(folder, "figures");
}

/** What there is to make, each in a folder, by default where it is looked for. */
const kinds = { compiler, figures };

/** One takes some seconds; after this time, in milliseconds, it is done without. */
const patience = 300_000;

function makeApart(kind) {
  const words = /** @type {const} */ ({ stdio: "inherit", timeout: patience, killSignal: "SIGKILL" });
  return new Promise((done) => spawn(process.execPath, [__filename, kind], words).on("exit", done));
}

/** Makes all, each in a process of its own; one that cannot be made is done without. */
async function makeAll() {
  await Promise.all(Object.keys(kinds).map(makeApart));
}

if (require.main === module) {
  const [, , kind, folder] = process.argv;
  Promise.resolve(kinds[kind](folder)).then(
    () => process.exit(0),
    (error) => {
      console.error(`${kind}: ${error.stack}`);
      process.exit(1);
    },
  );
}

module.exports = { makeAll };
