/** Drawings (graphs, nets, rows of pictures, coloured text) where there is less room than they were made for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { liveForm } from "../../../lib/plot/forms";
import {
  computationGraph,
  type Figure,
  imageGrid,
  layerDiagram,
  markedImage,
  panels,
  unrolledNetwork,
} from "../../../lib/plot/index";
import { gallery } from "../../plot/gallery";
import { drawings } from "../../plot/gallery-drawings";

interface Axis {
  readonly range: readonly [number, number];
  readonly domain?: readonly [number, number];
}
interface Layout {
  readonly width?: number;
  readonly height: number;
  readonly margin: { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
  readonly [key: string]: unknown;
}
interface Drawn {
  readonly type: string;
  readonly mode?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly text?: readonly string[];
  readonly textposition?: string | readonly string[];
  readonly textfont?: { readonly size?: number | readonly number[] };
  readonly marker?: { readonly size: number; readonly line: { readonly width: readonly number[] } };
  readonly xaxis?: string;
  readonly yaxis?: string;
}
interface Fitted {
  readonly data: readonly Drawn[];
  readonly layout: Layout;
  readonly width: number;
  readonly scale: number;
}
const { fit }: { fit(spec: unknown, width: number): Fitted } = require("../../../machinery/figures/assets/fit.js");

const widths = [266, 290, 330, 400, 520, 600, 660, 700, 760];
/** The least size in pixels of text on a screen. */
const readable = 9;

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
const pictures = (captions: readonly string[], columns: number): Figure =>
  imageGrid({
    title: "Pictures",
    images: { data: new Float32Array(captions.length * 64), shape: [captions.length, 8, 8] },
    range: [0, 1],
    captions,
    columns,
  });
const certain = Array.from({ length: 16 }, (_, at) => `${at % 10} as 4: ${at === 0 ? 100 : 99} %`);
const kinds: Readonly<Record<string, Figure>> = {
  chain,
  ...Object.fromEntries(
    ["computational graph", "node of several uses", "steps through a graph", "layer diagram", "network diagram"].map(
      (name) => [name, drawings[name]()],
    ),
  ),
  "unrolled network": drawings["unrolled network"](),
  "ten steps": unrolledNetwork({ title: "Ten", inputs: [..."abcdefghij"], outputs: [..."bcdefghijk"] }),
  images: gallery.images(),
  "colour images": gallery["colour images"](),
  "names in two lines": pictures(certain, 8),
};

interface Box {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** What is written, in pixels of the plot. Letters are taken as narrow as they get, so that what overlaps does so for sure. */
function boxesOf({ data, layout }: Fitted): { boxes: Box[]; gates: { x: number; y: number; radius: number }[] } {
  const { l, r, t, b } = layout.margin;
  const [across, up] = [(layout.width ?? 0) - l - r, layout.height - t - b];
  const gates: { x: number; y: number; radius: number }[] = [];
  const boxes = data.flatMap((trace): Box[] => {
    const axis = (kind: "x" | "y"): Axis => layout[`${kind}axis${(trace[`${kind}axis`] ?? kind).slice(1)}`] as Axis;
    const place = ({ range: [low, high], domain: [start, end] = [0, 1] }: Axis, value: number, size: number): number =>
      size * (start + ((value - low) / (high - low)) * (end - start));
    return (trace.text ?? []).flatMap((text, at): Box[] => {
      if (trace.type !== "scatter" || text === "") return [];
      const [x, y] = [place(axis("x"), trace.x[at], across), place(axis("y"), trace.y[at], up)];
      const size = [trace.textfont?.size ?? 13].flat();
      const { marker } = trace;
      if (trace.mode === "markers+text" && marker && marker.line.width[at] > 0) {
        gates.push({ x, y, radius: marker.size / 2 });
        return [];
      }
      const lines = text.replace(/<\/?b>/g, "").split("<br>");
      const font = size[at] ?? size[0];
      const [wide, tall] = [
        0.5 * font * Math.max(...lines.map((line) => line.length)),
        font * (1.2 * lines.length - 0.3),
      ];
      const position = [trace.textposition ?? "middle center"].flat();
      const [vertical, horizontal] = (position[at] ?? position[0]).split(" ");
      const from = horizontal === "right" ? x : horizontal === "left" ? x - wide : x - wide / 2;
      const low = vertical === "top" ? y + 2 : vertical === "bottom" ? y - tall - 2 : y - tall / 2;
      return [{ text, from, to: from + wide, low, high: low + tall }];
    });
  });
  return { boxes, gates };
}

for (const [name, figure] of Object.entries(kinds)) {
  test(`${name}: at every width its text can be read, and lies on nothing else`, () => {
    for (const width of widths) {
      const fitted = fit(liveForm(figure), width);
      const sizes = fitted.data.flatMap(({ mode, textfont }) =>
        /text/.test(mode ?? "") ? [textfont?.size ?? 13].flat() : [],
      );
      const least = Math.min(...sizes) * fitted.scale;
      assert.ok(least >= readable - 1e-9, `${least.toFixed(1)} pixels at ${width}`);
      const { boxes, gates } = boxesOf(fitted);
      for (const [order, box] of boxes.entries()) {
        for (const other of boxes.slice(order + 1)) {
          const apart = Math.max(box.from - other.to, other.from - box.to, box.low - other.high, other.low - box.high);
          assert.ok(apart >= 0, `"${box.text}" lies on "${other.text}" at ${width}`);
        }
        for (const { x, y, radius } of gates) {
          const aside = Math.max(0, box.from - x, x - box.to);
          const above = Math.max(0, box.low - y, y - box.high);
          assert.ok(Math.hypot(aside, above) >= radius - 0.5, `"${box.text}" lies on a gate at ${width}`);
        }
        assert.ok(box.from >= -fitted.layout.margin.l && box.to <= fitted.width, `"${box.text}" is cut at ${width}`);
      }
    }
  });
}

test("a drawing fills the width of a phone, and scrolls only where its text could not be read", () => {
  const across = (figure: Figure, width: number): number => {
    const { width: drawn, scale } = fit(liveForm(figure), width);
    return drawn * scale;
  };
  for (const [name, figure] of Object.entries(kinds)) assert.ok(across(figure, 400) <= 400, name);
  assert.ok(across(kinds["ten steps"], 266) > 266);
});

test("a long graph leads from top to bottom where there is little room, and from left to right where there is much", () => {
  const spread = (width: number): number[] => {
    const { data } = fit(liveForm(chain), width);
    const gates = data.find(({ mode }) => mode === "markers+text");
    assert.ok(gates);
    return [gates.x, gates.y].map((values) => Math.max(...values) - Math.min(...values));
  };
  const [[across, down], [wide, tall]] = [spread(320), spread(700)];
  assert.ok(down > 4 * across && wide > 4 * tall);
});

test("between the circles of an unrolled network there is room for the heads of arrows", () => {
  const { layout, width } = fit(liveForm(drawings["unrolled network"]()), 266);
  const { range } = layout.xaxis as Axis;
  const { l, r } = layout.margin;
  assert.ok((width - l - r) / (range[1] - range[0]) >= 34 + 11);
});

test("every position of a slider takes part in the other drawing", () => {
  const spec = liveForm(drawings["steps through a graph"]()) as { frames: { data: object[] }[] };
  for (const frame of spec.frames) for (const change of frame.data) assert.deepEqual(Object.keys(change), ["text"]);
});

test("pictures with names go to more rows, each picture once and in order, and stay square", () => {
  const { data, layout, width } = fit(liveForm(gallery.images()), 320);
  const names = data.flatMap(({ mode, text }) => (mode === "text" ? (text ?? []) : []));
  assert.deepEqual(
    names,
    Array.from({ length: 20 }, (_, at) => `digit ${at % 10}`),
  );
  const sheets = data.filter(({ type }) => type === "image");
  assert.equal(sheets.length, 4);
  const { l, r, t, b } = layout.margin;
  for (const { xaxis = "x", yaxis = "y" } of sheets) {
    const pixel = (key: string, size: number): number => {
      const { range, domain = [0, 1] } = layout[key] as Axis;
      return (size * (domain[1] - domain[0])) / Math.abs(range[1] - range[0]);
    };
    const [wide, tall] = [
      pixel(`xaxis${xaxis.slice(1)}`, width - l - r),
      pixel(`yaxis${yaxis.slice(1)}`, layout.height - t - b),
    ];
    assert.ok(Math.abs(wide / tall - 1) < 0.03, `${wide} × ${tall}`);
  }
});

test("names of pictures that need two lines break alike", () => {
  const { data } = fit(liveForm(kinds["names in two lines"]), 400);
  const names = data.flatMap(({ mode, text }) => (mode === "text" ? (text ?? []) : []));
  assert.equal(names.length, 16);
  for (const name of names) assert.match(name, /^\d as 4:<br>\d+ %$/);
});

test("panels of pictures stand below each other as wide as there is room, without room for marks of axes", () => {
  const one = (title: string): Figure =>
    markedImage({ title, image: { data: new Float32Array(64), shape: [8, 8] }, range: [0, 1] });
  const { layout } = fit(liveForm(panels({ title: "Two", panels: [one("a"), one("b")] })), 340);
  const [upper, lower] = [layout.yaxis, layout.yaxis2] as { domain: [number, number] }[];
  const plot = layout.height - layout.margin.t - layout.margin.b;
  const tall = (upper.domain[1] - upper.domain[0]) * plot;
  assert.ok(Math.abs(tall - 312) < 8, `${tall} pixels high`);
  assert.ok((upper.domain[0] - lower.domain[1]) * plot < 45);
});

test("a coloured text keeps its letters in shorter lines", () => {
  const whole = (width: number): string => {
    const { data } = fit(liveForm(drawings["text coloured by value"]()), width);
    const [{ text = [] }] = data;
    const rows = text as unknown as string[][];
    if (width < 500) assert.ok(rows[0].length * 12 <= width, `${rows[0].length} letters in ${width} pixels`);
    return rows.flat().join("").trim();
  };
  assert.equal(whole(320), whole(700));
});

test("a layer diagram of as many steps as can be drawn can be read on a phone", () => {
  const steps = Array.from({ length: 14 }, (_, at) => ({
    layer: `convolution ${at}`,
    shape: [8, 8, 16],
    parameters: 9,
  }));
  const { width, scale, layout } = fit(liveForm(layerDiagram({ title: "t", steps })), 320);
  assert.ok(width <= 320 && scale === 1 && layout.height > 14 * 50);
});
