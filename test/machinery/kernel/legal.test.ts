import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { temporaryFolder } from "../../temporary";
import { type Kernel, printed, startKernel } from "./client";

const folder = fs.realpathSync(temporaryFolder("nabla-legal-"));
let kernel: Kernel;
before(async () => {
  kernel = await startKernel(folder);
});
after(() => kernel.shutdown());

/** Runs cells; text printed by the last, or what it failed with. */
async function run(...cells: string[]): Promise<string> {
  let text = "";
  for (const cell of cells) {
    const { reply, messages, ...rest } = await kernel.execute(cell);
    const value = messages.find(({ type }) => type === "execute_result")?.content.data["text/plain"] ?? "";
    text = reply.status === "ok" ? printed({ reply, messages, ...rest }) + value : reply.evalue;
  }
  return text;
}

for (const [what, cells, expected] of [
  [
    "a function that makes an object of a class of its own",
    [
      "const make = () => { class Counter { private n = 0; next() { return ++this.n } } return new Counter() };",
      "make().next()",
    ],
    "1",
  ],
  [
    "a function that returns a type of its own",
    ["function f() { interface P { x: number } const p: P = { x: 5 }; return p }", "f().x"],
    "5",
  ],
  [
    "a mixin",
    [
      "function Mix<T extends new (...a: any[]) => object>(B: T) { return class extends B { private z = 1; y = 2 } }\nclass M extends Mix(Object) {}",
      "new M().y",
    ],
    "2",
  ],
  ["a class expression with a private part", ["const A = class { private q = 1; r = 2 };", "new A().r"], "2"],
  ["for await as the only await", ["for await (const v of [1, 2]) console.log(v)"], "1\n2\n"],
  [
    "export from a copied module",
    [
      "export const x1 = 1; export function f1() { return 2; }\nexport default class K1 {}\nexport { x1 as other };",
      "x1 + f1()",
    ],
    "3",
  ],
  ["findLast", ["[1, 2, 3].findLast((v) => v < 3)"], "2"],
  ["toSorted", ["[3, 1].toSorted().join() + new Float32Array([2, 1]).toSorted().join()"], "1,31,2"],
  ["an object in braces", ["{a: 1, b: 2}"], "{ a: 1, b: 2 }"],
  ["a block", ["{ const inside = 1; console.log(inside); }"], "1\n"],
] as const) {
  test(`${what} is taken`, async () => {
    assert.equal(await run(...cells), expected);
  });
}

test("what Node has is there: Object.groupBy", { skip: !("groupBy" in Object) }, async () => {
  assert.equal(
    await run("Object.keys(Object.groupBy([1, 2], (v: number) => (v > 1 ? 'big' : 'small'))).join()"),
    "small,big",
  );
});

test("a type error beside a private type is told alone", async () => {
  assert.match(
    await run("const bad: number = 'x'; const make2 = () => { class C { private n = 0 } return new C() };"),
    /^line 1, column 7: Type 'string' is not assignable/,
  );
});

test("an error in a line that was annotated has the learner's column", async () => {
  const { reply } = await kernel.execute(
    "const boom = () => { class C { private n = (null as any).x } return new C() }; boom();",
  );
  assert.match(reply.traceback.join("\n"), /at cell \[\d+\], line 1, column 80/);
});

test("a file that was not there is found once it is there", async () => {
  assert.match(await run('import { step } from "./step";\nstep()'), /Cannot find module '.\/step'/);
  fs.writeFileSync(path.join(folder, "step.ts"), "export function step(): number { return 7; }\n");
  assert.equal(await run('import { step } from "./step";\nstep()'), "7");
});

for (const [code, sentence] of [
  ["!ls -la", /no magics/],
  ["%%html\n<b>x</b>", /no magics.*display\.html/],
  ["%timeit 1", /no magics/],
] as const) {
  test(`${JSON.stringify(code)} is told in one sentence what to do instead`, async () => {
    const { reply } = await kernel.execute(code);
    assert.match(reply.evalue, sentence);
    assert.equal(reply.traceback.length, 1);
  });
}
