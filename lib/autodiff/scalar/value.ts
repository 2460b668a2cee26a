import { gates, type ScalarGate } from "./gates";

/**
 * A number that remembers how it was made: the smallest complete engine of automatic differentiation. Each operation
 * makes a new value together with a function that hands the gradient on; `backward` calls these functions in reverse
 * topological order. (The idea and size of A. Karpathy's micrograd, 2020; here without recursion, so that a chain of
 * 100,000 values is no problem, and starting from zero each time.)
 *
 * @example
 * const [x, y, z] = [new Value(-2), new Value(5), new Value(-4)];
 * const f = x.add(y).mul(z);
 * f.backward();
 * [f.data, x.gradient, y.gradient, z.gradient] // → [-12, -4, -4, 3]
 */
export class Value {
  /** The number. */
  readonly data: number;
  /** ∂f/∂this, after `f.backward()`. */
  gradient = 0;
  private readonly first: Value | null;
  private readonly second: Value | null;
  private readonly handOn: (() => void) | null;
  private mark = 0;

  constructor(data: number, first: Value | null = null, second: Value | null = null, gate: ScalarGate | null = null) {
    this.data = data;
    this.first = first;
    this.second = second;
    this.handOn = gate === null ? null : closure(gate, this, first as Value, second);
  }

  add(other: Value | number): Value {
    return combine(gates.add, this, other);
  }

  sub(other: Value | number): Value {
    return combine(gates.sub, this, other);
  }

  mul(other: Value | number): Value {
    return combine(gates.mul, this, other);
  }

  div(other: Value | number): Value {
    return combine(gates.div, this, other);
  }

  max(other: Value | number): Value {
    return combine(gates.max, this, other);
  }

  neg(): Value {
    return combine(gates.neg, this);
  }

  exp(): Value {
    return combine(gates.exp, this);
  }

  log(): Value {
    return combine(gates.log, this);
  }

  square(): Value {
    return combine(gates.square, this);
  }

  relu(): Value {
    return combine(gates.relu, this);
  }

  tanh(): Value {
    return combine(gates.tanh, this);
  }

  sigmoid(): Value {
    return combine(gates.sigmoid, this);
  }

  /** Gives every value that this one was made from its gradient. */
  backward(): void {
    const order = this.#topologicalOrder();
    for (const value of order) value.gradient = 0;
    this.gradient = 1;
    for (let i = order.length - 1; i >= 0; i--) order[i].handOn?.();
  }

  /** All values that this one was made from, each after its own inputs: depth first, with a stack instead of recursion. */
  #topologicalOrder(): Value[] {
    const order: Value[] = [];
    const stack: Value[] = [this];
    runs.count += 2;
    const [begun, done] = [runs.count, runs.count + 1];
    while (stack.length > 0) {
      const value = stack[stack.length - 1];
      if (value.mark < begun) {
        value.mark = begun; // met for the first time: its inputs come first
        if (value.second !== null && value.second.mark < begun) stack.push(value.second);
        if (value.first !== null && value.first.mark < begun) stack.push(value.first);
      } else {
        stack.pop();
        if (value.mark === begun) order.push(value); // once, however many gates it feeds
        value.mark = done;
      }
    }
    return order;
  }
}

/** Numbers the backward passes, so that the marks of an older one do not count. */
const runs: { count: number } = { count: 0 };

function combine(gate: ScalarGate, first: Value, other?: Value | number): Value {
  const second = typeof other === "number" ? new Value(other) : (other ?? null);
  return new Value(gate.forward(first.data, second === null ? 0 : second.data), first, second, gate);
}

/** The function that hands output's gradient on to its inputs: downstream = upstream × local, added to what is there. */
function closure(gate: ScalarGate, output: Value, x: Value, y: Value | null): () => void {
  return () => {
    const upstream = output.gradient;
    x.gradient += upstream * gate.local[0](x.data, y === null ? 0 : y.data, output.data);
    if (y !== null) y.gradient += upstream * gate.local[1](x.data, y.data, output.data);
  };
}
