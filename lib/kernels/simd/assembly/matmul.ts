// The matrix product C = start + A · B in blocks that fit the caches, computed tile by tile.
import { packPanels, packRowGroups } from "./pack";
import { copyTile, tilePacked, tileOneRow, tileRows, tileUnpacked } from "./tile";
import { bytes, firstOf, lineWidth, linesOf } from "./vector";

/** Depth of a block: a panel of b, 256 lines of 32 bytes, stays in the first-level cache. */
const DEPTH: i32 = 256;
/**
 * Rows of a block: 8 rows of a, packed, stay in the first-level cache beside the panel. Not more, because of threads: a
 * core that writes down a high block fetches the rows below it ahead of time, and those belong to another thread's part.
 */
const ROWS: i32 = 8;
/** Up to so many rows nothing is packed. */
const FEW: i32 = 8;

/** Scratch memory of one part: an edge tile, packed rows, packed panels. */
export function matmulScratch<T>(K: i32, N: i32): usize {
  return 128 + bytes<T>(ROWS * DEPTH) + bytes<T>(min(K, DEPTH)) * <usize>(N + lineWidth<T>());
}

/**
 * One part of C [M, N] = bias + A [M, K] · B [K, N]; steps in bytes say how A and B are stored.
 * `biasStep` is 0 when bias points at zeros. Parts share the rows or, in a wide product, the columns.
 */
export function matmul<T>(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize, bias: usize, biasStep: usize,
  c: usize, M: i32, K: i32, N: i32, scratch: usize, part: i32, parts: i32,
): void {
  const width = lineWidth<T>();
  scratch += <usize>part * matmulScratch<T>(K, N);
  const cStep = bytes<T>(N);
  const groups = (M + 3) / 4, panels = linesOf<T>(N);
  if (sharesRows<T>(groups, panels, parts)) {
    const from = 4 * firstOf(groups, part, parts), to = min(M, 4 * firstOf(groups, part + 1, parts));
    if (from >= to) return;
    a += <usize>from * aRow;
    c += <usize>from * cStep;
    M = to - from;
  } else {
    const from = width * firstOf(panels, part, parts), to = min(N, width * firstOf(panels, part + 1, parts));
    if (from >= to) return;
    b += <usize>from * bColumn;
    bias += <usize>from * biasStep;
    c += bytes<T>(from);
    N = to - from;
  }
  if (M <= FEW && aColumn == sizeof<T>() && bColumn == sizeof<T>()) {
    fewRows<T>(a, aRow, b, bRow, bias, biasStep, c, cStep, M, K, N, scratch);
    return;
  }
  block<T>(a, aRow, aColumn, b, bRow, bColumn, bias, biasStep, c, cStep, M, K, N, scratch);
}

/** Whether parts share the rows of C: when the largest part is smaller than if they shared its columns, or C is high. */
function sharesRows<T>(groups: i32, panels: i32, parts: i32): bool {
  const byRows = (groups + parts - 1) / parts * panels, byColumns = (panels + parts - 1) / parts * groups;
  return byRows == byColumns ? 4 * groups >= lineWidth<T>() * panels : byRows < byColumns;
}

/** So few rows that packing b would take longer than the product: both operands are read where they lie. */
function fewRows<T>(
  a: usize, aRow: usize, b: usize, bRow: usize, bias: usize, biasStep: usize,
  c: usize, cStep: usize, M: i32, K: i32, N: i32, edge: usize,
): void {
  const width = lineWidth<T>();
  // Rows beyond a multiple of four go one by one over four lines at a time, as far as there are such lines.
  const fours = M & ~3, wide = N / (4 * width) * 4 * width;
  for (let j = 0; j < wide; j += 4 * width) {
    for (let i = fours; i < M; i++) {
      const start = bias + <usize>j * biasStep, at = bytes<T>(j);
      tileOneRow<T>(a + <usize>i * aRow, K, b + at, bRow, start, biasStep == 0 ? 0 : 1, c + <usize>i * cStep + at);
    }
  }
  for (let j = 0; j < N; j += width) {
    const columns = min(width, N - j);
    const end = j < wide ? fours : M;
    for (let i = 0; i < end; i += 4) {
      const rows = min(4, end - i), last = rows - 1;
      const row = a + <usize>i * aRow, target = c + <usize>i * cStep + bytes<T>(j);
      const inside = columns == width && rows == 4;
      tileUnpacked<T>(
        row, row + <usize>min(1, last) * aRow, row + <usize>min(2, last) * aRow, row + <usize>last * aRow,
        K, b + bytes<T>(j), bRow, bias + <usize>j * biasStep, inside ? target : edge, inside ? cStep : 32,
      );
      if (!inside) copyTile<T>(edge, 32, target, cStep, rows, columns);
    }
  }
}

function block<T>(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize, bias: usize, biasStep: usize,
  c: usize, cStep: usize, M: i32, K: i32, N: i32, scratch: usize,
): void {
  const width = lineWidth<T>();
  const packedA = scratch + 128, packedB = packedA + bytes<T>(ROWS * DEPTH);
  // Packing rows pays when many panels reuse them, and is needed when their values are not neighbours.
  const pack = N >= 6 * width || aColumn != sizeof<T>();
  for (let k = 0; k < K; k += DEPTH) {
    const depth = min(DEPTH, K - k);
    packPanels<T>(b + <usize>k * bRow, bRow, bColumn, depth, N, packedB);
    for (let i = 0; i < M; i += ROWS) {
      const rows = min(ROWS, M - i);
      const aBlock = a + <usize>i * aRow + <usize>k * aColumn, cBlock = c + <usize>i * cStep;
      if (pack) packRowGroups<T>(aBlock, aRow, aColumn, rows, depth, packedA);
      for (let j = 0; j < N; j += width) {
        panel<T>(
          pack, pack ? packedA : aBlock, aRow, packedB + <usize>(j / width) * <usize>depth * 32, depth, k == 0,
          bias + <usize>j * biasStep, cBlock + bytes<T>(j), cStep, rows, min(width, N - j), scratch,
        );
      }
    }
  }
}

/** The tiles of one panel of b below each other. A tile that sticks out of C is computed beside it and copied. */
function panel<T>(
  packed: bool, a: usize, aRow: usize, b: usize, depth: i32, fresh: bool, start: usize,
  c: usize, cStep: usize, rows: i32, columns: i32, edge: usize,
): void {
  const whole = columns == lineWidth<T>();
  for (let i = 0; i < rows; i += 4) {
    const present = min(4, rows - i);
    const inside = whole && present == 4;
    if (!inside && !fresh) copyTile<T>(c, cStep, edge, 32, present, columns);
    const target = inside ? c : edge, step = inside ? cStep : 32;
    if (packed) {
      tilePacked<T>(a, b, depth, fresh, start, target, step);
      a += bytes<T>(4 * depth);
    } else {
      const last = present - 1;
      tileRows<T>(
        a, a + <usize>min(1, last) * aRow, a + <usize>min(2, last) * aRow, a + <usize>last * aRow,
        1, 0, depth, b, fresh, start, target, step,
      );
      a += 4 * aRow;
    }
    if (!inside) copyTile<T>(edge, 32, c, cStep, present, columns);
    c += 4 * cStep;
  }
}
