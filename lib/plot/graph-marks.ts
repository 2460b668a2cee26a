/** What a computational graph is drawn from, each part a trace over places that are known already. */
import { colours } from "./colours";
import type { GraphNode } from "./graph-node";
import type { Place } from "./layers";
import type { JsonObject, Trace } from "./types";
import { inWords } from "./words";

const grey = colours.reference;

/** A line from a node to the gate that uses it, with what flows along it. */
export interface Edge {
  /** Where the edge starts, bends and ends. */
  readonly way: readonly Place[];
  /** Where its numbers stand. */
  readonly label: Place;
  readonly value?: number;
  readonly gradient?: number;
}

/** Sizes in pixels, smaller where the graph has many layers. */
export interface Sizes {
  readonly layer: number;
  readonly row: number;
  readonly circle: number;
  readonly number: number;
  readonly name: number;
}

/** The edges themselves. */
export function lines(edges: readonly Edge[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x: edges.flatMap(({ way }) => [...way.map((place) => place.x), null]),
    y: edges.flatMap(({ way }) => [...way.map((place) => place.y), null]),
    line: { color: grey, width: 1.6 },
  };
}

/** Heads of arrows, where an edge meets the circle that it points at; the last edge points at the output's name. */
export function arrows(edges: readonly Edge[], sizes: Sizes): Trace {
  const heads = edges.map(({ way }, index) => {
    const [before, to] = way.slice(-2);
    const [dx, dy] = [(to.x - before.x) * sizes.layer, (to.y - before.y) * sizes.row];
    const share = Math.max(
      0.3,
      1 - (index < edges.length - 1 ? sizes.circle / 2 + 5 : 0) / Math.sqrt(dx * dx + dy * dy),
    );
    const at = { x: before.x + share * (to.x - before.x), y: before.y + share * (to.y - before.y) };
    return { before, at };
  });
  return {
    type: "scatter",
    mode: "markers",
    x: heads.flatMap(({ before, at }) => [before.x, at.x]),
    y: heads.flatMap(({ before, at }) => [before.y, at.y]),
    marker: {
      symbol: "arrow",
      angleref: "previous",
      size: heads.flatMap(() => [0, 10]),
      opacity: heads.flatMap(() => [0, 1]),
      color: grey,
      line: { width: 0 },
    },
  };
}

/** Inputs as names, gates as circles with their operation. */
export function circles(nodes: readonly GraphNode[], places: readonly Place[], { circle, name }: Sizes): Trace {
  const gate = nodes.map((node) => node.operation !== undefined);
  const labels = nodes.map((node) => node.operation ?? node.name);
  const sizes = labels.map((label, index) => (gate[index] ? Math.min(name, (1.1 * circle) / label.length) : name));
  return {
    type: "scatter",
    mode: "markers+text",
    ...texts(places, labels, sizes),
    marker: {
      size: circle,
      opacity: 1,
      color: gate.map((is) => (is ? "#EAF1F6" : "#FFFFFF")),
      line: { width: gate.map((is) => (is ? 1.8 : 0)), color: "#555555" },
    },
  };
}

/** Values above the edges, gradients below them. */
export function numbers(edges: readonly Edge[], { number, row }: Sizes): Trace[] {
  const trace = (colour: string, position: string, rise: number, pick: (edge: Edge) => number | undefined): Trace => ({
    type: "scatter",
    mode: "text",
    ...texts(
      edges.map(({ label }) => ({ x: label.x, y: label.y + rise / row })),
      edges.map((edge) => shown(pick(edge))),
      number,
      colour,
    ),
    textposition: position,
  });
  return [
    trace(colours.forward, "top center", 4, (edge) => edge.value),
    trace(colours.backward, "bottom center", -4, (edge) => edge.gradient),
  ];
}

function shown(value: number | undefined): string {
  return value === undefined ? "" : inWords(value);
}

/** Below a node that is used more than once: the sum of what flows back into it. */
export function sumsBelow(
  sums: readonly { readonly place: Place; readonly whole: number }[],
  { number }: Sizes,
): Trace {
  const places = sums.map(({ place }) => ({ x: place.x, y: place.y - 0.36 }));
  return {
    type: "scatter",
    mode: "text",
    ...texts(
      places,
      sums.map(({ whole }) => `Σ ${inWords(whole)}`),
      number,
      colours.backward,
    ),
  };
}

/** The name of what comes out, where the last edge ends. */
export function outputName(name: string, end: Place, sizes: Sizes): Trace {
  return { type: "scatter", mode: "text", ...texts([{ x: end.x + 0.1, y: end.y }], [name], sizes.name) };
}

function texts(
  places: readonly Place[],
  text: readonly string[],
  size: number | readonly number[],
  colour = "#1A1A1A",
): JsonObject {
  return {
    x: places.map((place) => place.x),
    y: places.map((place) => place.y),
    text,
    textposition: "middle center",
    textfont: { size, color: colour },
    cliponaxis: false,
  };
}
