import type { HogSizes } from "../kernels/kernels";
import type { Batch } from "./batch";

/** What `hog` is told. */
export interface HogOptions {
  /** Directions that are told apart. Default: 9. */
  readonly bins?: number;
  /**
   * Whether dark to light and light to dark are two directions (360° in all) or one (180°). Default: false, as Dalal and
   * Triggs found best; an inverted picture then has the same features.
   */
  readonly signed?: boolean;
  /** Height and width of a cell in pixels, one number for both. Default: 8. */
  readonly cell?: number | readonly [number, number];
  /** Height and width of a block in cells, one number for both. Default: 2. Blocks overlap: each starts one cell on. */
  readonly block?: number | readonly [number, number];
  /**
   * How the numbers v of a block are made comparable (ε is 10⁻⁵): "L2" v/√(‖v‖² + ε²); "L2-Hys" the same, cut off at
   * 0.2, and once more; "L1" v/(‖v‖₁ + ε); "L1-sqrt" √(v/(‖v‖₁ + ε)); "none". Default: "L2-Hys".
   */
  readonly norm?: "L2-Hys" | "L2" | "L1" | "L1-sqrt" | "none";
  /**
   * Who shares the vote of a pixel: the two nearest "bins"; the two nearest bins in each of the four nearest "cells"
   * (default); or "none": it all goes to one bin of one cell.
   */
  readonly interpolate?: "cells" | "bins" | "none";
  /** Where bin 0 has its centre: at direction "zero" (default), or "half" a bin further. */
  readonly firstCentre?: "zero" | "half";
}

/** The options with every choice made. */
export interface HogSettings extends HogSizes {
  /** Numbers that describe one picture. */
  readonly length: number;
}

/**
 * The choices of scikit-image's `hog`: bins with their edge at 0, whole votes, no interpolation.
 *
 * @example
 * scikitImageHog // → { interpolate: "none", firstCentre: "half" }
 */
export const scikitImageHog: HogOptions = Object.freeze({ interpolate: "none", firstCentre: "half" });

/**
 * The options checked against the size of the pictures.
 *
 * @throws RangeError for an option out of range, or pictures too small for one block
 * @example
 * hogSettings({ count: 1, height: 32, width: 32, channels: 1 }, {}).length // → 324
 */
export function hogSettings(
  { count, height, width, channels }: Pick<Batch, "count" | "height" | "width" | "channels">,
  options: HogOptions,
): HogSettings {
  const { bins = 9, signed = false, norm = "L2-Hys", interpolate = "cells", firstCentre = "zero" } = options;
  if (!(Number.isInteger(bins) && bins >= 1 && bins <= 360))
    throw new RangeError(`hog: bins must be a whole number from 1 to 360 but is ${bins}`);
  oneOf("norm", norm, ["L2-Hys", "L2", "L1", "L1-sqrt", "none"]);
  oneOf("interpolate", interpolate, ["cells", "bins", "none"]);
  oneOf("firstCentre", firstCentre, ["zero", "half"]);
  const cell = pairOf("cell", options.cell ?? 8);
  const block = pairOf("block", options.block ?? 2);
  const cells = [Math.floor(height / cell[0]), Math.floor(width / cell[1])] as const;
  const blocks = [cells[0] - block[0] + 1, cells[1] - block[1] + 1] as const;
  if (blocks[0] < 1 || blocks[1] < 1)
    throw new RangeError(
      `hog: a picture of ${height} × ${width} pixels is too small for a block of ${block[0]} × ${block[1]} cells of ${cell[0]} × ${cell[1]} pixels; choose smaller cells`,
    );
  const length = blocks[0] * blocks[1] * block[0] * block[1] * bins;
  const choices = { bins, signed, cell, block, norm, interpolate, firstCentre };
  return { N: count, H: height, W: width, C: channels, ...choices, cells, blocks, length };
}

function oneOf(name: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new RangeError(
      `hog: ${name} is ${JSON.stringify(value)} but must be one of ${allowed.map((each) => `"${each}"`).join(", ")}`,
    );
}

function pairOf(name: string, value: number | readonly [number, number]): readonly [number, number] {
  const [rows, columns] = typeof value === "number" ? [value, value] : value;
  for (const each of [rows, columns])
    if (!(Number.isInteger(each) && each >= 1))
      throw new RangeError(`hog: ${name} must be whole numbers, 1 or more, but is ${JSON.stringify(value)}`);
  return [rows, columns];
}
