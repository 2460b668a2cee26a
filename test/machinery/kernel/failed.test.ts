import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

async function run(...cells: string[]): Promise<string> {
  let text = "";
  for (const cell of cells) {
    const answer = await kernel.execute(cell);
    text = printed(answer) + (answer.reply.evalue ?? "");
  }
  return text;
}

test("what a cell made before it failed is there, with its type", async () => {
  await run(
    'import { basename } from "node:path";\nconst trained = [1, 2, 3];\nconst name = basename("a/b");\nthrow 0;',
  );
  assert.equal(await run("console.log(trained.length, basename(name));"), "3 b\n");
  assert.match(await run("const text: string = trained;"), /'number\[\]' is not assignable to type 'string'/);
});

test("a name that a failed cell declares anew has the type of the value it has", async () => {
  await run("let w1 = 1;", 'const w1 = "new"; throw 0;');
  assert.match(await run("w1.toFixed(2)"), /'toFixed' does not exist on type '"new"'/);
  assert.equal(await run("console.log(w1.length)"), "3\n");
});

test("a name that a failed cell did not reach keeps its value and type, and is tied to its old variable", async () => {
  await run("let w2 = 1;\nconst read = () => w2;", 'throw 0;\nlet w2 = "new";');
  assert.equal(await run("w2 += 1;\nconsole.log(w2.toFixed(1), read());"), "2.0 2\n");
});

test("a name that was never reached is named as not there", async () => {
  await run("const reached = 1;\nif (reached) throw 0;\nconst later = 2;");
  assert.match(await run("later"), /Cannot find name 'later'.*Cell \[\d+\] failed before it made 'later'/);
  assert.equal(await run("const later = 3;", "console.log(later)"), "3\n");
});

test("a stopped cell keeps what it made, and its functions share its variables", async () => {
  const stopped = kernel.send("execute_request", {
    code: 'let epochs = 0;\nconst more = () => { epochs += 1; };\nconsole.log("s");\nfor (;;) { more(); await null; }',
    silent: false,
  });
  await kernel.until(({ parent, type }) => parent === stopped.id && type === "stream");
  await kernel.interrupt();
  await stopped.done;
  assert.equal(await run("const was = epochs;\nmore();\nconsole.log(was > 0, epochs - was);"), "true 1\n");
});

test("types, classes and functions of a failed cell are there as far as they can be used", async () => {
  await run(
    "interface Point { x: number }\nfunction double(p: Point) { return 2 * p.x; }\nclass A { y = 1 }\nthrow 0;\nclass B {}",
  );
  assert.equal(await run("const p: Point = { x: 2 };\nconsole.log(double(p), new A().y);"), "4 1\n");
  assert.match(await run("new B()"), /Cannot find name 'B'/);
});

test("a function that a newer cell has replaced changes its own variable, not the newer one", async () => {
  await run("let k = 1;\nconst raise = () => { k += 1; return k; };", 'let k = "new";');
  assert.equal(await run("console.log(raise(), raise(), k);"), "2 3 new\n");
});
