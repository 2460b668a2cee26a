import { type GateName, gates, type ScalarGate } from "./gates";
import { type BackwardStep, type ForwardStep, GraphNode } from "./graph-node";

/** What a gate can be connected to: a node of the same graph, or a number, which becomes a constant. */
export type Wire = GraphNode | number;

/**
 * A computational graph of numbers, as drawn in the lecture: gates, connected by wires, each with its value above and its
 * gradient below.
 *
 * A gate's value is computed as it is added. `set` and `forward` compute the graph anew for other inputs; `backward`
 * walks through the gates in reverse topological order and gives every node its gradient. The order in which the nodes
 * were made is a topological order, because a gate can only be connected to what is there.
 *
 * The graph is kept flat (the gates, their inputs, values and gradients each in an array of their own), so that a
 * hundred thousand gates take milliseconds; a node is a name for a place in these arrays.
 *
 * @example
 * const graph = new ComputationalGraph();
 * const [x, y, z] = [graph.input(-2, "x"), graph.input(5, "y"), graph.input(-4, "z")];
 * const q = graph.add(x, y, "q");
 * const f = graph.mul(q, z, "f");
 * graph.backward(f);
 * [f.value, q.gradient, x.gradient, y.gradient, z.gradient] // → [-12, -4, -4, -4, 3]
 */
export class ComputationalGraph {
  readonly #nodes: GraphNode[] = [];
  readonly #gates: (ScalarGate | null)[] = [];
  readonly #first: number[] = [];
  readonly #second: number[] = [];
  readonly #values: number[] = [];
  #gradients: Float64Array = new Float64Array(0);
  #stale = false;

  /** Every node in the order it was made: a topological order. */
  get nodes(): readonly GraphNode[] {
    return this.#nodes;
  }

  /** A node whose value comes from outside: data or a parameter. */
  input(value: number, name?: string): GraphNode {
    if (typeof value !== "number") throw new TypeError(`input: value must be a number, got ${typeof value}`);
    return this.#place(null, value, -1, -1, name);
  }

  /** x + y: distributes the gradient. */
  add(x: Wire, y: Wire, name?: string): GraphNode {
    return this.gate("add", x, y, name);
  }

  /** x - y. */
  sub(x: Wire, y: Wire, name?: string): GraphNode {
    return this.gate("sub", x, y, name);
  }

  /** x · y: swaps its inputs. */
  mul(x: Wire, y: Wire, name?: string): GraphNode {
    return this.gate("mul", x, y, name);
  }

  /** x / y. */
  div(x: Wire, y: Wire, name?: string): GraphNode {
    return this.gate("div", x, y, name);
  }

  /** The larger of x and y: routes the gradient to it. */
  max(x: Wire, y: Wire, name?: string): GraphNode {
    return this.gate("max", x, y, name);
  }

  /** The smaller of x and y. */
  min(x: Wire, y: Wire, name?: string): GraphNode {
    return this.gate("min", x, y, name);
  }

  /** -x. */
  neg(x: Wire, name?: string): GraphNode {
    return this.gate("neg", x, undefined, name);
  }

  /** 1 / x. */
  reciprocal(x: Wire, name?: string): GraphNode {
    return this.gate("reciprocal", x, undefined, name);
  }

  /** x². */
  square(x: Wire, name?: string): GraphNode {
    return this.gate("square", x, undefined, name);
  }

  /** eˣ. */
  exp(x: Wire, name?: string): GraphNode {
    return this.gate("exp", x, undefined, name);
  }

  /** The natural logarithm. */
  log(x: Wire, name?: string): GraphNode {
    return this.gate("log", x, undefined, name);
  }

  /** max(x, 0). */
  relu(x: Wire, name?: string): GraphNode {
    return this.gate("relu", x, undefined, name);
  }

  /** The hyperbolic tangent. */
  tanh(x: Wire, name?: string): GraphNode {
    return this.gate("tanh", x, undefined, name);
  }

  /** 1 / (1 + e⁻ˣ), as one gate. */
  sigmoid(x: Wire, name?: string): GraphNode {
    return this.gate("sigmoid", x, undefined, name);
  }

  /**
   * Any gate by its name.
   *
   * @throws RangeError when there is no such gate, or an input is missing or too much, or belongs to another graph
   */
  gate(gate: GateName, x: Wire, y?: Wire, name?: string): GraphNode {
    const rule = gates[gate];
    if (rule === undefined)
      throw new RangeError(`gate: there is no gate "${gate}", only ${Object.keys(gates).join(", ")}`);
    if ((y !== undefined) !== (rule.local.length === 2)) {
      throw new RangeError(`${gate}: has ${rule.local.length} input(s), got ${y === undefined ? 1 : 2}`);
    }
    const first = this.#wire(gate, x);
    const second = y === undefined ? -1 : this.#wire(gate, y);
    return this.#place(rule, rule.forward(this.#values[first], this.#values[second]), first, second, name);
  }

  /** Gives an input another value; `forward` then computes everything anew. */
  set(input: GraphNode, value: number): void {
    if (this.#gates[this.#own("set", input)] !== null)
      throw new RangeError(`set: ${input.name} is a gate, not an input`);
    this.#values[input.index] = value;
    this.#stale = true;
  }

  /** Computes the value of every gate, in topological order. */
  forward(): void {
    for (let i = 0; i < this.#values.length; i++) {
      const gate = this.#gates[i];
      if (gate !== null) this.#values[i] = gate.forward(this.#values[this.#first[i]], this.#values[this.#second[i]]);
    }
    this.#stale = false;
  }

  /** The forward pass gate by gate: each step says which gate was computed from which inputs. */
  *forwardSteps(): Generator<ForwardStep> {
    for (const node of this.#nodes) {
      const gate = this.#gates[node.index];
      if (gate === null) continue;
      const inputs = node.inputs;
      this.#values[node.index] = gate.forward(inputs[0].value, inputs[1]?.value);
      yield { node, inputs, value: node.value };
    }
    this.#stale = false;
  }

  /**
   * Gives every node its gradient ∂f/∂node, in reverse topological order: each gate hands upstream × local on to its
   * inputs, and a node that feeds several gates adds up what comes back. It begins with zeros: running it twice gives the
   * same gradients, not twice as much.
   *
   * @throws Error when an input was set and `forward` not called since
   */
  backward(f: GraphNode): void {
    this.#begin(f);
    const [gates, first, second, values, gradients] = [
      this.#gates,
      this.#first,
      this.#second,
      this.#values,
      this.#gradients,
    ];
    for (let i = f.index; i >= 0; i--) {
      const gate = gates[i];
      const upstream = gradients[i];
      if (gate === null || upstream === 0) continue;
      const [a, b] = [first[i], second[i]];
      gradients[a] += upstream * gate.local[0](values[a], values[b], values[i]);
      if (b >= 0) gradients[b] += upstream * gate.local[1](values[a], values[b], values[i]);
    }
  }

  /** The backward pass gate by gate: each step says what came from upstream, and what went to each input. */
  *backwardSteps(f: GraphNode): Generator<BackwardStep> {
    this.#begin(f);
    const reached = this.#ancestors(f);
    for (let i = f.index; i >= 0; i--) {
      if (this.#gates[i] === null || !reached.has(i)) continue;
      const node = this.#nodes[i];
      const upstream = this.#gradients[i];
      const inputs = node.locals.map((local, k) => {
        const input = node.inputs[k];
        const downstream = upstream * local;
        this.#gradients[input.index] += downstream;
        return { node: input, local, downstream };
      });
      yield { node, upstream, inputs: inputs.map((input) => ({ ...input, total: input.node.gradient })) };
    }
  }

  /** The value at a place: for GraphNode. */
  valueAt(index: number): number {
    return this.#values[index];
  }

  /** The gradient at a place: for GraphNode. */
  gradientAt(index: number): number {
    return this.#gradients[index] ?? 0;
  }

  /** The gate at a place, null for an input: for GraphNode. */
  gateAt(index: number): ScalarGate | null {
    return this.#gates[index];
  }

  /** The inputs of the gate at a place: for GraphNode. */
  inputsAt(index: number): GraphNode[] {
    return [this.#first[index], this.#second[index]].filter((i) => i >= 0).map((i) => this.#nodes[i]);
  }

  #place(gate: ScalarGate | null, value: number, first: number, second: number, name?: string): GraphNode {
    const node = new GraphNode(this, this.#nodes.length, name);
    this.#nodes.push(node);
    this.#gates.push(gate);
    this.#first.push(first);
    this.#second.push(second);
    this.#values.push(value);
    return node;
  }

  #wire(where: string, wire: Wire): number {
    return typeof wire === "number" ? this.input(wire).index : this.#own(where, wire);
  }

  #own(where: string, node: GraphNode): number {
    if (!(node instanceof GraphNode) || node.graph !== this) {
      throw new RangeError(`${where}: the node belongs to another graph, or is none`);
    }
    return node.index;
  }

  #begin(f: GraphNode): void {
    this.#own("backward", f);
    if (this.#stale) throw new Error("backward: an input was set since the values were computed: call forward() first");
    if (this.#gradients.length === this.#nodes.length) this.#gradients.fill(0);
    else this.#gradients = new Float64Array(this.#nodes.length);
    this.#gradients[f.index] = 1; // ∂f/∂f
  }

  /** The places that f depends on. */
  #ancestors(f: GraphNode): Set<number> {
    const found = new Set([f.index]);
    for (let i = f.index; i >= 0; i--) {
      if (found.has(i)) for (const input of this.inputsAt(i)) found.add(input.index);
    }
    return found;
  }
}
