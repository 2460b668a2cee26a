/** Pixels as numbers of colours. */
export interface Indexed {
  /** Red, green, blue of each colour, 3 bytes each. */
  readonly colours: Uint8Array;
  /** One byte a pixel. */
  readonly pixels: Uint8Array;
}

/** A colour as one number, and how many pixels have it. */
type Counted = readonly [colour: number, count: number];

/** Colours that are kept as they are, because they fill most of a drawing. */
const exact = 160;

/**
 * An opaque picture with at most 256 colours. Up to 256 it is the same picture; of more, the most frequent 160 stay, and
 * the rest (the edges of lines and letters) become the means of 96 groups that lie near each other.
 *
 * Source: the groups are those of P. Heckbert, "Color image quantization for frame buffer display" (1982), median cut.
 *
 * @param rgba four bytes a pixel, opacity 255
 * @returns nothing where the picture has more than `most` colours: a photograph
 */
export function indexed(rgba: Uint8Array, most = 4096): Indexed | undefined {
  const count = rgba.length / 4;
  // all four bytes at once, to see where a colour ends: drawings are long stretches of one
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, count);
  const counts = new Map<number, number>();
  const ends: number[] = [];
  const keys: number[] = [];
  for (let begin = 0, at = 1; begin < count; at++) {
    if (at < count && words[at] === words[begin]) continue;
    const key = (rgba[4 * begin] << 16) | (rgba[4 * begin + 1] << 8) | rgba[4 * begin + 2];
    counts.set(key, (counts.get(key) ?? 0) + at - begin);
    if (counts.size > most) return undefined;
    ends.push(at);
    keys.push(key);
    begin = at;
  }
  const ordered: Counted[] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const groups =
    ordered.length <= 256
      ? ordered.map((each) => [each])
      : [...ordered.slice(0, exact).map((each) => [each]), ...cut(ordered.slice(exact), 256 - exact)];
  const colours = new Uint8Array(3 * groups.length);
  const index = new Map<number, number>();
  for (const [at, group] of groups.entries()) {
    colours.set(
      [16, 8, 0].map((shift) => mean(group, shift)),
      3 * at,
    );
    for (const [colour] of group) index.set(colour, at);
  }
  const pixels = new Uint8Array(count);
  for (let k = 0; k < keys.length; k++) pixels.fill(index.get(keys[k]) ?? 0, k === 0 ? 0 : ends[k - 1], ends[k]);
  return { colours, pixels };
}

function channel(colour: number, shift: number): number {
  return (colour >>> shift) & 255;
}

function mean(group: readonly Counted[], shift: number): number {
  const pixels = group.reduce((sum, [, count]) => sum + count, 0);
  return Math.round(group.reduce((sum, [colour, count]) => sum + count * channel(colour, shift), 0) / pixels);
}

/** Groups of colours, each split across its widest channel until there are enough. */
function cut(colours: readonly Counted[], wanted: number): Counted[][] {
  const groups: Counted[][] = [[...colours]];
  const spreads = groups.map(widest);
  while (groups.length < wanted) {
    const at = spreads.reduce((best, spread, index) => (spread.width > spreads[best].width ? index : best), 0);
    if (spreads[at].width === 0) break;
    const { shift } = spreads[at];
    const sorted = groups[at].sort((a, b) => channel(a[0], shift) - channel(b[0], shift) || a[0] - b[0]);
    const halves = [sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1)];
    groups.splice(at, 1, ...halves);
    spreads.splice(at, 1, ...halves.map(widest));
  }
  return groups;
}

function widest(group: readonly Counted[]): { readonly shift: number; readonly width: number } {
  const widths = [16, 8, 0].map((shift) => {
    const values = group.map(([colour]) => channel(colour, shift));
    return { shift, width: Math.max(...values) - Math.min(...values) };
  });
  return widths.reduce((best, each) => (each.width > best.width ? each : best));
}
