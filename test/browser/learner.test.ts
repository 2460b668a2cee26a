/** The learner's edition in JupyterLab: Run All goes through it unsolved, and with every answer wrong. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before, describe } from "node:test";
import { partOf } from "../../machinery/edition/grade-cells";
import { codeStub, release } from "../../machinery/edition/release";
import { formatNotebook, type Notebook, parseNotebook } from "../../machinery/notebook/notebook";
import { aroundExercises } from "../machinery/edition/around-exercises";
import { root } from "../source-files";
import { run, write } from "./by-hand";
import { layDesk, smallNotebook } from "./desk";
import { type Lab, openLab } from "./lab";
import { cannotRun } from "./needs";
import { type CellState, errorsOf } from "./notebook-page";

/** Notebooks to open: enough to see that the Lab shows what the runner has tested for all. */
const chosen = ["00-start.ipynb", "01-perceptron.ipynb"].filter((name) => existsSync(join(root, "notebooks", name)));
const editionOf = (name: string): Notebook =>
  release(parseNotebook(readFileSync(join(root, "notebooks", name), "utf8"), name));

const wrong = ["return null as never;", 'throw new Error("no idea");', "for (;;);", "return undefined as never;"];

/** With what an answer can change; the unsolved edition has shown the rest. */
function answeredWrongly(edition: Notebook): Notebook {
  const notebook = aroundExercises(structuredClone(edition));
  let answered = 0;
  for (const cell of notebook.cells) {
    const part = partOf(cell.metadata.nbgrader?.grade_id);
    if (part?.part !== "solution") continue;
    cell.source = cell.source.replace(codeStub(part.exercise), wrong[answered++ % wrong.length]);
  }
  assert.ok(answered > 0, "there are exercises");
  return notebook;
}

/** What the checks of exercises say, in the order of the notebook. */
function verdicts(edition: Notebook, cells: readonly CellState[]): string[] {
  const checks = new Set(
    edition.cells.filter(({ metadata }) => partOf(metadata.nbgrader?.grade_id)?.part === "check").map(({ id }) => id),
  );
  return cells
    .filter(({ id }) => checks.has(id))
    .map(({ outputs }) => outputs.map(({ data }) => [data?.["text/plain"]].flat().join("")).join("\n"));
}

describe("the learner's edition in JupyterLab", { skip: cannotRun() }, () => {
  const files = chosen.flatMap((name): [string, string][] => [
    [name, formatNotebook(editionOf(name))],
    [name.replace(".ipynb", ".wrong.ipynb"), formatNotebook(answeredWrongly(editionOf(name)))],
  ]);
  const long = `const long = [${Array.from({ length: 60 }, (_, i) => i).join(", ")}];`;
  const desk = layDesk({
    ...Object.fromEntries(files),
    "long.ipynb": smallNotebook([["code", long]]),
    "exercise.ipynb": smallNotebook([
      ["code", 'import { check, hint } from "nabla/check";'],
      ["code", `function myStep(z: number): number {\n  ${codeStub("01.1")}\n}`],
      ["code", 'await check("01.1", myStep);'],
      ["code", 'hint("01.1");'],
    ]),
    "refused.ipynb": smallNotebook([["code", "const words: number = [1].concat([2]);"]]),
  });
  let lab: Lab;
  before(async () => {
    lab = await openLab(desk.folder);
  });
  after(async () => {
    await lab?.close();
    desk.remove();
  });

  test("there is a notebook to open", () => assert.ok(readdirSync(desk.folder).length >= 2));

  for (const [file] of files) {
    const isWrong = file.endsWith(".wrong.ipynb");
    const name = file.replace(".wrong", "");
    test(`Run All goes through ${name} with every exercise ${isWrong ? "answered wrongly" : "unsolved"}`, async () => {
      const open = await lab.open(file);
      await open.runAll();
      const cells = await open.cells();
      assert.deepEqual(errorsOf(cells), []);
      const code = cells.filter(({ type }) => type === "code");
      assert.ok(
        code.every(({ executionCount }) => executionCount !== null),
        "every cell was run",
      );
      const said = verdicts(editionOf(name), cells);
      assert.ok(said.length > 0);
      for (const text of said) assert.match(text, isWrong ? /^✗ .*(?::| –) not yet/ : /^○ .*(?::| –) not attempted/);
      assert.equal(await open.page.locator("mjx-merror").count(), 0);
      assert.deepEqual(open.foreign, []);
      assert.deepEqual(open.complaints, []);
      await open.close();
    });
  }

  test("an exercise by keyboard: untouched, refused, wrong, with a hint, right", async () => {
    const { page, close } = await lab.open("exercise.ipynb");
    const answer = (line: string) => write(page, 1, `function myStep(z: number): number {\n  ${line}\n}`);
    const checked = async (expected: RegExp) => {
      await run(page, 1);
      await run(page, 2, expected);
    };
    await run(page, 0);
    await checked(/not attempted.*Write your answer in place of throw new Error/);
    await answer("if z >= 0: return 1");
    await run(page, 1, /'\(' expected\.\s+→ A condition needs brackets/);
    await run(page, 2, /Your last version did not compile/);
    await answer("return z > 0 ? 1 : 0;");
    await checked(/not yet.*Right everywhere but at 0/);
    for (const hint of [/Hint 1 of 3: Only/, /Hint 2 of 3: step/, /Hint 3 of 3 \(the last one\): ?return z >= …/])
      await run(page, 3, hint);
    await answer("return z >= 0 ? 1 : 0;");
    await checked(/correct, 1 of 1 point/);
    await close();
  });

  test("what the compiler says is broken between words", async () => {
    const open = await lab.open("refused.ipynb", { width: 700, height: 900 });
    await open.runAll();
    const text = open.page.locator(".jp-OutputArea-output.jp-RenderedText pre");
    await text.first().waitFor();
    assert.equal(await text.first().evaluate((element) => getComputedStyle(element).wordBreak), "normal");
    await open.close();
  });

  test("in a narrow window a long line of code goes on below instead of out of sight", async () => {
    const open = await lab.open("long.ipynb", { width: 700, height: 900 });
    const editor = open.page.locator(".jp-CodeCell .cm-scroller").first();
    await editor.locator(".cm-lineWrapping").waitFor({ timeout: 60_000 });
    assert.ok(await editor.evaluate((element) => element.scrollWidth <= element.clientWidth));
    await open.close();
  });
});
