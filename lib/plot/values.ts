import type { Matrix, TensorLike, Values } from "./types";

/** A list of numbers as a plain array; the caller's is not changed. */
export function list(where: string, name: string, values: Values): number[] {
  if (isTensorLike(values)) {
    if (values.shape.length !== 1) {
      throw new RangeError(`${where}: ${name} has shape [${values.shape}] but a list has one axis`);
    }
    return list(where, name, values.data);
  }
  if (values === null || typeof values !== "object" || typeof values.length !== "number") {
    throw new TypeError(`${where}: ${name} is ${kindOf(values)} but must be a list of numbers`);
  }
  return Array.from(values, (value, index) => {
    if (typeof value !== "number") throw new TypeError(`${where}: ${name}[${index}] is ${kindOf(value)}, not a number`);
    return value;
  });
}

/** A list of finite numbers. */
export function finiteList(where: string, name: string, values: Values): number[] {
  const numbers = list(where, name, values);
  const bad = numbers.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`${where}: ${name}[${bad}] is ${numbers[bad]}, and cannot be placed`);
  return numbers;
}

/** A table of numbers as an array of rows of equal length, at least one. */
export function table(where: string, name: string, values: Matrix): number[][] {
  if (isTensorLike(values)) {
    const { shape, data } = values;
    if (shape.length !== 2) throw new RangeError(`${where}: ${name} has shape [${shape}] but a table has two axes`);
    const [rows, columns] = shape;
    if (rows * columns === 0) throw new RangeError(`${where}: ${name} has shape [${shape}]: no values`);
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => data[row * columns + column]),
    );
  }
  if (values === null || typeof values !== "object" || typeof values.length !== "number") {
    throw new TypeError(`${where}: ${name} is ${kindOf(values)} but must be a table: rows of numbers`);
  }
  const rows = Array.from(values, (row, index) => list(where, `${name}[${index}]`, row));
  if (rows.length === 0 || rows[0].length === 0) throw new RangeError(`${where}: ${name} is empty`);
  const ragged = rows.findIndex((row) => row.length !== rows[0].length);
  if (ragged > 0) {
    throw new RangeError(
      `${where}: ${name}[${ragged}] has ${rows[ragged].length} values but ${name}[0] has ${rows[0].length}`,
    );
  }
  return rows;
}

/** Refuses two lists that must go together and do not. */
export function sameLength(where: string, a: string, x: ArrayLike<unknown>, b: string, y: ArrayLike<unknown>): void {
  if (x.length !== y.length) throw new RangeError(`${where}: ${a} has ${x.length} values but ${b} has ${y.length}`);
}

/** Refuses a text that is missing or empty. */
export function needText(where: string, name: string, text: unknown): void {
  if (typeof text !== "string") throw new TypeError(`${where}: ${name} is ${kindOf(text)} but must be a text`);
  if (text.trim() === "") throw new RangeError(`${where}: ${name} is empty; say what it shows`);
}

/** Whether a value has the data and shape of a tensor. */
export function isTensorLike(value: unknown): value is TensorLike {
  return typeof value === "object" && value !== null && "shape" in value && "data" in value;
}

/** A value's kind in words, for error messages. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return value.constructor?.name ?? "an object";
  return typeof value === "string" ? JSON.stringify(value) : `a ${typeof value}`;
}

/** Numbers that are not finite become null: Plotly leaves a gap there. */
export function withGaps(values: readonly number[]): (number | null)[] {
  return values.map((value) => (Number.isFinite(value) ? value : null));
}

/** Smallest and largest finite value; [NaN, NaN] where there is none. */
export function extent(values: Iterable<number>): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [Number.NaN, Number.NaN];
}
