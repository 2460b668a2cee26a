import { checkKinds, checkParts } from "../options/kinds";

/**
 * Pictures with labels, as they lie in the files: bytes, one picture after the other.
 *
 * @example
 * imageSet({ images: new Uint8Array(2 * 4), shape: [2, 2, 2, 1], labels: Uint8Array.of(0, 1), classNames: ["a", "b"] }).shape // → [2, 2, 2, 1]
 */
export interface ImageSet {
  /** Pixels as bytes 0 … 255, row by row, colours last: `shape[0] · H · W · C` of them. */
  readonly images: Uint8Array;
  /** `[N, H, W, C]`: how many pictures, height and width in pixels, colours (1 grey, 3 RGB). */
  readonly shape: readonly [number, number, number, number];
  /** The class of each picture, an index into `classNames`. */
  readonly labels: Uint8Array;
  /** What the classes are called. */
  readonly classNames: readonly string[];
}

/**
 * Checks that the parts of an image set fit together and gives it back frozen.
 *
 * @param set - images (bytes), shape `[N, H, W, C]`, labels (N of them) and class names.
 * @throws RangeError when the counts disagree, or a label has no class name.
 * @example
 * imageSet({ images: new Uint8Array(12), shape: [1, 2, 2, 3], labels: Uint8Array.of(0), classNames: ["grey"] }).labels.length // → 1
 */
export function imageSet(set: ImageSet): ImageSet {
  checkImages("imageSet", set);
  const wrong = set.labels.findIndex((label) => label >= set.classNames.length);
  if (wrong >= 0)
    throw new RangeError(
      `imageSet: label ${wrong} is ${set.labels[wrong]} but there are only ${set.classNames.length} classes (0 … ${set.classNames.length - 1})`,
    );
  return Object.freeze({ ...set });
}

/**
 * The pictures at the given places, in that order, as a new set.
 *
 * @param set - where to take them from.
 * @param indices - places from 0 to N - 1; one may come twice.
 * @throws RangeError for a place outside the set.
 * @example
 * const grey = imageSet({ images: Uint8Array.of(10, 20, 30), shape: [3, 1, 1, 1], labels: Uint8Array.of(0, 1, 1), classNames: ["a", "b"] });
 * Array.from(pick(grey, [2, 0]).images) // → [30, 10]
 */
export function pick(set: ImageSet, indices: readonly number[]): ImageSet {
  checkImages("pick", set);
  checkKinds("pick", { indices: [indices, "list"] });
  const [n, height, width, channels] = set.shape;
  const size = height * width * channels;
  const images = new Uint8Array(indices.length * size);
  const labels = new Uint8Array(indices.length);
  indices.forEach((from, to) => {
    if (!(Number.isInteger(from) && from >= 0 && from < n))
      throw new RangeError(`pick: index ${from} at place ${to} is outside the set (0 … ${n - 1})`);
    images.set(set.images.subarray(from * size, (from + 1) * size), to * size);
    labels[to] = set.labels[from];
  });
  return imageSet({ images, shape: [indices.length, height, width, channels], labels, classNames: set.classNames });
}

/**
 * The first pictures of a set.
 *
 * @param set - where to take them from.
 * @param count - how many; at most all.
 * @example
 * const grey = imageSet({ images: Uint8Array.of(10, 20, 30), shape: [3, 1, 1, 1], labels: Uint8Array.of(0, 1, 1), classNames: ["a", "b"] });
 * Array.from(first(grey, 2).images) // → [10, 20]
 */
export function first(set: ImageSet, count: number): ImageSet {
  checkImages("first", set);
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`first: count must be a whole number from 0 up but is ${count}`);
  return pick(
    set,
    Array.from({ length: Math.min(count, set.shape[0]) }, (_, i) => i),
  );
}

/**
 * Checks that a set of pictures has its four parts, each of its kind, as many bytes as its shape says and a label for each picture.
 *
 * @param where the function that was given it
 * @throws TypeError for another kind; RangeError when the counts disagree
 * @example
 * checkImages("pick", { images: new Uint8Array(1), shape: [1, 1, 1, 1], labels: Uint8Array.of(0), classNames: ["a"] }) // → undefined
 */
export function checkImages(where: string, set: ImageSet): void {
  checkParts(where, "set", set, { images: "vector", shape: "vector", labels: "vector", classNames: "list" });
  const { images, shape, labels } = set;
  const [n, height, width, channels] = shape;
  if (images.length !== n * height * width * channels)
    throw new RangeError(
      `${where}: shape [${shape}] needs ${n * height * width * channels} bytes but images has ${images.length}`,
    );
  if (labels.length !== n)
    throw new RangeError(`${where}: ${n} pictures but ${labels.length} labels: give one label a picture`);
}
