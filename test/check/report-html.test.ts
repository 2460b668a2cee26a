import assert from "node:assert/strict";
import test from "node:test";
import { verdictOn } from "../../lib/check/check";
import { reportOf } from "../../lib/check/report";
import { htmlOf } from "../../lib/check/report-html";
import { escapeHtml, html, withCode } from "../../lib/display/html";
import { size } from "../../lib/lessons/00-start/size";

interface Element {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}
interface Page {
  readonly window: {
    readonly document: {
      readonly body: Element;
      querySelector(selector: string): Element | null;
      querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
    };
  };
}
const { JSDOM } = require("jsdom") as { JSDOM: new (html: string) => Page };

async function pageOf(answer: unknown): Promise<string> {
  return htmlOf(reportOf(await verdictOn(size, { size: answer }), size));
}

test("everything that a learner's function says is escaped", async () => {
  for (const attack of ['<img src=x onerror="alert(1)">', "</code><script>alert(1)</script>", "`${1}` & 'x'"]) {
    const pages = [
      await pageOf(() => {
        throw new Error(attack);
      }),
      await pageOf(() => attack),
      await pageOf(() => {
        console.log(attack);
        return -1;
      }),
    ];
    for (const page of pages) {
      const { document } = new JSDOM(page).window;
      assert.equal(document.querySelectorAll("img, script").length, 0);
      assert.ok(
        document.body.textContent?.includes(JSON.stringify(attack).slice(1, -1)) ||
          document.body.textContent?.includes(attack),
      );
    }
  }
});

test("a report is a named region, a table with row headings, and a list folded away", async () => {
  const { document } = new JSDOM(await pageOf((shape: number[]) => shape.length)).window;
  const region = document.querySelector("section");
  assert.equal(region?.getAttribute("aria-label"), "Check 00.1 How many numbers does a tensor hold?");
  assert.deepEqual(
    [...document.querySelectorAll('th[scope="row"]')].map((th) => th.textContent),
    ["input", "expected", "got"],
  );
  assert.deepEqual(
    [...document.querySelectorAll("td")].map((td) => td.textContent),
    ["shape = [28, 28]", "784", "2"],
  );
  assert.equal(document.querySelector("summary")?.textContent, "Checked here: 0 of 5 statements hold");
  assert.match(document.querySelector("li")?.textContent ?? "", /^✗ does not hold: /);
});

test("characters that turn the direction of writing are taken out", () => {
  assert.equal(escapeHtml("a\u202eb"), "ab");
});

test("a template escapes values and keeps HTML", () => {
  assert.equal(
    html`<b title="${'"'}">${html`<i>${"<"}</i>`}${[html`1`, html`2`]}</b>`.source,
    '<b title="&#34;"><i>&#60;</i>12</b>',
  );
});

test("what stands between backticks in a sentence is set as code, and a lone backtick stays", () => {
  assert.equal(html`${withCode("a `return` of `x < 1`")}`.source, "a <code>return</code> of <code>x &#60; 1</code>");
  assert.equal(html`${withCode("a ` alone & more")}`.source, "a &#96; alone &#38; more");
});

test("an answer that was not attempted shows the line to replace as code", async () => {
  const stub = (): never => {
    throw new Error("not solved yet: 00.1");
  };
  const { document } = new JSDOM(await pageOf(stub)).window;
  assert.equal(document.querySelector("p code")?.textContent, 'throw new Error("not solved yet: 00.1")');
});
