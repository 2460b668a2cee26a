import { plainText } from "./markup";

/**
 * A number as it stands in a sentence: three significant digits, powers of ten where it is very large or small.
 *
 * @example
 * inWords(2.3456) // → "2.35"
 * @example
 * inWords(0.00001234) // → "1.23e-5"
 */
export function inWords(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e6) return String(value === 0 ? 0 : value);
  if (size >= 1e5 || size < 1e-3)
    return value
      .toExponential(2)
      .replace(/\.?0+e/, "e")
      .replace("e+", "e");
  const rounded = Number(value.toPrecision(3));
  return String(rounded);
}

/**
 * Names joined as in a sentence.
 *
 * @example
 * joined(["a", "b", "c"]) // → "a, b and c"
 */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/**
 * A count with its noun.
 *
 * @example
 * counted(1, "point") // → "1 point"
 * @example
 * counted(3, "class", "classes") // → "3 classes"
 */
export function counted(count: number, noun: string, plural: string = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * Where on an axis: the axis's name without its unit, and the value.
 *
 * @example
 * at("epoch", 12) // → "epoch 12"
 * @example
 * at("x", 0.5) // → "x = 0.5"
 * @example
 * at("time (s)", 3) // → "time 3"
 */
export function at(label: string, value: number | string): string {
  const name = plainText(label).replace(/\s*\([^()]*\)\s*$/, "");
  const text = typeof value === "number" ? inWords(value) : value;
  return name.length <= 2 || /[^\p{L}\s-]/u.test(name) ? `${name} = ${text}` : `${name} ${text}`;
}

/**
 * A sentence from parts: one full stop at the end, the first letter large unless it is a symbol (φ is not Φ).
 *
 * @example
 * sentence("loss against epoch") // → "Loss against epoch."
 * @example
 * sentence("φ(x) against x") // → "φ(x) against x."
 */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.;,\s]+$/, "");
  const symbol = !/^(?:\p{Ll}{2}|a\s)/u.test(trimmed);
  return `${symbol ? trimmed : trimmed.charAt(0).toUpperCase() + trimmed.slice(1)}.`;
}

/** The author's sentence before the computed ones. */
export function described(own: string | undefined, ...computed: readonly string[]): string {
  const first = own === undefined || own.trim() === "" ? [] : [own.trim()];
  return [...first, ...computed.filter((text) => text !== "")].join(" ");
}

/**
 * The sentence below a figure: the author's own, where there is one.
 *
 * @example
 * captioned(undefined, "loss falls") // → "Loss falls."
 */
export function captioned(own: string | undefined, computed: string): string {
  return own === undefined || own.trim() === "" ? sentence(computed) : own.trim();
}

/**
 * The sentences of a text.
 *
 * @example
 * sentences("Loss falls to 0.1. It ends there.") // → ["Loss falls to 0.1.", "It ends there."]
 */
export function sentences(text: string): string[] {
  return text.split(/(?<=\.) (?=[A-Z0-9])/);
}
