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

/** The sum of what flows back into a node, and where the node is. */
export interface Sum {
  readonly place: Place;
  readonly whole: number | undefined;
  readonly isInput: boolean;
}

/** Sizes in pixels, smaller where the graph has many layers. `layer` is a step of x, `row` one of y. */
export interface Sizes {
  readonly layer: number;
  readonly row: number;
  readonly circle: number;
  readonly number: number;
  readonly name: number;
  /** From an edge that leads down to its numbers, which stand to the right of it. Absent: they stand above and below. */
  readonly beside?: number;
}

/** Everything that is drawn of a graph. `end`: where the name of the output stands. */
export function drawn(
  nodes: readonly GraphNode[],
  places: readonly Place[],
  edges: readonly Edge[],
  sums: readonly Sum[],
  end: Place,
  sizes: Sizes,
): Trace[] {
  return [
    lines(edges),
    arrows(edges, sizes),
    circles(nodes, places, sizes),
    ...numbers(edges, sizes),
    sumsAt(sums, sizes),
    outputName(nodes[nodes.length - 1].name, end, sizes),
  ];
}

/** The edges themselves. */
function lines(edges: readonly Edge[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x: edges.flatMap(({ way }) => [...way.map((place) => place.x), null]),
    y: edges.flatMap(({ way }) => [...way.map((place) => place.y), null]),
    line: { color: grey, width: 1.6 },
  };
}

/** Heads of arrows, where an edge meets the circle that it points at; the last edge points at the output's name. */
function arrows(edges: readonly Edge[], { circle }: Sizes): Trace {
  const last = edges.length - 1;
  const ends = edges.flatMap(({ way }) => way.slice(-2));
  return {
    type: "scatter",
    mode: "markers",
    x: ends.map(({ x }) => x),
    y: ends.map(({ y }) => y),
    marker: {
      symbol: "arrow",
      angleref: "previous",
      size: edges.flatMap(() => [0, 10]),
      standoff: edges.flatMap((_, at) => [0, at === last ? 0 : circle / 2 + 1]),
      opacity: edges.flatMap(() => [0, 1]),
      color: grey,
      line: { width: 0 },
    },
  };
}

/** Inputs as names, gates as circles with their operation. */
function circles(nodes: readonly GraphNode[], places: readonly Place[], { circle, name }: Sizes): Trace {
  const gate = nodes.map((node) => node.operation !== undefined);
  const labels = nodes.map((node) => node.operation ?? node.name);
  const sizes = labels.map((label, index) => (gate[index] ? Math.min(name, (1.25 * circle) / label.length) : name));
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

/** Values above the edges and gradients below them; to the right of an edge that leads down. */
function numbers(edges: readonly Edge[], { number, layer, row, beside }: Sizes): Trace[] {
  const right = beside === undefined ? 0 : beside / layer;
  const trace = (colour: string, position: string, rise: number, pick: (edge: Edge) => number | undefined): Trace => ({
    type: "scatter",
    mode: "text",
    ...texts(
      edges.map(({ label }) => ({ x: label.x + right, y: label.y + rise / row })),
      edges.map((edge) => shown(pick(edge))),
      number,
      colour,
    ),
    textposition: beside === undefined ? position : "middle right",
  });
  const apart = beside === undefined ? 4 : 7;
  return [
    trace(colours.forward, "top center", apart, (edge) => edge.value),
    trace(colours.backward, "bottom center", -apart, (edge) => edge.gradient),
  ];
}

function shown(value: number | undefined): string {
  return value === undefined ? "" : inWords(value);
}

/**
 * At a node that is used more than once: the sum of what flows back into it. Below it; where edges lead down, above an input
 * and to the right of a gate.
 */
function sumsAt(sums: readonly Sum[], { number, layer, row, circle, beside }: Sizes): Trace {
  const places = sums.map(({ place: { x, y }, isInput }) => {
    if (beside === undefined) return { x, y: y - 0.36 };
    return isInput ? { x, y: y + (0.5 * number + 10) / row } : { x: x + (circle / 2 + 4) / layer, y };
  });
  const trace = texts(
    places,
    sums.map(({ whole }) => (whole === undefined ? "" : `Σ ${inWords(whole)}`)),
    number,
    colours.backward,
  );
  const besides = sums.map(({ isInput }) => (isInput ? "middle center" : "middle right"));
  return { type: "scatter", mode: "text", ...trace, ...(beside === undefined ? {} : { textposition: besides }) };
}

/** The name of what comes out, where the last edge ends. */
function outputName(name: string, end: Place, sizes: Sizes): Trace {
  return { type: "scatter", mode: "text", ...texts([end], [name], sizes.name) };
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
