import { checkParts } from "../../options/kinds";
import type { ComputationalGraph } from "./graph";
import type { GraphNode } from "./graph-node";

/** A node as plain data, for tables and drawings. */
export interface NodeRecord {
  /** The node's name. */
  readonly name: string;
  /** The gate's sign; absent for an input. */
  readonly operation?: string;
  /** Names of the nodes that flow in. */
  readonly inputs: readonly string[];
  /** From the forward pass. */
  readonly value: number;
  /** ∂f/∂node from the backward pass: the gate's upstream gradient. */
  readonly gradient: number;
  /** ∂node/∂input, for each input. */
  readonly local: readonly number[];
  /** upstream × local, for each input. */
  readonly downstream: readonly number[];
  /** ∂f/∂node measured: the node's value is moved a little, everything after it is computed anew. */
  readonly numeric: number;
}

const STEP = 1e-5;

/** f's value when the value of one node is moved by `delta` and every later gate computed anew. */
function moved(graph: ComputationalGraph, f: GraphNode, node: GraphNode, delta: number): number {
  const values = graph.nodes.map((one) => one.value);
  values[node.index] += delta;
  for (const later of graph.nodes.slice(node.index + 1)) {
    const gate = graph.gateAt(later.index);
    if (gate === null) continue;
    const [x, y] = later.inputs.map((input) => values[input.index]);
    values[later.index] = gate.forward(x, y);
  }
  return values[f.index];
}

/**
 * Every node of a graph as plain data, with a numeric gradient beside the one of the backward pass. Runs `backward(f)`.
 *
 * @param graph - with its values computed
 * @param f - the output that is differentiated
 * @throws RangeError when two nodes have the same name
 * @example
 * const graph = new ComputationalGraph();
 * const q = graph.add(graph.input(-2, "x"), graph.input(5, "y"), "q");
 * const f = graph.mul(q, graph.input(-4, "z"), "f");
 * nodeTable(graph, f).map(({ name, gradient }) => `${name} ${gradient}`) // → ["x -4", "y -4", "q -4", "z 3", "f 1"]
 */
export function nodeTable(graph: ComputationalGraph, f: GraphNode): NodeRecord[] {
  checkParts("nodeTable", "graph", graph, { backward: "function" });
  graph.backward(f);
  const seen = new Set<string>();
  return graph.nodes.map((node) => {
    if (seen.has(node.name))
      throw new RangeError(`nodeTable: two nodes are called "${node.name}": give each a name of its own`);
    seen.add(node.name);
    const numeric = (moved(graph, f, node, STEP) - moved(graph, f, node, -STEP)) / (2 * STEP);
    const record = {
      name: node.name,
      inputs: node.inputs.map((input) => input.name),
      value: node.value,
      gradient: node.gradient,
      local: node.locals,
      downstream: node.downstream,
      numeric,
    };
    return node.isInput ? record : { ...record, operation: node.symbol };
  });
}
