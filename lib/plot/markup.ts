const subscripts: Readonly<Record<string, string>> = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
  "+": "₊",
  "-": "₋",
  "=": "₌",
  "(": "₍",
  ")": "₎",
  a: "ₐ",
  e: "ₑ",
  h: "ₕ",
  i: "ᵢ",
  j: "ⱼ",
  k: "ₖ",
  l: "ₗ",
  m: "ₘ",
  n: "ₙ",
  o: "ₒ",
  p: "ₚ",
  r: "ᵣ",
  s: "ₛ",
  t: "ₜ",
  u: "ᵤ",
  v: "ᵥ",
  x: "ₓ",
};
const superscripts: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "=": "⁼",
  "(": "⁽",
  ")": "⁾",
  T: "ᵀ",
  i: "ⁱ",
  n: "ⁿ",
  k: "ᵏ",
  t: "ᵗ",
  x: "ˣ",
};

function shifted(letters: Readonly<Record<string, string>>, tag: string, text: string): string {
  const all = [...text].map((letter) => letters[letter]);
  return all.every((letter) => letter !== undefined) ? all.join("") : `<${tag}>${text}</${tag}>`;
}

/**
 * A name with an index below, for titles and labels of figures (Plotly does not typeset `$…$`).
 * Letters that Unicode has below the line are used; otherwise `<sub>`.
 *
 * @example
 * sub("w", 1) // → "w₁"
 * @example
 * sub("L", "data") // → "L<sub>data</sub>"
 */
export function sub(name: string, index: string | number): string {
  return name + shifted(subscripts, "sub", String(index));
}

/**
 * A name with an exponent above, for titles and labels of figures.
 *
 * @example
 * sup("10", -5) // → "10⁻⁵"
 */
export function sup(name: string, exponent: string | number): string {
  return name + shifted(superscripts, "sup", String(exponent));
}

/**
 * A label without its tags, for descriptions.
 *
 * @example
 * plainText("L<sub>data</sub> of <b>x</b>") // → "L_data of x"
 */
export function plainText(label: string): string {
  return label
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<sub>/gi, "_")
    .replace(/<sup>/gi, "^")
    .replace(/<\/?[a-z][^>]*>/gi, "");
}
