/** The edges of a computational graph: where each runs, bends and carries its numbers, in layers and rows. */
import type { Edge, Sum } from "./graph-marks";
import type { GraphNode } from "./graph-node";
import type { Place } from "./layers";

/** Where an edge leaves its level stretch, in layers from its node. */
export const BEND = 0.76;
/** Mean width of a digit, as a part of the size of the font. */
export const DIGIT = 0.6;

/** A graph that has its places, and which of its numbers are shown. */
export interface PlacedGraph {
  readonly nodes: readonly GraphNode[];
  /** Positions of each node's inputs. */
  readonly inputs: readonly (readonly number[])[];
  /** How many edges begin at each node. */
  readonly uses: readonly number[];
  readonly places: readonly Place[];
  /** By node and by input: where the edge passes the layers between. */
  readonly bends: readonly (readonly (readonly Place[])[])[];
  /** Where the last edge ends, with the output's name. */
  readonly end: Place;
  readonly value: (node: number) => number | undefined;
  readonly gradient: (node: number) => number | undefined;
}

/**
 * All edges, the one to the output's name last. `middle`: from a node to the middle of the level stretch behind it, in
 * layers. `reach`: where the level stretch of an edge that passes a layer ends, in layers from there.
 */
export function edgesOf(graph: PlacedGraph, middle: number, reach: number): Edge[] {
  const { nodes, inputs, uses, places, bends, end, value, gradient } = graph;
  const edges = inputs.flatMap((each, at) =>
    each.map((from, slot): Edge => {
      const whole = gradient(from);
      const part = whole === undefined || uses[from] === 1 ? whole : nodes[at].downstream?.[slot];
      const way = routed(places[from], bends[at][slot], places[at], uses[from] > 1, middle, reach);
      return { ...way, value: value(from), gradient: part };
    }),
  );
  const last = nodes.length - 1;
  const output = routed(places[last], [], { ...end, x: end.x - 0.1 }, false, middle, reach);
  return [...edges, { ...output, value: value(last), gradient: gradient(last) }];
}

/**
 * An edge with a level stretch for its numbers: right behind the node that it comes from, or, where the node has several
 * uses, at the edge's first bend.
 */
function routed(
  from: Place,
  bends: readonly Place[],
  to: Place,
  several: boolean,
  middle: number,
  reach: number,
): { way: Place[]; label: Place } {
  if (several && bends.length > 0) {
    const [first, ...rest] = bends;
    const level = [-0.3, reach].map((step) => ({ x: first.x + step, y: first.y }));
    return { way: [from, ...level, ...rest, to], label: { x: first.x + (reach === BEND ? middle : 0), y: first.y } };
  }
  const level = { x: from.x + BEND, y: from.y };
  return { way: [from, level, ...bends, to], label: { x: from.x + middle, y: from.y } };
}

/** The middle of an edge's level stretch, which begins at its node's circle; all in layers. */
export function middleOfLevel(circle: number): number {
  return (circle / 2 + BEND) / 2;
}

/** The nodes that are used more than once, with the sum of what flows back into each; undefined where it is not shown. */
export function sumsOf({ nodes, uses, places, gradient }: PlacedGraph): Sum[] {
  return nodes.flatMap((node, at) =>
    uses[at] > 1 ? [{ place: places[at], whole: gradient(at), isInput: node.operation === undefined }] : [],
  );
}
