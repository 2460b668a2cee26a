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
