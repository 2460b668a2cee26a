import { findSet, readSetFile } from "./cache";
import { type ImageSet, imageSet } from "./image-set";
import type { Split } from "./mnist";

/** The ten classes of CIFAR-10, in the order of their labels. */
export const CIFAR10_CLASSES: readonly string[] = Object.freeze(
  "airplane automobile bird cat deer dog frog horse ship truck".split(" "),
);

const SIDE = 32;
const PLANE = SIDE * SIDE; // one colour of one picture
const RECORD = 1 + 3 * PLANE; // a label, then red, green and blue planes

/**
 * Reads records of CIFAR-10's binary version: a label, then 1,024 red, 1,024 green and 1,024 blue bytes. The colours
 * of a pixel are put side by side, so that a picture is `[32, 32, 3]`.
 *
 * @param file - the bytes of a batch file: 3,073 for each picture.
 * @param name - what to call the file in an error.
 * @param count - read at most so many pictures.
 * @returns images `[N, 32, 32, 3]` as bytes 0 … 255 and labels 0 … 9.
 * @throws RangeError that names the file and the offset where it is cut off or a label is wrong.
 * @example
 * readCifar10(new Uint8Array(2 * 3073), "two.bin").shape // → [2, 32, 32, 3]
 * @see A. Krizhevsky (2009): Learning multiple layers of features from tiny images; the page "Binary version".
 */
export function readCifar10(file: Uint8Array, name: string, count: number = Number.POSITIVE_INFINITY): ImageSet {
  const whole = Math.floor(file.length / RECORD);
  if (whole * RECORD !== file.length || whole === 0)
    throw new RangeError(
      `${name}: ${file.length} bytes is not a whole number of records of ${RECORD}; cut off at offset ${whole * RECORD}`,
    );
  const n = Math.min(whole, count);
  const images = new Uint8Array(n * 3 * PLANE);
  const labels = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const start = i * RECORD;
    if (file[start] >= CIFAR10_CLASSES.length)
      throw new RangeError(`${name}: label ${file[start]} at offset ${start} is not one of 0 … 9`);
    labels[i] = file[start];
    for (let pixel = 0; pixel < PLANE; pixel++)
      for (let colour = 0; colour < 3; colour++)
        images[(i * PLANE + pixel) * 3 + colour] = file[start + 1 + colour * PLANE + pixel];
  }
  return imageSet({ images, shape: [n, SIDE, SIDE, 3], labels, classNames: CIFAR10_CLASSES });
}

/**
 * CIFAR-10: photographs of ten kinds of things, 32×32 RGB pixels as bytes; 50,000 to train in five files, 10,000 to test.
 *
 * @param split - "train" reads data_batch_1 … 5 (those that are there, at least one), "test" reads test_batch.
 * @param options - `folder`: where its files lie, without it the cache that `npm run data -- cifar-10` fills;
 *   `count`: read at most so many pictures.
 * @returns images `[N, 32, 32, 3]` and labels 0 … 9.
 * @throws Error that names the command to run when the files are not there; RangeError with file and offset when damaged.
 * @see A. Krizhevsky (2009): Learning multiple layers of features from tiny images.
 */
export function loadCifar10(split: Split, options: { folder?: string; count?: number } = {}): ImageSet {
  const where = findSet("cifar-10", options.folder);
  const names = split === "test" ? ["test_batch.bin"] : where.files.filter((name) => /^data_batch_\d\.bin$/.test(name));
  if (names.length === 0) names.push("data_batch_1.bin"); // its absence is the error to tell
  const parts: ImageSet[] = [];
  let left = options.count ?? Number.POSITIVE_INFINITY;
  for (const name of names.sort()) {
    if (left <= 0) break;
    const part = readCifar10(readSetFile("cifar-10", where, name), name, left);
    parts.push(part);
    left -= part.shape[0];
  }
  const n = parts.reduce((sum, part) => sum + part.shape[0], 0);
  const images = new Uint8Array(n * 3 * PLANE);
  const labels = new Uint8Array(n);
  let at = 0;
  for (const part of parts) {
    images.set(part.images, at * 3 * PLANE);
    labels.set(part.labels, at);
    at += part.shape[0];
  }
  return imageSet({ images, shape: [n, SIDE, SIDE, 3], labels, classNames: CIFAR10_CLASSES });
}
