/** Figures and formulas in JupyterLab, touched as a person touches them. */
import assert from "node:assert/strict";
import test, { after, before, describe } from "node:test";
import type { Locator, Page } from "playwright-core";
import { reach, violationsIn } from "./accessible";
import { layDesk, smallNotebook } from "./desk";
import { type Lab, type OpenNotebook, openLab } from "./lab";
import { cannotRun } from "./needs";
import { errorsOf } from "./notebook-page";

const notebook = smallNotebook([
  ["markdown", "$$\\sigma(z) = \\frac{1}{1+e^{-z}}$$ where $z = w \\cdot x + b$"],
  ["code", 'import { curves, show, slider } from "nabla/plot";'],
  [
    "code",
    'await show(curves({ title: "parabola", xLabel: "x", yLabel: "y", series: [{ name: "f", x: [0, 1, 2, 3], y: [0, 1, 4, 9] }] }));',
  ],
  [
    "code",
    'const line = (b: number) => curves({ title: "b = " + b, xLabel: "x", yLabel: "y", series: [{ name: "f", x: [0, 1], y: [0, b] }] });\n' +
      'await show(slider({ label: "b", values: [1, 2, 3], figure: line }));',
  ],
  [
    "code",
    'import { animation } from "nabla/plot";\nawait show(animation({ label: "b", values: [1, 2, 3], figure: line }));',
  ],
  [
    "code",
    'import { animation } from "nabla/plot"; await show(animation({ label: "b", values: [1, 2, 3], figure: line }));',
  ],
  ["code", 'console.log("each step changes the weights by about a thousandth of their length ".repeat(4));'],
  [
    "code",
    'import { liveProgress } from "nabla";\nconst live = liveProgress();\n' +
      'live.step({ steps: [2, 1], epochs: [], loss: "hinge" }, 0.5, 4);',
  ],
  [
    "code",
    "await new Promise((done) => setTimeout(done, 1100));\n" +
      'live.step({ steps: [2, 1, 0.5], epochs: [], loss: "hinge" }, 0.75, 4);',
  ],
]);

/** What plotly.js keeps on the element of a figure. */
interface PlotElement extends Element {
  readonly layout: { readonly title: { readonly text: string } };
  readonly _fullLayout: { readonly xaxis: { readonly range: readonly [number, number] } };
}

/** The live figure in a cell's output. */
const plotOf = (page: Page, cell: number): Locator => page.locator(".jp-Cell").nth(cell).locator(".js-plotly-plot");
const rangeOf = (plot: Locator): Promise<readonly [number, number]> =>
  plot.evaluate((element) => (element as unknown as PlotElement)._fullLayout.xaxis.range);
const titleOf = (plot: Locator): Promise<string> =>
  plot.evaluate((element) => (element as unknown as PlotElement).layout.title.text);

/** Waits until a figure has this title; a busy machine draws late. */
async function becomes(plot: Locator, title: string): Promise<void> {
  while ((await titleOf(plot)) !== title) await plot.page().waitForTimeout(100);
}

async function dragFromTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) {
    await page.mouse.move(from.x + ((to.x - from.x) * i) / 8, from.y + ((to.y - from.y) * i) / 8);
    await page.waitForTimeout(30);
  }
  await page.mouse.up();
  await page.waitForTimeout(600);
}

/** A point of an element, as shares of its width and height. */
async function pointIn(element: Locator, across: number, down: number): Promise<{ x: number; y: number }> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  assert.ok(box, "the element is in sight");
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

describe("figures in JupyterLab", { skip: cannotRun() }, () => {
  const desk = layDesk({ "figures.ipynb": notebook });
  let lab: Lab;
  let open: OpenNotebook;
  before(async () => {
    lab = await openLab(desk.folder, { drawAll: true });
    open = await lab.open("figures.ipynb");
    await open.runAll();
  });
  after(async () => {
    await lab?.close();
    desk.remove();
  });

  test("the cells run without an error, and nothing leaves the machine", async () => {
    assert.deepEqual(errorsOf(await open.cells()), []);
    assert.deepEqual(open.foreign, []);
    assert.deepEqual(open.complaints, []);
  });

  test("formulas are typeset", async () => {
    assert.equal(await open.page.locator(".jp-MarkdownCell mjx-container").count(), 2);
    assert.equal(await open.page.locator("mjx-merror").count(), 0);
  });

  test("a figure is live at once: dragging over it zooms, and a double click undoes it", async () => {
    const plot = plotOf(open.page, 2);
    await plot.waitFor();
    const before = await rangeOf(plot);
    const area = plot.locator(".nsewdrag").first();
    await dragFromTo(open.page, await pointIn(area, 0.4, 0.5), await pointIn(area, 0.6, 0.5));
    const [low, high] = await rangeOf(plot);
    assert.ok(low > before[0] && high < before[1], `${before} became ${[low, high]}`);
    const middle = await pointIn(area, 0.5, 0.5);
    await open.page.mouse.dblclick(middle.x, middle.y);
    await open.page.waitForTimeout(600);
    assert.ok((await rangeOf(plot))[0] < low);
  });

  test("dragging an axis moves the figure", async () => {
    const plot = plotOf(open.page, 2);
    const before = await rangeOf(plot);
    const axis = plot.locator(".ewdrag").first();
    await dragFromTo(open.page, await pointIn(axis, 0.5, 0.5), await pointIn(axis, 0.7, 0.5));
    const [low, high] = await rangeOf(plot);
    assert.ok(low < before[0] && high < before[1], `${before} became ${[low, high]}`);
  });

  test("a slider is reached by Tab and moved by arrow keys, which stay with it", async () => {
    const { page } = open;
    const plot = plotOf(page, 3);
    await plot.waitFor();
    const slider = page.locator(".jp-Cell").nth(3).locator("input[type=range]");
    await page.locator(".jp-Cell").nth(3).locator(".cm-content").click();
    await page.keyboard.press("Escape");
    await reach(page, slider);
    const cell = (): Promise<number> =>
      page.evaluate(() =>
        [...document.querySelectorAll(".jp-Cell")].findIndex((each) => each.matches(".jp-mod-active")),
      );
    const before = await cell();
    await page.keyboard.press("ArrowRight");
    await becomes(plot, "b = 3");
    assert.equal(await slider.getAttribute("aria-valuetext"), "3");
    await page.keyboard.press("Home");
    await becomes(plot, "b = 1");
    assert.equal(await cell(), before, "the notebook's own keys were not pressed");
  });

  test("an animation is played by keyboard", async () => {
    const { page } = open;
    const figure = page.locator(".jp-Cell").nth(4);
    await figure.locator("input[type=range]").focus();
    await page.keyboard.press("Home");
    await becomes(plotOf(page, 4), "b = 1");
    await figure.locator(".nabla-controls button").first().focus();
    await page.keyboard.press("Enter");
    await becomes(plotOf(page, 4), "b = 3");
  });

  test("a figure is as wide as its place, and is so again when the window changes", async () => {
    const { page } = open;
    for (const width of [700, 1400, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = (): Promise<readonly [number, number]> =>
        plotOf(page, 2).evaluate((plot) => [
          (plot as unknown as { _fullLayout: { width: number } })._fullLayout.width,
          plot.closest(".nabla-figure")?.clientWidth ?? 0,
        ]);
      await page.waitForFunction(() => {
        const plot = document.querySelector(".js-plotly-plot") as unknown as {
          _fullLayout: { width: number };
        } & Element;
        return Math.abs(plot._fullLayout.width - (plot.closest(".nabla-figure")?.clientWidth ?? 0)) <= 2;
      });
      const [drawn, place] = await wide();
      assert.ok(Math.abs(drawn - place) <= 2 && place > width / 2, `${drawn} of ${place} in a window of ${width}`);
      assert.equal(await plotOf(page, 2).evaluate((plot) => plot.querySelector("svg")?.clientHeight), 400);
    }
  });

  test("printed lines break between words", async () => {
    const { page } = open;
    await page.setViewportSize({ width: 700, height: 900 });
    const printed = page.locator(".jp-Cell").nth(6).locator(".jp-OutputArea-output pre");
    const inside = await printed.evaluate((pre) => {
      const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: string[] = [];
      let [lines, before, top] = [1, " ", Number.NaN];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const [at, letter] of [...(node.textContent ?? "")].entries()) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const now = range.getBoundingClientRect().top;
          if (now > top + 3 && letter.trim() !== "") lines++;
          if (now > top + 3 && letter.trim() !== "" && before.trim() !== "") found.push(before + letter);
          if (letter.trim() !== "") top = now;
          before = letter;
        }
        if (Number.isNaN(top)) top = 0;
      }
      return { found, lines };
    });
    assert.deepEqual(inside.found, []);
    assert.ok(inside.lines >= 3, `${inside.lines} lines`);
  });

  test("a training's figure is as wide as its place while it grows, and is drawn on in its place", async () => {
    const { page } = open;
    const plot = plotOf(page, 7);
    await becomes(plot, "Training: 0.8 of 4 epochs, loss 0.5000");
    assert.equal(await plotOf(page, 8).count(), 0);
    for (const width of [700, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction(() => {
        const drawn = document.querySelectorAll(".jp-Cell")[7].querySelector(".js-plotly-plot");
        const { _fullLayout } = drawn as unknown as { _fullLayout: { width: number } };
        return Math.abs(_fullLayout.width - (drawn?.closest(".nabla-figure")?.clientWidth ?? 0)) <= 2;
      });
    }
  });

  test("no button of a figure asks another machine for anything", async () => {
    const { page } = open;
    let opened = 0;
    page.on("popup", () => opened++);
    for (const button of await page.locator(".nabla-controls button").all()) await button.click();
    assert.ok((await page.locator(".nabla-controls button").count()) >= 10);
    assert.equal(await page.locator(".modebar-btn").count(), 0);
    assert.equal(opened, 0);
    assert.deepEqual(open.foreign, []);
  });

  test("axe finds nothing against the figures", async () => {
    const { page } = open;
    assert.deepEqual(await violationsIn(page, ".nabla-figure, .nabla-caption"), []);
  });
});
