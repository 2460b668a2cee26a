import { type Handle, isHandle } from "../exercise/data";
import type { Tolerance } from "../exercise/specification";
import { type FaultName, faults } from "./faults";

/** The first place at which two results differ, and how. */
export interface Difference {
  readonly fault: FaultName;
  /** `"[0][2]"`, `".loss"`; empty where the whole differs. */
  readonly path: string;
  readonly sentence: string;
}

/**
 * Compares what came back with what is expected: kind, shape, then each number within the tolerance.
 *
 * @returns the first difference, or nothing
 * @example
 * compare([1, 2], [1, 2.5], { reason: "exact" })?.path // → "[1]"
 */
export function compare(expected: unknown, got: unknown, tolerance: Tolerance): Difference | undefined {
  return compareShapes(expected, got) ?? compareParts(expected, got, tolerance, "");
}

/**
 * The lengths of a regular nested list along each axis; nothing where rows have different lengths.
 *
 * @example
 * shapeOf([[1, 2, 3], [4, 5, 6]]) // → [2, 3]
 */
export function shapeOf(value: unknown): number[] | undefined {
  if (!Array.isArray(value)) return [];
  if (value.length === 0) return [0];
  const inner = value.map(shapeOf);
  const first = inner[0];
  const regular = first && inner.every((shape) => shape && sameList(shape, first));
  return regular ? [value.length, ...first] : undefined;
}

function sameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((length, axis) => length === other[axis]);
}

function compareShapes(expected: unknown, got: unknown): Difference | undefined {
  if (!Array.isArray(expected) || !Array.isArray(got)) return undefined;
  const asked = shapeOf(expected);
  const came = shapeOf(got);
  if (!asked || (came && sameList(asked, came))) return undefined;
  if (!came) return difference("wrong-shape", "", "The rows that came back have different lengths.");
  if (asked.length === 1 && came.length === 1) {
    return difference("wrong-length", "", `${count(came[0])} came back; ${asked[0]} ${are(asked[0])} asked for.`);
  }
  const turned = asked.length === 2 && sameList(asked, [...came].reverse()) ? " Rows and columns are swapped." : "";
  return difference("wrong-shape", "", `The result has shape [${came}]; [${asked}] is asked for.${turned}`);
}

const are = (length: number): string => (length === 1 ? "is" : "are");

function count(length: number): string {
  return length === 1 ? "1 value" : `${length} values`;
}

function difference(fault: FaultName, path: string, sentence: string = faults[fault]): Difference {
  return { fault, path, sentence };
}

function kindOf(value: unknown): string {
  return value === null
    ? "null"
    : Array.isArray(value)
      ? "an array"
      : value === undefined
        ? "nothing"
        : isHandle(value)
          ? kindOfHandle(value)
          : `a ${typeof value}`;
}

/** A kind in the words of the course: `record` for a plain object. */
function said(value: unknown): string {
  if (isHandle(value) && value.kind !== undefined && /^\w{1,40}$/.test(value.kind))
    return `${/^[AEIOU]/i.test(value.kind) ? "an" : "a"} ${value.kind} (${kindOfHandle(value)})`;
  return kindOf(value).replace(/^a object$/, "a record");
}

function kindOfHandle({ calls }: Handle): string {
  return calls.length === 1 && calls[0] === "" ? "a function" : "an object with methods";
}

function compareParts(expected: unknown, got: unknown, tolerance: Tolerance, path: string): Difference | undefined {
  if (kindOf(expected) !== kindOf(got)) {
    const where = path === "" ? "" : ` at ${path}`;
    const fault = got === undefined ? "missing-part" : "wrong-type";
    const sentence = `${capital(said(got))} came back${where}; ${said(expected)} is asked for.`;
    return difference(fault, path, sentence);
  }
  if (typeof expected === "number") return compareNumbers(expected, got as number, tolerance, path);
  if (Array.isArray(expected)) return compareLists(expected, got as unknown[], tolerance, path);
  if (isHandle(expected) && isHandle(got)) return compareRecords(unnamed(expected), unnamed(got), tolerance, path);
  if (typeof expected === "object" && expected !== null) {
    return compareRecords(expected as Record<string, unknown>, got as Record<string, unknown>, tolerance, path);
  }
  return Object.is(expected, got) ? undefined : difference("wrong-value", path);
}

/** What a class is called decides nothing. */
function unnamed({ handle, calls }: Handle): Record<string, unknown> {
  return { handle, calls };
}

function compareNumbers(expected: number, got: number, tolerance: Tolerance, path: string): Difference | undefined {
  if (Object.is(expected, got)) return undefined;
  if (Number.isNaN(got)) return difference("not-a-number", path);
  if (expected === 0 && got === 0) return tolerance.signedZero ? difference("negative-zero", path) : undefined;
  if (!Number.isFinite(got) && Number.isFinite(expected)) return difference("infinite", path);
  const allowed = (tolerance.absolute ?? 0) + (tolerance.relative ?? 0) * Math.abs(expected);
  const error = Math.abs(got - expected);
  if (Number.isFinite(expected) && error <= allowed) return undefined;
  const near = allowed > 0 && error <= 1000 * allowed ? ` It is close, but not close enough: ${tolerance.reason}.` : "";
  return difference("wrong-value", path, `${faults["wrong-value"]}${near}`);
}

function compareLists(
  expected: readonly unknown[],
  got: readonly unknown[],
  tolerance: Tolerance,
  path: string,
): Difference | undefined {
  if (expected.length !== got.length) {
    return difference(
      "wrong-length",
      path,
      `${count(got.length)} came back at ${path || "the top"}; ${expected.length} ${are(expected.length)} asked for.`,
    );
  }
  for (let i = 0; i < expected.length; i++) {
    const found = compareParts(expected[i], got[i], tolerance, `${path}[${i}]`);
    if (found) return found;
  }
  return undefined;
}

function compareRecords(
  expected: Readonly<Record<string, unknown>>,
  got: Readonly<Record<string, unknown>>,
  tolerance: Tolerance,
  path: string,
): Difference | undefined {
  for (const key of Object.keys(expected)) {
    if (!Object.hasOwn(got, key)) return difference("missing-part", `${path}.${key}`, `The result has no "${key}".`);
    const found = compareParts(expected[key], got[key], tolerance, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
