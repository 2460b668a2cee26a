/**
 * Reverse mode: write down every operation in the order it happens (the tape), then read the tape backwards and hand
 * each gradient on to the inputs. Loops, not recursion: a chain of 100,000 operations is fine.
 */

import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { fingerprint } from "./fingerprint";
import { apply, type Call, derivativeOf, type Interpreter, type Level, nextLevel, primalAt } from "./rule";
import { add } from "./rules/linear";

/** One line of the tape: an operation that was done, or (call null) a variable. */
interface Entry {
  readonly call: Call | null;
  readonly output: Tensor;
  /** Where on the tape each input was made; -1 for a constant. */
  readonly parents: readonly number[];
  /** Of the output, and of each constant input (0 for the others, which have a line of their own). */
  readonly fingerprints: readonly number[];
}

/** The list of everything that was computed from the variables, in order. */
export class Tape {
  readonly level: Level = nextLevel();
  readonly #entries: Entry[] = [];

  /** x as a variable: what is computed from it is written down. */
  variable(x: Tensor): Tensor {
    return this.#write(null, x, []);
  }

  /** Does an operation and writes it down. */
  record(call: Call): Tensor {
    const inputs = call.inputs.map((x) => primalAt(x, this.level));
    const plain = { op: call.op, rule: call.rule, inputs, attributes: call.attributes };
    const output = apply(plain);
    if (!this.level.open) return output;
    const parents = call.inputs.map((x) =>
      x.trace instanceof TapeTrace && x.trace.tape === this ? x.trace.index : -1,
    );
    return this.#write(plain, output, parents);
  }

  #write(call: Call | null, output: Tensor, parents: readonly number[]): Tensor {
    const fingerprints = [fingerprint(output.peek())];
    for (let k = 0; k < parents.length; k++) {
      fingerprints.push(parents[k] < 0 && call !== null ? fingerprint(call.inputs[k].peek()) : 0);
    }
    this.#entries.push({ call, output, parents, fingerprints });
    return new Tensor(output.peek(), output.shape, new TapeTrace(this, output, this.#entries.length - 1));
  }

  /**
   * The gradient that reaches each line of the tape when `upstream` arrives at `result`; undefined where none does.
   *
   * A value that is used twice collects both gradients: they are added, never overwritten.
   */
  gradients(result: Tensor, upstream: Tensor): (Tensor | undefined)[] {
    const gradients: (Tensor | undefined)[] = new Array(this.#entries.length);
    if (!(result.trace instanceof TapeTrace) || result.trace.tape !== this) return gradients;
    gradients[result.trace.index] = upstream;
    for (let i = result.trace.index; i >= 0; i--) {
      const gradient = gradients[i];
      if (gradient === undefined) continue;
      const { call, output, parents } = this.#unchanged(i);
      if (call === null) continue;
      const all = call.rule.vjpOfAll?.(gradient, call.inputs, output, call.attributes) ?? null;
      for (let k = 0; k < parents.length; k++) {
        const parent = parents[k];
        const derivative = parent < 0 ? null : derivativeOf("vjp", call.rule, k);
        if (derivative === null) continue;
        const downstream = all?.[k] ?? derivative(gradient, call.inputs, output, call.attributes, k);
        const sofar = gradients[parent];
        gradients[parent] = sofar === undefined ? downstream : add(sofar, downstream);
      }
      gradients[i] = undefined; // handed on: its memory can be reused
    }
    return gradients;
  }

  /** Line i, after a check that nobody wrote into the numbers since. */
  #unchanged(i: number): Entry {
    const entry = this.#entries[i];
    const { call, output, parents, fingerprints } = entry;
    if (fingerprint(output.peek()) !== fingerprints[0]) {
      throw changed(call === null ? "a variable" : `the result of ${call.op}`, output);
    }
    for (let k = 0; k < parents.length; k++) {
      if (parents[k] >= 0 || call === null || fingerprint(call.inputs[k].peek()) === fingerprints[k + 1]) continue;
      throw changed(`a constant that ${call.op} used`, call.inputs[k]);
    }
    return entry;
  }
}

function changed(what: string, x: Tensor): Error {
  return new Error(
    `gradient: ${what} ${shapeText(x.shape)} was changed in place after it was used, so its derivative would be wrong: make a new tensor instead`,
  );
}

/** Says where on which tape a tensor was made. */
class TapeTrace implements Interpreter {
  readonly tape: Tape;
  readonly primal: Tensor;
  readonly index: number;

  constructor(tape: Tape, primal: Tensor, index: number) {
    this.tape = tape;
    this.primal = primal;
    this.index = index;
  }

  get level(): number {
    return this.tape.level.id;
  }

  get open(): boolean {
    return this.tape.level.open;
  }

  derive(call: Call): Tensor {
    return this.tape.record(call);
  }
}
