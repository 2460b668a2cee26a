/**
 * A colour #RRGGBB with an opacity from 0 to 1.
 *
 * @example
 * withAlpha("#0072B2", 0.2) // → "rgba(0,114,178,0.2)"
 */
export function withAlpha(colour: string, alpha: number): string {
  const parts = channels(colour);
  return parts === undefined ? colour : `rgba(${parts},${alpha})`;
}

/**
 * A colour #RRGGBB mixed with white.
 *
 * @param share how much of the colour is left, from 0 to 1
 * @example
 * tint("#000000", 0.2) // → "#cccccc"
 */
export function tint(colour: string, share: number): string {
  const parts = channels(colour) ?? [255, 255, 255];
  return `#${parts
    .map((part) =>
      Math.round(255 + (part - 255) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

/** Red, green and blue of a colour #RRGGBB, from 0 to 255. */
export function channelsOf(colour: string): number[] {
  const found = channels(colour);
  if (found === undefined) throw new RangeError(`colour "${colour}" is not of the form #RRGGBB`);
  return found;
}

function channels(colour: string): number[] | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  return found?.slice(1).map((part) => Number.parseInt(part, 16));
}
