/** JSON to the letter as Python's nbformat writes it. */

/** Where Python's `splitlines` ends a line. */
const ends = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029";
const line = new RegExp(`[^${ends}]*(?:\r\n|[${ends}])|[^${ends}]+$`, "g");

/**
 * Lines with their ends, as Python's `splitlines(True)` cuts them.
 *
 * @example
 * splitLines("a\n\nb") // → ["a\n", "\n", "b"]
 */
export function splitLines(text: string): string[] {
  return text.match(line) ?? [];
}

/** JSON with sorted keys, one space a level; what is undefined is left out. */
export function formatJson(value: unknown, indent: string = ""): string {
  if (typeof value === "number") return formatNumber(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => formatJson(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => `${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** A number as Python prints it: from below 0.0001 on with an exponent of two digits at least. */
function formatNumber(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace(/e-(\d)$/, "e-0$1");
  return JSON.stringify(value);
}
