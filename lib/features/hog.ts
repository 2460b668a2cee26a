import { directionOf } from "../kernels/reference/direction";
import { hogBlocks, hogGradients, hogRoom, hogVotes } from "../kernels/reference/hog";
import { active } from "../kernels/use";
import { checkKinds } from "../options/kinds";
import { tensor, zeros } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import { batchOf, featureTensor } from "./batch";
import { type HogOptions, type HogSettings, hogSettings } from "./hog-settings";

/**
 * Histograms of oriented gradients: which directions edges have in each part of a picture, whatever the light.
 *
 * Gradients by centred differences → each pixel votes for its direction with the size of its gradient, in cells →
 * overlapping blocks of cells are normalised → all blocks one after the other.
 *
 * Where this differs from the paper: bin 0 has its centre at 0° (there, half a bin on: `firstCentre: "half"`); no
 * Gaussian window over a block; votes are shared by cells once for the picture, not block by block; no gamma (the paper
 * found that it helps little). {@link scikitImageHog} holds the choices of scikit-image.
 *
 * @param images - `[H, W]`, `[H, W, C]` or `[N, H, W, C]`, grey or RGB; of colours the strongest gradient counts
 * @returns `[F]` or `[N, F]` with F = blocks down · blocks across · cells of a block · bins, values from 0 to 1
 * @throws RangeError for an option out of range, another shape, values that are not finite, pictures too small for a block
 * @example
 * hog(zeros([32, 32, 3])).shape // → [324]
 * @see N. Dalal, B. Triggs (2005): Histograms of oriented gradients for human detection
 */
export function hog(images: Tensor, options: HogOptions = {}): Tensor {
  checkKinds("hog", { images: [images, "tensor"], options: [options, "record"] });
  const batch = batchOf("hog", images);
  const settings = hogSettings(batch, options);
  return featureTensor(images, batch, settings.length, (into) => active().hog(batch.data, into, settings));
}

/** One picture on its way through HoG. */
export interface HogStages {
  /** Differences from left to right and from top to bottom, `[H, W]`. */
  readonly gx: Tensor;
  readonly gy: Tensor;
  /** √(gx² + gy²), `[H, W]`. */
  readonly magnitude: Tensor;
  /** Where the gradient points, in degrees from 0 to below 180 (signed: 360): 0 to the right, 90 down. `[H, W]`. */
  readonly direction: Tensor;
  /** What pixels voted for, as a mean over the pixels of a cell: `[rows, columns, bins]`. */
  readonly cells: Tensor;
  /** `[down, across, rows of a block, columns of a block, bins]`, normalised. */
  readonly blocks: Tensor;
  /** The same in one row: `[F]`. */
  readonly features: Tensor;
  /** The direction of each bin's centre, in degrees. */
  readonly centres: readonly number[];
}

/**
 * Every stage of {@link hog} for one picture, to be drawn and checked.
 *
 * @param image - `[H, W]` or `[H, W, C]`
 * @throws RangeError as `hog`, and for a batch
 * @example
 * hogStages(zeros([32, 32, 3])).cells.shape // → [4, 4, 9]
 */
export function hogStages(image: Tensor, options: HogOptions = {}): HogStages {
  checkKinds("hogStages", { image: [image, "tensor"], options: [options, "record"] });
  const batch = batchOf("hogStages", image);
  if (!batch.single)
    throw new RangeError(`hogStages: one picture at a time, but images has shape [${image.shape}]; take a slice`);
  const { height, width } = batch;
  const settings = hogSettings(batch, options);
  const room = hogRoom(settings);
  hogGradients(batch.data, 0, settings, room);
  hogVotes(settings, room);
  const features = zeros([settings.length]);
  hogBlocks(settings, room, features.data, 0);
  const turn = settings.signed ? 360 : 180;
  const pixels = { shape: [height, width] };
  const both = (f: (dx: number, dy: number) => number): Tensor =>
    tensor(
      room.gx.map((dx, i) => f(dx, room.gy[i])),
      pixels,
    );
  return {
    gx: tensor(room.gx, pixels),
    gy: tensor(room.gy, pixels),
    magnitude: both((dx, dy) => Math.sqrt(dx * dx + dy * dy)),
    direction: both((dx, dy) => degrees(dx, dy, turn)),
    cells: withoutMargin(room.votes, settings),
    blocks: tensor(features.data, { shape: [...settings.blocks, ...settings.block, settings.bins] }),
    features,
    centres: Array.from(
      { length: settings.bins },
      (_, k) => ((k + (settings.firstCentre === "half" ? 0.5 : 0)) * turn) / settings.bins,
    ),
  };
}

function degrees(dx: number, dy: number, turn: number): number {
  if (dx === 0 && dy === 0) return 0;
  return ((directionOf(dy, dx) * 180) / Math.PI) % turn;
}

function withoutMargin(votes: Float64Array, { cells: [rows, columns], bins }: HogSettings): Tensor {
  const inside = new Float64Array(rows * columns * bins);
  for (let r = 0; r < rows; r++) {
    const from = ((r + 1) * (columns + 2) + 1) * bins;
    inside.set(votes.subarray(from, from + columns * bins), r * columns * bins);
  }
  return tensor(inside, { shape: [rows, columns, bins] });
}
