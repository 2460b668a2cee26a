import { log } from "../elementary/log";
import { colours } from "./colours";
import { layersDown } from "./layer-diagram-down";
import { tint } from "./paint";
import { themed, width, wrapped } from "./theme";
import type { Figure, FigureOptions, Trace } from "./types";
import { captioned, counted, described, joined, sentence } from "./words";

/** One step of a network: a layer, and the shape that it makes. */
export interface DiagramStep {
  /** What the layer does, in a few characters: "conv 8@5×5". Of the first step: what comes in. */
  readonly layer: string;
  /** The shape of one example behind it: [H, W, C] or [n]. */
  readonly shape: readonly number[];
  /** Numbers that it learns; not written where 0 or absent. */
  readonly parameters?: number;
}

/** A way past some layers. */
export interface DiagramShortcut {
  /** Position of the step whose output is taken, counted from 0. */
  readonly from: number;
  /** Position of the step into whose output it is brought. */
  readonly to: number;
  /** What lies on the way, such as "x itself" or "conv 1×1". */
  readonly label: string;
}

/** What `layerDiagram` is told. */
export interface LayerDiagramOptions extends FigureOptions {
  /** Two steps to 14, the input first. */
  readonly steps: readonly DiagramStep[];
  readonly shortcuts?: readonly DiagramShortcut[];
}

/** Sizes of the drawing in units of a step: the tallest block, the widest, and room above for each shortcut. */
const tallest = 0.9;
const widest = 0.5;
const shortcutRoom = 0.34;
/** Height of the first shortcut, above two lines of a name. */
const lowest = 0.98;

/**
 * A network as a row of blocks, as tall as the image is high and the wider the more channels it has, with the layer's name above
 * the arrow that leads to each, its shape and parameters below. Shortcuts run above.
 *
 * Height grows with the root of the image's height, width with the logarithm of the channels; a vector is a thin tall block.
 *
 * @throws RangeError where there are fewer than 2 or more than 14 steps, a shape is not [H, W, C] or [n], or a shortcut does not lead forwards
 * @example
 * layerDiagram({
 *   title: "A block",
 *   steps: [{ layer: "x", shape: [8, 8, 4] }, { layer: "conv 3×3", shape: [8, 8, 4], parameters: 148 }, { layer: "+", shape: [8, 8, 4] }],
 *   shortcuts: [{ from: 0, to: 2, label: "x itself" }],
 * }).description
 * // → "3 steps: x 8×8×4, conv 3×3 8×8×4 (148 parameters) and + 8×8×4. A shortcut from x to +: x itself."
 */
export function layerDiagram(options: LayerDiagramOptions): Figure {
  const where = "layerDiagram";
  const { steps, shortcuts = [] } = options;
  check(where, steps, shortcuts);
  const largest = Math.max(...steps.map(({ shape }) => (shape.length === 3 ? shape[0] : 1)));
  const deepest = Math.max(...steps.map(({ shape }) => shape[shape.length - 1]));
  const blocks = steps.map(({ shape }, at) => block(shape, at, largest, deepest));
  const ends = { low: -0.98, high: shortcuts.length === 0 ? 0.95 : lowest + 0.09 + shortcutRoom * shortcuts.length };
  const unit = (width - 40) / steps.length;
  const first = wrapped(steps[0].layer, 11, 0.95 * unit).split("<br>"); // it stands above its block, not above an arrow
  const halfOf = (lines: readonly string[]): number => (Math.max(...lines.map(({ length }) => length)) * 3.1) / unit;
  // names end before the line of a shortcut that begins or ends at their block; all move alike, so that they keep apart
  const crossed = shortcuts.flatMap(({ from, to }) => [from, to]);
  const ending = new Set(shortcuts.map(({ to }) => to)); // such a line stands left of the block's middle
  const clear = (at: number): number =>
    halfOf(wrapped(steps[at].layer, 11, 0.95 * unit).split("<br>")) +
    (ending.has(at) ? (at - blocks[at].left) * 0.5 : 0) +
    0.06;
  const before = Math.max(0.28, ...crossed.filter((at) => at > 0).map(clear));
  const beforeFirst = crossed.includes(0) ? Math.max(before - 0.28, clear(0)) : before - 0.28;
  const besideFirst = Math.min(0.95, 1.44 - (Math.max(...first.map(({ length }) => length)) * 6.6) / unit) * unit;
  const fits = (at: number): number => {
    const passed = shortcuts.filter(({ from }) => from === at - 1).map(({ from }) => (from + blocks[from].right) / 2);
    const free = Math.min(...passed.map((line) => 2 * (at - before - line - 0.06)), 0.95);
    return at === 1 ? Math.min(free * unit, besideFirst) : free * unit;
  };
  const down = layersDown({
    shortcuts,
    steps: steps.map((step, at) => ({
      wide: (blocks[at].right - blocks[at].left) / widest,
      tall: (2 * blocks[at].half) / tallest,
      lines: [step.layer, ...written(step)],
    })),
  });
  return {
    data: [
      ...blocks.map(({ left, right, half }, at) => filled(steps[at], left, right, half)),
      arrows(blocks),
      ...shortcuts.flatMap((each, level) => way(each, blocks, level)),
      texts(
        "layers",
        steps.map(({ layer }, at) => ({
          x: at - (at === 0 ? beforeFirst : before),
          y: 0.62,
          text: wrapped(layer, 11, fits(at)),
        })),
        "#1A1A1A",
        "top center",
      ),
      texts(
        "shapes",
        steps.map((step, at) => ({
          x: at,
          y: -0.49,
          text: written(step).join("<br>").replace(" parameter", "<br>parameter"),
        })),
        "#1A1A1A",
        "bottom center",
      ),
    ],
    layout: {
      ...themed(
        where,
        { ...options, height: options.height ?? 250 + (shortcuts.length === 0 ? 0 : 12 + 50 * shortcuts.length) },
        {
          xaxis: { visible: false, range: [-0.5, steps.length - 0.5] },
          yaxis: { visible: false, range: [ends.low, ends.high] },
          hovermode: false,
        },
      ),
      margin: { l: 20, r: 20, t: 42, b: 8 },
    },
    narrow: { below: Math.min(width, Math.ceil(40 + steps.length * (5.4 * longestWord(steps) + 3))), ...down },
    description: described(options.description, ...inSentences(steps, shortcuts)),
    caption: captioned(
      options.description,
      `${counted(steps.length, "step")} from ${steps[0].shape.join("×")} to ${steps[steps.length - 1].shape.join("×")}`,
    ),
  };
}

interface Block {
  readonly left: number;
  readonly right: number;
  /** Half of its height. */
  readonly half: number;
}

function block(shape: readonly number[], at: number, largest: number, deepest: number): Block {
  const vector = shape.length === 1;
  const height = vector
    ? Math.max(0.12, (log(1 + shape[0]) / log(1 + deepest)) * tallest)
    : Math.max(0.1, Math.sqrt(shape[0] / largest) * tallest);
  const channels = vector ? 1 : shape[2];
  const across = vector ? 0.1 : 0.1 + (widest - 0.1) * (log(channels) / Math.max(1, log(64)));
  return { left: at - Math.min(widest, across) / 2, right: at + Math.min(widest, across) / 2, half: height / 2 };
}

function filled({ shape }: DiagramStep, left: number, right: number, half: number): Trace {
  const colour = shape.length === 1 ? colours.mistake : colours.analytic;
  return {
    type: "scatter",
    mode: "lines",
    x: [left, right, right, left, left],
    y: [-half, -half, half, half, -half],
    fill: "toself",
    fillcolor: tint(colour, 0.45),
    line: { color: colour, width: 1.5 },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** From each block to the next, with a head. */
function arrows(blocks: readonly Block[]): Trace {
  const [x, y]: (number | null)[][] = [[], []];
  const heads: number[] = [];
  for (let at = 1; at < blocks.length; at++) {
    const [from, to] = [blocks[at - 1].right + 0.02, blocks[at].left - 0.05];
    x.push(from, to, null);
    y.push(0, 0, null);
    heads.push(0, 9, 0);
  }
  return {
    type: "scatter",
    mode: "lines+markers",
    x,
    y,
    line: { color: "#6B6B6B", width: 1.5 },
    marker: { symbol: "triangle-right", size: heads, color: "#6B6B6B", opacity: 1 },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** A shortcut: up behind its block, along, and down into the block where it joins. */
function way({ from, to, label }: DiagramShortcut, blocks: readonly Block[], level: number): Trace[] {
  const height = lowest + shortcutRoom * level;
  const [start, end] = [blocks[from], blocks[to]];
  const [x, last] = [from + (start.right - from) * 0.5, to - (to - end.left) * 0.5];
  return [
    {
      type: "scatter",
      mode: "lines+markers",
      x: [x, x, last, last],
      y: [start.half, height, height, end.half + 0.06],
      line: { color: colours.backward, width: 2.5 },
      marker: { symbol: "triangle-down", size: [0, 0, 0, 11], color: colours.backward, opacity: 1 },
      hoverinfo: "skip",
      showlegend: false,
    },
    texts(label, [{ x: (x + last) / 2, y: height + 0.12, text: label }], colours.backward, "middle center"),
  ];
}

function texts(
  name: string,
  all: readonly { x: number; y: number; text: string }[],
  color: string,
  textposition: string,
): Trace {
  return {
    type: "scatter",
    mode: "text",
    name,
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    text: all.map(({ text }) => text),
    textposition,
    textfont: { size: 11, color },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** What is written of a step besides its layer. */
function written({ shape, parameters = 0 }: DiagramStep): string[] {
  const learnt =
    parameters === 0 ? [] : [counted(parameters, "parameter").replace(/^\d+/, parameters.toLocaleString("en-US"))];
  return [shape.join("×"), ...learnt];
}

/** Letters of the longest word that is written. */
function longestWord(steps: readonly DiagramStep[]): number {
  const words = steps.flatMap((step) => [step.layer, ...written(step)].flatMap((line) => line.split(" ")));
  return Math.max(...words.map(({ length }) => length));
}

function check(where: string, steps: readonly DiagramStep[], shortcuts: readonly DiagramShortcut[]): void {
  if (!(steps.length >= 2 && steps.length <= 14))
    throw new RangeError(`${where}: ${counted(steps.length, "step")} cannot be drawn; 2 to 14 can`);
  const odd = steps.find(({ shape }) => shape.length !== 1 && shape.length !== 3);
  if (odd) throw new RangeError(`${where}: the shape of "${odd.layer}" is [${odd.shape}] but must be [H, W, C] or [n]`);
  const lost = shortcuts.find(({ from, to }) => !(from in steps && to in steps && from < to));
  if (lost) throw new RangeError(`${where}: a shortcut from step ${lost.from} to ${lost.to} does not lead forwards`);
}

function inSentences(steps: readonly DiagramStep[], shortcuts: readonly DiagramShortcut[]): string[] {
  const each = steps.map(({ layer, shape, parameters = 0 }) => {
    const learnt = parameters === 0 ? "" : ` (${counted(parameters, "parameter")})`;
    return `${layer} ${shape.join("×")}${learnt}`;
  });
  return [
    sentence(`${counted(steps.length, "step")}: ${joined(each)}`),
    ...shortcuts.map(({ from, to, label }) =>
      sentence(`A shortcut from ${steps[from].layer} to ${steps[to].layer}: ${label}`),
    ),
  ];
}
