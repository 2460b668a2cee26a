/**
 * Forward mode: every number carries its rate of change along with it (a dual number: value and tangent), and each
 * operation computes both. Nothing is written down.
 */

import { Tensor } from "../tensor/tensor";
import { apply, type Call, derivativeOf, type Interpreter, type Level, primalAt } from "./rule";
import { add } from "./rules/linear";

/** The tangent that a tensor carries at one level. */
class DualTrace implements Interpreter {
  readonly of: Level;
  readonly primal: Tensor;
  readonly tangent: Tensor;

  constructor(of: Level, primal: Tensor, tangent: Tensor) {
    this.of = of;
    this.primal = primal;
    this.tangent = tangent;
  }

  get level(): number {
    return this.of.id;
  }

  get open(): boolean {
    return this.of.open;
  }

  derive(call: Call): Tensor {
    const inputs = call.inputs.map((x) => primalAt(x, this.of));
    const output = apply({ op: call.op, rule: call.rule, inputs, attributes: call.attributes });
    if (!this.of.open) return output;
    let tangent: Tensor | undefined;
    call.inputs.forEach((x, k) => {
      const change = tangentAt(x, this.of);
      const derivative = change === undefined ? null : derivativeOf("jvp", call.rule, k);
      if (change === undefined || derivative === null) return;
      const moved = derivative(change, inputs, output, call.attributes, k);
      tangent = tangent === undefined ? moved : add(tangent, moved);
    });
    return tangent === undefined ? output : dual(this.of, output, tangent);
  }
}

/** `primal` that moves with `tangent`. */
export function dual(level: Level, primal: Tensor, tangent: Tensor): Tensor {
  return new Tensor(primal.peek(), primal.shape, new DualTrace(level, primal, tangent));
}

/** How x moves at this level; undefined when it stands still. */
export function tangentAt(x: Tensor, level: Level): Tensor | undefined {
  return x.trace instanceof DualTrace && x.trace.of === level ? x.trace.tangent : undefined;
}
