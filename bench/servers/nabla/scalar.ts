import { ComputationalGraph, type GraphNode, Value } from "nabla";
import { layers, moons } from "../moons";
import type { Args, Run } from "../serve";

/** What both engines can do; the network below is written once for both. */
interface Engine<V> {
  input(x: number): V;
  add(x: V, y: V): V;
  mul(x: V, y: V): V;
  relu(x: V): V;
}

/** Mean hinge loss of the network over all points, plus 10⁻⁴ times the sum of squared weights. */
function lossOf<V>(
  engine: Engine<V>,
  weights: readonly V[],
  points: readonly number[][],
  labels: readonly number[],
): V {
  const { input, add, mul, relu } = engine;
  let total: V | undefined;
  for (const [i, point] of points.entries()) {
    let activations = point.map(input);
    let next = 0;
    for (let layer = 1; layer < layers.length; layer++) {
      const outputs: V[] = [];
      for (let unit = 0; unit < layers[layer]; unit++) {
        let sum = weights[next++];
        for (const activation of activations) sum = add(sum, mul(weights[next++], activation));
        outputs.push(layer < layers.length - 1 ? relu(sum) : sum);
      }
      activations = outputs;
    }
    const hinge = relu(add(mul(activations[0], input(-labels[i])), input(1)));
    total = total === undefined ? hinge : add(total, hinge);
  }
  let squares: V | undefined;
  for (const weight of weights)
    squares = squares === undefined ? mul(weight, weight) : add(squares, mul(weight, weight));
  return add(mul(total as V, input(1 / points.length)), mul(squares as V, input(1e-4)));
}

/** One epoch: the graph of all points is built, and every weight's gradient computed. */
export function scalar({ engine }: Args): Run {
  const { points, labels, weights } = moons();
  const check = (gradients: readonly number[]): number => gradients.reduce((sum, each) => sum + Math.abs(each), 0);
  if (engine === "values") {
    const values: Engine<Value> = {
      input: (x) => new Value(x),
      add: (x, y) => x.add(y),
      mul: (x, y) => x.mul(y),
      relu: (x) => x.relu(),
    };
    return () => {
      const parameters = Array.from(weights, (weight) => new Value(weight));
      lossOf(values, parameters, points, labels).backward();
      return check(parameters.map(({ gradient }) => gradient));
    };
  }
  return () => {
    const graph = new ComputationalGraph();
    const nodes: Engine<GraphNode> = {
      input: (x) => graph.input(x),
      add: (x, y) => graph.add(x, y),
      mul: (x, y) => graph.mul(x, y),
      relu: (x) => graph.relu(x),
    };
    const parameters = Array.from(weights, (weight) => graph.input(weight));
    graph.backward(lossOf(nodes, parameters, points, labels));
    return check(parameters.map(({ gradient }) => gradient));
  };
}
