/** Figures for the width that there is, without a browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { liveForm } from "../../../lib/plot/forms";
import { computationGraph } from "../../../lib/plot/graph";
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

test("a drawing is made smaller as a whole, so that nothing in it overlaps", () => {
  const { width, scale } = fit(spec("computational graph"), 400);
  assert.equal(width, 560);
  assert.ok(Math.abs(scale - 400 / 560) < 1e-9);
});

/** A chain of gates as long as those of a sigmoid neuron. */
const chain = computationGraph({
  title: "A sigmoid neuron, gate by gate",
  nodes: [
    { name: "w", value: -3, gradient: -0.393 },
    { name: "x", value: -2, gradient: -0.59 },
    ...["×", "+ b", "+ w", "× -1", "exp", "+ 1", "1/·"].map((operation, at) => ({
      name: `n${at}`,
      operation,
      inputs: at === 0 ? ["w", "x"] : [`n${at - 1}`],
      value: 0.731,
      gradient: -0.197,
    })),
  ],
});

test("the numbers of a long graph touch no gate at any width, and no other number", () => {
  for (const width of [320, 400, 560, 600, 650]) {
    const { data, layout } = fit(liveForm(chain) as Spec, width);
    const { l, r, t, b } = layout.margin;
    const range = (key: string): readonly number[] => (layout[key] as { range: readonly number[] }).range;
    const across = ((layout.width ?? 0) - l - r) / (range("xaxis")[1] - range("xaxis")[0]);
    const down = (layout.height - t - b) / (range("yaxis")[1] - range("yaxis")[0]);
    const traces = data as unknown as {
      readonly mode: string;
      readonly x: readonly number[];
      readonly y: readonly number[];
      readonly text: readonly string[];
      readonly textposition: string;
      readonly textfont: { readonly size: number };
      readonly marker: { readonly size: number; readonly line: { readonly width: readonly number[] } };
    }[];
    const gates = traces.find(({ mode, marker }) => mode === "markers+text" && typeof marker.size === "number");
    assert.ok(gates);
    const boxes = traces.flatMap(({ mode, x, y, text, textposition, textfont }) =>
      mode === "text" && textposition !== "middle center"
        ? text.map((each, at) => {
            const [half, base] = [0.3 * textfont.size * each.length, y[at] * down];
            const up = textposition === "top center";
            return {
              each,
              from: x[at] * across - half,
              to: x[at] * across + half,
              low: up ? base + 1 : base - textfont.size,
              high: up ? base + textfont.size : base - 1,
            };
          })
        : [],
    );
    assert.equal(boxes.length, 18);
    for (const [order, box] of boxes.entries()) {
      for (const [at, x] of gates.x.entries()) {
        if (gates.marker.line.width[at] === 0) continue;
        const aside = Math.max(0, box.from - x * across, x * across - box.to);
        const above = Math.max(0, box.low - gates.y[at] * down, gates.y[at] * down - box.high);
        const apart = Math.hypot(aside, above) - gates.marker.size / 2;
        assert.ok(apart >= -0.5, `${box.each} is ${apart.toFixed(1)} pixels from gate ${at} at ${width}`);
      }
      for (const other of boxes.slice(order + 1)) {
        const apart = Math.max(box.from - other.to, other.from - box.to, box.low - other.high, other.low - box.high);
        assert.ok(apart >= 0, `${box.each} lies on ${other.each} at ${width}`);
      }
    }
  }
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

test("words below the parts of a drawing are broken and made smaller until they fit beside each other", () => {
  const { data, width } = fit(spec("layer diagram"), 400);
  for (const { mode, text, textfont } of data as { mode?: string; text?: string[]; textfont?: { size: number } }[]) {
    if (mode !== "text" || text === undefined || text.length < 9 || textfont === undefined) continue;
    const longest = Math.max(...text.flatMap((each) => each.split("<br>")).map(({ length }) => length));
    assert.ok(longest * 0.58 * textfont.size <= (width - 40) / text.length, `${longest} letters of ${textfont.size}`);
    assert.ok(textfont.size >= 9, `${textfont.size}`);
  }
});

test("a narrow surface has the whole width for what is written beside it", () => {
  const { l, r } = fit(spec("surface"), 400).layout.margin;
  assert.deepEqual([l, r], [4, 4]);
});

test("panels that become narrow show two marks at least on an axis", () => {
  const made = spec("three panels");
  const layout = { ...made.layout, xaxis: { ...(made.layout.xaxis as object), range: [-15, 15] } };
  assert.equal((fit({ ...made, layout }, 600).layout.xaxis as { nticks: number }).nticks, 4);
});
