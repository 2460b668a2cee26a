import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

function send(code: string, stop_on_error: boolean): ReturnType<Kernel["send"]> {
  return kernel.send("execute_request", { code, silent: false, stop_on_error });
}

for (const [name, failing] of [
  ["throws", 'await new Promise((r) => setTimeout(r, 50));\nthrow new Error("first");'],
  ["throws at once", 'throw new Error("first");'],
  ["does not compile", "const a: number = true;"],
] as const) {
  test(`with stop_on_error, cells queued behind one that ${name} are answered as aborted, later ones run`, async () => {
    const queued = [send(failing, true), send("1", true), send("2", false)];
    const answers = await Promise.all(queued.map(({ done }) => done));
    assert.deepEqual(
      answers.map(({ reply }) => reply.status),
      ["error", "aborted", "aborted"],
    );
    assert.deepEqual(answers[1].messages, [], "an aborted cell puts nothing out");
    assert.equal((await send("3", true).done).reply.status, "ok");
  });

  test(`without stop_on_error, cells queued behind one that ${name} run`, async () => {
    const queued = [send(failing, false), send("1", true), send("2", true)];
    const answers = await Promise.all(queued.map(({ done }) => done));
    assert.deepEqual(
      answers.map(({ reply }) => reply.status),
      ["error", "ok", "ok"],
    );
  });
}

test("a request sent right after a failure was told runs", async () => {
  for (let i = 0; i < 5; i += 1) {
    assert.equal((await send("throw new Error();", true).done).reply.status, "error");
    assert.equal((await send("1", true).done).reply.status, "ok");
  }
});

test("a hundred queued cells run one after the other", async () => {
  await send("let runs: number[] = []; let inside = 0;", true).done;
  const code = "inside += 1; await new Promise((r) => setTimeout(r, 1)); runs.push(inside); inside -= 1;";
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(code, true).done));
  assert.ok(answers.every(({ reply }) => reply.status === "ok"));
  const { messages } = await send("runs.length + ' ' + Math.max(...runs)", true).done;
  assert.equal(messages.at(-1)?.content.data["text/plain"], "100 1");
});

test("a message with a wrong signature, or none at all, is told to the log and hurts nobody", async () => {
  await kernel.raw(["nonsense"]);
  await kernel.raw(["<IDS|MSG>", "0".repeat(64), "{}", "{}", "{}", "{}"]);
  await kernel.raw(["<IDS|MSG>", "", "{", "", "", ""]);
  assert.equal((await send("1", true).done).reply.status, "ok");
  assert.match(kernel.noise(), /wrong signature/);
});

test("an unknown request leaves the kernel idle", async () => {
  const { id } = kernel.send("wonder_request", {});
  await kernel.until(({ parent, content }) => parent === id && content.execution_state === "idle");
  assert.equal((await send("1", true).done).reply.status, "ok");
});
