import { drawNormal, normalRoom } from "../kernels/normal";
import type { DType, Floats } from "../kernels/storage";
import { allocate } from "../kernels/use";
import { kindOf } from "../options/kinds";
import { Random } from "../random/random";
import { checkOptions } from "./kind";
import { checkShape, type Shape, shapeText, sizeOf } from "./shape";
import { type Nested, Tensor } from "./tensor";

/** Options of every function that makes a tensor. */
export interface CreationOptions {
  /** Precision of the numbers; "float64" when not given. */
  readonly dtype?: DType;
}

/**
 * A tensor of the numbers in nested arrays, or of a flat (typed) array folded into `shape`. The numbers are copied.
 *
 * @throws TypeError when an entry is not a number; RangeError when rows differ in length or the shape does not fit
 * @example
 * tensor([[1, 2], [3, 4]]).shape // → [2, 2]
 * tensor([1, 2, 3, 4, 5, 6], { shape: [2, 3] }).at(1, 0) // → 4
 */
export function tensor(
  values: Nested | Floats | Int32Array | Uint8Array,
  options: CreationOptions & { readonly shape?: Shape } = {},
): Tensor {
  if (typeof values !== "number" && !Array.isArray(values) && !ArrayBuffer.isView(values)) {
    throw new TypeError(`tensor: needs numbers in nested arrays, or a typed array, got ${kindOf(values)}`);
  }
  checkOptions("tensor", options);
  const flat = ArrayBuffer.isView(values);
  const natural = flat ? [values.length] : shapeOfNested(values);
  const shape = options.shape === undefined ? natural : checkShape("tensor", options.shape).slice();
  if (sizeOf(shape) !== sizeOf(natural)) {
    throw new RangeError(`tensor: shape ${shapeText(shape)} holds ${sizeOf(shape)} numbers, got ${sizeOf(natural)}`);
  }
  const data = allocate(
    checkDType("tensor", options, values instanceof Float32Array ? "float32" : "float64"),
    sizeOf(shape),
  );
  if (flat) data.set(values);
  else fill(data, values, natural, 0, 0);
  return new Tensor(data, shape);
}

/**
 * A scalar: a tensor of rank 0.
 *
 * @example
 * scalar(2.5).shape // → []
 */
export function scalar(value: number, options: CreationOptions = {}): Tensor {
  return full([], value, options);
}

/**
 * A tensor filled with one number.
 *
 * @example
 * full([2], 7).toArray() // → [7, 7]
 */
export function full(shape: Shape, value: number, options: CreationOptions = {}): Tensor {
  if (typeof value !== "number") throw new TypeError(`full: value must be a number, got ${kindOf(value)}`);
  return filledWith("full", shape, value, options);
}

function filledWith(where: string, shape: Shape, value: number, options: CreationOptions): Tensor {
  const data = allocate(checkDType(where, options), sizeOf(checkShape(where, shape)));
  if (value !== 0) data.fill(value);
  return new Tensor(data, shape.slice());
}

/**
 * A tensor of zeros.
 *
 * @example
 * zeros([2, 2]).toArray() // → [[0, 0], [0, 0]]
 */
export function zeros(shape: Shape, options: CreationOptions = {}): Tensor {
  return filledWith("zeros", shape, 0, options);
}

/**
 * A tensor of ones.
 *
 * @example
 * ones([3]).toArray() // → [1, 1, 1]
 */
export function ones(shape: Shape, options: CreationOptions = {}): Tensor {
  return filledWith("ones", shape, 1, options);
}

/** Zeros with the shape and dtype of `x`. */
export function zerosLike(x: Tensor): Tensor {
  if (!(x instanceof Tensor)) throw new TypeError(`zerosLike: x must be a tensor, got ${kindOf(x)}`);
  return full(x.shape, 0, { dtype: x.dtype });
}

/** Ones with the shape and dtype of `x`. */
export function onesLike(x: Tensor): Tensor {
  if (!(x instanceof Tensor)) throw new TypeError(`onesLike: x must be a tensor, got ${kindOf(x)}`);
  return full(x.shape, 1, { dtype: x.dtype });
}

/**
 * The identity matrix: ones on the diagonal.
 *
 * @example
 * identity(2).toArray() // → [[1, 0], [0, 1]]
 */
export function identity(n: number, options: CreationOptions = {}): Tensor {
  const matrix = filledWith("identity", [n, n], 0, options); // refuses an n that is no size
  for (let i = 0; i < n; i++) matrix.data[i * n + i] = 1;
  return matrix;
}

/**
 * The numbers start, start + step, … as long as they are below `end`.
 *
 * @example
 * range(0, 10, 4).toArray() // → [0, 4, 8]
 */
export function range(start: number, end: number, step = 1, options: CreationOptions = {}): Tensor {
  const count = Math.ceil((end - start) / step);
  if (![start, end, step].every(Number.isFinite) || step === 0 || count > 2147483648) {
    const got = [start, end, step].map(kindOf).join(", ");
    throw new RangeError(`range: needs finite numbers and a step that is not 0, got ${got}`);
  }
  const data = allocate(checkDType("range", options), Math.max(0, count));
  for (let i = 0; i < data.length; i++) data[i] = start + i * step;
  return new Tensor(data, [data.length]);
}

/**
 * `count` numbers from start to end, both included, equally spaced.
 *
 * @example
 * linspace(0, 1, 5).toArray() // → [0, 0.25, 0.5, 0.75, 1]
 */
export function linspace(start: number, end: number, count: number, options: CreationOptions = {}): Tensor {
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`linspace: count must be at least 2, got ${kindOf(count)}`);
  if (!Number.isFinite(start) || !Number.isFinite(end)) {
    throw new RangeError(`linspace: start and end must be finite, got ${kindOf(start)} and ${kindOf(end)}`);
  }
  const data = allocate(checkDType("linspace", options), count);
  for (let i = 0; i < count - 1; i++) data[i] = start + ((end - start) * i) / (count - 1);
  data[count - 1] = end; // the formula may miss it by a rounding
  return new Tensor(data, [count]);
}

/**
 * One row for each label: 1 in the label's column, 0 elsewhere.
 *
 * @param labels whole numbers of 0 to numClasses - 1
 * @throws RangeError when a label is not one
 * @example
 * oneHot([2, 0], 3).toArray() // → [[0, 0, 1], [1, 0, 0]]
 */
export function oneHot(labels: ArrayLike<number> | Tensor, numClasses: number, options: CreationOptions = {}): Tensor {
  const list = labels instanceof Tensor ? labels.data : labels;
  if (typeof list !== "object" || list === null || typeof list.length !== "number") {
    throw new TypeError(`oneHot: labels must be a list of numbers, got ${kindOf(labels)}`);
  }
  const result = filledWith("oneHot", [list.length, numClasses], 0, options);
  for (let row = 0; row < list.length; row++) {
    const label = list[row];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`oneHot: label ${kindOf(label)} at ${row} is not a whole number of 0 to ${numClasses - 1}`);
    }
    result.data[row * numClasses + label] = 1;
  }
  return result;
}

/**
 * Independent uniform numbers of low ≤ u < high.
 *
 * @example
 * randomUniform(seeded(1), [2, 3], { low: -1, high: 1 }).shape // → [2, 3]
 */
export function randomUniform(
  random: Random,
  shape: Shape,
  options: CreationOptions & { readonly low?: number; readonly high?: number } = {},
): Tensor {
  checkRandom("randomUniform", random);
  const result = filledWith("randomUniform", shape, 0, options);
  const { low = 0, high = 1 } = options;
  for (let i = 0; i < result.size; i++) {
    // in float32 a number just below `high` may round to it: then another is drawn
    do result.data[i] = random.uniform(low, high);
    while (result.data[i] >= high && low < high && Math.fround(low) < high);
  }
  return result;
}

/**
 * Independent normal numbers with this mean (0) and standard deviation (1).
 *
 * @example
 * randomNormal(seeded(1), [4, 2], { std: 0.01, dtype: "float32" }).dtype // → "float32"
 */
export function randomNormal(
  random: Random,
  shape: Shape,
  options: CreationOptions & { readonly mean?: number; readonly std?: number } = {},
): Tensor {
  checkRandom("randomNormal", random);
  const result = filledWith("randomNormal", shape, 0, options);
  fillNormal(random, result.data, options.mean, options.std);
  return result;
}

/** So many normal numbers are drawn at once at most; the room for them stays in the cache. */
const most = 4096;

/** What as many calls of `random.normal` give, bit for bit. */
function fillNormal(random: Random, into: Floats, mean = 0, std = 1): void {
  // the first number checks mean and deviation; of a few, each is drawn by itself
  const alone = into.length < 16 ? into.length : 1;
  for (let i = 0; i < alone; i++) into[i] = random.normal(mean, std);
  if (alone === into.length) return;
  let room = normalRoom(Math.min(most, into.length - alone));
  for (let from = alone; from < into.length; from += room.points.length) {
    const left = into.length - from;
    if (left < room.points.length) room = normalRoom(left);
    drawNormal(random, room, mean, std, into, from);
  }
}

function checkDType(where: string, options: CreationOptions, otherwise: DType = "float64"): DType {
  const dtype = checkOptions(where, options).dtype ?? otherwise;
  if (dtype === "float64" || dtype === "float32") return dtype;
  throw new TypeError(`${where}: dtype must be "float32" or "float64", got ${kindOf(dtype)}`);
}

function checkRandom(where: string, random: Random): void {
  if (!(random instanceof Random)) {
    throw new TypeError(`${where}: needs a generator, such as seeded(1), got ${kindOf(random)}`);
  }
}

function shapeOfNested(values: Nested): number[] {
  const shape: number[] = [];
  for (let level: Nested = values; Array.isArray(level); level = level[0]) {
    shape.push(level.length);
    if (level.length === 0) break;
  }
  return shape;
}

function fill(data: Floats, values: Nested, shape: Shape, axis: number, offset: number): number {
  if (axis === shape.length) {
    if (typeof values !== "number") {
      const found = Array.isArray(values) ? "a list where other rows have a number" : kindOf(values);
      throw new TypeError(`tensor: entry ${offset} must be a number, got ${found}`);
    }
    data[offset] = values;
    return offset + 1;
  }
  if (!Array.isArray(values) || values.length !== shape[axis]) {
    const got = Array.isArray(values) ? `${values.length}` : kindOf(values);
    throw new RangeError(`tensor: rows differ: axis ${axis} has ${shape[axis]} entries at first, then ${got}`);
  }
  for (const inner of values) offset = fill(data, inner, shape, axis + 1, offset);
  return offset;
}
