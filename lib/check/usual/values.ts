import { compare } from "../compare";

/** How near two numbers must be to count as one: rounding of another order of operations. */
const near = { absolute: 1e-9, relative: 1e-7, reason: "rounding of another order of operations" };

/**
 * Whether two results are the same but for rounding.
 *
 * @example
 * alike([0.1 + 0.2], [0.3]) // → true
 */
export function alike(one: unknown, other: unknown): boolean {
  return compare(one, other, near) === undefined;
}

/**
 * The numbers of a result, from left to right.
 *
 * @example
 * numbersIn({ a: [1, 2], b: 3 }) // → [1, 2, 3]
 */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/**
 * A result with every number replaced.
 *
 * @example
 * replaceNumbers({ a: [1, 2] }, (v) => -v) // → { a: [-1, -2] }
 */
export function replaceNumbers(value: unknown, by: (number: number) => number): unknown {
  if (typeof value === "number") return by(value);
  if (Array.isArray(value)) return value.map((part) => replaceNumbers(part, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceNumbers(part, by)]));
}

/** Whether a value is a list of lists of one length. */
export function isMatrix(value: unknown): value is unknown[][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => Array.isArray(row) && row.length === value[0].length)
  );
}

/**
 * Rows for columns.
 *
 * @example
 * transposed([[1, 2], [3, 4]]) // → [[1, 3], [2, 4]]
 */
export function transposed(value: unknown): unknown {
  return isMatrix(value) && value[0].length > 0 ? value[0].map((_, j) => value.map((row) => row[j])) : value;
}
