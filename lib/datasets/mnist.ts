import { findSet, readSetFile } from "./cache";
import { readIdx } from "./idx";
import { type ImageSet, imageSet } from "./image-set";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const CLOTHES = [
  "T-shirt/top",
  "Trouser",
  "Pullover",
  "Dress",
  "Coat",
  "Sandal",
  "Shirt",
  "Sneaker",
  "Bag",
  "Ankle boot",
];

/** Which part of a set: what a model learns from, or what it is tested on. */
export type Split = "train" | "test";

/**
 * MNIST: handwritten digits, 28×28 grey pixels as bytes (0 is background, 255 is ink); 60,000 to train, 10,000 to test.
 *
 * @param split - "train" or "test".
 * @param folder - where its files lie; without it the cache that `npm run data -- mnist` fills.
 * @returns images `[N, 28, 28, 1]` and labels 0 … 9.
 * @throws Error that names the command to run when the files are not there; RangeError with file and offset when damaged.
 * @see Y. LeCun, L. Bottou, Y. Bengio, P. Haffner (1998): Gradient-based learning applied to document recognition.
 */
export function loadMnist(split: Split, folder?: string): ImageSet {
  return idxPair("mnist", split, DIGITS, folder);
}

/**
 * Fashion-MNIST: clothes as 28×28 grey pixels, files like MNIST's; 60,000 to train, 10,000 to test.
 *
 * @param split - "train" or "test".
 * @param folder - where its files lie; without it the cache that `npm run data -- fashion-mnist` fills.
 * @returns images `[N, 28, 28, 1]` and labels 0 … 9.
 * @throws Error that names the command to run when the files are not there; RangeError with file and offset when damaged.
 * @see H. Xiao, K. Rasul, R. Vollgraf (2017): Fashion-MNIST.
 */
export function loadFashionMnist(split: Split, folder?: string): ImageSet {
  return idxPair("fashion-mnist", split, CLOTHES, folder);
}

function idxPair(set: string, split: Split, classNames: readonly string[], folder?: string): ImageSet {
  const where = findSet(set, folder);
  const stem = split === "train" ? "train" : "t10k";
  const imagesName = `${stem}-images-idx3-ubyte.gz`;
  const labelsName = `${stem}-labels-idx1-ubyte.gz`;
  const images = readIdx(readSetFile(set, where, imagesName), imagesName);
  const labels = readIdx(readSetFile(set, where, labelsName), labelsName);
  if (images.shape.length !== 3)
    throw new RangeError(`${imagesName}: ${images.shape.length} axes at offset 3, but pictures have 3`);
  if (labels.shape.length !== 1)
    throw new RangeError(`${labelsName}: ${labels.shape.length} axes at offset 3, but labels have 1`);
  const [count, height, width] = images.shape;
  if (labels.shape[0] !== count)
    throw new RangeError(`${labelsName}: ${labels.shape[0]} labels for the ${count} pictures of ${imagesName}`);
  const wrong = labels.data.findIndex((label) => label >= classNames.length);
  if (wrong >= 0)
    throw new RangeError(`${labelsName}: label ${labels.data[wrong]} at offset ${8 + wrong} is not one of 0 … 9`);
  return imageSet({ images: images.data, shape: [count, height, width, 1], labels: labels.data, classNames });
}
