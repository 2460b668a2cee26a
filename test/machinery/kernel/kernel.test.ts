import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, only, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(async () => {
  assert.equal(await kernel.shutdown(), 0);
  assert.equal(kernel.noise(), "", "the kernel has nothing to say to whoever started it");
});

test("a cell's last value is an execute_result, between busy and idle, after its execute_input", async () => {
  const { reply, id } = await kernel.execute("const one: number = 1;\none + 1");
  assert.equal(reply.status, "ok");
  const types = kernel.heard
    .filter(({ parent }) => parent === id)
    .map(({ type, content }) => content.execution_state ?? type);
  assert.deepEqual(types, ["busy", "execute_input", "execute_result", "idle"]);
  const result = kernel.heard.find(({ parent, type }) => parent === id && type === "execute_result");
  assert.deepEqual(result?.content.data, { "text/plain": "2" });
  assert.equal(result?.content.execution_count, reply.execution_count);
});

test("what a cell throws is an error message and the same fields in the reply", async () => {
  const answer = await kernel.execute('throw new RangeError("too far")');
  const { ename, evalue, traceback } = only(answer, "error").content;
  assert.equal(ename, "RangeError");
  assert.equal(evalue, "too far");
  assert.equal(answer.reply.status, "error");
  assert.deepEqual([answer.reply.ename, answer.reply.evalue, answer.reply.traceback], [ename, evalue, traceback]);
});

test("a traceback names the cells and lines that the learner wrote", async () => {
  const defined = await kernel.execute(
    "interface P { x: number }\n\nfunction deep(p: P | undefined): number {\n  return p!.x;\n}",
  );
  const called = await kernel.execute("// a comment\n\nconst y: number =\n  deep(undefined);");
  const [first, second] = [defined.reply.execution_count, called.reply.execution_count];
  assert.deepEqual(called.reply.traceback, [
    "TypeError: Cannot read properties of undefined (reading 'x')",
    `    at deep (cell [${first}], line 4, column 13)`,
    "     3 | function deep(p: P | undefined): number {",
    "     4 |   return p!.x;",
    "       |             ^",
    `    at cell [${second}], line 4, column 3`,
  ]);
});

test("a traceback is right after an await, in a method and in a callback", async () => {
  const code =
    'await new Promise((r) => setTimeout(r, 5));\nclass A {\n  m() {\n    [1].map(() => {\n      throw new Error("in");\n    });\n  }\n}\nnew A().m();';
  const { reply } = await kernel.execute(code);
  const places = reply.traceback.filter((line: string) => line.startsWith("    at"));
  const count = reply.execution_count;
  assert.match(places[0], new RegExp(`cell \\[${count}\\], line 5, column 13`));
  assert.match(places[1], new RegExp(`A.m \\(cell \\[${count}\\], line 4, column 9`));
  assert.match(places[2], new RegExp(`cell \\[${count}\\], line 9, column 9`));
});

test("a library error keeps its own frames and has no frame of the kernel or tslab", async () => {
  const { reply } = await kernel.execute('import { tensor } from "nabla";\ntensor([[1], [2, 3]]);');
  assert.match(reply.traceback.join("\n"), /nabla\/tensor\//);
  assert.match(reply.traceback.join("\n"), /at cell \[\d+\], line 2, column/);
  assert.doesNotMatch(reply.traceback.join("\n"), /kernel\/|tslab|node:/);
});

test("the cause of an error is told too", async () => {
  const { reply } = await kernel.execute('throw new Error("outer", { cause: new TypeError("inner") });');
  assert.match(reply.traceback.join("\n"), /Error: outer[\s\S]*caused by TypeError: inner/);
});

test("type errors have line, column and the compiler's code", async () => {
  const { reply } = await kernel.execute('const a: number = 1;\nconst wrong: number = "text";\nnothing();');
  assert.equal(reply.ename, "CompileError");
  assert.match(
    reply.evalue,
    /^line 2, column 7: Type 'string' is not assignable to type 'number'. \(TS2322\) \(and 1 more\)$/,
  );
  const text = reply.traceback.join("\n");
  assert.match(text, /line 2, column 7: TS2322/);
  assert.match(text, /2 \| const wrong: number = "text";\n {7}\| {7}\^\^\^\^\^/);
  assert.match(text, /line 3, column 1: TS2304: Cannot find name 'nothing'/);
});

test("a syntax error is a compile error, and the next cell runs", async () => {
  const { reply } = await kernel.execute("const = 1");
  assert.equal(reply.ename, "CompileError");
  assert.match(reply.evalue, /^line 1, column 7: /);
  assert.equal((await kernel.execute("1")).reply.status, "ok");
});

for (const [thrown, evalue] of [
  ["3", "3"],
  ["undefined", "undefined"],
  ["null", "null"],
  ["{ a: 1 }", "{ a: 1 }"],
  ["new Proxy({}, { get() { throw new Error(); } })", /.*/],
  ["Object.assign(new Error(), { message: 5, stack: 7, name: null })", "5"],
  ['Object.defineProperty(new Error("x"), "stack", { get() { throw 1; } })', /.*/],
] as const) {
  test(`throw ${thrown} is an error like any other`, async () => {
    const { reply } = await kernel.execute(`throw ${thrown};`);
    assert.equal(reply.status, "error");
    assert.ok(reply.ename.length > 0 && reply.traceback.length > 0);
    if (typeof evalue === "string") assert.equal(reply.evalue, evalue);
  });
}

test("a rejection that nobody handles fails the cell that made it", async () => {
  const { reply } = await kernel.execute('async function forgotten() { throw new Error("floating"); }\nforgotten();');
  assert.equal(reply.status, "error");
  assert.equal(reply.evalue, "floating");
  assert.match(reply.traceback.join("\n"), /forgotten \(cell \[\d+\], line 1/);
});

test("a rejection while the cell still waits ends the cell", async () => {
  const code = 'setTimeout(() => { Promise.reject(new Error("while waiting")); }, 10);\nawait new Promise(() => {});';
  assert.equal((await kernel.execute(code)).reply.evalue, "while waiting");
});

test("what a timer throws after its cell has ended is told under that cell", async () => {
  const { reply, id } = await kernel.execute('setTimeout(() => { throw new Error("late"); }, 50);');
  assert.equal(reply.status, "ok");
  await kernel.execute("1");
  const told = await kernel.until(({ parent, type }) => parent === id && type === "stream");
  assert.equal(told.content.name, "stderr");
  assert.match(
    told.content.text,
    new RegExp(`In cell \\[${reply.execution_count}\\], after it had ended:\nError: late`),
  );
});

for (const call of [
  "process.exit(1)",
  "process.abort()",
  "await null; process.exit()",
  "try { process.exit() } catch {}",
]) {
  test(`${call} is an error of the cell, not the end of the kernel`, async () => {
    const { reply } = await kernel.execute(`${call};`);
    assert.equal(reply.ename, "ProcessExit");
    assert.equal((await kernel.execute("1")).reply.status, "ok");
  });
}

test("printed text comes in order, by stream, before the last value", async () => {
  const answer = await kernel.execute('console.log("a"); console.error("b"); process.stdout.write("c"); "last"');
  const got = answer.messages
    .slice(1)
    .map(({ type, content }) => [type, content.name ?? "", content.text ?? content.data["text/plain"]]);
  assert.deepEqual(got, [
    ["stream", "stdout", "a\n"],
    ["stream", "stderr", "b\n"],
    ["stream", "stdout", "c"],
    ["execute_result", "", "last"],
  ]);
});

test("text printed in a loop without an await arrives before the loop ends", async () => {
  const run = kernel.send("execute_request", {
    code: 'console.log("now"); const end = Date.now() + 1500; while (Date.now() < end) console.log("");\nDate.now()',
    silent: false,
  });
  await kernel.until(({ parent, type }) => parent === run.id && type === "stream");
  const seen = Date.now();
  const answer = await run.done;
  assert.ok(seen + 500 < Number(only(answer, "execute_result").content.data["text/plain"]));
});

test("a flood of prints is cut with a notice and the cell runs on", async () => {
  const answer = await kernel.execute('for (let i = 0; i < 3e5; i += 1) console.log("line " + i);\n"end"');
  const text = printed(answer);
  assert.ok(text.length < 1_100_000, `${text.length} characters`);
  assert.match(text, /\[output cut: this cell printed more than 1,000,000 characters; it runs on, unheard\]\n$/);
  assert.equal(only(answer, "execute_result").content.data["text/plain"], "end");
  assert.equal(printed(await kernel.execute('console.log("heard again")')), "heard again\n");
});

test("a flood of displays is cut with a notice", async () => {
  const answer = await kernel.execute(
    'import { display } from "tslab";\nfor (let i = 0; i < 6000; i += 1) display.text(String(i));',
  );
  assert.equal(answer.messages.filter(({ type }) => type === "display_data").length, 5000);
  assert.match(printed(answer), /displayed more than 5,000 things/);
});

test("a display that is updated says which one it is", async () => {
  const answer = await kernel.execute(
    'import { newDisplay } from "tslab";\nconst d = newDisplay(); d.text("1"); d.text("2");',
  );
  const [shown, updated] = [only(answer, "display_data"), only(answer, "update_display_data")];
  assert.equal(shown.content.transient.display_id, updated.content.transient.display_id);
});

test("an editor gets completions, hover and completeness", async () => {
  await kernel.execute("const alphabet = [1];");
  const completed = await kernel.send("complete_request", { code: "alph", cursor_pos: 4 }).done;
  assert.ok(completed.reply.matches.includes("alphabet"));
  const hovered = await kernel.send("inspect_request", { code: "alphabet", cursor_pos: 3, detail_level: 0 }).done;
  assert.match(hovered.reply.data["text/plain"], /const alphabet: number\[\]/);
  for (const [code, status] of [
    ["if (1) {", "incomplete"],
    ["const text = `one", "incomplete"],
    ["/* a comment", "incomplete"],
    ["const = 1", "invalid"],
    ["await 1", "complete"],
  ])
    assert.equal((await kernel.send("is_complete_request", { code }).done).reply.status, status, code);
});

test("questions of other kinds are answered by their own names", async () => {
  assert.deepEqual((await kernel.send("comm_info_request", {}).done).reply, { status: "ok", comms: {} });
  assert.deepEqual((await kernel.send("history_request", {}).done).reply, { status: "ok", history: [] });
  const { reply } = await kernel.send("kernel_info_request", {}, "control").done;
  assert.equal(reply.implementation, "tslab");
  assert.equal(reply.language_info.name, "typescript");
});

test("a silent request runs unseen and leaves the count alone", async () => {
  const before = await kernel.execute("1");
  const silent = await kernel.execute('globalThis.hidden = 5; console.log("x"); 5', {
    silent: true,
    store_history: false,
  });
  assert.deepEqual(silent.messages, []);
  const next = await kernel.execute("1");
  assert.equal(next.reply.execution_count, before.reply.execution_count + 1);
});
