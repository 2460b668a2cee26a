import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../../temporary";

const root = path.resolve(__dirname, "..", "..", "..");
const script = path.join(root, "scripts", "notebooks.js");

/** A folder, with a space and Korean letters, that holds one notebook of these cells. */
function folderWith(...cells: (string | { source: string; tags: string[] })[]): string {
  const folder = temporaryFolder("nabla 공책 ");
  const written = cells.map((cell, index) => {
    const { source, tags } = typeof cell === "string" ? { source: cell, tags: undefined } : cell;
    const metadata = tags ? { tags } : {};
    return { id: `cell-${index + 1}`, cell_type: "code", source, metadata, outputs: [], execution_count: null };
  });
  const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: written };
  fs.writeFileSync(path.join(folder, "01-one.ipynb"), JSON.stringify(notebook));
  return folder;
}
const fileIn = (folder: string): string => path.join(folder, "01-one.ipynb");
const read = (folder: string): string => fs.readFileSync(fileIn(folder), "utf8");

/** Puts an output beside the first cell, as if it had been executed; gives the file's text. */
function withOutput(folder: string, output: object): string {
  const notebook = JSON.parse(read(folder));
  Object.assign(notebook.cells[0], { execution_count: 1, outputs: [output] });
  const text = JSON.stringify(notebook);
  fs.writeFileSync(fileIn(folder), text);
  return text;
}

function run(folder: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--dir", folder, ...args], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

test("outputs are written, a second run finds them as they are, a third writes nothing", () => {
  const cells = [
    'import { volatile } from "nabla";\nconsole.log("took", volatile(Date.now()), "ms");\n1 / 3',
    "",
    { source: 'throw new Error("on purpose");', tags: ["raises-exception"] },
    'import { display } from "tslab";\ndisplay.html("<b>" + process.env.NABLA_DATA + process.env.NABLA_TF + "</b>");',
  ];
  const folder = folderWith(...cells);
  assert.equal(run(folder).status, 0);
  const written = read(folder);
  const { cells: executed } = JSON.parse(written);
  assert.deepEqual(
    executed.map((cell: { execution_count: number | null }) => cell.execution_count),
    [1, null, 2, 3],
  );
  assert.deepEqual(executed[0].outputs[0].text, ["took ‹varies› ms\n"]);
  assert.equal(executed[0].outputs[1].output_type, "execute_result");
  assert.equal(executed[2].outputs[0].ename, "Error");
  assert.deepEqual(executed[3].outputs[0].data["text/html"], ["<b>generatedwasm</b>"]);
  const check = run(folder, "--check");
  assert.equal(check.status, 0, check.said);
  const before = fs.statSync(fileIn(folder)).mtimeMs;
  assert.match(run(folder, "01").said, /unchanged/);
  assert.equal(fs.statSync(fileIn(folder)).mtimeMs, before);
});

test("notebooks that are executed together have the outputs that each has alone", () => {
  const folder = folderWith(
    'import { tensor } from "nabla";\nconst x = tensor([1, 2]);',
    {
      source: 'const made: number = 1;\nthrow new Error("on purpose");\nconst missed = 2;',
      tags: ["raises-exception"],
    },
    "made + x.shape[0]",
    { source: 'const n: number = "a";', tags: ["raises-exception"] },
    "const later = await Promise.resolve({ made });\nlater",
  );
  const beside = { ...JSON.parse(read(folder)) };
  const cell = { cell_type: "code", metadata: {}, outputs: [], execution_count: null };
  beside.cells = [
    { ...cell, id: "a", source: 'import { two } from "./two";' },
    { ...cell, id: "b", source: "two + 1" },
  ];
  fs.writeFileSync(path.join(folder, "two.ts"), "export const two = 2;\n");
  for (const name of ["02-two", "03-three"])
    fs.writeFileSync(path.join(folder, `${name}.ipynb`), JSON.stringify(beside));
  for (const name of ["01", "02", "03"]) {
    const alone = run(folder, name);
    assert.equal(alone.status, 0, alone.said);
  }
  const { status, said } = run(folder, "--check");
  assert.equal(status, 0, said);
});

test("--html writes pages of what is there, executes nothing and leaves the file alone", () => {
  const folder = folderWith('throw new Error("nobody runs this");');
  const before = read(folder);
  const out = path.join(folder, "쪽");
  const { status, said } = run(folder, "--html", out);
  assert.equal(status, 0, said);
  assert.match(said, /1 notebooks as pages: .*index\.html/);
  assert.match(fs.readFileSync(path.join(out, "01-one.html"), "utf8"), /nobody runs this/);
  assert.equal(read(folder), before);
  assert.equal(run(folder, "--html", out, "--check").status, 2);
});

test("--check fails on an output that changed, shows it and leaves the file alone", () => {
  const folder = folderWith('console.log("one");');
  const changed = withOutput(folder, { output_type: "stream", name: "stdout", text: ["two\n"] });
  const { status, said } = run(folder, "--check");
  assert.equal(status, 1);
  assert.match(said, /✗ 01-one: 1 differences[\s\S]*cell cell-1: stdout:\n\s+- two\n\s+\+ one/);
  assert.equal(read(folder), changed);
  const accepted = run(folder, "--accept");
  assert.equal(accepted.status, 0);
  assert.match(accepted.said, /- two\n\s+\+ one/);
  assert.match(read(folder), /"one\\n"/);
});

test("--check fails on an output that two runs make differently", () => {
  const folder = folderWith("process.pid");
  const data = { "text/plain": [`${process.pid}`] }; // as another run would have written it
  withOutput(folder, { output_type: "execute_result", execution_count: 1, metadata: {}, data });
  const { status, said } = run(folder, "--check");
  assert.equal(status, 1);
  assert.match(said, /1 differences/);
});

test("a cell that throws fails the command, is named with its line, and nothing is written", () => {
  const folder = folderWith("1", "\n(null as any).x;");
  const before = read(folder);
  const { status, said } = run(folder);
  assert.equal(status, 1);
  assert.match(said, /✗ 01-one, cell cell-2: TypeError: .*\n.*cell \[2\], line 2/);
  assert.equal(read(folder), before);
});

/** Ways to fail, each a notebook of one folder: they are executed together. */
const failures: readonly [does: string, cell: Parameters<typeof folderWith>[0], says: RegExp][] = [
  ["does not compile", 'const x: number = "a";', /CompileError[\s\S]*TS2322/],
  ["forgets a rejection", 'Promise.reject(new Error("lost"));', /Error: lost/],
  // mostly after the cell has ended; on a busy machine before
  ["throws in a timer", 'setTimeout(() => { throw new Error("later"); }, 5);', /Error: later/],
  ["kills its process", 'process.kill(process.pid, "SIGKILL");', /the process died \(signal SIGKILL\)/],
  ["is tagged to raise and does not", { source: "1", tags: ["raises-exception"] }, /raised nothing/],
  [
    "makes the file larger than 1.5 MB",
    'import { display } from "tslab";\ndisplay.html("x".repeat(1.6e6));',
    /the file would be 1\.\d MB, more than 1\.5 MB/,
  ],
];

test("a cell that fails, in whatever way, fails the command, and nothing is written", () => {
  const folder = folderWith("'this one is right'");
  const files = failures.map(([, cell], i) => {
    const file = path.join(folder, `${10 + i}-fails.ipynb`);
    fs.copyFileSync(fileIn(folderWith(cell)), file);
    return { file, before: fs.readFileSync(file, "utf8") };
  });
  const { status, said } = run(folder);
  assert.equal(status, 1);
  const parts = said.split(/^(?=[✓✗])/m);
  assert.ok(
    parts.some((part) => part.startsWith("✓ 01-one")),
    said,
  );
  for (const [i, [does, , says]] of failures.entries()) {
    const found = parts.filter((part) => part.startsWith(`✗ ${10 + i}-fails`)).join("");
    assert.match(found, says, `a cell that ${does}: ${said}`);
    assert.equal(fs.readFileSync(files[i].file, "utf8"), files[i].before, `a cell that ${does}`);
  }
});

test("a cell without output for too long fails, one that shows progress does not", () => {
  const endless = run(folderWith("for (;;) {}"), "--silence", "1");
  assert.equal(endless.status, 1);
  assert.match(endless.said, /cell cell-1: no output for 1 s/);
  const shown = "for (let i = 0; i < 6; i += 1) { await new Promise((r) => setTimeout(r, 500)); console.log(i); }";
  const unread = `import { progressWriter } from "nabla";
for (let i = 0; i < 6; i += 1) {
  for (const end = Date.now() + 500; Date.now() < end; );
  progressWriter()("on"); // not written, since nobody reads it
  await new Promise((resolve) => setImmediate(resolve));
}`;
  assert.equal(run(folderWith(shown, unread), "--silence", "2").status, 0);
});

test("a notebook that takes too long fails", () => {
  const source = "for (;;) { await new Promise((r) => setTimeout(r, 100)); console.log(1); }";
  const { status, said } = run(folderWith(source), "--total", "3");
  assert.equal(status, 1);
  assert.match(said, /ran longer than 3 s/);
});

test("--no-write runs any file and writes nothing", () => {
  const folder = folderWith("1 + 1");
  const before = read(folder);
  const { status, stdout } = spawnSync(process.execPath, [script, "--no-write", fileIn(folder)], { encoding: "utf8" });
  assert.equal(status, 0);
  assert.match(stdout, /executed, not written/);
  assert.equal(read(folder), before);
});

for (const [args, says] of [
  [["99"], /no notebook 99… in .* \(there are 01-one\.ipynb\)/],
  [["--check", "--accept"], /--check and --accept exclude each other/],
  [["--chekc"], /^notebooks: unknown option '--chekc'; known are --check, /],
  [["/nowhere/a.ipynb"], /no file \/nowhere\/a\.ipynb/],
  [["--total", "soon"], /--total takes seconds, not "soon"/],
] as const) {
  test(`${args.join(" ")} is answered with a sentence and the usage`, () => {
    const { status, said } = run(folderWith("1"), ...args);
    assert.equal(status, 2);
    assert.match(said, says);
    assert.match(said, /--no-write {4}only execute/);
  });
}

test("Ctrl-C stops the command and writes nothing", async () => {
  const started = path.join(temporaryFolder("nabla-run-"), "started");
  const folder = folderWith(
    `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(started)}, "");\nawait new Promise(() => setInterval(() => {}, 1000));`,
  );
  const before = read(folder);
  const child = spawn(process.execPath, [script, "--dir", folder], { stdio: "ignore" });
  while (!fs.existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.once("exit", resolve));
  assert.equal(code, 130);
  assert.equal(read(folder), before);
});
