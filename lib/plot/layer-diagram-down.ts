/** A network for narrow places: one block below the other, what is said of it to the right, shortcuts at the left. */
import { wrapped } from "./theme";
import type { JsonObject } from "./types";

/** In pixels: from block to block, the widest block and the tallest, and room at the left for what is said of shortcuts. */
const row = 62;
const widest = 44;
const tallest = 42;
const labels = 84;
/** From the blocks to the first shortcut's line, from one line to the next, and from the text of one to that of another. */
const beside = 14;
const between = 14;
const apart = 46;
const size = 11;

/** What stands in the drawing. */
export interface LayersDown {
  /** By step: parts of the widest and of the tallest block, and what is written, in lines. */
  readonly steps: readonly { readonly wide: number; readonly tall: number; readonly lines: readonly string[] }[];
  readonly shortcuts: readonly { readonly from: number; readonly to: number; readonly label: string }[];
}

/**
 * What differs in the traces of `layerDiagram`, in their order: a block a step, the arrows, a line and a text a shortcut, what is
 * written of the steps (all in the first of two). `width`: what it needs, in pixels, of which a unit of x is one.
 */
export function layersDown({ steps, shortcuts }: LayersDown): {
  readonly width: number;
  readonly data: JsonObject[];
  readonly layout: JsonObject;
} {
  const lines = shortcuts.length;
  const left = lines === 0 ? 4 : labels + 5 + between * (lines - 1) + beside;
  const [middle, text] = [left + widest / 2, left + widest + 12];
  const at = (step: number): number => -row * (step + 0.5);
  const half = (step: number): number => (steps[step].tall * tallest) / 2;
  const edge = (step: number): number => middle - (steps[step].wide * widest) / 2;
  const blocks = steps.map(({ wide }, step): JsonObject => {
    const [right, high] = [middle + (wide * widest) / 2, half(step)];
    return {
      x: [edge(step), right, right, edge(step), edge(step)],
      y: [-high, -high, high, high, -high].map((y) => at(step) + y),
    };
  });
  const steep = steps.slice(1).map((_, step) => [at(step) - half(step) - 2, at(step + 1) + half(step + 1) + 5, null]);
  const said: number[] = [];
  const ways = shortcuts.flatMap(({ from, to, label }, level): JsonObject[] => {
    const x = left - beside - between * level;
    let y = (at(from) + at(to)) / 2;
    while (said.some((other) => Math.abs(other - y) < apart)) y -= apart;
    said.push(y);
    return [
      {
        x: [edge(from), x, x, edge(to) - 6],
        y: [at(from), at(from), at(to), at(to)],
        marker: { symbol: "triangle-right" },
      },
      { x: [labels], y: [y], text: [wrapped(label, size, labels - 4)], textposition: "middle left" },
    ];
  });
  const longest = Math.max(...steps.flatMap((each) => each.lines.map(({ length }) => length)));
  const width = Math.ceil(text + 0.62 * size * longest) + 4;
  return {
    width: width + 8,
    data: [
      ...blocks,
      { x: steep.flatMap(() => [middle, middle, null]), y: steep.flat(), marker: { symbol: "triangle-down" } },
      ...ways,
      {
        x: steps.map(() => text),
        y: steps.map((_, step) => at(step)),
        text: steps.map(({ lines: [first, ...rest] }) => [`<b>${first}</b>`, ...rest].join("<br>")),
        textposition: "middle right",
      },
      { text: steps.map(() => "") },
    ],
    layout: {
      height: row * steps.length + 50,
      margin: { l: 4, r: 4, t: 42, b: 8 },
      xaxis: { visible: false, range: [0, width] },
      yaxis: { visible: false, range: [-row * steps.length, 0] },
    },
  };
}
