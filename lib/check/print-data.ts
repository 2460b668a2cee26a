/** Lengths beyond which a printed value is cut, so that a check stays readable. */
const LONGEST_LIST = 12;
const LONGEST_TEXT = 240;

/**
 * A value as a learner would write it: `[1, -0, NaN]`, `"text"`, `{ loss: 0.5 }`. Never throws, never runs long.
 *
 * @param digits - significant digits of numbers; 17 tells any two numbers apart
 * @example
 * printData([1 / 3, -0, [true]]) // → "[0.333333, -0, [true]]"
 */
export function printData(value: unknown, digits: number = 6): string {
  try {
    const text = print(value, digits, 0);
    return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  } catch {
    return "(a value that cannot be printed)";
  }
}

/**
 * Two values printed with as many digits as it takes to tell them apart.
 *
 * @example
 * printPair(0.1 + 0.2, 0.3) // → ["0.30000000000000004", "0.3"]
 */
export function printPair(one: unknown, other: unknown): [string, string] {
  for (const digits of [6, 9, 12]) {
    const pair: [string, string] = [printData(one, digits), printData(other, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [printData(one, 17), printData(other, 17)];
}

function print(value: unknown, digits: number, depth: number): string {
  switch (typeof value) {
    case "number":
      return printNumber(value, digits);
    case "string":
      return JSON.stringify(value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value);
    case "bigint":
      return `${value}n`;
    case "function":
      return `a function${value.name ? ` (${value.name})` : ""}`;
    case "object":
      return value === null ? "null" : depth > 6 ? "…" : printObject(value, digits, depth);
    default:
      return String(value);
  }
}

function printNumber(value: number, digits: number): string {
  if (Object.is(value, -0)) return "-0";
  return digits >= 17 ? String(value) : String(Number(value.toPrecision(digits)));
}

function printObject(value: object, digits: number, depth: number): string {
  if (Array.isArray(value)) return printList(value, value.length, digits, depth);
  if (ArrayBuffer.isView(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    return `${value.constructor.name} ${printList(list, list.length ?? 0, digits, depth)}`;
  }
  if (typeof (value as { then?: unknown }).then === "function") return "a Promise";
  if (typeof (value as { named?: unknown }).named === "string")
    return `the function ${(value as { named: string }).named}`;
  const keys = Object.keys(value);
  const kind = Object.getPrototypeOf(value)?.constructor?.name ?? "Object";
  const members = keys
    .slice(0, LONGEST_LIST)
    .map((key) => `${key}: ${print((value as Record<string, unknown>)[key], digits, depth + 1)}`);
  if (keys.length > LONGEST_LIST) members.push("…");
  return `${kind === "Object" ? "" : `${kind} `}${members.length ? `{ ${members.join(", ")} }` : "{}"}`;
}

function printList(list: ArrayLike<unknown>, length: number, digits: number, depth: number): string {
  const shown: string[] = [];
  for (let i = 0; i < Math.min(length, LONGEST_LIST); i++) {
    shown.push(i in list ? print(list[i], digits, depth + 1) : "(hole)");
  }
  if (length > LONGEST_LIST) shown.push(`… ${length} in all`);
  return `[${shown.join(", ")}]`;
}
