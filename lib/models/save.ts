/** Keeping weights and whole states of training in files, bit by bit. */
import { readFileSync } from "node:fs";
import { replaceFile } from "../host/files";
import { allocate } from "../kernels/use";
import { checkShape, shapeText, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** What the first entry of every file says: the form, and its version. */
const FORMAT = "nabla 1";

/**
 * Writes data that hold tensors into a file: the weights of a model, or a whole state of training. Numbers keep every bit.
 *
 * The file is JSON; a tensor in it is `{"tensor": "float32", "shape": [2, 3], "data": …}` with its numbers in base 64, low byte first.
 * A file that is there already is replaced in one go, so that a crash leaves the old one or the new one, never half of one.
 *
 * @param file the path
 * @param data tensors, numbers, text, true, false, null, arrays and records of these
 * @throws TypeError when something else is among them
 * @example
 * save("weights.json", { W: tensor([1, 2]) });
 * load("weights.json").W.toArray() // → [1, 2]
 */
export function save(file: string, data: unknown): void {
  replaceFile(file, JSON.stringify({ format: FORMAT, data: packed(data, "") }));
}

/**
 * Reads what {@link save} wrote.
 *
 * @typeParam T what the file holds, such as `TrainingState`
 * @throws Error when there is no such file; RangeError when it holds something else, or a tensor of it is damaged
 * @example
 * save("weights.json", [tensor([1, 2]), "two numbers", Number.NaN]);
 * load<[Tensor, string, number]>("weights.json")[1] // → "two numbers"
 */
export function load<T = unknown>(file: string): T {
  const text = readFileSync(file, "utf8");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw new RangeError(`load: ${file} is not whole: its ${text.length} characters are no JSON`);
  }
  const { format, data } = (content ?? {}) as { format?: unknown; data?: unknown };
  if (format !== FORMAT)
    throw new RangeError(`load: ${file} was not written by save (format ${JSON.stringify(format)})`);
  return unpacked(data, file, "") as T;
}

/** JSON has no NaN and no infinity, so these go as text in a record of their own; so does -0. */
function packed(value: unknown, path: string): unknown {
  if (value instanceof Tensor) {
    const bytes = Buffer.from(value.data.buffer, value.data.byteOffset, value.data.byteLength);
    return { tensor: value.dtype, shape: value.shape, data: bytes.toString("base64") };
  }
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { number: Object.is(value, -0) ? "-0" : String(value) };
  }
  if (value === undefined || value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((each, i) => packed(each, `${path}[${i}]`));
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return { record: Object.entries(value).map(([name, each]) => [name, packed(each, `${path}.${name}`)]) };
  }
  throw new TypeError(`save: ${path || "the data"} is no tensor, number, text, array or record`);
}

function unpacked(value: unknown, file: string, path: string): unknown {
  if (Array.isArray(value)) return value.map((each, i) => unpacked(each, file, `${path}[${i}]`));
  if (typeof value !== "object" || value === null) return value;
  if ("number" in value) return Number(value.number);
  if ("record" in value) {
    const entries = value.record as [string, unknown][];
    return Object.fromEntries(entries.map(([name, each]) => [name, unpacked(each, file, `${path}.${name}`)]));
  }
  const { tensor, shape, data } = value as { tensor?: unknown; shape?: unknown; data?: unknown };
  if ((tensor !== "float32" && tensor !== "float64") || typeof data !== "string") {
    throw new RangeError(`load: ${file} is damaged at ${path || "its root"}: no tensor of float32 or float64`);
  }
  const sizes = checkShape("load", shape as number[]);
  const bytes = Buffer.from(data, "base64");
  const needed = sizeOf(sizes) * (tensor === "float32" ? 4 : 8);
  if (bytes.length !== needed) {
    throw new RangeError(
      `load: ${file} is damaged at ${path || "its root"}: ${shapeText(sizes)} of ${tensor} needs ${needed} bytes but has ${bytes.length}`,
    );
  }
  const numbers = allocate(tensor, sizeOf(sizes), false);
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength).set(bytes);
  return new Tensor(numbers, sizes);
}
