/** nbgrader's form grader over marks of ours, in a browser: nothing that a learner wrote runs; a person's marks stay. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test, { after, before, describe } from "node:test";
import type { Browser, Page } from "playwright-core";
import { nbgraderName } from "../../machinery/grade/export/autograded";
import { answerCell, answered, solutionTo } from "../machinery/grade/handed-in";
import { PATIENCE, startChromium } from "./chromium";
import { type Course, hostileNotebook, hostileStudent, makeCourse, startFormGrader } from "./form-grader";
import { cannotRun } from "./needs";

const { freePort }: { freePort(first: number): Promise<number> } = require("../../scripts/setup/lab");
const assignment = "00-start";

interface Seen {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** In a page: whether marks and comments stand in it, where there are any. */
function hasMarks(): boolean {
  type Marks = { readonly loaded: boolean } | undefined;
  const { formgrader } = globalThis as { formgrader?: { readonly grades: Marks; readonly comments: Marks } };
  return formgrader === undefined || (formgrader.grades?.loaded === true && formgrader.comments?.loaded === true);
}

describe("the form grader", { skip: cannotRun() }, () => {
  let course: Course;
  let server: Awaited<ReturnType<typeof startFormGrader>>;
  let browser: Browser;
  before(async () => {
    course = makeCourse();
    course.nbgrader("generate_assignment", assignment, "--create");
    course.grade();
    server = await startFormGrader(course.folder, await freePort(19888));
    browser = await startChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(url: string): Promise<Seen> {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForFunction(hasMarks); // on a busy machine, quiet may come before it has asked for them
    return { page, asked, complaints };
  }

  async function submission(student: string): Promise<string> {
    const reply = await fetch(`${server.url}/formgrader/api/submitted_notebooks/${assignment}/${assignment}`);
    const all = (await reply.json()) as { id: string; student: string }[];
    const found = all.find((one) => one.student === nbgraderName(student));
    assert.ok(found, `${student} is in ${JSON.stringify(all)}`);
    return `${server.url}/formgrader/submissions/${found.id}/`;
  }

  /** Presses and hovers what a person would, then looks whether anything ran. */
  async function assertNothingRuns({ page, asked }: Seen): Promise<void> {
    for (const link of await page.locator("#notebook-container a").all())
      await link.dispatchEvent("click", {}, { timeout: 1000 }).catch(() => {});
    for (const text of await page.getByText("over").all()) await text.hover({ timeout: 1000 }).catch(() => {});
    assert.notEqual(await page.title(), "ran");
    assert.deepEqual(
      asked.filter((url) => /terminals|example\.invalid/.test(url)),
      [],
    );
    const dangerous = "script:not([src]), svg [onload], [onerror], iframe, form, object, embed, [href^='javascript']";
    assert.equal(await page.locator("#notebook-container").locator(dangerous).count(), 0);
  }

  test("shows a hostile submission, in which nothing runs, and asks for nothing from elsewhere", async () => {
    const seen = await open(await submission(hostileStudent));
    await assertNothingRuns(seen);
    assert.deepEqual(
      seen.asked.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:")),
      [],
    );
    assert.deepEqual(seen.complaints, []);
    const shown = await seen.page.locator("#notebook-container").first().innerText();
    assert.match(shown, /onerror/, "what was written can be read");
    await seen.page.close();
  });

  test("lists of submissions run nothing either, whatever a student is called", async () => {
    for (const at of [`gradebook/${assignment}/${assignment}`, "manage_students", `manage_submissions/${assignment}`]) {
      const seen = await open(`${server.url}/formgrader/${at}`);
      assert.notEqual(await seen.page.title(), "ran", at);
      assert.deepEqual(
        seen.asked.filter((url) => /terminals|example\.invalid|\/x$/.test(url)),
        [],
        at,
      );
      await seen.page.close();
    }
  });

  test("a page that is written around our care is still held by its policy", async () => {
    const file = path.join(course.folder, "autograded", "honest", assignment, `${assignment}.ipynb`);
    const before = fs.readFileSync(file, "utf8");
    const notebook = JSON.parse(before);
    notebook.cells.push(...hostileNotebook().cells.slice(-20));
    answerCell(notebook, "00.1").outputs = hostileNotebook().cells.flatMap(({ outputs }) => outputs ?? []);
    fs.writeFileSync(file, JSON.stringify(notebook));
    const { page, asked } = await open(await submission("honest"));
    assert.notEqual(await page.title(), "ran");
    assert.deepEqual(
      asked.filter((url) => /terminals|example\.invalid/.test(url)),
      [],
    );
    await page.close();
    fs.writeFileSync(file, before);
  });

  test("marks and diagnoses are there; a mark by hand and a comment outlive a new grading", async () => {
    const url = await submission("honest");
    const { page } = await open(url);
    const score = page.locator("[id='00-1-check']");
    const comment = page.locator("[id='00-1-solution-comment']");
    assert.equal(await score.getAttribute("placeholder"), "0");
    const saved = (kind: string): Promise<unknown> =>
      page.waitForResponse((reply) => reply.url().includes(`/api/${kind}/`) && reply.request().method() === "PUT");
    for (const [field, text, kind] of [
      [score, "1.5", "grade"],
      [comment, "A good beginning.", "comment"],
    ] as const) {
      const done = saved(kind);
      await field.fill(text);
      await field.dispatchEvent("change");
      await done;
    }
    await page.close();
    course.handIn("honest", answered("00.2", "function sumOf(): number { return 0; }"));
    course.grade();
    const again = await open(url);
    assert.equal(await again.page.locator("[id='00-1-check']").inputValue(), "1.5");
    assert.equal(await again.page.locator("[id='00-1-check']").getAttribute("placeholder"), "2");
    assert.equal(await again.page.locator("[id='00-1-solution-comment']").inputValue(), "A good beginning.");
    const shown = await again.page.locator("#notebook-container").first().innerText();
    assert.ok(shown.includes(solutionTo("00.1").split("\n")[1].trim()), "the new answer is shown");
    await again.page.close();
  });

  test("feedback holds the marks, no script, no hidden input, and loads nothing", async () => {
    course.nbgrader("generate_feedback", assignment);
    for (const student of [hostileStudent, "honest"]) {
      const file = path.join(course.folder, "feedback", nbgraderName(student), assignment, `${assignment}.html`);
      const html = fs.readFileSync(file, "utf8");
      assert.doesNotMatch(html, /<script/i, student);
      assert.match(html, /default-src 'none'/);
      const copy = path.join(course.folder, "feedback", `${student === "honest"}.html`);
      fs.copyFileSync(file, copy);
      const seen = await open(`file://${copy}`);
      await assertNothingRuns(seen);
      assert.deepEqual(
        seen.asked.filter((url) => !/^(file|data):/.test(url)),
        [],
      );
      if (student === "honest") assert.match(await seen.page.innerText("body"), /A good beginning/);
      await seen.page.close();
    }
  });
});
