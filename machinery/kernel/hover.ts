/**
 * What a hover says of a value: `float32 [64, 10]` for a tensor of any library; nothing for anything else.
 */
export function sizeOfTensor(value: unknown): string | undefined {
  try {
    const { shape, dtype } = Object(value) as { shape?: unknown; dtype?: unknown };
    if (typeof dtype !== "string" || !Array.isArray(shape) || !shape.every(Number.isInteger)) return undefined;
    return `${dtype} [${shape.join(", ")}]`;
  } catch {
    // Its memory was given back.
    return undefined;
  }
}
