/** A computational graph for narrow places: from top to bottom, with the numbers of an edge to the right of it. */
import { drawn, type Edge, type Sizes, type Sum } from "./graph-marks";
import { BEND, DIGIT, edgesOf, middleOfLevel, type PlacedGraph, sumsOf } from "./graph-ways";
import type { Place } from "./layers";
import type { JsonObject, Trace } from "./types";

/** In pixels: from layer to layer, a gate, the size of numbers, from an edge to its numbers, room around everything. */
const layer = 70;
const circle = 34;
const number = 11;
const beside = 5;
const around = 22;
const top = 60;

/** The drawing from top to bottom and the width in pixels that it is made for; `longest`: letters of the longest number. */
export function graphDown(
  graph: PlacedGraph,
  longest: number,
): { readonly width: number; readonly data: Trace[]; readonly layout: JsonObject } {
  const written = beside + DIGIT * number * longest;
  const column = Math.max(circle + 14, written + 8);
  const sizes: Sizes = { layer: column, row: layer, circle, number, name: 14, beside };
  const edges = edgesOf(graph, middleOfLevel(circle / layer), BEND).map(
    (edge): Edge => ({ ...edge, way: edge.way.map(turned), label: turned(edge.label) }),
  );
  const sums = sumsOf(graph).map((sum): Sum => ({ ...sum, place: turned(sum.place) }));
  const places = graph.places.map(turned);
  const end = turned(graph.end);
  const xs = [...places, ...edges.flatMap(({ way }) => way)].map(({ x }) => x);
  const [left, right] = [Math.min(...xs) - around / column, Math.max(...xs) + (written + 4) / column];
  const [low, high] = [end.y - 0.1 - around / layer, around / layer + (sums.length > 0 ? 0.2 : 0)];
  return {
    width: Math.ceil((right - left) * column) + 8,
    data: drawn(graph.nodes, places, edges, sums, { ...end, y: end.y - 0.1 }, sizes),
    layout: {
      height: Math.round((high - low) * layer) + top + 8,
      margin: { l: 4, r: 4, t: top, b: 8 },
      xaxis: { visible: false, fixedrange: true, range: [left, right] },
      yaxis: { visible: false, fixedrange: true, range: [low, high] },
    },
  };
}

/** From "layers to the right, rows upwards" to "layers down, rows from left to right". */
function turned({ x, y }: Place): Place {
  return { x: 0 - y, y: 0 - x };
}
