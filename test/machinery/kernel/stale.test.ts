import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

async function stale(): Promise<string> {
  const shown = await kernel.execute(
    'console.log([...(globalThis as any)[Symbol.for("nabla.host")].staleNames].sort().join(" "));',
  );
  assert.equal(shown.reply.status, "ok", shown.reply.evalue);
  return printed(shown).trim();
}

test("names of a cell that does not compile are stale while their older definitions live", async () => {
  await kernel.execute(
    "function step(x: number) { return 1; }\nconst arrow = () => 1;\nlet [p, { q }] = [1, { q: 2 }];\nclass K {}",
  );
  assert.equal(await stale(), "");
  await kernel.execute(
    'function step(x: number): number { return "no"; }\nconst arrow = () => 2;\nlet [p, { q }] = [3, { q: 4 }];\nclass K {}\nfunction fresh() {}',
  );
  assert.equal(await stale(), "K arrow p q step");
});

test("a version that compiles is not stale, the others stay so", async () => {
  await kernel.execute("function step(x: number) { return 2; }");
  assert.equal(await stale(), "K arrow p q");
});

test("a cell that throws before it reaches a name leaves that name stale, a name it reached is not", async () => {
  await kernel.execute("const early = () => 1;\nconst late = () => 1;");
  await kernel.execute('const early = () => 2;\nif (early() === 2) throw new Error("stop");\nconst late = () => 2;');
  assert.equal(
    (await stale())
      .split(" ")
      .filter((name) => name === "early" || name === "late")
      .join(),
    "late",
  );
});

test("an interface or a type is never stale", async () => {
  await kernel.execute("interface I { a: number }\ntype T = number;");
  await kernel.execute('interface I { a: string }\ntype T = string;\nconst bad: number = "x";');
  assert.doesNotMatch(await stale(), /\bI\b|\bT\b|bad/);
});
