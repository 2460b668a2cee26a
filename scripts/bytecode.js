// Makes bytecode of the compiler of cells, and of what draws figures: kernels start sooner with it, and work without.
// The build runs this; what is there and fits is left alone.
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { at } = require("./setup/places");

/** What there is to make. */
const kinds = ["compiler", "figures"];

const cells = [
  'import { tensor } from "nabla";\ntensor([1, 2]).size',
  "1 + 1",
  "const f = (x: number): number => x * 2;\nclass A { b = f(1); }\nlet { b } = new A();\nconsole.log({ b });",
  "for (const x of [1, 2]) await Promise.resolve(x);",
  'const wrong: string = b;\nthrow new Error("wrong");',
];

async function compiler() {
  const { openSession } = require(at("machinery", "dist", "kernel", "session.js"));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-bytecode-"));
  process.chdir(folder); // the compiler watches what is beside a notebook: nothing
  const session = openSession(new Int32Array(1), () => {});
  const output = { stream() {}, display() {}, result() {} };
  for (const [i, cell] of cells.entries()) await session.execute(cell, i + 1, output);
  for (const code of ["Math.ma", "b.", "f("]) {
    session.answers.handleComplete({ code, cursor_pos: code.length });
    session.answers.handleInspect({ code, cursor_pos: code.length });
  }
  return () => {
    session.close(); // from here on, this process may end
    process.chdir(os.tmpdir());
    fs.rmSync(folder, { recursive: true });
  };
}

async function figures() {
  const { drawer } = require(at("lib", "dist", "plot", "still", "draw.js"));
  const data = [{ type: "scatter", x: [0, 1, 2], y: [0, 1, 4], name: "y" }];
  const layout = { title: { text: "y" }, xaxis: { title: { text: "x" } }, showlegend: true };
  await drawer().draw({ specification: JSON.stringify({ data, layout }), width: 700, height: 400 });
  return () => {};
}

/** One takes some seconds; after this time, in milliseconds, it is done without. */
const patience = 300_000;

/** The folder in which a store lies. */
const folderOf = (name) => at(name === "compiler" ? "machinery" : "lib", "dist");

async function make(name, folder = folderOf(name)) {
  const { recordBytecode, useBytecode } = require(at("lib", "dist", "host"));
  if (useBytecode(folder, name)) return;
  const leave = recordBytecode((file) => file.endsWith("typescript.js"));
  const close = await (name === "compiler" ? compiler() : figures());
  leave(folder, name);
  close();
}

function makeApart(name) {
  const words = /** @type {const} */ ({ stdio: "inherit", timeout: patience, killSignal: "SIGKILL" });
  return new Promise((done) => spawn(process.execPath, [__filename, name], words).on("exit", done));
}

/** Makes all, each in a process of its own; one that cannot be made is done without. */
async function makeAll() {
  await Promise.all(kinds.map(makeApart));
}

if (require.main === module)
  make(process.argv[2], process.argv[3]).then(
    () => process.exit(0),
    (error) => {
      console.error(`bytecode: ${error.stack}`);
      process.exit(1);
    },
  );

module.exports = { kinds, folderOf, makeAll };
