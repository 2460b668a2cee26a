import { colours } from "./colours";
import { slider } from "./frames";
import { graphDown } from "./graph-down";
import { drawn } from "./graph-marks";
import type { GraphNode } from "./graph-node";
import { BEND, DIGIT, edgesOf, middleOfLevel, type PlacedGraph, sumsOf } from "./graph-ways";
import { arranged } from "./layers";
import { plainText } from "./markup";
import { narrowForm } from "./narrow";
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
  const inputs = nodes.map((node) => (node.inputs ?? []).map((name) => index.get(name) ?? 0));
  const { nodes: places, bends } = arranged(inputs.map((each) => ({ inputs: each })));
  const last = nodes.length - 1;
  const end = { x: places[last].x + 1, y: places[last].y };
  const graph: PlacedGraph = {
    nodes,
    inputs,
    uses: nodes.map((_, at) => inputs.flat().filter((input) => input === at).length),
    places,
    bends,
    end,
    value: (at) => (at < forward ? nodes[at].value : undefined),
    gradient: (at) => (at > last - backward ? nodes[at].gradient : undefined),
  };
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
    number: Math.max(10, Math.min(13, (2 * (BEND - label) * layer - 4) / (DIGIT * longest))),
    name: Math.max(10, 0.4 * circle),
  };
  const height = Math.round(70 + sizes.row * (Math.max(...ys) - Math.min(...ys) + 1.1));
  const outputAt = { x: end.x + 0.1, y: end.y };
  const data = drawn(nodes, places, edgesOf(graph, label, 0.3), sumsOf(graph), outputAt, sizes);
  const { width: across, ...down } = graphDown(graph, longest);
  const level = (DIGIT * sizes.number * longest + 1 + circle / 2) / BEND;
  const least = Math.ceil(40 + (right + 1) * Math.max(level, circle + 22));
  return {
    data,
    layout: {
      ...themed(
        where,
        {
          ...options,
          title: `${options.title}${legend}`,
          height: options.height ?? height,
        },
        {
          xaxis: bare([-0.5, right + 0.5]),
          yaxis: bare([Math.min(...ys) - 0.55, Math.max(...ys) + 0.55]),
          hovermode: false,
        },
      ),
      margin: { l: 20, r: 20, t: 60, b: 10 },
      meta: { least },
    },
    narrow: narrowForm({ below: Math.round(0.95 * least), width: across }, data, down),
    description: described(options.description, ...inSentences(options, forward, backward)),
  };
}

/** Which numbers are which, below the title. */
const legend = `<br><span style="font-size:12px"><span style="color:${colours.forward}">values above</span> · <span style="color:${colours.backward}">gradients below</span></span>`;

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
