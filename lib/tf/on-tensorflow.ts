/**
 * How a computation of nabla runs in TensorFlow.js: its tensors go there, every operation on them is done there, and what comes out is
 * brought back. A tensor that is there is an ordinary tensor with a trace, as on nabla's own tape; the trace holds TensorFlow's tensor.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Call, Interpreter } from "../autodiff/rule";
import { mapTensors } from "../autodiff/tree";
import type { DType, Floats } from "../kernels/storage";
import { checkKinds } from "../options/kinds";
import { shapeText } from "../tensor/shape";
import { type Elsewhere, Tensor } from "../tensor/tensor";
import { operationsTable } from "./operations-table";
import { download, upload } from "./transfer";

/** Says that the numbers of a tensor are in TensorFlow.js, and does the operations that meet it there. */
class InTensorFlow implements Interpreter, Elsewhere {
  /** Below every derivative of nabla, whose levels count from 1. */
  readonly level = 0;
  readonly handle: tf.Tensor;
  /** What the tensor is in nabla. TensorFlow.js computes in float32 whatever this says. */
  readonly dtype: DType;

  constructor(handle: tf.Tensor, dtype: DType) {
    this.handle = handle;
    this.dtype = dtype;
  }

  get elsewhere(): Elsewhere {
    return this;
  }

  get primal(): Tensor {
    return new Tensor(this.fetch(), this.handle.shape);
  }

  fetch(): Floats {
    if (this.handle.isDisposed) {
      const shape = shapeText(this.handle.shape);
      throw new RangeError(
        `nabla/tf: TensorFlow.js has forgotten this tensor ${shape}: what is to stay must be in the result`,
      );
    }
    return download(this.handle, this.dtype);
  }

  derive({ op, inputs, attributes }: Call): Tensor {
    const row = (operationsTable as { readonly [op: string]: unknown })[op];
    const where = `${op}: TensorFlow.js`;
    if (row === undefined) {
      throw new Error(`${where} has no such operation: inside nabla/tf take grad and valueAndGrad of nabla/tf`);
    }
    const compute = row as (inputs: readonly tf.Tensor[], attributes: unknown) => tf.Tensor;
    let result: tf.Tensor;
    try {
      result = compute(inputs.map(handleOf), attributes);
    } catch (error) {
      const shapes = inputs.map(({ shape }) => shapeText(shape)).join(" and ");
      throw new RangeError(`${where} refuses ${shapes}: ${String(error).split("\n")[0]}`);
    }
    return inTensorFlow(result, op === "cast" ? (attributes as { readonly dtype: DType }).dtype : this.dtype);
  }
}

/** A tensor of TensorFlow.js as a tensor of nabla, without a copy. */
export function inTensorFlow(handle: tf.Tensor, dtype: DType): Tensor {
  return new Tensor(null, handle.shape, new InTensorFlow(handle, dtype));
}

/** TensorFlow's tensor behind a tensor, or a new one with its numbers. */
export function handleOf(x: Tensor): tf.Tensor {
  if (x.trace instanceof InTensorFlow) return x.trace.handle;
  if (x.trace === null) return upload(x);
  throw new Error("nabla/tf: a derivative of nabla cannot look into TensorFlow.js: take valueAndGrad of nabla/tf");
}

/** The tensors of TensorFlow.js that data hold. */
export function handlesIn(data: unknown): tf.Tensor[] {
  const found: tf.Tensor[] = [];
  mapTensors(data, (x) => {
    if (x.trace instanceof InTensorFlow) found.push(x.trace.handle);
    return x;
  });
  return found;
}

/** Data with every tensor brought to TensorFlow.js. */
export function enter<T>(data: T): T {
  return mapTensors(data, (x) => (x.trace instanceof InTensorFlow ? x : inTensorFlow(handleOf(x), x.dtype)));
}

/** Data with every tensor that is in TensorFlow.js brought back. */
export function leave<T>(data: T): T {
  return mapTensors(data, (x) => (x.trace instanceof InTensorFlow ? new Tensor(x.data, x.shape) : x));
}

/** Under this name a function that runs in TensorFlow.js holds the one that it was made of. */
const original: unique symbol = Symbol("the function of nabla");

/**
 * A function of tensors that computes in TensorFlow.js: tensors go in and come out as before, what is between is TensorFlow's, in
 * float32 whatever the tensors are. All of its memory is given back.
 *
 * Called with tensors that are in TensorFlow.js already (inside another such function), or inside a derivative of nabla, the function
 * works on these as they are.
 *
 * @param f a function of tensors, or of lists and records of them, made of nabla's operations; not async
 * @throws Error when no back-end is loaded; RangeError when TensorFlow.js refuses an operation; TypeError when f is async
 * @example
 * await loadBackend();
 * const wave = onTensorFlow((x) => sub(sin(x), cos(x)));
 * wave(tensor([0])).toArray() // → [-1]
 */
export function onTensorFlow<F extends (...args: never[]) => unknown>(f: F): F {
  checkKinds("onTensorFlow", { f: [f, "function"] });
  const there = (...args: never[]): unknown => {
    if (isTraced(args)) return f(...args);
    let result: unknown;
    tf.tidy(() => {
      result = leave(f(...enter(args)));
      if (result instanceof Promise) {
        throw new TypeError(`${f.name || "onTensorFlow"}: the function must not be async: its tensors end with it`);
      }
    });
    return result;
  };
  return Object.defineProperties(there, { name: { value: f.name }, [original]: { value: f } }) as F;
}

/**
 * The function of nabla behind one that {@link onTensorFlow} has made; any other function as it is.
 *
 * @example
 * onNabla(onTensorFlow(Math.abs)) === Math.abs // → true
 */
export function onNabla<F>(f: F): F {
  return (f as { readonly [original]?: F })[original] ?? f;
}

function isTraced(data: unknown): boolean {
  let found = false;
  mapTensors(data, (x) => {
    found ||= x.trace !== null;
    return x;
  });
  return found;
}
