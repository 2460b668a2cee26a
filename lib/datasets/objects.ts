import { cos, sin } from "../elementary/sine";
import { drawNormal, type NormalRoom, normalRoom } from "../kernels/normal";
import { type Random, seeded } from "../random/random";
import { type ImageSet, imageSet } from "./image-set";
import { type ObjectKind, objectKinds } from "./object-kinds";
import { coverage, type Point, type Pose, toByte } from "./raster";

/** What makes seeing hard, each as a knob from 0 (absent) to 1 (strong). */
export interface SceneKnobs {
  /** Turn, size and place of the object [0.3]. */
  readonly viewpoint?: number;
  /** Patches of other colours behind the object [0.3]. */
  readonly clutter?: number;
  /** Dimmer or brighter light that also falls off to one side [0.3]. */
  readonly illumination?: number;
  /** Share of the object that a grey bar hides [0]. */
  readonly occlusion?: number;
  /** Bending of the object's outline [0.2]. */
  readonly deformation?: number;
  /** Share of the pictures whose colours mean nothing: the channels change places, and half of them are inverted [0]. */
  readonly polarity?: number;
}

/** How large the pictures are. */
export interface SceneSize {
  /** Height and width in pixels, 8 to 512 [32]. */
  readonly side?: number;
}

/** The names of the ten kinds of objects, in the order of their labels. */
export const OBJECT_CLASSES: readonly string[] = Object.freeze(objectKinds.map((kind) => kind.name));

/**
 * Coloured objects before a background, RGB, ten classes: a stand-in for photographs on which each difficulty of seeing
 * is a knob. Outlines tell the classes apart best, colours help, raw pixels suffer most when knobs are turned up.
 *
 * @param count - how many; labels go round, so every class is equally frequent.
 * @param seed - the same seed gives the same pictures, bit for bit.
 * @param knobs - viewpoint, clutter, illumination, occlusion, deformation, polarity, each 0 … 1; and the `side` in pixels.
 * @returns images `[count, side, side, 3]` as bytes and labels 0 … 9.
 * @throws RangeError when the count, a knob or the side is out of range.
 * @example
 * generateObjects(20, 3).shape // → [20, 32, 32, 3]
 */
export function generateObjects(count: number, seed: number, knobs: SceneKnobs & SceneSize = {}): ImageSet {
  const { side = 32, ...given } = knobs;
  const all = {
    viewpoint: 0.3,
    clutter: 0.3,
    illumination: 0.3,
    occlusion: 0,
    deformation: 0.2,
    polarity: 0,
    ...given,
  };
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`generateObjects: count must be a whole number from 1 up but is ${count}`);
  for (const [name, value] of Object.entries(all))
    if (!(value >= 0 && value <= 1)) throw new RangeError(`generateObjects: ${name} must be 0 … 1 but is ${value}`);
  if (!(Number.isInteger(side) && side >= 8 && side <= 512))
    throw new RangeError(`generateObjects: side must be 8 … 512 pixels but is ${side}`);
  const random = seeded(seed);
  const recolouring = seeded(seed).split(); // a stream of its own: the knob changes nothing else of a picture
  const size = side * side * 3;
  const images = new Uint8Array(count * size);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % objectKinds.length);
  const noise = normalRoom(size);
  for (let i = 0; i < count; i++) {
    const picture = images.subarray(i * size, (i + 1) * size);
    drawScene(objectKinds[labels[i]], random, all, side, noise, picture);
    recolour(picture, recolouring, all.polarity);
  }
  return imageSet({ images, shape: [count, side, side, 3], labels, classNames: OBJECT_CLASSES });
}

type Rgb = readonly [number, number, number];

function drawScene(
  kind: ObjectKind,
  random: Random,
  knobs: Required<SceneKnobs>,
  side: number,
  noise: NormalRoom,
  into: Uint8Array,
): void {
  const { viewpoint, clutter, illumination, occlusion, deformation } = knobs;
  const pose: Pose = {
    angle: viewpoint * random.uniform(-1.2, 1.2),
    scale: 0.72 * (1 + viewpoint * random.uniform(-0.35, 0.2)),
    shear: viewpoint * random.uniform(-0.4, 0.4),
    shift: [viewpoint * random.uniform(-0.4, 0.4), viewpoint * random.uniform(-0.4, 0.4)],
  };
  const object = colour(
    kind.hues[random.integer(kind.hues.length)] + random.normal(0, 0.025),
    0.75,
    random.uniform(0.65, 0.95),
  );
  const ground = colour(random.uniform(), 0.25, random.uniform(0.25, 0.6));
  const pixel = 2 / side;
  const patches = Array.from({ length: Math.round(10 * clutter) }, (): Patch => {
    const [x, y, radius] = [random.uniform(-1, 1), random.uniform(-1, 1), random.uniform(0.15, 0.45)];
    const reach = (radius + pixel) * (radius + pixel); // beyond it no pixel is touched
    return { x, y, radius, reach, rgb: colour(random.uniform(), 0.6, random.uniform(0.2, 0.9)) };
  });
  const wave = { size: 0.25 * deformation, turns: random.uniform(1, 2.5), phase: random.uniform(0, 2 * Math.PI) };
  const [barAngle, half, grey] = [random.uniform(0, Math.PI), 0.75 * occlusion * pose.scale, random.uniform(0.2, 0.7)];
  const bar: Bar = { x: cos(barAngle), y: sin(barAngle), half, grey };
  const [gain, from] = [1 + illumination * random.uniform(-0.6, 0.4), random.uniform(0, 2 * Math.PI)];
  const light: Light = { gain, fall: 0.5 * illumination, x: cos(from), y: sin(from) };
  drawNormal(random, noise, 0, 0.02, noise.points);
  const line = new Float64Array(3 * side);
  const paint = objectPainter(kind, pose, wave, object, side);
  for (let row = 0; row < side; row++) {
    const y = (row + 0.5) * pixel - 1;
    for (let at = 0; at < line.length; at++) line[at] = ground[at % 3];
    for (const patch of patches) paintPatch(line, patch, y, pixel);
    paint(line, y);
    if (bar.half > 0) paintBar(line, bar, pose.shift, y, pixel);
    expose(line, light, y, pixel, noise.points, into, row * line.length);
  }
}

/** Puts so much of a colour over a pixel of a line. */
function cover(line: Float64Array, at: number, share: number, r: number, g: number, b: number): void {
  line[at] += share * (r - line[at]);
  line[at + 1] += share * (g - line[at + 1]);
  line[at + 2] += share * (b - line[at + 2]);
}

/** A round patch of colour; further from its centre than the root of `reach` no pixel is touched. */
interface Patch {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly reach: number;
  readonly rgb: Rgb;
}

function paintPatch(line: Float64Array, patch: Patch, py: number, pixel: number): void {
  const { x, y, radius, reach, rgb } = patch;
  const [r, g, b] = rgb;
  const squareY = (py - y) * (py - y);
  if (squareY > reach) return;
  for (let column = 0, at = 0; at < line.length; column++, at += 3) {
    const fromX = (column + 0.5) * pixel - 1 - x;
    const square = fromX * fromX + squareY;
    if (square <= reach) cover(line, at, coverage(Math.sqrt(square) - radius, pixel), r, g, b);
  }
}

/** A bend of the outline: to the side, by a sine of the height. */
interface Wave {
  readonly size: number;
  readonly turns: number;
  readonly phase: number;
}

/** Paints what of an object lies on a line of pixels. */
function objectPainter(
  kind: ObjectKind,
  pose: Pose,
  wave: Wave,
  [r, g, b]: Rgb,
  side: number,
): (line: Float64Array, py: number) => void {
  const { scale, shear } = pose;
  const pixel = 2 / side;
  const [shiftX, shiftY] = pose.shift;
  const [c, s] = [cos(pose.angle), sin(pose.angle)];
  // how far a step to the right or down leads in the frame of the outline, at most: a distance changes by no more
  const lead = (x: number, y: number): number => {
    const [stepX, stepY] = [((Math.abs(x) + Math.abs(shear * y)) * pixel) / scale, (Math.abs(y) * pixel) / scale];
    const along = stepX + wave.size * wave.turns * Math.PI * stepY;
    return Math.sqrt(along * along + stepY * stepY);
  };
  const [right, down] = [lead(c, s), lead(s, c)];
  const soft = (0.51 * pixel) / scale; // further from the edge a pixel is wholly inside or outside
  // so far each pixel of the line above was from where that could change, at least, and what it was
  const above = new Float64Array(side).fill(-1);
  const shares = new Float64Array(side);
  return (line, py) => {
    const dy = py - shiftY;
    let clear = -1;
    let share = 0;
    for (let column = 0, at = 0; column < side; column++, at += 3) {
      clear -= right;
      if (above[column] - down > clear) {
        clear = above[column] - down;
        share = shares[column];
      }
      if (clear < 0) {
        // back into the frame of the outline: shifted, turned, scaled, slanted
        const dx = (column + 0.5) * pixel - 1 - shiftX;
        const y = (c * dy - s * dx) / scale;
        const x = (c * dx + s * dy) / scale - shear * y;
        const bend = wave.size * sin(wave.turns * Math.PI * y + wave.phase);
        const distance = kind.outline(x + bend, y);
        share = coverage(distance * scale, pixel);
        clear = Math.abs(distance) - soft;
      }
      above[column] = clear;
      shares[column] = share;
      if (share > 0) cover(line, at, share, r, g, b);
    }
  };
}

/** A grey bar through the middle of the object, across the direction (x, y). */
interface Bar {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly grey: number;
}

function paintBar(line: Float64Array, bar: Bar, [shiftX, shiftY]: Point, py: number, pixel: number): void {
  const { x, y, half, grey } = bar;
  const dy = py - shiftY;
  for (let column = 0, at = 0; at < line.length; column++, at += 3) {
    const dx = (column + 0.5) * pixel - 1 - shiftX;
    cover(line, at, coverage(Math.abs(x * dx + y * dy) - half, pixel), grey, grey, grey);
  }
}

/** Brightness in the middle of a picture, and how it falls off against the direction (x, y). */
interface Light {
  readonly gain: number;
  readonly fall: number;
  readonly x: number;
  readonly y: number;
}

/** Lights a line of pixels, adds noise and writes bytes. */
function expose(
  line: Float64Array,
  light: Light,
  py: number,
  pixel: number,
  noise: Float64Array,
  into: Uint8Array,
  from: number,
): void {
  const { gain, fall, x, y } = light;
  for (let column = 0, at = 0; at < line.length; column++, at += 3) {
    const px = (column + 0.5) * pixel - 1;
    const lit = gain * (1 + fall * (x * px + y * py));
    for (let to = from + at, channel = at; channel < at + 3; channel++, to++)
      into[to] = toByte(lit * line[channel] + noise[to]);
  }
}

/** With probability `polarity` the channels change places, and half of these pictures are inverted. */
function recolour(picture: Uint8Array, random: Random, polarity: number): void {
  const order = random.permutation(3);
  const inverted = random.uniform() < 0.5;
  if (!(random.uniform() < polarity)) return;
  const [first, second, third] = order;
  const flip = inverted ? 255 : 0; // 255 - x, of a byte
  for (let at = 0; at < picture.length; at += 3) {
    const [r, g, b] = [picture[at + first], picture[at + second], picture[at + third]];
    picture[at] = r ^ flip;
    picture[at + 1] = g ^ flip;
    picture[at + 2] = b ^ flip;
  }
}

/** HSV to RGB: hue in turns, saturation and value 0 … 1. */
function colour(hue: number, saturation: number, value: number): Rgb {
  const channel = (offset: number): number => {
    const k = (((offset + 6 * hue) % 6) + 6) % 6;
    return value - value * saturation * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return [channel(5), channel(3), channel(1)];
}
