/** Figures and formulas in JupyterLab, touched as a person touches them. */
import assert from "node:assert/strict";
import test, { after, before, describe } from "node:test";
import type { Locator, Page } from "playwright-core";
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
]);

/** What plotly.js keeps on the element of a figure. */
interface PlotElement extends Element {
  readonly layout: { readonly title: { readonly text: string } };
  readonly _fullLayout: { readonly xaxis: { readonly range: readonly [number, number] } };
}

const outputOf = (page: Page, cell: number): Locator =>
  page.locator(".jp-Cell").nth(cell).locator(".jp-OutputArea-output").first();
/** The live figure in a cell's output: plotly.js draws into the output's own element. */
const plotOf = (page: Page, cell: number): Locator => page.locator(".jp-Cell").nth(cell).locator(".js-plotly-plot");
const rangeOf = (plot: Locator): Promise<readonly [number, number]> =>
  plot.evaluate((element) => (element as unknown as PlotElement)._fullLayout.xaxis.range);
const titleOf = (plot: Locator): Promise<string> =>
  plot.evaluate((element) => (element as unknown as PlotElement).layout.title.text);

/** Waits until a figure has this title; a busy machine draws late. */
async function becomes(plot: Locator, title: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await titleOf(plot)) !== title && Date.now() < deadline) await plot.page().waitForTimeout(100);
  assert.equal(await titleOf(plot), title);
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

  test("a figure is a picture until it is touched, then dragging over it zooms, and a double click undoes it", async () => {
    const output = outputOf(open.page, 2);
    assert.equal(await output.locator("img.plot-img").count(), 1);
    await output.click();
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

  test("a slider shows another figure when it is moved", async () => {
    const plot = plotOf(open.page, 3);
    await plot.waitFor();
    const rail = plot.locator(".slider-rail-touch-rect");
    await dragFromTo(open.page, await pointIn(rail, 0.5, 0.5), await pointIn(rail, 0.99, 0.5));
    await becomes(plot, "b = 3");
    await dragFromTo(open.page, await pointIn(rail, 0.97, 0.5), await pointIn(rail, 0.05, 0.5));
    await becomes(plot, "b = 1");
  });
});
