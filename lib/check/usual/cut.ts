/**
 * The names of the axes of a shape.
 *
 * @example
 * axesIn("[N, D]") // → ["N", "D"]
 */
export function axesIn(shape: string): string[] {
  return /^\[([^\]]*)\](?: of .*)?$/.exec(shape)?.[1].split(/,\s*/) ?? [];
}

/**
 * An argument with the entries of one axis changed, wherever that axis stands in its shape.
 *
 * @param shape - as the specification writes it: `"[N, D]"`
 * @param axis - its name: `"D"`
 * @example
 * cut("[N, D]", "D", [[1, 2], [3, 4]], (list) => list.slice(0, 1)) // → [[1], [3]]
 */
export function cut(shape: string, axis: string, value: unknown, of: (list: unknown[]) => unknown[]): unknown {
  const axes = axesIn(shape);
  const at = (part: unknown, depth: number): unknown => {
    if (!Array.isArray(part) || depth >= axes.length) return part;
    const inner = part.map((entry) => at(entry, depth + 1));
    return axes[depth] === axis ? of(inner) : inner;
  };
  return at(value, 0);
}
