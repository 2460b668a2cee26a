import { castData } from "../tensor/cast";
import { stridesOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** What a numerical derivative can move: numbers, tensors, and lists and records of them. */
export type Movable = number | Tensor | readonly Movable[] | { readonly [name: string]: Movable };

/** One number among the parameters: where it is kept, and what it is called. */
export interface Entry {
  /** For instance "hidden.W[0,2]". */
  readonly name: string;
  /** The tensor, list or parameter that it belongs to, for instance "hidden.W". */
  readonly owner: string;
  readonly container: { [key: string | number]: number };
  readonly key: string | number;
}

/** A copy of parameters whose numbers can be moved one by one, without touching the caller's. */
export interface MovableCopy<P extends Movable> {
  /** The copy as it is now, to call a function with. */
  current(): P;
  readonly entries: readonly Entry[];
}

/**
 * A copy of the parameters with the list of all their numbers.
 *
 * @throws TypeError when something else than numbers and float64 tensors is found
 * @example
 * movableCopy("check", { w: [1, 2], b: 3 }).entries.map(({ name }) => name) // → ["w[0]", "w[1]", "b"]
 */
export function movableCopy<P extends Movable>(where: string, params: P): MovableCopy<P> {
  const entries: Entry[] = [];
  const root = { value: copyOf(where, params, "", entries) as Movable };
  if (typeof params === "number") {
    entries.push({ name: "x", owner: "x", container: root as { value: number }, key: "value" });
  }
  return { current: () => root.value as P, entries };
}

function copyOf(where: string, value: Movable, path: string, entries: Entry[]): Movable {
  if (value instanceof Tensor) return copyOfTensor(where, value, path, entries);
  if (typeof value === "number") return value;
  if (typeof value !== "object" || value === null) {
    throw new TypeError(`${where}: ${path || "params"} must be numbers or tensors, got ${value} (${typeof value})`);
  }
  const isList = Array.isArray(value);
  const copy: { [key: string]: Movable } = isList ? ([] as unknown as { [key: string]: Movable }) : {};
  for (const [key, inner] of Object.entries(value)) {
    const name = isList ? `${path === "" ? "x" : path}[${key}]` : path === "" ? key : `${path}.${key}`;
    copy[key] = copyOf(where, inner, name, entries);
    if (typeof inner === "number") {
      const owner = isList ? path || "x" : name;
      entries.push({ name, owner, container: copy as { [key: string]: number }, key });
    }
  }
  return copy;
}

function copyOfTensor(where: string, x: Tensor, path: string, entries: Entry[]): Tensor {
  const owner = path === "" ? "x" : path;
  if (x.dtype !== "float64") {
    throw new TypeError(`${where}: ${owner} is float32, whose rounding hides mistakes: cast(${owner}, "float64")`);
  }
  const copy = castData(x, x.dtype);
  const strides = stridesOf(x.shape);
  for (let i = 0; i < x.size; i++) {
    const place = x.shape.map((n, axis) => Math.floor(i / strides[axis]) % n);
    const name = place.length === 0 ? owner : `${owner}[${place.join(",")}]`;
    entries.push({ name, owner, container: copy.data as unknown as Entry["container"], key: i });
  }
  return copy;
}

/** f as a function of one number among the parameters, all others held still. */
export type Along = (offset: number) => number;

/**
 * The function t ↦ f(params with t added to this entry). The entry is put back after each call, whatever happens.
 *
 * @example
 * const params = movableCopy("check", [3, 4]);
 * const f = along(([a, b]: number[]) => a * b, params, params.entries[0]);
 * f(1) // → 16
 */
export function along<P extends Movable>(
  f: (params: P) => number | Tensor,
  params: MovableCopy<P>,
  { container, key, name }: Entry,
): Along {
  return (offset) => {
    const before = container[key];
    container[key] = before + offset;
    try {
      return numberOf(f(params.current()), name);
    } finally {
      container[key] = before;
    }
  };
}

function numberOf(result: number | Tensor, name: string): number {
  if (typeof result === "number") return result;
  if (result instanceof Tensor && result.size === 1) return result.data[0];
  const got = result instanceof Tensor ? `a tensor [${result.shape}]` : `${result} (${typeof result})`;
  throw new TypeError(`gradientCheck: f must return a number or a scalar tensor, got ${got} (moving ${name})`);
}
