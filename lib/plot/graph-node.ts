/** One node of a computational graph: an input, or a gate with what flows into it. */
export interface GraphNode {
  /** Name of what the node gives: "q". */
  readonly name: string;
  /** What the gate does: "+", "×", "exp", "× 2"; "·" stands for an input: "1/·". Left out for inputs. */
  readonly operation?: string;
  /** Names of the nodes whose values flow in, in order; a name may occur twice. */
  readonly inputs?: readonly string[];
  /** The node's value, from the forward pass. */
  readonly value?: number;
  /** Gradient of the last node with respect to this one, from the backward pass. */
  readonly gradient?: number;
  /**
   * What flows back into each input: upstream × local, in the order of `inputs`. They add up to the input's gradient.
   * Needed for inputs that are used more than once, whose edges show no gradient otherwise.
   */
  readonly downstream?: readonly number[];
}
