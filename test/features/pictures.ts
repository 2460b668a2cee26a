/** Pictures for the tests of features. */
import { tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

/** Random bytes before a disc, as test/fixtures/scikit/features.py makes them: x ← 48271·x mod 2³¹ - 1. */
export function picture(seed: number, shape: readonly number[], smooth: number): Tensor {
  const [height, width, channels = 1] = shape;
  let x = seed;
  const noise = Array.from({ length: height * width * channels }, () => {
    x = (48271 * x) % 2147483647;
    return ((x >> 8) % 256) / 255;
  });
  const pixels = noise.map((value, i) => {
    const row = Math.floor(i / (width * channels)) - height / 2;
    const column = (Math.floor(i / channels) % width) - width / 3;
    return smooth * value + (1 - smooth) * (row * row + column * column < (height / 3) * (height / 3) ? 1 : 0);
  });
  return tensor(pixels, { shape });
}

/** A grey picture given by a function of column and row. */
export function drawn(height: number, width: number, value: (x: number, y: number) => number): Tensor {
  return tensor(
    Array.from({ length: height * width }, (_, i) => value(i % width, Math.floor(i / width))),
    { shape: [height, width] },
  );
}

/** A quarter turn to the right: the left edge becomes the top edge. */
export function turned(image: Tensor): Tensor {
  const [height, width] = image.shape;
  return drawn(width, height, (x, y) => image.at(height - 1 - x, y));
}
