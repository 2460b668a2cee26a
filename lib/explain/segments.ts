import { allocate } from "../kernels/use";
import { checkKinds, checkParts } from "../options/kinds";
import { Tensor } from "../tensor/tensor";

/** Which part of a picture each pixel belongs to. */
export interface Segments {
  /** `[H][W]`: the number of the segment, from 0 to `count` - 1. */
  readonly of: readonly (readonly number[])[];
  readonly count: number;
}

/**
 * A picture cut into a grid of parts, as equal as whole pixels allow.
 *
 * @param height - of the picture in pixels
 * @param width - of the picture in pixels
 * @param rows - how many parts down, from 1 to `height`
 * @param columns - how many parts across, from 1 to `width`; as many as rows unless said
 * @throws RangeError when there are more parts than pixels
 * @example
 * gridSegments(2, 4, 1, 2).of // → [[0, 0, 1, 1], [0, 0, 1, 1]]
 */
export function gridSegments(height: number, width: number, rows: number, columns: number = rows): Segments {
  for (const [name, parts, pixels] of [
    ["rows", rows, height],
    ["columns", columns, width],
  ] as const)
    if (!(Number.isInteger(parts) && parts >= 1 && parts <= pixels))
      throw new RangeError(`gridSegments: ${name} must be a whole number from 1 to ${pixels} but is ${parts}`);
  const of = Array.from({ length: height }, (_, y) =>
    Array.from(
      { length: width },
      (_, x) => Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width),
    ),
  );
  return { of, count: rows * columns };
}

/** What is asked about a batch of pictures `[N, H, W, C]`: one number each, such as the probability of a class. */
export type Score = (images: Tensor) => ArrayLike<number>;

/** Is told how many pictures have been asked, and how many there are in all. */
export type Watch = (done: number, all: number) => void;

/** So many pictures are asked at once: more need memory, fewer waste time. */
const batchSize = 256;

/**
 * The answers of a model when parts of a picture are switched off: replaced by the picture's mean colour.
 *
 * @param score - the model
 * @param image - `[H, W, C]`
 * @param segments - the parts
 * @param masks - `[N][count]`: 1 leaves a part, 0 switches it off
 * @param watch - is told after each batch how far it is
 * @returns N answers
 * @throws RangeError when segments do not cover the picture, or a mask has not one number for each of them
 * @example
 * const light = (images: Tensor) => Array.from({ length: images.shape[0] }, (_, n) => images.at(n, 0, 0, 0));
 * answersTo(light, tensor([[[1], [0]]]), gridSegments(1, 2, 1, 2), [[1, 1], [0, 1]]) // → [1, 0.5]
 */
export function answersTo(
  score: Score,
  image: Tensor,
  segments: Segments,
  masks: readonly (readonly number[])[],
  watch?: Watch,
): number[] {
  checkKinds("answersTo", {
    score: [score, "function"],
    image: [image, "tensor"],
    masks: [masks, "rows"],
  });
  checkSegments("answersTo", segments);
  const [height, width, channels] = image.shape;
  if (image.rank !== 3 || segments.of.length !== height || segments.of[0].length !== width)
    throw new RangeError(
      `explain: image is [${image.shape}] but segments are for [${segments.of.length}, ${segments.of[0]?.length}]`,
    );
  const odd = masks.find((mask) => mask.length !== segments.count);
  if (odd !== undefined)
    throw new RangeError(`explain: a mask has ${odd.length} numbers but there are ${segments.count} segments`);
  const whole = Array.from(image.data);
  const pixels = height * width;
  const mean = Array.from({ length: channels }, (_, c) => {
    let sum = 0;
    for (let p = 0; p < pixels; p++) sum += whole[p * channels + c];
    return sum / pixels;
  });
  /** Where the numbers of each part lie, pixel by pixel. */
  const places = Array.from({ length: segments.count }, (): number[] => []);
  for (const [p, part] of segments.of.flat().entries()) places[part]?.push(p * channels);
  const answers: number[] = [];
  for (let from = 0; from < masks.length; from += batchSize) {
    const part = masks.slice(from, from + batchSize);
    const data = allocate(image.dtype, part.length * whole.length);
    part.forEach((mask, n) => {
      const start = n * whole.length;
      data.set(whole, start);
      for (let j = 0; j < mask.length; j++)
        if (mask[j] === 0) for (const p of places[j]) for (let c = 0; c < channels; c++) data[start + p + c] = mean[c];
    });
    answers.push(...Array.from(score(new Tensor(data, [part.length, height, width, channels]))));
    watch?.(answers.length, masks.length);
  }
  return answers;
}

/**
 * Each segment's number spread over its pixels, to be drawn as a heat map.
 *
 * @example
 * overSegments(gridSegments(1, 4, 1, 2), [5, 7]) // → [[5, 5, 7, 7]]
 */
export function overSegments(segments: Segments, values: readonly number[]): number[][] {
  checkSegments("overSegments", segments);
  checkKinds("overSegments", { values: [values, "list"] });
  return segments.of.map((row) => row.map((segment) => values[segment]));
}

/**
 * Checks that segments are whole: a number for each pixel, and how many there are.
 *
 * @throws TypeError that names the part; RangeError when the count is none
 * @example
 * checkSegments("lime", gridSegments(2, 2, 1)) // → undefined
 */
export function checkSegments(where: string, segments: Segments): void {
  checkParts(where, "segments", segments, { of: "vectors", count: "number" });
  if (!(Number.isInteger(segments.count) && segments.count >= 1))
    throw new RangeError(`${where}: segments.count must be a whole number from 1 but is ${segments.count}`);
}
