import type { ScalarGate } from "./gates";

/** What a node asks its graph. */
interface Places {
  valueAt(index: number): number;
  gradientAt(index: number): number;
  gateAt(index: number): ScalarGate | null;
  inputsAt(index: number): GraphNode[];
}

/** A node of a {@link ComputationalGraph}: an input or a gate's output, with its value and its gradient. */
export class GraphNode {
  readonly graph: Places;
  /** Its place in the topological order. */
  readonly index: number;
  readonly #name: string | undefined;

  constructor(graph: Places, index: number, name: string | undefined) {
    this.graph = graph;
    this.index = index;
    this.#name = name;
  }

  /** The given name; without one the number of a constant, or the gate with its inputs: "(x + y)". */
  get name(): string {
    if (this.#name !== undefined) return this.#name;
    if (this.isInput) return String(this.value);
    const [x, y] = this.inputs.map((input) => input.name);
    return y === undefined ? `${this.symbol}(${x})` : `(${x} ${this.symbol} ${y})`;
  }

  /** The value that the forward pass computed. */
  get value(): number {
    return this.graph.valueAt(this.index);
  }

  /** ∂f/∂node from the last backward pass (the upstream gradient of this gate); 0 before the first. */
  get gradient(): number {
    return this.graph.gradientAt(this.index);
  }

  /** True when the value comes from outside. */
  get isInput(): boolean {
    return this.graph.gateAt(this.index) === null;
  }

  /** The gate's sign; "" for an input. */
  get symbol(): string {
    return this.graph.gateAt(this.index)?.symbol ?? "";
  }

  /** The nodes that feed this gate. */
  get inputs(): GraphNode[] {
    return this.graph.inputsAt(this.index);
  }

  /** The gate's local gradients ∂value/∂input, one for each input. */
  get locals(): number[] {
    const gate = this.graph.gateAt(this.index);
    const [x, y] = this.inputs.map((input) => input.value);
    return gate === null ? [] : gate.local.map((local) => local(x, y, this.value));
  }

  /** What this gate hands on to its inputs: upstream × local. */
  get downstream(): number[] {
    return this.locals.map((local) => this.gradient * local);
  }
}

/** One step of a forward pass. */
export interface ForwardStep {
  readonly node: GraphNode;
  readonly inputs: readonly GraphNode[];
  readonly value: number;
}

/** One step of a backward pass. */
export interface BackwardStep {
  readonly node: GraphNode;
  /** ∂f/∂node, complete: all gates that the node feeds were there before. */
  readonly upstream: number;
  /** For each input: the local gradient, what is handed on (upstream × local), and the sum that has arrived there so far. */
  readonly inputs: readonly {
    readonly node: GraphNode;
    readonly local: number;
    readonly downstream: number;
    readonly total: number;
  }[];
}
