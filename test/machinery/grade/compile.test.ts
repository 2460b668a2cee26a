/** The compiler process: cells together where that means the same, and a cell that never ends costs itself alone. */
import assert from "node:assert/strict";
import test, { after } from "node:test";
import { type Compiler, compilerLimits, type openCompiler } from "../../../machinery/grade/compile/compiler";
import { root } from "../../source-files";

const compilerFile = "../../../machinery/dist/grade/compile/compiler";
const built = require(compilerFile) as { openCompiler: typeof openCompiler };
const opened: Compiler[] = [];

function open(limits = compilerLimits): Compiler {
  const compiler = built.openCompiler(root, limits);
  opened.push(compiler);
  return compiler;
}

after(() => {
  for (const compiler of opened) compiler.close();
});

const shared = open();
const differs = async (...together: string[]): Promise<boolean> => (await shared.together({ together })).differs;

test("cells are translated together, with a top-level await", async () => {
  const { script, isAsync, complaints } = await shared.together({
    together: ["const a = 1;", "const b = await Promise.resolve(a);", "b"],
  });
  assert.deepEqual(complaints, []);
  assert.equal(isAsync, true);
  assert.match(script ?? "", /exports\.a = a/);
});

test("cells are not joined where together they would mean something else", async () => {
  assert.equal(await differs("const a = 1;", "const b = a;"), false);
  assert.equal(await differs("const b = () => a;", "const a = 1;"), true, "a name before its cell");
  assert.equal(await differs("interface A { x: number }", "interface A { y: number }"), true, "declared twice");
  assert.equal(await differs("let a: A;", "interface A { y: number }"), true, "a type before its cell");
  assert.equal(await differs("function f() {", "return 1; }"), true, "two halves");
  assert.equal(await differs("const a = { b: 1 }.b;", "const b = 1;"), false, "the name of a member is no use");
});

test("a complaint names its cell", async () => {
  const { complaints } = await shared.together({ together: ["const a = 1;\nconst b = 2;", 'const c: number = "1";'] });
  assert.deepEqual(
    complaints.map(({ cell }) => cell),
    [1],
  );
});

test("a type that never ends costs its own cell, and the compiler goes on", async () => {
  const compiler = open({ ...compilerLimits, seconds: 2 });
  const words = `type Words<A extends D, B extends D, C extends D, E extends D> = \`\${A}\${B}\${C}\${E}\`;`;
  const line = (i: number): string =>
    `let x${i}: Words<D, D, D, D> extends \`\${infer R}${i}\` ? { [K in Words<D, D, D, D>]: R } : 0 = null as any;`;
  const names = Array.from("0123456789abcdefg", (letter) => `"${letter}"`).join(" | ");
  const bomb = [`type D = ${names};`, words, ...Array.from({ length: 30 }, (_, i) => line(i))].join("\n");
  // another submission waits behind it: it is translated by the next process
  const [ended, after] = await Promise.allSettled([
    compiler.compile({ previous: "", count: 1, source: bomb }),
    compiler.compile({ previous: "", count: 2, source: "const fine = 1;" }),
  ]);
  assert.match(ended.status === "rejected" ? String(ended.reason) : "it compiled", /did not finish in time/);
  assert.deepEqual(after.status === "fulfilled" && after.value.complaints, []);
});
