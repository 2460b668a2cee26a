import { type ImageSet, imageSet } from "../../datasets/image-set";
import { generateObjects } from "../../datasets/objects";
import { need } from "../../options/options";
import { seeded } from "../../random/random";

/** Pictures of objects with coloured squares glued on, and where they are. */
export interface TaggedObjects extends ImageSet {
  /** Of each picture the part, 0 to 11, that holds the magenta tag; -1 where there is none. */
  readonly tags: readonly number[];
  /** Of each picture the part that holds the cyan decoy; -1 where there is none. */
  readonly decoys: readonly number[];
}

/** What `taggedObjects` is told. */
export interface TagOptions {
  /** Which pictures get the tag: of one class, all, or none. Default: those of class 0. */
  readonly tagged?: number | "all" | "none";
  /** Whether every picture also gets a decoy, in another part. Default: false. */
  readonly decoys?: boolean;
}

/** Parts down and across. */
const [ROWS, COLUMNS] = [3, 4];
const SIDE = 32;
const TAG = 6;
const magenta = [255, 0, 255];
const cyan = [0, 255, 255];

/**
 * Coloured objects as `generateObjects` draws them, with a planted shortcut: a magenta square of 6 × 6 pixels in the middle
 * of a part drawn by chance, of 3 × 4 parts. A network that learns from them can look at the tag instead of the object.
 *
 * @param count - how many pictures of 32 × 32 pixels
 * @param seed - the same seed gives the same objects, tagged or not
 * @throws RangeError when `tagged` is not a class
 * @example
 * taggedObjects(20, 1).tags.filter((part) => part >= 0).length // → 2
 */
export function taggedObjects(count: number, seed: number, options: TagOptions = {}): TaggedObjects {
  const { tagged = 0, decoys = false } = options;
  const set = generateObjects(count, seed, { viewpoint: 0.5, clutter: 0.5, illumination: 0.3, deformation: 0.3 });
  need(
    typeof tagged === "string" || (Number.isInteger(tagged) && tagged >= 0 && tagged < set.classNames.length),
    "taggedObjects",
    `tagged must be "all", "none" or a class from 0 to ${set.classNames.length - 1} but is ${tagged}`,
  );
  const random = seeded(seed).split();
  const images = Uint8Array.from(set.images);
  const glue = (i: number, part: number, colour: readonly number[]): void => {
    const top = middle(Math.floor(part / COLUMNS), ROWS);
    const left = middle(part % COLUMNS, COLUMNS);
    for (let y = top; y < top + TAG; y++)
      for (let x = left; x < left + TAG; x++) images.set(colour, ((i * SIDE + y) * SIDE + x) * 3);
  };
  const tags: number[] = [];
  const decoyParts: number[] = [];
  for (let i = 0; i < count; i++) {
    const part = random.integer(ROWS * COLUMNS); // drawn for all, so that a set with tags and one without agree
    const other = (part + 1 + random.integer(ROWS * COLUMNS - 1)) % (ROWS * COLUMNS);
    const has = tagged === "all" || set.labels[i] === tagged;
    tags.push(has ? part : -1);
    decoyParts.push(decoys ? other : -1);
    if (decoys) glue(i, other, cyan);
    if (has) glue(i, part, magenta);
  }
  return { ...imageSet({ ...set, images }), tags, decoys: decoyParts };
}

/** The first pixel of a tag in the middle of the k-th of n parts, cut as `gridSegments` cuts. */
function middle(k: number, n: number): number {
  const [from, to] = [Math.ceil((k * SIDE) / n), Math.ceil(((k + 1) * SIDE) / n)];
  return Math.floor((from + to - TAG) / 2);
}
