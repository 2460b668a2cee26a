/** The stages of HoG in the paper's order, each a loop over plain arrays. Legend: H × W pixels, C channels, B bins. */
import type { HogSizes } from "../kernels";
import type { Floats } from "../storage";
import { directionOf } from "./direction";

/** Room that one picture after the other is worked out in. */
export interface HogRoom {
  /** Centred differences, `[H, W]`. */
  readonly gx: Float64Array;
  readonly gy: Float64Array;
  /** Votes, with a margin of one cell on every side that catches what leaves the picture: `[rows + 2, columns + 2, B]`. */
  readonly votes: Float64Array;
  /** Where each row and column of pixels lies among the cells: the whole part names the cell, the rest is the share of the next. */
  readonly rowPlaces: Float64Array;
  readonly columnPlaces: Float64Array;
}

/**
 * The features of each picture, one picture after the other.
 *
 * @example
 * const rest = { bins: 2, signed: false, norm: "none", interpolate: "none", firstCentre: "zero" } as const;
 * const one = { cell: [3, 3], cells: [1, 1], block: [1, 1], blocks: [1, 1] } as const;
 * const out = new Float64Array(2);
 * hog(Float64Array.of(0, 0, 9, 0, 0, 9, 0, 0, 9), out, { N: 1, H: 3, W: 3, C: 1, ...one, ...rest });
 * Array.from(out) // → [3, 0]
 */
export function hog(images: Floats, out: Floats, sizes: HogSizes): void {
  const room = hogRoom(sizes);
  const length = out.length / sizes.N;
  for (let n = 0; n < sizes.N; n++) {
    hogGradients(images, n, sizes, room);
    hogVotes(sizes, room);
    hogBlocks(sizes, room, out, n * length);
  }
}

/**
 * Room for pictures of this size.
 */
export function hogRoom({ H, W, cell, cells, bins, interpolate }: HogSizes): HogRoom {
  const places = (pixels: number, size: number): Float64Array =>
    Float64Array.from({ length: pixels }, (_, i) =>
      interpolate === "cells" ? (i + 0.5) / size + 0.5 : Math.floor(i / size) + 1,
    );
  return {
    gx: new Float64Array(H * W),
    gy: new Float64Array(H * W),
    votes: new Float64Array((cells[0] + 2) * (cells[1] + 2) * bins),
    rowPlaces: places(cells[0] * cell[0], cell[0]),
    columnPlaces: places(cells[1] * cell[1], cell[1]),
  };
}

/**
 * Stage 1, gradients: centred differences [-1, 0, 1], as the paper found best; 0 at the border, where one neighbour is
 * missing. Of colours the channel that changes most counts.
 */
export function hogGradients(images: Floats, n: number, { H, W, C }: HogSizes, { gx, gy }: HogRoom): void {
  for (let y = 0, p = 0; y < H; y++) {
    const toRow = y > 0 && y < H - 1 ? W * C : 0;
    for (let x = 0; x < W; x++, p++) {
      const toNext = x > 0 && x < W - 1 ? C : 0;
      const at = (n * H * W + p) * C;
      let dx = images[at + toNext] - images[at - toNext];
      let dy = images[at + toRow] - images[at - toRow];
      let most = dx * dx + dy * dy;
      for (let c = at + 1; c < at + C; c++) {
        const cx = images[c + toNext] - images[c - toNext];
        const cy = images[c + toRow] - images[c - toRow];
        const size = cx * cx + cy * cy;
        if (size > most) {
          most = size;
          dx = cx;
          dy = cy;
        }
      }
      gx[p] = dx;
      gy[p] = dy;
    }
  }
}

/**
 * What turns a direction in radians into bins (`direction · perRadian + shift`: the whole part names the bin, what is left
 * is the share of the next one), and the share of one pixel in its cell.
 */
export function hogScales({ bins, signed, cell, interpolate, firstCentre }: HogSizes): {
  readonly perRadian: number;
  readonly shift: number;
  readonly share: number;
} {
  return {
    perRadian: bins / (signed ? 2 * Math.PI : Math.PI),
    shift: (firstCentre === "half" ? -0.5 : 0) + (interpolate === "none" ? 0.5 : 0),
    share: 1 / (cell[0] * cell[1]),
  };
}

/**
 * Stage 2, cells: every pixel votes for its direction with the size of its gradient. Rows and columns that fill no whole
 * cell have no vote. Divided by the pixels of a cell, so that the size of cells does not matter.
 */
export function hogVotes(sizes: HogSizes, room: HogRoom): void {
  const { gx, gy, votes, rowPlaces, columnPlaces } = room;
  const { W, bins, cells, interpolate } = sizes;
  const { perRadian, shift, share } = hogScales(sizes);
  const line = (cells[1] + 2) * bins;
  votes.fill(0);
  for (let y = 0; y < rowPlaces.length; y++) {
    const top = Math.floor(rowPlaces[y]);
    const down = rowPlaces[y] - top;
    for (let x = 0; x < columnPlaces.length; x++) {
      const dx = gx[y * W + x];
      const dy = gy[y * W + x];
      if (dx === 0 && dy === 0) continue;
      const size = Math.sqrt(dx * dx + dy * dy) * share;
      const place = directionOf(dy, dx) * perRadian + shift;
      const whole = Math.floor(place);
      const bin = whole < 0 ? whole + bins : whole >= bins ? whole % bins : whole; // unsigned: half a turn is none
      const left = Math.floor(columnPlaces[x]);
      const at = top * line + left * bins;
      if (interpolate === "none") {
        votes[at + bin] += size;
        continue;
      }
      const next = bin + 1 === bins ? 0 : bin + 1;
      const own = size * (1 - place + whole);
      const other = size - own;
      if (interpolate === "bins") {
        votes[at + bin] += own;
        votes[at + next] += other;
        continue;
      }
      const right = columnPlaces[x] - left;
      const nw = (1 - down) * (1 - right);
      const ne = (1 - down) * right;
      const sw = down * (1 - right);
      const se = down * right;
      votes[at + bin] += own * nw;
      votes[at + next] += other * nw;
      votes[at + bins + bin] += own * ne;
      votes[at + bins + next] += other * ne;
      votes[at + line + bin] += own * sw;
      votes[at + line + next] += other * sw;
      votes[at + line + bins + bin] += own * se;
      votes[at + line + bins + next] += other * se;
    }
  }
}

/** What every norm adds so that a flat block is 0, and where L2-Hys cuts off. */
const epsilon = 1e-5;
const cutOff = 0.2;

/** Stage 3, blocks: the cells of each block one after the other, made comparable; written from place `start` on. */
export function hogBlocks(sizes: HogSizes, { votes }: HogRoom, out: Floats, start: number): void {
  const { bins, block, blocks, cells } = sizes;
  const line = (cells[1] + 2) * bins;
  const wide = block[1] * bins;
  let o = start;
  for (let y = 0; y < blocks[0]; y++)
    for (let x = 0; x < blocks[1]; x++) {
      const first = o;
      for (let r = 0; r < block[0]; r++) {
        const from = (y + r + 1) * line + (x + 1) * bins;
        for (let i = 0; i < wide; i++) out[o++] = votes[from + i];
      }
      normalise(out, first, o, sizes.norm);
    }
}

function normalise(v: Floats, from: number, to: number, norm: HogSizes["norm"]): void {
  if (norm === "none") return;
  if (norm === "L1" || norm === "L1-sqrt") {
    let sum = epsilon;
    for (let i = from; i < to; i++) sum += v[i];
    for (let i = from; i < to; i++) v[i] = norm === "L1" ? v[i] / sum : Math.sqrt(v[i] / sum);
    return;
  }
  toUnit(v, from, to);
  if (norm === "L2") return;
  for (let i = from; i < to; i++) if (v[i] > cutOff) v[i] = cutOff;
  toUnit(v, from, to);
}

function toUnit(v: Floats, from: number, to: number): void {
  let sum = epsilon * epsilon;
  for (let i = from; i < to; i++) sum += v[i] * v[i];
  const scale = 1 / Math.sqrt(sum);
  for (let i = from; i < to; i++) v[i] *= scale;
}
