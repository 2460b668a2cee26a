/**
 * Superpixels: parts of a picture that follow its colours.
 *
 * N pixels · S the side of a square part, √(N / parts) · D the distance of a pixel from a centre.
 */

import { rgbToLab } from "../features/lab";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Tensor } from "../tensor/tensor";
import type { Segments } from "./segments";

/** What `slicSegments` is told. */
export interface SlicOptions {
  /** About how many parts; there may come out fewer. Default: 12. */
  readonly parts?: number;
  /** How much place counts against colour: small parts follow colours, large ones are square. Default: 10. */
  readonly compactness?: number;
  /** How often centres move. Default: 10. */
  readonly rounds?: number;
  /** The values of black and white. Default: [0, 1]. */
  readonly range?: readonly [number, number];
}

/** Lightness, two colours, row, column. */
type Place = [number, number, number, number, number];

/**
 * SLIC: k-means over colour and place. Each centre looks at the pixels around it alone; in the end parts that hang
 * together nowhere join a neighbour.
 *
 * D² = ‖colour - colour of the centre‖² + (compactness / S)² ‖place - place of the centre‖², colours in CIELAB.
 * Deviations from the paper: centres start on a grid and are not moved to the smallest gradient; a piece smaller than a
 * quarter of a part joins the neighbour with the longest common border.
 *
 * @param image - `[H, W, 3]`, or `[H, W, 1]` for a grey one
 * @returns parts numbered from the top left, each of one piece
 * @throws RangeError for another shape, a value outside `range`, or options out of range
 * @example
 * const half = tensor([[[0, 0, 0], [0, 0, 0], [1, 1, 1], [1, 1, 1]], [[0, 0, 0], [0, 0, 0], [1, 1, 1], [1, 1, 1]]]);
 * slicSegments(half, { parts: 2 }).of // → [[0, 0, 1, 1], [0, 0, 1, 1]]
 * @see R. Achanta and others (2012): SLIC superpixels compared to state-of-the-art superpixel methods
 */
export function slicSegments(image: Tensor, options: SlicOptions = {}): Segments {
  checkKinds("slicSegments", { image: [image, "tensor"], options: [options, "record"] });
  const { parts = 12, compactness = 10, rounds = 10, range = [0, 1] } = options;
  const [H, W] = image.shape;
  need(Number.isInteger(rounds) && rounds >= 1, "slicSegments", `rounds must be 1 or more but is ${rounds}`);
  need(compactness > 0, "slicSegments", `compactness must be above 0 but is ${compactness}`);
  const pixels = placesOf(image, range);
  need(
    Number.isInteger(parts) && parts >= 1 && parts <= pixels.length,
    "slicSegments",
    `parts must be a whole number from 1 to ${pixels.length} but is ${parts}`,
  );
  const S = Math.sqrt(pixels.length / parts);
  const rows = Math.max(1, Math.min(H, Math.round(H / S)));
  const columns = Math.max(1, Math.min(W, Math.round(parts / rows)));
  let centres = Array.from({ length: rows * columns }, (_, k): Place => {
    const row = ((Math.floor(k / columns) + 0.5) * H) / rows;
    const column = (((k % columns) + 0.5) * W) / columns;
    const [L, a, b] = pixels[Math.floor(row) * W + Math.floor(column)];
    return [L, a, b, row - 0.5, column - 0.5]; // the middle of the first pixel is 0
  });
  let of: number[] = [];
  for (let round = 0; round < rounds; round++) {
    of = nearest(pixels, centres, W, Math.max(H / rows, W / columns), (compactness / S) * (compactness / S));
    centres = moved(pixels, of, centres);
  }
  return connected(of, H, W, pixels.length / (4 * rows * columns));
}

function placesOf(image: Tensor, [low, high]: readonly [number, number]): Place[] {
  const [H, W, C] = image.shape;
  need(
    image.rank === 3 && (C === 1 || C === 3),
    "slicSegments",
    `image is [${image.shape}] but must be [H, W, 1 or 3]`,
  );
  const share = (p: number, c: number): number => {
    const value = image.data[p * C + (C === 3 ? c : 0)];
    need(value >= low && value <= high, "slicSegments", `image holds ${value}, outside its range [${low}, ${high}]`);
    return (value - low) / (high - low);
  };
  return Array.from({ length: H * W }, (_, p): Place => {
    const lab = rgbToLab([share(p, 0), share(p, 1), share(p, 2)]);
    return [...lab, Math.floor(p / W), p % W];
  });
}

/** The centre nearest to each pixel, among those less than twice the side of a part away. */
function nearest(pixels: readonly Place[], centres: readonly Place[], W: number, side: number, placeWeight: number) {
  const of = new Array<number>(pixels.length).fill(0);
  const best = new Array<number>(pixels.length).fill(Number.POSITIVE_INFINITY);
  const H = pixels.length / W;
  centres.forEach(([L, a, b, row, column], k) => {
    const reach = 2 * side;
    for (let y = Math.max(0, Math.ceil(row - reach)); y < Math.min(H, row + reach + 1); y++)
      for (let x = Math.max(0, Math.ceil(column - reach)); x < Math.min(W, column + reach + 1); x++) {
        const p = y * W + x;
        const pixel = pixels[p];
        const [dL, da, db, dy, dx] = [pixel[0] - L, pixel[1] - a, pixel[2] - b, y - row, x - column];
        const D = dL * dL + da * da + db * db + placeWeight * (dy * dy + dx * dx);
        if (D < best[p]) [best[p], of[p]] = [D, k];
      }
  });
  return of;
}

/** Each centre moved to the mean of its pixels; one without pixels stays. */
function moved(pixels: readonly Place[], of: readonly number[], centres: readonly Place[]): Place[] {
  const sums = centres.map((): number[] => [0, 0, 0, 0, 0, 0]);
  of.forEach((k, p) => {
    for (let i = 0; i < 5; i++) sums[k][i] += pixels[p][i];
    sums[k][5]++;
  });
  return sums.map((sum, k) => (sum[5] === 0 ? centres[k] : (sum.slice(0, 5).map((s) => s / sum[5]) as Place)));
}

/** Pieces that hang together, each a part; those below `fewest` pixels join the neighbour that they touch most. */
function connected(of: readonly number[], H: number, W: number, fewest: number): Segments {
  const piece = new Array<number>(H * W).fill(-1);
  const members: number[][] = [];
  for (let start = 0; start < of.length; start++) {
    if (piece[start] >= 0) continue;
    const own = [start];
    piece[start] = members.length;
    for (let i = 0; i < own.length; i++)
      for (const q of around(own[i], H, W))
        if (piece[q] < 0 && of[q] === of[start]) {
          piece[q] = members.length;
          own.push(q);
        }
    members.push(own);
  }
  const smallestFirst = members.map((_, k) => k).sort((a, b) => members[a].length - members[b].length || a - b);
  for (const k of smallestFirst) {
    if (members[k].length >= fewest) continue;
    const touched = new Map<number, number>();
    for (const p of members[k])
      for (const q of around(p, H, W)) if (piece[q] !== k) touched.set(piece[q], (touched.get(piece[q]) ?? 0) + 1);
    const [host] = [...touched].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [k];
    if (host === k) continue;
    for (const p of members[k]) piece[p] = host;
    members[host].push(...members[k]);
    members[k] = [];
  }
  const numbers = new Map<number, number>();
  for (const k of piece) if (!numbers.has(k)) numbers.set(k, numbers.size);
  const row = (y: number): number[] => piece.slice(y * W, (y + 1) * W).map((k) => numbers.get(k) as number);
  return { of: Array.from({ length: H }, (_, y) => row(y)), count: numbers.size };
}

function around(p: number, H: number, W: number): number[] {
  const [y, x] = [Math.floor(p / W), p % W];
  return [
    ...(y > 0 ? [p - W] : []),
    ...(x > 0 ? [p - 1] : []),
    ...(x + 1 < W ? [p + 1] : []),
    ...(y + 1 < H ? [p + W] : []),
  ];
}
