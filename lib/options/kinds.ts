/** What kind of thing an argument is: checked at the door, so that a slip is told in one line, in the caller's words. */

/** The kinds that can be asked for; with a question mark, undefined is one as well. */
export type Kind =
  | "tensor"
  | "tensors"
  | "numbers"
  | "list"
  | "rows"
  | "number"
  | "vector"
  | "vectors"
  | "random"
  | "function"
  | "layer"
  | "record"
  | "examples"
  | "text";

/** An argument and the kind that it should be of. */
export type Asked = readonly [value: unknown, kind: Kind | `${Kind}?`];

/**
 * What a value is, in words, for an error message.
 *
 * @example
 * kindOf([1, 2]) // → "an array of 2"
 * kindOf("a") // → "\"a\" (a string)"
 */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return `${value}`;
  if (typeof value === "number" || typeof value === "boolean") return `${value}`;
  if (typeof value === "string") return `${JSON.stringify(value.slice(0, 40))} (a string)`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  if ("dataId" in value) return "a tensor of TensorFlow.js (fromTensorFlow makes it one of nabla)";
  if (isTensor(value)) return `a tensor [${value.shape.join(",")}]`;
  return ArrayBuffer.isView(value) ? "a typed array" : "an object";
}

/**
 * Checks the kinds of arguments, in their order.
 *
 * @param where the function that was called
 * @param asked each argument under its name, with the kind that it should be of
 * @throws TypeError `where: name must be …, got …` for the first that is of another kind
 * @example
 * checkKinds("bars", { values: [[1, 2], "list"], colour: [undefined, "text?"] }) // → undefined
 */
export function checkKinds(where: string, asked: Readonly<Record<string, Asked>>): void {
  for (const name in asked) {
    const [value, wanted] = asked[name];
    if (value === undefined && wanted.endsWith("?")) continue;
    const kind = (wanted.endsWith("?") ? wanted.slice(0, -1) : wanted) as Kind;
    if (kind === "tensors") checkTensors(where, name, value);
    else if (!holds[kind](value)) throw refusal(where, name, value, kind);
    else if (kind === "examples") {
      checkExamples(where, name, value as { readonly [part: string]: unknown });
    }
  }
}

/**
 * Checks the kind of a record and of what is in it.
 *
 * @param name what the record is called; its parts are `name.part`
 * @throws TypeError as {@link checkKinds}
 * @example
 * checkParts("margin", "line", { weights: [1, 2], bias: 0 }, { weights: "vector", bias: "number" }) // → undefined
 */
export function checkParts(
  where: string,
  name: string,
  value: unknown,
  parts: Readonly<Record<string, Kind | `${Kind}?`>>,
): void {
  if (!holds.record(value)) throw refusal(where, name, value, "record");
  const inside = value as { readonly [part: string]: unknown };
  for (const part in parts) checkKinds(where, { [`${name}.${part}`]: [inside[part], parts[part]] });
}

/** What each form of a data set is made of; `{ x, y }` is the one that is asked for when it is none of them. */
const forms: readonly { readonly [part: string]: Kind }[] = [
  { images: "list", shape: "list", labels: "list" },
  { signals: "list", shape: "list", labels: "list" },
  { points: "rows", labels: "list" },
  { x: "tensor", who: "list" },
];

function checkExamples(where: string, name: string, value: { readonly [part: string]: unknown }): void {
  const form = forms.find((parts) => Object.keys(parts).every((part) => part in value));
  checkParts(where, name, value, form ?? { x: "tensor", y: "numbers" });
}

function onlyTensors(value: unknown): boolean {
  if (isTensor(value)) return true;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return false;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) if (!onlyTensors(inner)) return false;
  return true;
}

/** Tensors in lists and records: the first place where something else is, is named. */
function checkTensors(where: string, path: string, value: unknown): void {
  if (onlyTensors(value)) return; // no path is written for what is as it should be: every step of training comes by
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) {
    throw refusal(where, path, value, "tensors");
  }
  const list = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    checkTensors(where, list ? `${path}[${key}]` : `${path}.${key}`, inner);
}

function refusal(where: string, name: string, value: unknown, kind: Kind): TypeError {
  const remedy = kind === "tensor" && Array.isArray(value) ? ": wrap it in tensor(…)" : "";
  const layer = kind === "layer" && typeof value === "function" ? ": asLayer makes one of it" : "";
  return new TypeError(`${where}: ${name} must be ${words[kind]}, got ${kindOf(value)}${remedy}${layer}`);
}

const words: { readonly [K in Kind]: string } = {
  tensor: "a tensor",
  tensors: "a tensor, or a list or record of them",
  numbers: "a tensor or a list of numbers",
  list: "a list",
  rows: "a list of lists",
  number: "a number",
  vector: "a list of numbers",
  vectors: "a list of lists of numbers, one at least",
  random: "a generator, such as seeded(1)",
  function: "a function",
  layer: "a layer",
  record: "a record { … }",
  examples: "examples { x, y } or another data set",
  text: "a text",
};

const holds: { readonly [K in Exclude<Kind, "tensors">]: (value: unknown) => boolean } = {
  tensor: isTensor,
  numbers: (value) => isTensor(value) || isList(value),
  list: isList,
  rows: (value) => isList(value) && Array.prototype.every.call(value, isList),
  number: (value) => typeof value === "number",
  vector: isVector,
  vectors: (value) => Array.isArray(value) && value.length > 0 && value.every(isVector),
  random: (value) => isRecord(value) && typeof value.uniform === "function",
  function: (value) => typeof value === "function",
  layer: (value) => isRecord(value) && typeof value.apply === "function" && typeof value.outputShape === "function",
  record: isRecord,
  examples: isRecord,
  text: (value) => typeof value === "string",
};

function isTensor(value: unknown): value is { readonly shape: readonly number[] } {
  return isRecord(value) && Array.isArray(value.shape) && "data" in value && typeof value.peek === "function";
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function isVector(value: unknown): boolean {
  return ArrayBuffer.isView(value) || (Array.isArray(value) && value.every((each) => typeof each === "number"));
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}
