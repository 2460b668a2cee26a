import { cos, sin } from "../elementary/sine";
import { active, allocate } from "../kernels/use";
import { type Random, seeded } from "../random/random";
import { type ImageSet, imageSet } from "./image-set";
import { type ObjectKind, objectKinds } from "./object-kinds";
import { coverage, type Pose, toByte } from "./raster";

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
  const room = (): Float64Array => allocate("float64", size) as Float64Array;
  const noise = { normal: room(), squares: room(), logs: room() };
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
  noise: Noise,
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
  const patches = Array.from({ length: Math.round(10 * clutter) }, () => {
    const [x, y, radius] = [random.uniform(-1, 1), random.uniform(-1, 1), random.uniform(0.15, 0.45)];
    const reach = (radius + pixel) * (radius + pixel); // beyond it no pixel is touched
    return { x, y, radius, reach, rgb: colour(random.uniform(), 0.6, random.uniform(0.2, 0.9)) };
  });
  const wave = { size: 0.25 * deformation, turns: random.uniform(1, 2.5), phase: random.uniform(0, 2 * Math.PI) };
  const bar = {
    angle: random.uniform(0, Math.PI),
    half: 0.75 * occlusion * pose.scale,
    grey: random.uniform(0.2, 0.7),
  };
  const light = {
    gain: 1 + illumination * random.uniform(-0.6, 0.4),
    fall: 0.5 * illumination,
    from: random.uniform(0, 2 * Math.PI),
  };
  const [c, s] = [cos(pose.angle), sin(pose.angle)];
  const [barX, barY] = [cos(bar.angle), sin(bar.angle)];
  const [lightX, lightY] = [cos(light.from), sin(light.from)];
  drawNoise(random, noise, 0.02);
  const [groundR, groundG, groundB] = ground;
  // how far one step to the right leads in the frame of the outline, at most; a distance changes by no more than that
  const stepY = (Math.abs(s) * pixel) / pose.scale;
  const stepX = ((Math.abs(c) + Math.abs(pose.shear * s)) * pixel) / pose.scale;
  const stepAlong = stepX + wave.size * wave.turns * Math.PI * stepY;
  const step = Math.sqrt(stepAlong * stepAlong + stepY * stepY);
  const soft = (0.51 * pixel) / pose.scale; // further from the edge a pixel is wholly inside or outside
  // numbers, not arrays: this loop draws a thousand pixels a picture
  for (let row = 0, at = 0; row < side; row++) {
    const py = (row + 0.5) * pixel - 1;
    const dy = py - pose.shift[1];
    let inside = 0;
    let same = 0; // so many pixels on from here are as far inside or outside as this one
    for (let column = 0; column < side; column++, at += 3) {
      const px = (column + 0.5) * pixel - 1;
      let r = groundR;
      let g = groundG;
      let b = groundB;
      for (let k = 0; k < patches.length; k++) {
        const patch = patches[k];
        const fromX = px - patch.x;
        const fromY = py - patch.y;
        const square = fromX * fromX + fromY * fromY;
        if (square > patch.reach) continue;
        const share = coverage(Math.sqrt(square) - patch.radius, pixel);
        r += share * (patch.rgb[0] - r);
        g += share * (patch.rgb[1] - g);
        b += share * (patch.rgb[2] - b);
      }
      const dx = px - pose.shift[0];
      if (same > 0) same--;
      else {
        // back into the frame of the outline: shifted, turned, scaled, slanted
        const y = (c * dy - s * dx) / pose.scale;
        const x = (c * dx + s * dy) / pose.scale - pose.shear * y;
        const bend = wave.size * sin(wave.turns * Math.PI * y + wave.phase);
        const distance = kind.outline(x + bend, y);
        inside = coverage(distance * pose.scale, pixel);
        if (inside === 0 || inside === 1) same = Math.floor((Math.abs(distance) - soft) / step);
      }
      if (inside > 0) {
        r += inside * (object[0] - r);
        g += inside * (object[1] - g);
        b += inside * (object[2] - b);
      }
      if (bar.half > 0) {
        const hidden = coverage(Math.abs(barX * dx + barY * dy) - bar.half, pixel);
        r += hidden * (bar.grey - r);
        g += hidden * (bar.grey - g);
        b += hidden * (bar.grey - b);
      }
      const lit = light.gain * (1 + light.fall * (lightX * px + lightY * py));
      into[at] = toByte(lit * r + noise.normal[at]);
      into[at + 1] = toByte(lit * g + noise.normal[at + 1]);
      into[at + 2] = toByte(lit * b + noise.normal[at + 2]);
    }
  }
}

/** Room for the noise of a picture: normal numbers, and what they are made of. */
interface Noise {
  readonly normal: Float64Array;
  readonly squares: Float64Array;
  readonly logs: Float64Array;
}

/** What as many calls of `random.normal(0, std)` give, bit for bit, with all logarithms taken at once. */
function drawNoise(random: Random, { normal, squares, logs }: Noise, std: number): void {
  random.fillDisc(normal, squares);
  active().unary("log", squares, logs);
  for (let i = 0; i < normal.length; i++) normal[i] = std * normal[i] * Math.sqrt((-2 * logs[i]) / squares[i]);
}

/** With probability `polarity` the channels change places, and half of these pictures are inverted. */
function recolour(picture: Uint8Array, random: Random, polarity: number): void {
  const order = random.permutation(3);
  const inverted = random.uniform() < 0.5;
  if (!(random.uniform() < polarity)) return;
  for (let at = 0; at < picture.length; at += 3) {
    const old = [picture[at], picture[at + 1], picture[at + 2]];
    for (let c = 0; c < 3; c++) picture[at + c] = inverted ? 255 - old[order[c]] : old[order[c]];
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
