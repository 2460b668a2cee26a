// Makes bytecode of the compiler of cells, and of what draws figures: kernels start sooner with it, and work without.
// The build runs this; what is there and fits is left alone. `node scripts/bytecode.js compiler` makes one.
const { spawn } = require("node:child_process");
const os = require("node:os");
const { setFlagsFromString } = require("node:v8");
const { at } = require("./setup/places");

/** Flags belong to bytecode: figures are drawn beside a kernel, and without one. */
const kinds = ["compiler", "figures", "figures beside a kernel"];
const kernelFlags = "--heap-growing-percent=40";

const cells = [
  'import { tensor } from "nabla";\ntensor([1, 2]).size',
  "1 + 1",
  "const f = (x: number): number => x * 2;\nclass A { b = f(1); }\nlet { b } = new A();\nconsole.log({ b });",
  "for (const x of [1, 2]) await Promise.resolve(x);",
  'const wrong: string = b;\nthrow new Error("wrong");',
];

async function compiler() {
  const { openSession } = require(at("machinery", "dist", "kernel", "session.js"));
  process.chdir(os.tmpdir()); // a notebook somewhere: the compiler watches what is beside it
  const session = openSession(new Int32Array(1), () => {});
  const output = { stream() {}, display() {}, result() {} };
  for (const [i, cell] of cells.entries()) await session.execute(cell, i + 1, output);
  for (const code of ["Math.ma", "b.", "f("]) {
    session.answers.handleComplete({ code, cursor_pos: code.length });
    session.answers.handleInspect({ code, cursor_pos: code.length });
  }
  return session.close;
}

async function figures() {
  const { drawer } = require(at("lib", "dist", "plot", "still", "draw.js"));
  const data = [{ type: "scatter", x: [0, 1, 2], y: [0, 1, 4], name: "y" }];
  const layout = { title: { text: "y" }, xaxis: { title: { text: "x" } }, showlegend: true };
  await drawer().draw({ specification: JSON.stringify({ data, layout }), width: 700, height: 400 });
}

async function make(kind) {
  const { recordBytecode, useBytecode } = require(at("lib", "dist", "host"));
  if (kind !== "figures") setFlagsFromString(kernelFlags);
  const [folder, name] = kind === "compiler" ? [at("machinery", "dist"), "compiler"] : [at("lib", "dist"), "figures"];
  if (useBytecode(folder, name)) return;
  const leave = recordBytecode((file) => file.endsWith("typescript.js"));
  await (kind === "compiler" ? compiler() : figures());
  leave(folder, name);
}

/** Makes all, each in a process of its own, side by side; one that cannot be made is done without. */
function makeAll() {
  const words = { stdio: "inherit" };
  return Promise.all(
    kinds.map((kind) => new Promise((done) => spawn(process.execPath, [__filename, kind], words).on("exit", done))),
  );
}

if (require.main === module)
  make(process.argv[2]).then(
    () => process.exit(0),
    (error) => {
      console.error(`bytecode: ${error.stack}`);
      process.exit(1);
    },
  );

module.exports = { makeAll };
