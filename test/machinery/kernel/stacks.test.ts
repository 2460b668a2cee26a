import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, only, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

/** Words that no learner wrote. */
const machinery = /nabla-cell|__tslab__|tslab\/dist|machinery\/|exports\.|nabla_1|node:internal/;

for (const [what, code] of [
  ["console.log of an error", 'const make = () => new Error("mine");\n\nconsole.log(make());'],
  ["console.trace", 'const make = () => console.trace("mine");\n\nmake();'],
  ["an error in a list", 'const make = () => new Error("mine");\n\nconsole.log([make()]);'],
  [
    "allSettled",
    'const make = async () => { throw new Error("mine"); };\n\nconsole.log(await Promise.allSettled([make()]));',
  ],
] as const) {
  test(`${what} names the cell's own lines and no machinery`, async () => {
    const answer = await kernel.execute(code);
    const text = printed(answer);
    const count = answer.reply.execution_count;
    assert.match(text, new RegExp(`at make \\(cell \\[${count}\\], line 1, column \\d+\\)`));
    assert.match(text, new RegExp(`at (async )?cell \\[${count}\\], line 3, column \\d+`));
    assert.doesNotMatch(text, machinery);
  });
}

test("an error as last value names the cell's own line", async () => {
  const answer = await kernel.execute('\nnew Error("mine")');
  const text = only(answer, "execute_result").content.data["text/plain"];
  assert.match(text, /^Error: mine\n {4}at cell \[\d+\], line 2, column 1$/);
});

test("a syntax error that only V8 sees points at its place", async () => {
  const { reply } = await kernel.execute("const fine = 1;\nconst re = /(/;");
  assert.equal(reply.ename, "SyntaxError");
  const text = reply.traceback.join("\n");
  assert.match(text, /at cell \[\d+\], line 2, column 12\n/);
  assert.match(text, /2 \| const re = \/\(\/;\n {7}\| {12}\^/);
  assert.doesNotMatch(text, machinery);
});

for (const [cells, message] of [
  [["let fn: any = 1;", "fn();"], "fn is not a function"],
  [['import { tensor } from "nabla";', "(tensor([1]) as any).nope();"], "tensor(...).nope is not a function"],
  [['import { tensor } from "nabla";\n(tensor([1]) as any).nope();'], "tensor(...).nope is not a function"],
  [["const later = async (): Promise<any> => ({});", "(await later()).nope();"], /^\(.*\)\.nope is not a function$/],
] as const) {
  test(`${cells.at(-1)} fails in the learner's words`, async () => {
    let evalue = "";
    for (const cell of cells) evalue = (await kernel.execute(cell)).reply.evalue;
    if (typeof message === "string") assert.equal(evalue, message);
    else assert.match(evalue, message);
    assert.doesNotMatch(evalue, machinery);
  });
}

test("a name that no cell made says what to do", async () => {
  const { reply } = await kernel.execute("check(1);");
  assert.match(
    reply.evalue,
    /Cannot find name 'check'\. \(TS2304\)\. If a cell above defines it, run that cell first; if none does, define it with `const`$/,
  );
});
