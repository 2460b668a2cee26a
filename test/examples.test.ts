/** Every example in a comment of the library is run, and gives the value it shows. */
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { inspect } from "node:util";
import { examplesIn, isAsShown, programOf } from "./examples";
import { librarySources, root } from "./source-files";

/** Files that are programs: loading them would start something. */
const programs = new Set(["kernel/main.ts", "runner/main.ts"]);

const sources = librarySources().filter(({ path }) => !programs.has(path) && !path.includes("worker"));
const withExamples = sources
  .map((source) => ({ source, examples: examplesIn(source) }))
  .filter(({ examples }) => examples.length > 0);

const load = (path: string): Record<string, unknown> => require(join(root, "lib", path));

/** What an example may name: the exports of its own file, and what notebooks import. */
function namesFor(path: string): Record<string, unknown> {
  const entries = ["plot/index.ts", "check/index.ts", "index.ts"].map(load);
  return Object.assign({ require }, ...entries, load(path));
}

async function run(path: string, program: string): Promise<string[]> {
  const wrong: string[] = [];
  const is = async (compute: () => Promise<unknown>, expected: string): Promise<void> => {
    try {
      const value = await compute();
      if (!isAsShown(value, expected)) wrong.push(`shows ${expected} and gives ${inspect(value, { depth: 5 })}`);
    } catch (error) {
      const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      if (!(error instanceof Error) || !(expected === said || expected === error.message || expected === error.name)) {
        wrong.push(`shows ${expected} and throws ${said}`);
      }
    }
  };
  const names = namesFor(path);
  const body = `return (async () => {{\n${program}\n}})()`;
  try {
    await new Function("__is", ...Object.keys(names), body)(is, ...Object.values(names));
  } catch (error) {
    wrong.push(`does not run: ${error instanceof Error ? error.message : error}`);
  }
  return wrong;
}

for (const { source, examples } of withExamples) {
  test(`the examples of ${source.path} give what they show`, async () => {
    const wrong: string[] = [];
    for (const example of examples) {
      const said = await run(source.path, programOf(example));
      wrong.push(...said.map((what) => `${example.place}  ${what}`));
    }
    assert.deepEqual(wrong, []);
  });
}

test("there are examples, and a wrong one is found", async () => {
  assert.ok(withExamples.length > 50);
  assert.deepEqual(await run("index.ts", programOf({ place: "", lines: ["1 + 1 // → 3"] })), ["shows 3 and gives 2"]);
  assert.ok(isAsShown(0.73105857, "0.7311") && !isAsShown(0.7312, "0.7311"));
});
