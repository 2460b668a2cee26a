import { colours } from "./colours";
import { slider } from "./frames";
import { arrows, circles, type Edge, lines, numbers, outputName, sumsBelow } from "./graph-marks";
import type { GraphNode } from "./graph-node";
import { arranged, type Place } from "./layers";
import { plainText } from "./markup";
import { themed, width } from "./theme";
import type { Figure, FigureOptions, JsonObject } from "./types";
import { needText } from "./values";
import { counted, described, inWords, joined, sentence } from "./words";

/** What `computationGraph` is told. */
export interface GraphOptions extends FigureOptions {
  /** Every node after its inputs; the last one is the output. */
  readonly nodes: readonly GraphNode[];
  /** Values shown for the first so many nodes. Default: all. */
  readonly forward?: number;
  /** Gradients shown for the last so many nodes. Default: all. */
  readonly backward?: number;
}

/**
 * A computational graph from left to right: values above the edges (blue), gradients below them (vermillion).
 *
 * @throws RangeError where names are equal, an input is not an earlier node, or numbers are not finite
 * @example
 * computationGraph({
 *   title: "f = x + y",
 *   nodes: [
 *     { name: "x", value: -2, gradient: 1 }, { name: "y", value: 5, gradient: 1 },
 *     { name: "f", operation: "+", inputs: ["x", "y"], value: 3, gradient: 1 },
 *   ],
 * }).description
 * // → "Graph of 2 inputs and 1 gate. Values: x = -2, y = 5 and f = x + y = 3. Gradients of f: 1 with respect to f, 1 with respect to y and 1 with respect to x."
 */
export function computationGraph(options: GraphOptions): Figure {
  const where = "computationGraph";
  const { nodes } = options;
  check(where, options);
  const { forward = nodes.length, backward = nodes.length } = options;
  const index = new Map(nodes.map((node, at) => [node.name, at]));
  const graph = nodes.map((node) => ({ inputs: (node.inputs ?? []).map((name) => index.get(name) ?? 0) }));
  const { nodes: places, bends } = arranged(graph);
  const last = nodes.length - 1;
  const uses = nodes.map((_, at) => graph.flatMap((node) => node.inputs).filter((input) => input === at).length);
  const value = (at: number): number | undefined => (at < forward ? nodes[at].value : undefined);
  const gradient = (at: number): number | undefined => (at > last - backward ? nodes[at].gradient : undefined);
  const end = { x: places[last].x + 1, y: places[last].y };
  const everywhere = [...places, ...bends.flat(2), end];
  const ys = everywhere.map((place) => place.y);
  const right = Math.max(...everywhere.map((place) => place.x));
  const layer = (width - 40) / (right + 1);
  const circle = Math.min(38, 0.42 * layer);
  const label = middleOfLevel(circle / layer);
  const longest = Math.max(...nodes.flatMap(numbersOf).map((number) => inWords(number).length), 1);
  const sizes = {
    layer,
    row: 66,
    circle,
    number: Math.max(10, Math.min(13, (2 * (BEND - label) * layer) / (LETTER * longest))),
    name: Math.max(10, 0.4 * circle),
  };
  const edges: Edge[] = graph.flatMap(({ inputs }, at) =>
    inputs.map((from, slot): Edge => {
      const whole = gradient(from);
      const part = whole === undefined || uses[from] === 1 ? whole : nodes[at].downstream?.[slot];
      return {
        ...routed(places[from], bends[at][slot], places[at], uses[from] > 1, label),
        value: value(from),
        gradient: part,
      };
    }),
  );
  const output = routed(places[last], [], { ...end, x: end.x - 0.1 }, false, label);
  edges.push({ ...output, value: value(last), gradient: gradient(last) });
  const sums = nodes.flatMap((_, at) => {
    const whole = gradient(at);
    return uses[at] > 1 && whole !== undefined ? [{ place: places[at], whole }] : [];
  });
  const height = Math.round(70 + sizes.row * (Math.max(...ys) - Math.min(...ys) + 1.1));
  return {
    data: [
      lines(edges),
      arrows(edges, sizes),
      circles(nodes, places, sizes),
      ...numbers(edges, sizes),
      sumsBelow(sums, sizes),
      outputName(nodes[last].name, end, sizes),
    ],
    layout: {
      ...themed(
        where,
        { ...options, title: `${options.title}${legend}`, height: options.height ?? height },
        {
          xaxis: bare([-0.5, right + 0.5]),
          yaxis: bare([Math.min(...ys) - 0.55, Math.max(...ys) + 0.55]),
          hovermode: false,
        },
      ),
      margin: { l: 20, r: 20, t: 60, b: 10 },
    },
    description: described(options.description, ...inSentences(options, forward, backward)),
  };
}

/** Which numbers are which, below the title. */
const legend = `<br><span style="font-size:12px"><span style="color:${colours.forward}">value, forward: above</span> · <span style="color:${colours.backward}">gradient, backward: below</span></span>`;

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
): { way: Place[]; label: Place } {
  if (several && bends.length > 0) {
    const [first, ...rest] = bends;
    const level = [-0.3, 0.3].map((step) => ({ x: first.x + step, y: first.y }));
    return { way: [from, ...level, ...rest, to], label: first };
  }
  const level = { x: from.x + BEND, y: from.y };
  return { way: [from, level, ...bends, to], label: { x: from.x + middle, y: from.y } };
}

/** Where an edge leaves its level stretch, in layers from its node. */
const BEND = 0.76;
/** Mean width of a digit, as a part of the size of the font. */
const LETTER = 0.6;

/** The middle of an edge's level stretch, which begins at its node's circle; all in layers. */
function middleOfLevel(circle: number): number {
  return (circle / 2 + BEND) / 2;
}

/** All numbers that may stand at a node's edges. */
function numbersOf({ value, gradient, downstream = [] }: GraphNode): number[] {
  return [value, gradient, ...downstream].flatMap((number) => number ?? []);
}

/**
 * The same graph with a slider over the steps of a forward pass and a backward pass: values appear from left to right,
 * then gradients from right to left.
 *
 * @throws RangeError as `computationGraph`
 * @example
 * computationSteps({
 *   title: "f = 2x",
 *   nodes: [{ name: "x", value: 3, gradient: 2 }, { name: "f", operation: "× 2", inputs: ["x"], value: 6, gradient: 1 }],
 * }).frames?.map((frame) => frame.name)
 * // → ["inputs", "f", "∂f/∂f", "∂f/∂x"]
 */
export function computationSteps(options: Omit<GraphOptions, "forward" | "backward">): Figure {
  const { nodes, description, ...rest } = options;
  check("computationSteps", options);
  const inputs = nodes.filter((node) => (node.inputs ?? []).length === 0).length;
  const ordered = [
    ...nodes.filter((node) => (node.inputs ?? []).length === 0),
    ...nodes.filter((node) => (node.inputs ?? []).length > 0),
  ];
  const output = plainText(ordered[ordered.length - 1].name);
  const steps = [
    { name: "inputs", forward: inputs, backward: 0 },
    ...ordered.slice(inputs).map((node, index) => ({ name: node.name, forward: inputs + index + 1, backward: 0 })),
    ...[...ordered].reverse().map((node, index) => ({
      name: `∂${output}/∂${node.name}`,
      forward: ordered.length,
      backward: index + 1,
    })),
  ];
  return slider({
    label: "step",
    values: steps.map((step) => step.name),
    figure: (_, index) => computationGraph({ ...rest, nodes: ordered, ...steps[index] }),
    still: steps.length - 1,
    ...(description === undefined ? {} : { description }),
  });
}

function check(where: string, { title, nodes }: Pick<GraphOptions, "title" | "nodes">): void {
  needText(where, "title", title);
  if (nodes.length === 0) throw new RangeError(`${where}: nodes is empty`);
  const known = new Set<string>();
  for (const node of nodes) {
    needText(where, "name of a node", node.name);
    if (known.has(node.name)) throw new RangeError(`${where}: two nodes are named "${node.name}"`);
    for (const input of node.inputs ?? []) {
      if (!known.has(input))
        throw new RangeError(`${where}: "${node.name}" takes "${input}", which is not a node before it`);
    }
    if (node.downstream !== undefined && node.downstream.length !== (node.inputs ?? []).length) {
      throw new RangeError(
        `${where}: "${node.name}" has ${counted((node.inputs ?? []).length, "input")} but ${node.downstream.length} downstream`,
      );
    }
    for (const value of [node.value, node.gradient, ...(node.downstream ?? [])]) {
      if (value !== undefined && !Number.isFinite(value))
        throw new RangeError(`${where}: "${node.name}" holds ${value}`);
    }
    known.add(node.name);
  }
}

function bare(range: readonly number[]): JsonObject {
  return { visible: false, fixedrange: true, range };
}

function inSentences({ nodes }: GraphOptions, forward: number, backward: number): string[] {
  const gates = nodes.filter((node) => node.operation !== undefined).length;
  const output = plainText(nodes[nodes.length - 1].name);
  const values = nodes.slice(0, forward).flatMap((node) => {
    if (node.value === undefined) return [];
    const formula = node.operation === undefined ? "" : ` = ${applied(node)}`;
    return [`${plainText(node.name)}${formula} = ${inWords(node.value)}`];
  });
  const gradients = [...nodes]
    .reverse()
    .slice(0, backward)
    .flatMap((node) =>
      node.gradient === undefined ? [] : [`${inWords(node.gradient)} with respect to ${plainText(node.name)}`],
    );
  return [
    sentence(`Graph of ${counted(nodes.length - gates, "input")} and ${counted(gates, "gate")}`),
    ...(values.length > 0 ? [sentence(`Values: ${joined(values)}`)] : []),
    ...(gradients.length > 0 ? [sentence(`Gradients of ${output}: ${joined(gradients)}`)] : []),
  ];
}

/** The gate's formula with the names of its inputs: "x + y", "exp(e)", "1/h" for "1/·". */
function applied({ operation = "", inputs = [] }: GraphNode): string {
  const names = inputs.map(plainText);
  if (operation.includes("·")) return names.reduce((text, name) => text.replace("·", name), operation);
  if (names.length === 2 && /^[^\p{L}]$/u.test(operation)) return `${names[0]} ${operation} ${names[1]}`;
  if (names.length === 1 && /^[-+×*/−]/.test(operation)) return `${names[0]} ${operation}`;
  return `${operation}(${names.join(", ")})`;
}
