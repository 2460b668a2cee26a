import type { Data } from "../exercise/data";
import { Fault } from "./faults";
import { printData } from "./print-data";

/** More numbers than any exercise asks for: beyond this a result is refused, not copied. */
const MOST_VALUES = 1_000_000;
const DEEPEST = 40;

/**
 * Copies what a function returned into plain data, or says why it cannot be an answer: a Promise, nothing, holes,
 * a loop back to itself, a kind of object that no exercise asks for.
 *
 * @param keep - remembers a function or an object with methods, and gives its handle
 * @throws Fault
 * @example
 * receive([1, [2]], () => { throw new Error(); }) // → [1, [2]]
 */
export function receive(value: unknown, keep: (value: object) => Data): Data {
  if (value === undefined) throw new Fault("nothing", "undefined");
  let values = 0;
  const above: object[] = [];

  function copy(part: unknown): Data {
    if (++values > MOST_VALUES) throw new Fault("too-large", `more than ${MOST_VALUES.toLocaleString("en")} values`);
    if (typeof part === "function") return keep(part);
    if (typeof part !== "object" || part === null) return copySimple(part);
    if (typeof (part as { then?: unknown }).then === "function") throw new Fault("promise", "a Promise");
    if (above.includes(part) || above.length > DEEPEST) throw new Fault("circular", "a value that contains itself");
    above.push(part);
    const result = Array.isArray(part) ? copyList(part) : copyRecord(part);
    above.pop();
    return result;
  }

  function copyList(list: readonly unknown[]): Data {
    if (list.length > MOST_VALUES) throw new Fault("too-large", `a list of ${list.length.toLocaleString("en")}`);
    const result: Data[] = [];
    for (let i = 0; i < list.length; i++) {
      if (!(i in list)) throw new Fault("holes", `${printData(list)}: nothing at [${i}]`);
      result.push(copy(list[i]));
    }
    return result;
  }

  function copyRecord(record: object): Data {
    const prototype: unknown = Object.getPrototypeOf(record);
    const entries = Object.entries(record);
    if (hasMethods(record, entries)) return keep(record);
    if (prototype !== null && prototype !== Object.prototype) throw otherKind(record);
    return Object.fromEntries(entries.map(([key, part]) => [key, copy(part)]));
  }

  return copy(value);
}

function copySimple(part: unknown): Data {
  if (typeof part === "bigint" || typeof part === "symbol") {
    const remedy = typeof part === "bigint" ? " Number(…) makes a number of it." : "";
    throw new Fault("wrong-type", printData(part), `A ${typeof part} came back; plain numbers are asked for.${remedy}`);
  }
  return part as Data;
}

/** The library's tensors and typed arrays have methods too, but are data in a form that was not asked. */
function hasMethods(record: object, entries: readonly (readonly [string, unknown])[]): boolean {
  if (ArrayBuffer.isView(record) || "toArray" in record || isBuiltIn(record)) return false;
  const prototype: unknown = Object.getPrototypeOf(record);
  return (
    entries.some(([, part]) => typeof part === "function") || (prototype !== null && prototype !== Object.prototype)
  );
}

function isBuiltIn(record: object): boolean {
  return (
    isWrapped(record) ||
    record instanceof Map ||
    record instanceof Set ||
    record instanceof Date ||
    record instanceof RegExp
  );
}

/** `new Number(1)`: an object around a number. */
function isWrapped(record: object): boolean {
  return record instanceof Number || record instanceof String || record instanceof Boolean;
}

function otherKind(record: object): Fault {
  const kind = record.constructor?.name ?? "object";
  if (isWrapped(record))
    return new Fault(
      "wrong-type",
      `new ${kind}(${record})`,
      `An object made by new ${kind} came back: leave out \`new\`.`,
    );
  const remedy =
    "toArray" in record
      ? "value.toArray()"
      : ArrayBuffer.isView(record)
        ? "Array.from(value)"
        : "Array.from(value) or a literal";
  return new Fault(
    "wrong-type",
    printData(record),
    `A ${kind} came back; plain arrays and numbers are asked for: ${remedy}.`,
  );
}
