import { checkKinds } from "../options/kinds";
import { onesLike, zeros, zerosLike } from "../tensor/creation";
import { checkOneKind } from "../tensor/kind";
import { sameShape, shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { dual, tangentAt } from "./dual";
import { nextLevel, primalAt } from "./rule";
import { concat, reshape } from "./rules/linear";
import { Tape } from "./tape";
import { mapTensors, mapTree, mapTreeIn, type Tree } from "./tree";

/** A value, and how it changes with each parameter. */
export interface ValueAndGrad<Params extends Tree, Aux = undefined> {
  /** The scalar that the function returned. */
  readonly value: Tensor;
  /** For each parameter a tensor of its shape: ∂value/∂parameter. */
  readonly grad: Params;
  /** What the function returned beside its value, without traces. */
  readonly aux: Aux;
}

/** What a function may return: its value, or the value with something beside it (predictions, running means …). */
export type Result<Aux> = Tensor | { readonly value: Tensor; readonly aux: Aux };

/**
 * A function that computes f's value and its gradient by all parameters at once (reverse mode: one pass forward that
 * writes down every operation, one pass backward that applies the chain rule).
 *
 * f's first argument are the parameters: a tensor, or lists and records of tensors. Its other arguments (data, labels)
 * are constants. It returns a scalar, or `{ value, aux }` to hand out something else beside it.
 *
 * Each call starts afresh: calling twice gives the same gradient twice, never the sum. A parameter that is used several
 * times collects the gradients of all its uses; one that is not used has gradient 0. Tensors are never to be changed in
 * place: a change between forward and backward pass is detected.
 *
 * @throws RangeError when f does not return a scalar; Error when a tensor was changed in place meanwhile
 * @example
 * const loss = (w: Tensor, x: Tensor) => sum(square(mul(w, x)));
 * const { value, grad } = valueAndGrad(loss)(tensor([1, 2]), tensor([3, 4]));
 * value.item() // → 73
 * grad.toArray() // → [18, 64]
 */
export function valueAndGrad<Params extends Tree, Rest extends readonly unknown[], Aux = undefined>(
  f: (params: Params, ...rest: Rest) => Result<Aux>,
): (params: Params, ...rest: Rest) => ValueAndGrad<Params, Aux> {
  return (params, ...rest) => {
    const { value, aux, pullback } = trace("valueAndGrad", f, params, rest);
    return { value, grad: pullback(onesLike(checkScalar(value))), aux };
  };
}

/**
 * A function that computes the gradient of f by its first argument: `valueAndGrad` without the value.
 *
 * @throws RangeError when f does not return a scalar
 * @example
 * grad((x: Tensor) => power(x, 3))(scalar(2)).item() // → 12
 * grad(grad((x: Tensor) => power(x, 3)))(scalar(2)).item() // → 12
 */
export function grad<Params extends Tree, Rest extends readonly unknown[]>(
  f: (params: Params, ...rest: Rest) => Result<unknown>,
): (params: Params, ...rest: Rest) => Params {
  const both = valueAndGrad(f);
  return (params, ...rest) => both(params, ...rest).grad;
}

/**
 * Reverse mode for a result of any shape: the value, and the function `pullback` that takes an upstream gradient of the
 * result to the gradients of the parameters (vector times Jacobian). It can be called as often as one likes, with the
 * same answer each time.
 *
 * @example
 * const { value, pullback } = vjp((x: Tensor) => square(x), tensor([1, 2, 3]));
 * value.toArray() // → [1, 4, 9]
 * pullback(tensor([1, 0, 10])).toArray() // → [2, 0, 60]
 */
export function vjp<Params extends Tree>(
  f: (params: Params) => Tensor,
  params: Params,
): { readonly value: Tensor; readonly pullback: (upstream: Tensor) => Params } {
  checkKinds("vjp", { f: [f, "function"], params: [params, "tensors"] });
  const { value, pullback } = trace("vjp", f, params, []);
  return { value, pullback };
}

/**
 * Forward mode: the value of f, and how it moves when the parameters move along `direction` (Jacobian times vector). It
 * needs no tape, and one pass for each direction.
 *
 * @throws TypeError when direction has another form than params; RangeError when a shape differs
 * @example
 * const { value, tangent } = jvp((x: Tensor) => square(x), tensor([1, 2]), tensor([0, 1]));
 * value.toArray() // → [1, 4]
 * tangent.toArray() // → [0, 4]
 */
export function jvp<Params extends Tree>(
  f: (params: Params) => Tensor,
  params: Params,
  direction: Params,
): { readonly value: Tensor; readonly tangent: Tensor } {
  checkKinds("jvp", { f: [f, "function"], params: [params, "tensors"], direction: [direction, "tensors"] });
  const level = nextLevel();
  const moving = mapTreeIn(
    "jvp",
    (x: Tensor, t: Tensor, path: string) => {
      if (!sameShape(x.shape, t.shape)) {
        const both = `${shapeText(x.shape)} but its direction ${shapeText(t.shape)}`;
        throw new RangeError(`jvp: the parameter${path === "" ? "" : ` ${path}`} has shape ${both}`);
      }
      return dual(level, x, t);
    },
    params,
    direction,
  ) as Params;
  let result: Tensor;
  try {
    result = checkTensor("jvp", f(moving));
  } finally {
    level.open = false;
  }
  return { value: primalAt(result, level), tangent: tangentAt(result, level) ?? zerosLike(result) };
}

/**
 * The whole Jacobian of a function of one tensor: entry [i…, j…] is ∂f(x)[i…] / ∂x[j…]. One backward pass for each
 * number of the result: for lessons and tests, not for training. It can itself be differentiated.
 *
 * @example
 * jacobian((x: Tensor) => square(x), tensor([1, 2])).toArray() // → [[2, 0], [0, 4]]
 */
export function jacobian(f: (x: Tensor) => Tensor, x: Tensor): Tensor {
  checkKinds("jacobian", { f: [f, "function"], x: [x, "tensor"] });
  const { value, pullback } = vjp(f, x);
  const shape = [...value.shape, ...x.shape];
  if (value.size === 0) return zeros(shape, { dtype: x.dtype });
  const rows = Array.from({ length: value.size }, (_, i) => {
    const upstream = zerosLike(value);
    upstream.data[i] = 1;
    return reshape(pullback(upstream), [1, x.size]);
  });
  return reshape(concat(rows), shape);
}

/**
 * x as a constant: the same numbers, through which no gradient passes.
 *
 * @example
 * grad((x: Tensor) => mul(x, detach(x)))(scalar(3)).item() // → 3
 */
export function detach(x: Tensor): Tensor {
  checkKinds("detach", { x: [x, "tensor"] });
  return x.trace === null ? x : new Tensor(x.peek(), x.shape);
}

/**
 * What f returns, as constants: a region that is computed with the parameters but not differentiated (a target, a
 * statistic, a prediction to look at).
 *
 * @example
 * grad((x: Tensor) => mul(x, noGrad(() => square(x))))(scalar(3)).item() // → 9
 */
export function noGrad<T>(f: () => T): T {
  checkKinds("noGrad", { f: [f, "function"] });
  return mapTensors(f(), detach);
}

/** Runs f on the tape; `value`, `aux` and the gradients belong to the levels around it. */
function trace<Params extends Tree, Rest extends readonly unknown[], Aux>(
  where: string,
  f: (params: Params, ...rest: Rest) => Result<Aux>,
  params: Params,
  rest: Rest,
): { value: Tensor; aux: Aux; pullback: (upstream: Tensor) => Params } {
  const tape = new Tape();
  const variables = mapTree((x: Tensor) => tape.variable(x), params);
  let returned: Result<Aux>;
  try {
    returned = f(variables, ...rest);
  } finally {
    tape.level.open = false; // also after an error: what was kept of it can be read
  }
  const { value: result, aux: traced } = partsOf(where, returned);
  const aux = mapTensors(traced, (x) => primalAt(x, tape.level));
  const value = primalAt(result, tape.level);
  const pullback = (upstream: Tensor): Params => {
    if (!sameShape(upstream.shape, value.shape)) {
      const both = `${shapeText(upstream.shape)}, the value has ${shapeText(value.shape)}`;
      throw new RangeError(`pullback: the upstream gradient has shape ${both}`);
    }
    checkOneKind("pullback", [value, upstream]);
    const gradients = tape.gradients(result, upstream);
    let next = 0; // the variables are the first lines of the tape, in the tree's order
    return mapTree((x: Tensor) => gradients[next++] ?? zerosLike(x), params);
  };
  return { value, aux, pullback };
}

/** What a function to be differentiated has returned: its value, and what stands beside it. */
export function partsOf<Aux>(where: string, returned: Result<Aux>): { readonly value: Tensor; readonly aux: Aux } {
  const paired = typeof returned === "object" && returned !== null && "aux" in returned;
  return {
    value: checkTensor(where, paired ? returned.value : returned),
    aux: (paired ? returned.aux : undefined) as Aux,
  };
}

/** The value of a function whose gradient is wanted, which must be one number. */
export function checkScalar(value: Tensor): Tensor {
  if (value.size === 1) return value;
  throw new RangeError(
    `valueAndGrad: f must return a scalar, got shape ${shapeText(value.shape)}: take its sum or mean`,
  );
}

function checkTensor(where: string, result: unknown): Tensor {
  if (result instanceof Tensor) return result;
  const got = result instanceof Promise ? "a promise: f must not be async" : `${typeof result}`;
  throw new TypeError(`${where}: f must return a tensor, got ${got}`);
}
