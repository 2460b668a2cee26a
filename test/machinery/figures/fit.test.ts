/** Figures for the width that there is, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { liveForm } from "../../../lib/plot/forms";
import { gallery } from "../../plot/gallery";

interface Layout {
  readonly width?: number;
  readonly height: number;
  readonly title: { readonly text: string };
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
  readonly [key: string]: unknown;
}
interface Spec {
  readonly data: readonly Record<string, unknown>[];
  readonly layout: Layout;
  readonly frames?: readonly { readonly name: string; readonly layout?: Partial<Layout> }[];
}
interface Fitted extends Required<Spec> {
  readonly width: number;
  readonly scale: number;
}

const {
  fit,
  FOOTER,
}: { fit(spec: Spec, width: number): Fitted; FOOTER: number } = require("../../../machinery/figures/assets/fit.js");

const spec = (name: string): Spec => liveForm(gallery[name]()) as Spec;
const plotHeight = ({ height, margin }: Layout): number => height - margin.t - margin.b;
const domainsOf = (layout: Layout, kind: "x" | "y"): (readonly number[])[] =>
  Object.keys(layout)
    .filter((key) => key.startsWith(`${kind}axis`))
    .map((key) => (layout[key] as { domain: readonly number[] }).domain);

test("at the width that a figure was made for nothing changes but the controls, which are left out", () => {
  for (const name of Object.keys(gallery)) {
    const made = spec(name);
    const { layout, data, scale } = fit(made, 700);
    const footer = made.layout.sliders === undefined ? 0 : FOOTER;
    assert.equal(layout.height, made.layout.height - footer, name);
    assert.deepEqual([layout.sliders, layout.updatemenus, scale], [undefined, undefined, 1], name);
    assert.deepEqual(data, made.data, name);
  }
});

test("the room that the controls took is the one that the library gives them", () => {
  const [plain, moved] = [gallery.scatter(), gallery.slider()];
  const bottom = (each: { layout: object }): number => (each.layout as Layout).margin.b;
  assert.equal(bottom(moved) - bottom(plain), FOOTER);
});

test("at every width from 320 to 1,400 pixels a figure is no wider than its place, and its plot keeps a height", () => {
  for (const name of Object.keys(gallery)) {
    for (const width of [320, 400, 520, 700, 1100, 1400]) {
      const fitted = fit(spec(name), width);
      assert.ok(fitted.width * fitted.scale <= Math.max(width, 281), `${name} at ${width}`);
      assert.ok(plotHeight(fitted.layout) >= 50, `${name} at ${width}: ${plotHeight(fitted.layout)}`);
    }
  }
});

test("a title is broken for the width, and the plot below keeps its height", () => {
  const [narrow, wide] = [fit(spec("many curves"), 320).layout, fit(spec("many curves"), 1400).layout];
  assert.ok(narrow.title.text.split("<br>").length >= 4, narrow.title.text);
  assert.equal(wide.title.text.split("<br>").length, 1);
  assert.equal(Math.round(plotHeight(narrow)), Math.round(plotHeight(wide)));
});

test("panels stand below each other where there is no room beside, without overlap", () => {
  const columns = (width: number): number =>
    new Set(domainsOf(fit(spec("three panels"), width).layout, "x").map(([from]) => from)).size;
  assert.deepEqual([columns(360), columns(560), columns(700)], [1, 2, 3]);
  const rows = domainsOf(fit(spec("panels of several kinds"), 360).layout, "y");
  for (const [at, [low]] of rows.slice(0, -1).entries()) assert.ok(low > rows[at + 1][1], `row ${at}`);
});

test("every position of a slider is fitted like the one that is shown", () => {
  const { layout, frames } = fit(spec("steps through a graph"), 340);
  assert.ok(frames.length > 3);
  for (const frame of frames) if (frame.layout?.title) assert.match(frame.layout.title.text, /f = x² \+ x/);
  assert.ok(layout.title.text.startsWith("f = x² + x"));
});

test("a scale of colours goes below a narrow plot, and numbers that do not fit into their cells are left out", () => {
  const { data, layout } = fit(spec("heatmap"), 340);
  const bar = data[0].colorbar as { orientation: string };
  assert.equal(bar.orientation, "h");
  assert.ok(layout.margin.r < 30);
  const crowded = { ...spec("heatmap") };
  const text = [Array.from({ length: 20 }, () => "12345")];
  const { data: few } = fit({ ...crowded, data: [{ ...crowded.data[0], text }] }, 340);
  assert.equal(few[0].texttemplate, undefined);
});

test("a narrow plot of square pixels is no higher than it needs to be", () => {
  for (const name of ["thumbnails", "picture"]) {
    const { layout } = fit(spec(name), 400);
    const axis = (key: string): { range: readonly number[]; scaleratio?: number } => layout[key] as never;
    const [across, up] = [axis("xaxis"), axis("yaxis")].map(({ range }) => Math.abs(range[1] - range[0]));
    const { l, r } = layout.margin;
    const needed = ((400 - l - r) * up * (axis("yaxis").scaleratio ?? 1)) / across;
    assert.ok(plotHeight(layout) <= needed + 1, `${name}: ${plotHeight(layout)} pixels, ${needed} are needed`);
  }
});

test("beside lying bars there is room for their numbers at every width", () => {
  const { data, layout } = fit(spec("lying bars"), 366);
  const [low, high] = (layout.xaxis as { range: readonly number[] }).range;
  const [lowest, pixels] = [Math.min(...(data[0].x as number[])), 0.52 * 366];
  assert.ok(((lowest - low) / (high - low)) * pixels >= 4 * 7.2 - 2, `${low} to ${high}`);
});

test("a narrow surface leaves less than half of its height empty", () => {
  const { height } = fit(spec("surface"), 366).layout;
  assert.ok(height <= 386, `${height}`);
});

test("powers of ten below a narrow plot stand apart, so that none is turned", () => {
  const marks = (width: number): number => (fit(spec("logarithmic"), width).layout.xaxis as { dtick: number }).dtick;
  assert.deepEqual([marks(700), marks(400), marks(320)], [2, 3, 3]);
  const { layout } = fit(spec("panels of several kinds"), 610);
  const { domain, range, dtick } = layout.xaxis4 as { domain: number[]; range: number[]; dtick: number };
  const pixels = ((domain[1] - domain[0]) * 610 * dtick) / (range[1] - range[0]);
  assert.ok(pixels >= 36, `marks of a panel stand ${pixels} pixels apart`);
});

test("a narrow surface has the whole width for what is written beside it", () => {
  const { l, r } = fit(spec("surface"), 400).layout.margin;
  assert.deepEqual([l, r], [4, 4]);
});

test("a surface in very little room is seen from farther away, so that nothing beside it is cut", () => {
  const away = (width: number): number =>
    (fit(spec("surface"), width).layout.scene as { camera: { eye: { x: number } } }).camera.eye.x;
  assert.equal(away(366), away(500));
  assert.ok(away(290) > 1.03 * away(366));
});

test("of panels below each other only those with a scale of colours leave room for one", () => {
  const ends = domainsOf(fit(spec("panels of several kinds"), 360).layout, "x").map(([, end]) => Math.round(360 * end));
  assert.deepEqual([ends[0], ends[2]], [ends[1], ends[3]]);
  assert.ok(ends[2] > ends[0] + 70, `${ends}`);
});

test("panels that become narrow show two marks at least on an axis", () => {
  const made = spec("three panels");
  const layout = { ...made.layout, xaxis: { ...(made.layout.xaxis as object), range: [-15, 15] } };
  assert.equal((fit({ ...made, layout }, 600).layout.xaxis as { nticks: number }).nticks, 4);
});

test("titles and legends have the rows and the room that the library gives them", () => {
  for (const name of Object.keys(gallery)) {
    const made = spec(name);
    const { layout } = fit(made, 699);
    assert.ok(Math.abs(layout.margin.t - made.layout.margin.t) <= 1, `${name}: ${layout.margin.t} pixels above`);
  }
});
