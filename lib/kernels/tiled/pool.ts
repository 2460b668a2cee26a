/**
 * Pooling and its gradient, window by window; see the reference for what they compute. Which value is the largest is a
 * guess that a processor often loses, so comparisons are numbers to compute with instead of branches.
 */
import type { Kernels, Window } from "../kernels";
import type { Floats } from "../storage";

/** Calls `visit` for every window inside its image: first input position, rows, columns, and first output position. */
function windows(
  { N, H, W, C, KH, KW, OH, OW, strideY, strideX, padTop, padLeft }: Window,
  visit: (from: number, rows: number, columns: number, to: number) => void,
): void {
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      const top = Math.max(0, oy * strideY - padTop);
      const rows = Math.min(H, oy * strideY - padTop + KH) - top;
      for (let ox = 0; ox < OW; ox++) {
        const left = Math.max(0, ox * strideX - padLeft);
        const columns = Math.min(W, ox * strideX - padLeft + KW) - left;
        visit(((n * H + top) * W + left) * C, rows, columns, ((n * OH + oy) * OW + ox) * C);
      }
    }
  }
}

/** The largest value of each window. */
export const maxPool: Kernels["maxPool"] = (x, y, sizes) => {
  const { W, C } = sizes;
  y.fill(-Infinity);
  windows(sizes, (from, rows, columns, to) => {
    for (let iy = 0; iy < rows; iy++) {
      for (let ix = 0; ix < columns; ix++) keepLarger(x, from + (iy * W + ix) * C, y, to, C);
    }
  });
};

/** The two values that are compared, to choose from by number; as long as this, it has a constant address. */
const choice = new Float64Array(16);

function keepLarger(x: Floats, from: number, y: Floats, to: number, C: number): void {
  for (let c = 0; c < C; c++) {
    const largest = y[to + c];
    const value = x[from + c];
    choice[0] = largest;
    choice[1] = value;
    y[to + c] = choice[Number(value > largest) | Number(Number.isNaN(value))]; // NaN stays, once it is there
  }
}

/** The first position of the maximum receives the gradient. */
export const maxPoolGradient: Kernels["maxPoolGradient"] = (x, y, dy, dx, sizes) => {
  const { W, C } = sizes;
  dx.fill(0);
  windows(sizes, (from, rows, columns, to) => {
    for (let c = 0; c < C; c++) {
      let first = find(y[to + c], x, from + c, rows, columns, W * C, C);
      if (first < 0) first = findNaN(x, from + c, rows, columns, W * C, C);
      if (first >= 0) dx[first] += dy[to + c];
    }
  });
};

/** The first position of a value, going through all of them from the last one; −1 if it is nowhere. */
function find(
  value: number,
  x: Floats,
  from: number,
  rows: number,
  columns: number,
  row: number,
  step: number,
): number {
  let first = -1;
  for (let iy = rows - 1; iy >= 0; iy--) {
    let at = from + iy * row + (columns - 1) * step;
    for (let ix = 0; ix < columns; ix++, at = (at - step) | 0) {
      // first = x[at] === value ? at : first
      first = (first + ((at - first) & -Number(x[at] === value))) | 0;
    }
  }
  return first;
}

/** The first position that holds NaN, which equals nothing; −1 in an empty window. */
function findNaN(x: Floats, from: number, rows: number, columns: number, row: number, step: number): number {
  for (let iy = 0; iy < rows; iy++) {
    for (let ix = 0; ix < columns; ix++) {
      const at = from + iy * row + ix * step;
      if (Number.isNaN(x[at])) return at;
    }
  }
  return -1;
}
