import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

/** Runs cells one after the other; the last value of the last. */
async function last(...cells: string[]): Promise<string | undefined> {
  let value: string | undefined;
  for (const cell of cells) {
    const { reply, messages } = await kernel.execute(cell);
    assert.equal(reply.status, "ok", `${cell}: ${reply.traceback?.join("\n")}`);
    value = messages.find(({ type }) => type === "execute_result")?.content.data["text/plain"];
  }
  return value;
}

test("a variable that a later cell assigns changes for the functions of its own cell", async () => {
  assert.equal(await last("let w = 1;\nfunction read() { return w; }", "w = 5;", "read()"), "5");
  assert.equal(await last("w += 2; w", "[w, read()].join()"), "7,7");
});

test("a variable that its own cell's function changes is seen by later cells", async () => {
  assert.equal(await last("let n = 0;\nconst count = () => { n += 1; };", "count(); count();", "n"), "2");
  assert.equal(await last("var m = 0;\nawait null;\nconst more = () => { m += 1; };", "more();", "m"), "1");
});

test("a name that is declared anew is a new variable: older functions keep theirs", async () => {
  assert.equal(await last("let k = 1;\nconst old = () => k;", "let k = 'new';", "[old(), k].join()"), "1,new");
  assert.equal(await last("k = 'newer';", "[old(), k].join()"), "1,newer");
});

test("variables of a destructuring, an enum, a class and a namespace import are shared too", async () => {
  const value = await last(
    'let [a, { b = 2 }] = [1, {}] as [number, { b?: number }];\nconst both = () => a + b;\nenum E { One = 1 }\nclass C { x = 3 }\nimport * as path from "node:path";',
    "a = 10; b = 20;",
    'both() + E.One + new C().x + path.basename("/y/z").length',
  );
  assert.equal(value, "35");
});

test("{ name } takes names of earlier cells, of imports, and of its own cell", async () => {
  await last('import { tensor } from "nabla";\nconst rate = 0.1;\nlet epochs = 3;');
  assert.equal(
    await last("const own = 1;\nJSON.stringify({ rate, epochs, own, tensor: typeof tensor })"),
    '{"rate":0.1,"epochs":3,"own":1,"tensor":"function"}',
  );
  assert.equal(await last("(({ rate }: { rate: number }) => rate)({ rate })"), "0.1");
  assert.equal(await last("({ epochs } = { epochs: 8 });", "epochs"), "8");
  assert.equal(await last("({ epochs = 9 } = {} as { epochs?: number });", "epochs"), "9");
  assert.equal(
    await last("function f(rate: number) { return { rate, list: [{ epochs }] }; }\nJSON.stringify(f(5))"),
    '{"rate":5,"list":[{"epochs":9}]}',
  );
});

test("an error in a cell with { name } is still found in its line", async () => {
  const { reply } = await kernel.execute("const o = {\n  rate,\n};\nconst s = (o as any).x.y;");
  assert.match(reply.traceback.join("\n"), /line 4, column 24/);
});

test("a variable whose name is one of the machinery's own is a variable like any other", async () => {
  assert.equal(
    await last(
      "let value = 1, given = 2, name = 'n', tie = 3;\nconst sum = () => value + given + tie;",
      "value = 10; given = 20; tie = 30;",
      "sum()",
    ),
    "60",
  );
});

test("the last value is shown unless it is null or undefined; NaN, 0, false and an empty text are values", async () => {
  for (const code of ["undefined", "null", "const quiet = 1;", "", "// nothing"])
    assert.equal(await last(code), undefined);
  assert.deepEqual(
    [await last("NaN"), await last("0"), await last("false"), await last("''")],
    ["NaN", "0", "false", ""],
  );
});

test("a name that a throwing cell declared does not break the next one", async () => {
  await last("let half = 1;\nconst see = () => half;");
  assert.equal((await kernel.execute("let half = 2;\nthrow new Error('x');")).reply.status, "error");
  assert.equal(await last("see()"), "1");
});

test("types, generics, decorators and JSX-free syntax of TypeScript 5.0 run", async () => {
  assert.equal(
    await last(
      "type P = { readonly x: number };\nfunction pick<const T extends readonly P[]>(all: T): T[0] { return all[0]; }\nconst first = pick([{ x: 4 }] as const) satisfies P;\nfirst.x",
    ),
    "4",
  );
});
