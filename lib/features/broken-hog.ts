import { atan2 } from "../elementary/atan";
import type { Tensor } from "../tensor/tensor";
import { batchOf, featureTensor } from "./batch";
import { grey } from "./colour";

/** What the copied HoG gives, and what it lost on the way. */
export interface BrokenHog {
  /** `[F]` or `[N, F]`: 9 numbers for each cell of 8 × 8 pixels, not normalised. */
  readonly features: Tensor;
  /** Share of the summed size of all gradients that landed in no bin, 0 to 1; 0 for a flat picture. */
  readonly lostShare: number;
}

/**
 * A specimen, not for use: HoG with the mistakes of a teaching implementation that has been copied many times.
 *
 * 1. Angles run from -90° to 270°, but the bins from 0° to 180°: whatever gets darker to the right lands in none.
 * 2. The grey weights 0.299, 0.587, 0.144 add up to 1.03 (the last should be 0.114).
 * 3. Differences to the next pixel only, which look half a pixel aside.
 * 4. No blocks: twice the contrast is twice the features.
 *
 * @param images - `[H, W]`, `[H, W, C]` or `[N, H, W, C]`
 * @throws RangeError for another shape, or pictures of less than 8 × 8 pixels
 * @example
 * const darker = tensor(Array.from({ length: 256 }, (_, i) => 1 - (i % 16) / 16), { shape: [16, 16] });
 * brokenHog(darker).lostShare // → 1
 * @see {@link hog} does it right
 */
export function brokenHog(images: Tensor): BrokenHog {
  const asked = batchOf("brokenHog", images);
  const { data } = asked.channels === 3 ? grey(images, [0.299, 0.587, 0.144]) : images;
  const { count, height, width } = asked;
  const [rows, columns] = [Math.floor(height / 8), Math.floor(width / 8)];
  if (rows * columns === 0)
    throw new RangeError(`brokenHog: a picture of ${height} × ${width} pixels has no cell of 8 × 8 pixels`);
  let lost = 0;
  let all = 0;
  const features = featureTensor(images, asked, rows * columns * 9, (into) => {
    for (let n = 0; n < count; n++)
      for (let y = 0; y < rows * 8; y++)
        for (let x = 0; x < columns * 8; x++) {
          const at = (n * height + y) * width + x;
          const dx = x < width - 1 ? data[at + 1] - data[at] : 0;
          const dy = y < height - 1 ? data[at + width] - data[at] : 0;
          const size = Math.sqrt(dx * dx + dy * dy);
          const angle = (atan2(dy, dx) * 180) / Math.PI + 90; // -90 … 270
          const bin = Math.floor(angle / 20);
          all += size;
          if (bin < 0 || bin >= 9) lost += size;
          else into[((n * rows + Math.floor(y / 8)) * columns + Math.floor(x / 8)) * 9 + bin] += size / 64;
        }
  });
  return { features, lostShare: all > 0 ? lost / all : 0 };
}
