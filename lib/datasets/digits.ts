import { cos, sin } from "../elementary/sine";
import { type Random, seeded } from "../random/random";
import { type ImageSet, imageSet } from "./image-set";
import { coverage, distanceToLines, type Point, type Pose, toByte, unpose } from "./raster";

/** How generated digits differ from each other. */
export interface DigitOptions {
  /** Side of a picture in pixels; 28 like MNIST by default. */
  readonly side?: number;
  /** 0: every 3 is the same 3; 1 (default): turned, slanted, stretched, shifted and shaky like handwriting. */
  readonly variety?: number;
  /** Standard deviation of the grey noise on every pixel, as a share of full ink; 0.03 by default. */
  readonly noise?: number;
}

/** An arc as a broken line: centre, radii, from one angle to another in turns (0 is right, clockwise on the screen). */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Point[] {
  const steps = 12;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (from + ((to - from) * i) / steps);
    return [cx + rx * cos(angle), cy + ry * sin(angle)];
  });
}

/** Strokes of the ten digits in a frame where x and y go from -1 to 1. */
const STROKES: readonly (readonly Point[])[][] = [
  [arc(0, 0, 0.55, 0.9, 0, 1)],
  [
    [
      [-0.35, -0.5],
      [0.1, -0.9],
      [0.1, 0.9],
    ],
  ],
  [[...arc(0, -0.4, 0.5, 0.5, 0.5, 1.05), [-0.5, 0.9], [0.6, 0.9]]],
  [arc(0, -0.45, 0.45, 0.45, 0.6, 1.25), arc(0, 0.42, 0.52, 0.46, 0.75, 1.4)],
  [
    [
      [0.25, 0.9],
      [0.25, -0.9],
      [-0.55, 0.3],
      [0.6, 0.3],
    ],
  ],
  [[[0.5, -0.9], [-0.4, -0.9], [-0.45, -0.1], ...arc(0, 0.35, 0.52, 0.52, 0.7, 1.4)]],
  [[[0.35, -0.9], [-0.2, -0.4], ...arc(0, 0.4, 0.48, 0.48, 0.5, 1.5)]],
  [
    [
      [-0.55, -0.9],
      [0.55, -0.9],
      [-0.1, 0.9],
    ],
  ],
  [arc(0, -0.45, 0.42, 0.43, 0, 1), arc(0, 0.44, 0.5, 0.46, 0, 1)],
  [
    arc(0, -0.4, 0.46, 0.48, 0, 1),
    [
      [0.46, -0.4],
      [0.4, 0.2],
      [0.1, 0.9],
    ],
  ],
];

/**
 * Digits written by a program: strokes drawn with a random pose and pen, for courses without a network. Labels go
 * round (0, 1, … 9, 0, …), so every class is equally frequent.
 *
 * @param count - how many pictures.
 * @param seed - the same seed gives the same pictures, bit for bit.
 * @param options - side in pixels, variety, noise.
 * @returns images `[count, side, side, 1]` as bytes (0 background, 255 ink) and labels 0 … 9.
 * @throws RangeError when the count or an option is out of range.
 * @example
 * generateDigits(20, 1).shape // → [20, 28, 28, 1]
 */
export function generateDigits(count: number, seed: number, options: DigitOptions = {}): ImageSet {
  const { side = 28, variety = 1, noise = 0.03 } = options;
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`generateDigits: count must be a whole number from 1 up but is ${count}`);
  if (!(Number.isInteger(side) && side >= 8 && side <= 128))
    throw new RangeError(`generateDigits: side must be 8 … 128 pixels but is ${side}`);
  if (!(variety >= 0 && variety <= 2)) throw new RangeError(`generateDigits: variety must be 0 … 2 but is ${variety}`);
  if (!(noise >= 0 && noise <= 1)) throw new RangeError(`generateDigits: noise must be 0 … 1 but is ${noise}`);
  const random = seeded(seed);
  const images = new Uint8Array(count * side * side);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  for (let i = 0; i < count; i++)
    drawDigit(labels[i], random, { side, variety, noise }, images.subarray(i * side * side, (i + 1) * side * side));
  return imageSet({ images, shape: [count, side, side, 1], labels, classNames: [..."0123456789"] });
}

function drawDigit(digit: number, random: Random, { side, variety, noise }: Required<DigitOptions>, into: Uint8Array) {
  const pose: Pose = {
    angle: variety * random.normal(0, 0.12),
    scale: 0.66 * (1 + variety * random.uniform(-0.14, 0.14)),
    shear: variety * random.normal(0, 0.15),
    shift: [variety * random.uniform(-0.16, 0.16), variety * random.uniform(-0.16, 0.16)],
  };
  const pen = 0.12 * (1 + variety * random.uniform(-0.35, 0.5)); // half the width of the stroke
  const shaky = () => variety * random.normal(0, 0.035);
  const strokes = STROKES[digit].map((line) => line.map(([x, y]): Point => [x + shaky(), y + shaky()]));
  const pixel = 2 / side;
  const edge = 1.5 * pixel; // how wide the soft edge of a stroke is
  const frame = unpose(pose);
  const distance = distanceToLines(strokes, pen + edge / pose.scale);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const point = frame([(column + 0.5) * pixel - 1, (row + 0.5) * pixel - 1]);
      const ink = coverage((distance(point) - pen) * pose.scale, edge);
      into[row * side + column] = toByte(ink + (noise > 0 ? random.normal(0, noise) : 0));
    }
}
