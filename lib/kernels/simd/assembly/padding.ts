// Images with a border of zeros, made for a few images at a time so that they stay in the second-level cache.
import { bytes } from "./vector";

/** Bytes of padded images that are worked on together. */
const CHUNK_BYTES: usize = 128 * 1024;

/** How many images of `imageBytes` make a chunk. */
export function chunkOf(imageBytes: usize, images: i32): i32 {
  return max(1, min(images, <i32>(CHUNK_BYTES / max<usize>(imageBytes, 1))));
}

/** Copies images [H, W·C] into the middle of images whose border is zero already. */
export function copyInside<T>(
  from: usize, to: usize, images: i32, H: i32, W: i32, C: i32, top: i32, bottom: i32, left: i32, right: i32,
): void {
  const line = bytes<T>(W * C), paddedLine = bytes<T>((left + W + right) * C);
  for (let image = 0; image < images; image++) {
    let target = to + <usize>(image * (top + H + bottom) + top) * paddedLine + bytes<T>(left * C);
    for (let row = 0; row < H; row++) {
      memory.copy(target, from, line);
      from += line;
      target += paddedLine;
    }
  }
}
