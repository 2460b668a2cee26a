/** Pages in a browser: whole at every width, used by keyboard, and silent. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before, describe } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { tableHtml } from "../../lib/display/table";
import { liveForm } from "../../lib/plot/forms";
import { writeSite } from "../../machinery/pages/site";
import { gallery } from "../plot/gallery";
import { temporaryFolder } from "../temporary";
import { reach, violationsIn } from "./accessible";
import { findChromium, PATIENCE, startChromium } from "./chromium";
import { galleryNotebook } from "./gallery-notebook";

const kinds = ["curves", "heatmap", "slider", "animation", "surface", "computational graph", "images", "three panels"];
const without = findChromium()
  ? false
  : "there is no Chromium on this machine: install it, or set CHROMIUM to its path";

describe("pages in a browser", { skip: without }, () => {
  const folder = temporaryFolder("nabla-pages-browser-");
  const notebook = join(folder, "01-gallery.ipynb");
  const asked: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;

  /** The page at a width, with these figures live: others are drawn when somebody comes near. */
  async function opened(width: number, colorScheme: "light" | "dark", live: readonly string[] = kinds): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
    });
    page.on("popup", (popup) => asked.push(popup.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(pathToFileURL(join(folder, "site", "01-gallery.html")).href);
    for (const kind of live) {
      const figure = page.locator("figure.plot").nth(kinds.indexOf(kind));
      await figure.scrollIntoViewIfNeeded();
      await figure.locator(".tools").waitFor();
    }
    return page;
  }

  before(async () => {
    const text = JSON.parse(galleryNotebook(kinds)) as { cells: object[] };
    const graded = { schema_version: 3, grade: false, solution: true, locked: false, grade_id: "01-2-solution" };
    text.cells.push(
      { id: "s", cell_type: "code", source: "const f = 1;", metadata: { nbgrader: graded }, outputs: [] },
      {
        id: "c",
        cell_type: "code",
        source: "await check();",
        metadata: { nbgrader: { ...graded, grade: true, solution: false, points: 2, grade_id: "01-2-check" } },
        outputs: [],
      },
    );
    const row = {
      lectures: 4,
      verdict: "not drawn: the weights differ by less than a tenth, so that no part matters more",
    };
    const output = { output_type: "display_data", metadata: {}, data: { "text/html": [tableHtml([row, row]).source] } };
    text.cells.push({ id: "t", cell_type: "code", source: "showTable(rows);", metadata: {}, outputs: [output] });
    writeFileSync(notebook, JSON.stringify(text));
    writeSite([notebook], join(folder, "site"));
    browser = await startChromium();
  });
  after(async () => {
    await browser?.close();
  });

  for (const [width, theme] of [
    [320, "light"],
    [400, "dark"],
    [1400, "light"],
  ] as const) {
    test(`at ${width} pixels, ${theme}, the page is whole and axe finds nothing`, async () => {
      const page = await opened(width, theme);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(wide, width);
      assert.equal(await page.locator("figure.plot").count(), kinds.length);
      const cut = await page.evaluate(
        () =>
          [...document.querySelectorAll(".nabla-controls :is(input, button)")].filter(
            (each) => each.getBoundingClientRect().right > (each.closest("figure")?.getBoundingClientRect().right ?? 0),
          ).length,
      );
      assert.equal(cut, 0, "no slider or button is cut");
      assert.deepEqual(await violationsIn(page, "body"), []);
      await page.context().close();
    });
  }

  test("at 320 pixels a table's row is not drawn out by a text in little room: the table scrolls", async () => {
    const page = await opened(320, "light");
    const rows = await page.locator(".html tbody tr").all();
    assert.equal(rows.length, 2);
    for (const row of rows) {
      const { height } = (await row.boundingBox()) ?? { height: Number.NaN };
      assert.ok(height < 190, `${height} pixels high`);
    }
    await page.context().close();
  });

  test("by keyboard a slider is moved, an animation played and an exercise marked, which the page remembers", async () => {
    const page = await opened(1000, "light", ["slider", "animation"]);
    const figure = page.locator("figure.plot").nth(kinds.indexOf("slider"));
    const slider = figure.locator("input[type=range]");
    await reach(page, slider);
    await page.keyboard.press("End");
    await figure.getByText("bias b: 0", { exact: true }).waitFor();
    const play = page.locator("figure.plot").nth(kinds.indexOf("animation")).locator("button").first();
    await reach(page, play);
    await page.keyboard.press("Space");
    assert.equal(await play.textContent(), "Pause");
    await page.keyboard.press("Space");
    assert.equal(await play.textContent(), "Play");
    const box = page.locator("input[data-exercise]");
    await reach(page, box);
    await page.keyboard.press("Space");
    await page.reload();
    assert.equal(await page.locator("input[data-exercise]").isChecked(), true);
    assert.match((await page.locator("#contents").textContent()) ?? "", /1 of 1 exercises marked done/);
    await page.context().close();
  });

  test("Play goes through all positions and ends at the last", async () => {
    const page = await opened(1000, "light", ["animation"]);
    const figure = page.locator("figure.plot").nth(kinds.indexOf("animation"));
    await figure.locator("input[type=range]").fill("46");
    await figure.locator("button").first().click();
    await figure.getByText("step: 50", { exact: true }).waitFor();
    await figure
      .getByRole("button", { name: /Play or pause/ })
      .and(page.getByText("Play", { exact: true }))
      .waitFor();
    await page.context().close();
  });

  test("a slider of more than ten positions goes on where it was when the width changes", async () => {
    const page = await opened(1000, "light", ["animation"]);
    const figure = page.locator("figure.plot").nth(kinds.indexOf("animation"));
    const drawn = (): Promise<number> =>
      figure.locator(".js-plotly-plot").evaluate((plot) => {
        const { data, _fullLayout } = plot as unknown as { data: { x: number[] }[]; _fullLayout: { width: number } };
        return _fullLayout.width < 600 ? data[1].x[0] : Number.NaN;
      });
    await figure.locator("input[type=range]").fill("11");
    await page.setViewportSize({ width: 500, height: 900 });
    while (!(Math.abs((await drawn()) - (2 - 0.04 * 12)) < 1e-6)) await page.waitForTimeout(100);
    await figure.locator("input[type=range]").fill("24");
    while (!(Math.abs((await drawn()) - 1) < 1e-6)) await page.waitForTimeout(100);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });

  test("where Plotly draws a figure with its own buttons, each is pressed and nothing is asked for or uploaded", async () => {
    const page = await opened(1000, "light", ["curves"]);
    for (const name of ["curves", "slider", "surface"]) {
      const names = await page.evaluate(
        async (spec) => {
          const place = document.createElement("div");
          document.body.prepend(place);
          const { Plotly } = globalThis as unknown as { Plotly: { newPlot(...all: unknown[]): Promise<unknown> } };
          await Plotly.newPlot(place, spec.data, spec.layout, { ...spec.config, displayModeBar: true });
          const buttons = [...place.querySelectorAll<HTMLElement>(".modebar-btn")];
          for (const button of buttons) button.click();
          return buttons.map((button) => button.getAttribute("data-title") ?? "");
        },
        liveForm(gallery[name]()) as { data: unknown; layout: unknown; config: object },
      );
      assert.ok(names.length >= 3, names.join(", "));
      assert.doesNotMatch(names.join(", "), /share|cloud|select|lasso/i);
    }
    await page.context().close();
  });

  test("nothing was asked of any machine, and the browser complained of nothing", () => {
    assert.deepEqual(asked, []);
    assert.deepEqual(complaints, []);
  });
});
