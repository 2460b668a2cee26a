import { grad } from "../autodiff/gradient";
import { apply, type Call, type Interpreter, type Level, nextLevel, primalAt } from "../autodiff/rule";
import { mapTree, type Tree } from "../autodiff/tree";
import { checkKinds } from "../options/kinds";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** Carries a name through a computation and stops it at the first operation that makes NaN or infinity of finite numbers. */
class Detective implements Interpreter {
  readonly primal: Tensor;
  readonly #of: Level;

  constructor(of: Level, primal: Tensor) {
    this.#of = of;
    this.primal = primal;
  }

  get level(): number {
    return this.#of.id;
  }

  derive(call: Call): Tensor {
    const inputs = call.inputs.map((x) => primalAt(x, this.#of));
    const output = apply({ ...call, inputs });
    if (!this.#of.open) return output;
    if (!allFinite(output) && inputs.every(allFinite)) {
      const from = inputs.map((x) => `${shapeText(x.shape)} of ${rangeText(x)}`).join(" and ");
      throw new Found(`${call.op} made ${firstBad(output)} from ${from}`);
    }
    return new Tensor(output.data, output.shape, new Detective(this.#of, output));
  }
}

class Found extends Error {}

/**
 * The first operation that made a NaN or an infinity from finite numbers, forwards or backwards, in words.
 *
 * @param f a function of the parameters to one number, as it was when its value or gradient was not finite
 * @param params the parameters
 * @example
 * originOfNonFinite((x) => sum(log(sub(x, 1))), tensor([1, 2])) // → "log made -Infinity from [2] of 0 to 1"
 */
export function originOfNonFinite<P extends Tree>(f: (params: P) => Tensor, params: P): string {
  checkKinds("originOfNonFinite", { f: [f, "function"], params: [params, "tensors"] });
  const level = nextLevel();
  let entry: string | undefined;
  const watched = mapTree((x: Tensor, path: string) => {
    if (!allFinite(x)) entry ??= `the parameter ${path} already holds ${firstBad(x)}`;
    return new Tensor(x.data, x.shape, new Detective(level, x));
  }, params);
  if (entry !== undefined) return entry;
  try {
    grad(f)(watched);
    return "no operation that the parameters pass through: look at the inputs and targets";
  } catch (error) {
    if (error instanceof Found) return error.message;
    throw error;
  } finally {
    level.open = false;
  }
}

function allFinite(x: Tensor): boolean {
  return x.data.every((value) => Number.isFinite(value));
}

function firstBad(x: Tensor): number | undefined {
  return Array.from(x.data).find((value) => !Number.isFinite(value));
}

function rangeText({ data }: Tensor): string {
  let [low, high] = [data[0], data[0]];
  for (const value of data) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low === high ? `${number(low)}` : `${number(low)} to ${number(high)}`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(4)));
}
