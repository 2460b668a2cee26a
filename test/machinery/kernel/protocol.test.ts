import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Dealer } from "zeromq";
import { readMessage, writeMessage } from "../../../machinery/kernel/message";
import { sendAtOnce } from "../../../machinery/kernel/threads";
import { type Answer, type Kernel, only, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(async () => {
  assert.equal(await kernel.shutdown(), 0);
  assert.equal(kernel.noise(), "", "nothing is printed to whoever started the kernel");
});

function ask(type: string, content: object): Promise<Answer> {
  return kernel.send(type, content).done;
}

test("completion and inspection count characters, not halves of them", async () => {
  await kernel.execute("const hello = { alpha: 1 };");
  const code = '"😀😀😀😀"; hello.al';
  const { reply } = await ask("complete_request", { code, cursor_pos: 16 });
  assert.ok(reply.matches.includes("alpha"), JSON.stringify(reply.matches.slice(0, 5)));
  assert.deepEqual([reply.cursor_start, reply.cursor_end], [14, 16]);
  const hovered = await ask("inspect_request", { code, cursor_pos: 10, detail_level: 0 });
  assert.match(hovered.reply.data["text/plain"], /^const hello: /);
});

for (const [code, shown] of [
  ["Math.max(1, ", /^max\(\.\.\.values: number\[\]\): number\n\nReturns the larger of a set of/],
  ["Math.max(Math.min(1, 2), ", /^max\(/],
  ["[3, 1].sort(", /^sort\(compareFn\?: .*\): number\[\]\n\nSorts an array in place/],
  ['import { gradientCheck } from "nabla";\ngradientCheck(', /^gradientCheck\([\s\S]*\n\n[A-Z]/],
] as const) {
  test(`inspection inside of ${code.split("\n").at(-1)} shows the call and its documentation`, async () => {
    const { reply } = await ask("inspect_request", { code, cursor_pos: code.length, detail_level: 0 });
    assert.equal(reply.found, true);
    assert.match(reply.data["text/plain"], shown);
  });
}

test("a call with several signatures says how many others there are", async () => {
  const code = '"a".replace(';
  const { reply } = await ask("inspect_request", { code, cursor_pos: code.length, detail_level: 0 });
  assert.match(reply.data["text/plain"], /^replace\(.*\(\+3 overloads\)\n\nPasses a string and replaceValue to the `/);
});

test("inspection of nothing finds nothing", async () => {
  const { reply } = await ask("inspect_request", { code: "1 + ", cursor_pos: 4, detail_level: 0 });
  assert.equal(reply.found, false);
});

test("a result of 20 MB is cut, and says so", async () => {
  const answer = await kernel.execute('"x".repeat(2e7)');
  const text: string = only(answer, "execute_result").content.data["text/plain"];
  assert.ok(text.length < 600_000, `${text.length} characters`);
  assert.match(text.slice(-60), /\[output cut: 19,500,000 characters more\]$/);
});

test("a display of 20 MB is left out, and says so; what follows is shown", async () => {
  const answer = await kernel.execute(
    'import { display } from "tslab";\ndisplay.html("x".repeat(2e7));\ndisplay.html("<b>");',
  );
  assert.match(printed(answer), /\[output cut: a display of 20,000,000 characters; a page can hold 8,000,000\]/);
  assert.deepEqual(only(answer, "display_data").content.data, { "text/html": "<b>" });
});

test("an error of 20 MB is cut, in its message and its traceback", async () => {
  const { reply } = await kernel.execute('throw new Error("x".repeat(2e7));');
  assert.ok(JSON.stringify(reply).length < 500_000);
  assert.match(reply.evalue.slice(-60), /characters more\]$/);
});

test("a request without history leaves the count alone, and its lines are known", async () => {
  const before = (await kernel.execute("1")).reply.execution_count;
  const aside = await kernel.execute('console.log("seen");\n2', { store_history: false });
  assert.equal(printed(aside), "seen\n");
  assert.equal(aside.reply.execution_count, before);
  assert.equal(only(aside, "execute_input").content.execution_count, before);
  assert.equal(only(aside, "execute_result").content.execution_count, before);
  const failed = await kernel.execute('\nthrow new Error("aside");', { store_history: false });
  assert.match(failed.reply.traceback.join("\n"), /^ {4}at cell \[unnumbered \d+\], line 2, column 7$/m);
  assert.equal((await kernel.execute("1")).reply.execution_count, before + 1);
});

test("a silent request that fails is told to nobody but its sender, with the count as it was", async () => {
  const before = (await kernel.execute("1")).reply.execution_count;
  const { reply, messages } = await kernel.execute('throw new Error("quiet");', { silent: true });
  assert.deepEqual(messages, []);
  assert.deepEqual([reply.status, reply.evalue, reply.execution_count], ["error", "quiet", before]);
});

test("user_expressions are evaluated after the cell, each on its own", async () => {
  const user_expressions = { sum: "five + 1", none: "undefined", wrong: "no.such", late: "await Promise.resolve('x')" };
  const { reply, messages } = await kernel.execute("const five = 5;", { user_expressions });
  const { sum, none, wrong, late } = reply.user_expressions;
  assert.deepEqual(sum, { status: "ok", data: { "text/plain": "6" }, metadata: {} });
  assert.equal(none.data["text/plain"], "undefined");
  assert.equal(late.data["text/plain"], "x");
  assert.deepEqual([wrong.status, wrong.ename], ["error", "CompileError"]);
  assert.deepEqual(
    messages.map(({ type }) => type),
    ["execute_input"],
  );
});

test("user_expressions of a cell that failed are not evaluated", async () => {
  const { reply } = await kernel.execute("throw 1;", { user_expressions: { a: "1" } });
  assert.equal(reply.user_expressions, undefined);
});

test("comm_open is answered by comm_close", async () => {
  const { id } = kernel.send("comm_open", { comm_id: "c1", target_name: "jupyter.widget", data: {} });
  const closed = await kernel.until(({ type, parent }) => type === "comm_close" && parent === id);
  assert.deepEqual(closed.content, { comm_id: "c1", data: {} });
});

test("an interrupt is answered between busy and idle", async () => {
  const { id, reply } = await kernel.interrupt();
  assert.deepEqual(reply, { status: "ok" });
  await kernel.until(({ parent, content }) => parent === id && content.execution_state === "idle");
  const states = kernel.heard.filter(({ parent }) => parent === id).map(({ content }) => content.execution_state);
  assert.deepEqual(states, ["busy", "idle"]);
});

test("a second client gets its own replies, shares the variables, and both hear everything", async () => {
  const { key, shell_port } = kernel.connection;
  const other = new Dealer(sendAtOnce);
  other.connect(`tcp://127.0.0.1:${shell_port}`);
  const first = kernel.send("execute_request", { code: "let shared = 1; await null; shared", silent: false });
  const frames = writeMessage("execute_request", { code: "shared += 1", silent: false }, undefined, key, []);
  const { msg_id: id } = JSON.parse(String(frames[2]));
  await first.done;
  await other.send(frames);
  const { header, content } = readMessage(await other.receive(), key);
  assert.deepEqual([header.msg_type, content.status], ["execute_reply", "ok"]);
  const heard = await kernel.until(({ parent, type }) => parent === id && type === "execute_result");
  assert.equal(heard.content.data["text/plain"], "2");
  other.close();
});
