// Sizes that TypeScript writes into memory and every part reads: the fields lie one after the other, 4 bytes each.

/** A window of KH × KW pixels that moves over images [N, H, W, C] and makes [N, OH, OW, K]. */
@unmanaged
export class Window {
  N: i32;
  H: i32;
  W: i32;
  C: i32;
  KH: i32;
  KW: i32;
  K: i32;
  OH: i32;
  OW: i32;
  strideY: i32;
  strideX: i32;
  /** Rows and columns of padding before the image, and those behind it that windows really reach. */
  top: i32;
  left: i32;
  bottom: i32;
  right: i32;
}

/** Pictures [N, H, W, C], and how their histograms of oriented gradients are made. */
@unmanaged
export class HogSizes {
  N: i32;
  H: i32;
  W: i32;
  C: i32;
  bins: i32;
  cellH: i32;
  cellW: i32;
  /** Whole cells. */
  down: i32;
  across: i32;
  blockH: i32;
  blockW: i32;
  blocksDown: i32;
  blocksAcross: i32;
  /** Numbers of the choices, as in hog.ts. */
  interpolate: i32;
  norm: i32;
}
