import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { before, describe, test } from "node:test";
import { temporaryFolder } from "../../temporary";

const root = path.resolve(__dirname, "..", "..", "..");
const script = path.join(root, "scripts", "notebooks.js");

type Source = string | { source: string; tags: string[] };

/** A notebook of these cells; outputs are those of its first cell, as if it had been executed. */
function notebookOf(cells: readonly Source[], ...outputs: object[]): string {
  const written = cells.map((cell, index) => {
    const { source, tags } = typeof cell === "string" ? { source: cell, tags: undefined } : cell;
    const metadata = tags ? { tags } : {};
    const ran =
      index === 0 && outputs.length > 0 ? { execution_count: 1, outputs } : { execution_count: null, outputs: [] };
    return { id: `cell-${index + 1}`, cell_type: "code", source, metadata, ...ran };
  });
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: written });
}

/** A folder, with a space and Korean letters, that holds notebooks by their names. */
function folderOf(notebooks: { readonly [name: string]: string }): string {
  const folder = temporaryFolder("nabla 공책 ");
  for (const [name, text] of Object.entries(notebooks)) fs.writeFileSync(path.join(folder, `${name}.ipynb`), text);
  return folder;
}
/** One that holds one notebook of these cells. */
const folderWith = (...cells: Source[]): string => folderOf({ "01-one": notebookOf(cells) });
const fileIn = (folder: string, name = "01-one"): string => path.join(folder, `${name}.ipynb`);
const read = (folder: string, name?: string): string => fs.readFileSync(fileIn(folder, name), "utf8");

function run(folder: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--dir", folder, ...args], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

/** What the command said of one notebook. */
const saidOf = (said: string, name: string): string =>
  said
    .split(/^(?=[✓✗])/m)
    .filter((part) => part.slice(2).startsWith(name))
    .join("");

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
  fs.writeFileSync(path.join(folder, "two.ts"), "export const two = 2;\n");
  fs.writeFileSync(fileIn(folder, "02-two"), notebookOf(['import { two } from "./two";', "two + 1"]));
  for (const name of ["01", "02"]) {
    const alone = run(folder, name);
    assert.equal(alone.status, 0, alone.said);
  }
  fs.copyFileSync(fileIn(folder, "02-two"), fileIn(folder, "03-three")); // to be executed twice
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

/** Ways to fail, each a notebook. */
const failures: readonly [does: string, cells: readonly Source[], says: RegExp][] = [
  ["throws", ["1", "\n(null as any).x;"], /, cell cell-2: TypeError: .*\n.*cell \[2\], line 2/],
  ["does not compile", ['const x: number = "a";'], /CompileError[\s\S]*TS2322/],
  ["forgets a rejection", ['Promise.reject(new Error("lost"));'], /Error: lost/],
  // mostly after the cell has ended; on a busy machine before
  ["throws in a timer", ['setTimeout(() => { throw new Error("later"); }, 5);'], /Error: later/],
  ["kills its process", ['process.kill(process.pid, "SIGKILL");'], /the process died \(signal SIGKILL\)/],
  ["is tagged to raise and does not", [{ source: "1", tags: ["raises-exception"] }], /raised nothing/],
  [
    "makes the file larger than 1.5 MB",
    ['import { display } from "tslab";\ndisplay.html("x".repeat(1.6e6));'],
    /the file would be 1\.\d MB, more than 1\.5 MB/,
  ],
];

const outputs = [
  'import { volatile } from "nabla";\nconsole.log("took", volatile(Date.now()), "ms");\n1 / 3',
  "",
  { source: 'throw new Error("on purpose");', tags: ["raises-exception"] },
  'import { display } from "tslab";\ndisplay.html("<b>" + process.env.NABLA_DATA + process.env.NABLA_TF + "</b>");',
];

/** Notebooks are executed together wherever that shows the same: most of a run's time is spent before the first cell. */
const names = failures.map((_, i) => `${10 + i}-fails`);
const fails = Object.fromEntries(failures.map(([, cells], i) => [names[i], notebookOf(cells)]));
const written = folderOf({ "01-one": notebookOf(outputs), ...fails });

describe("notebooks that are written", () => {
  const folder = written;
  let ran: ReturnType<typeof run>;
  before(() => {
    ran = run(folder);
  });

  test("hold their outputs", () => {
    assert.match(saidOf(ran.said, "01-one"), /^✓ 01-one: /);
    const { cells: executed } = JSON.parse(read(folder));
    assert.deepEqual(
      executed.map((cell: { execution_count: number | null }) => cell.execution_count),
      [1, null, 2, 3],
    );
    assert.deepEqual(executed[0].outputs[0].text, ["took ‹varies› ms\n"]);
    assert.equal(executed[0].outputs[1].output_type, "execute_result");
    assert.equal(executed[2].outputs[0].ename, "Error");
    assert.deepEqual(executed[3].outputs[0].data["text/html"], ["<b>generatedwasm</b>"]);
  });

  for (const [i, [does, , says]] of failures.entries())
    test(`fail where a cell ${does}: the cell and the line are named, and nothing is written`, () => {
      assert.equal(ran.status, 1);
      assert.match(saidOf(ran.said, names[i]), says, ran.said);
      assert.equal(read(folder, names[i]), fails[names[i]]);
    });

  test("are written by a second run only where something changed", () => {
    const before = fs.statSync(fileIn(folder)).mtimeMs;
    const again = run(folder, "01");
    assert.match(again.said, /unchanged/);
    assert.equal(again.status, 0, again.said);
    assert.equal(fs.statSync(fileIn(folder)).mtimeMs, before);
  });
});

describe("--check", () => {
  const changed = notebookOf(['console.log("one");'], { output_type: "stream", name: "stdout", text: ["two\n"] });
  const data = { "text/plain": [`${process.pid}`] }; // as another run would have written it
  const folder = folderOf({
    "02-changed": changed,
    "03-differs": notebookOf(["process.pid"], {
      output_type: "execute_result",
      execution_count: 1,
      metadata: {},
      data,
    }),
  });
  let checked: ReturnType<typeof run>;
  before(() => {
    fs.copyFileSync(fileIn(written), fileIn(folder));
    checked = run(folder, "--check");
  });

  test("finds outputs as a run before has written them", () => {
    assert.match(saidOf(checked.said, "01-one"), /^✓ 01-one: as committed/, checked.said);
  });

  test("fails on an output that changed, shows it and leaves the file alone; --accept writes it", () => {
    assert.equal(checked.status, 1);
    assert.match(checked.said, /✗ 02-changed: 1 differences[\s\S]*cell cell-1: stdout:\n\s+- two\n\s+\+ one/);
    assert.equal(read(folder, "02-changed"), changed);
    const accepted = run(folder, "02", "--accept");
    assert.equal(accepted.status, 0);
    assert.match(accepted.said, /- two\n\s+\+ one/);
    assert.match(read(folder, "02-changed"), /"one\\n"/);
  });

  test("fails on an output that two runs make differently", () => {
    assert.match(saidOf(checked.said, "03-differs"), /^✗ 03-differs: 1 differences/);
  });
});

test("a cell without output for too long fails, one that shows progress does not", () => {
  const shown = "for (let i = 0; i < 6; i += 1) { await new Promise((r) => setTimeout(r, 500)); console.log(i); }";
  const unread = `import { progressWriter } from "nabla";
for (let i = 0; i < 6; i += 1) {
  for (const end = Date.now() + 500; Date.now() < end; );
  progressWriter()("on"); // not written, since nobody reads it
  await new Promise((resolve) => setImmediate(resolve));
}`;
  const folder = folderOf({ "01-endless": notebookOf(["for (;;) {}"]), "02-shown": notebookOf([shown, unread]) });
  const { status, said } = run(folder, "--silence", "2");
  assert.equal(status, 1);
  assert.match(said, /✗ 01-endless, cell cell-1: no output for 2 s/);
  assert.match(said, /✓ 02-shown/);
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
