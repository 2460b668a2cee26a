import { type Random, seeded } from "../random/random";
import { type ImageSet, imageSet } from "./image-set";
import { coverage, distanceToLine, type Point, type Pose, toByte, unpose } from "./raster";

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
}

/** The outline of a class as a signed distance in a frame from -1 to 1, and its usual hues in turns (0 red, ⅓ green). */
interface Kind {
  readonly name: string;
  readonly outline: (x: number, y: number) => number;
  readonly hues: readonly number[];
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
const box = (x: number, y: number, w: number, h: number): number => Math.max(Math.abs(x) - w, Math.abs(y) - h);

/** Distance to the inside of a polygon whose corners are given; negative inside. */
function polygon(corners: readonly Point[]): (x: number, y: number) => number {
  const closed = [...corners, corners[0]];
  return (x, y) => {
    let inside = false;
    for (let i = 0; i + 1 < closed.length; i++) {
      const [ax, ay] = closed[i];
      const [bx, by] = closed[i + 1];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    const edge = distanceToLine(closed, [x, y]);
    return inside ? -edge : edge;
  };
}

const star = polygon(
  Array.from({ length: 10 }, (_, i): Point => {
    const radius = i % 2 === 0 ? 0.95 : 0.42;
    return [radius * Math.sin((Math.PI * i) / 5), -radius * Math.cos((Math.PI * i) / 5)];
  }),
);

const KINDS: readonly Kind[] = [
  { name: "ball", outline: (x, y) => length(x, y) - 0.75, hues: [0, 0.6] },
  { name: "ring", outline: (x, y) => Math.abs(length(x, y) - 0.62) - 0.2, hues: [0.55, 0.1] },
  { name: "box", outline: (x, y) => box(x, y, 0.68, 0.68), hues: [0.08, 0.3] },
  { name: "plank", outline: (x, y) => box(x, y, 0.9, 0.3), hues: [0.07, 0.1] },
  {
    name: "tent",
    outline: polygon([
      [0, -0.85],
      [0.85, 0.7],
      [-0.85, 0.7],
    ]),
    hues: [0.05, 0.35],
  },
  { name: "cross", outline: (x, y) => Math.min(box(x, y, 0.88, 0.26), box(x, y, 0.26, 0.88)), hues: [0, 0.85] },
  { name: "star", outline: star, hues: [0.14, 0.15] },
  { name: "moon", outline: (x, y) => Math.max(length(x, y) - 0.8, 0.62 - length(x - 0.42, y)), hues: [0.15, 0.62] },
  { name: "leaf", outline: (x, y) => Math.max(length(x, y - 0.55), length(x, y + 0.55)) - 1, hues: [0.33, 0.28] },
  {
    name: "arrow",
    outline: polygon([
      [-0.9, -0.22],
      [0.1, -0.22],
      [0.1, -0.7],
      [0.9, 0],
      [0.1, 0.7],
      [0.1, 0.22],
      [-0.9, 0.22],
    ]),
    hues: [0.6, 0.8],
  },
];

/** The names of the ten kinds of objects, in the order of their labels. */
export const OBJECT_CLASSES: readonly string[] = Object.freeze(KINDS.map((kind) => kind.name));

const SIDE = 32;

/**
 * Coloured objects before a background, 32×32 RGB, ten classes: a stand-in for photographs on which each difficulty of
 * seeing is a knob. Outlines tell the classes apart best, colours help, raw pixels suffer most when knobs are turned up.
 *
 * @param count - how many; labels go round, so every class is equally frequent.
 * @param seed - the same seed gives the same pictures, bit for bit.
 * @param knobs - viewpoint, clutter, illumination, occlusion, deformation, each 0 … 1.
 * @returns images `[count, 32, 32, 3]` as bytes and labels 0 … 9.
 * @throws RangeError when the count or a knob is out of range.
 * @example
 * generateObjects(20, 3).shape // → [20, 32, 32, 3]
 */
export function generateObjects(count: number, seed: number, knobs: SceneKnobs = {}): ImageSet {
  const all = { viewpoint: 0.3, clutter: 0.3, illumination: 0.3, occlusion: 0, deformation: 0.2, ...knobs };
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`generateObjects: count must be a whole number from 1 up but is ${count}`);
  for (const [name, value] of Object.entries(all))
    if (!(value >= 0 && value <= 1)) throw new RangeError(`generateObjects: ${name} must be 0 … 1 but is ${value}`);
  const random = seeded(seed);
  const images = new Uint8Array(count * SIDE * SIDE * 3);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % KINDS.length);
  for (let i = 0; i < count; i++)
    drawScene(KINDS[labels[i]], random, all, images.subarray(i * SIDE * SIDE * 3, (i + 1) * SIDE * SIDE * 3));
  return imageSet({ images, shape: [count, SIDE, SIDE, 3], labels, classNames: OBJECT_CLASSES });
}

function drawScene(kind: Kind, random: Random, knobs: Required<SceneKnobs>, into: Uint8Array): void {
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
  const patches = Array.from({ length: Math.round(10 * clutter) }, () => ({
    at: [random.uniform(-1, 1), random.uniform(-1, 1)] as Point,
    radius: random.uniform(0.15, 0.45),
    rgb: colour(random.uniform(), 0.6, random.uniform(0.2, 0.9)),
  }));
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
  const pixel = 2 / SIDE;
  for (let row = 0; row < SIDE; row++)
    for (let column = 0; column < SIDE; column++) {
      const px = (column + 0.5) * pixel - 1;
      const py = (row + 0.5) * pixel - 1;
      let rgb = ground;
      for (const patch of patches)
        rgb = blend(rgb, patch.rgb, coverage(length(px - patch.at[0], py - patch.at[1]) - patch.radius, pixel));
      const [ox, oy] = unpose(pose, [px, py]);
      const bend = wave.size * Math.sin(wave.turns * Math.PI * oy + wave.phase);
      rgb = blend(rgb, object, coverage(kind.outline(ox + bend, oy) * pose.scale, pixel));
      if (bar.half > 0) {
        const across = Math.abs(
          Math.cos(bar.angle) * (px - pose.shift[0]) + Math.sin(bar.angle) * (py - pose.shift[1]),
        );
        rgb = blend(rgb, [bar.grey, bar.grey, bar.grey], coverage(across - bar.half, pixel));
      }
      const lit = light.gain * (1 + light.fall * (Math.cos(light.from) * px + Math.sin(light.from) * py));
      for (let c = 0; c < 3; c++) into[(row * SIDE + column) * 3 + c] = toByte(lit * rgb[c] + random.normal(0, 0.02));
    }
}

type Rgb = readonly [number, number, number];

function blend(under: Rgb, over: Rgb, share: number): Rgb {
  if (share === 0) return under;
  const mix = (c: 0 | 1 | 2): number => under[c] + share * (over[c] - under[c]);
  return [mix(0), mix(1), mix(2)];
}

/** HSV to RGB: hue in turns, saturation and value 0 … 1. */
function colour(hue: number, saturation: number, value: number): Rgb {
  const channel = (offset: number): number => {
    const k = (((offset + 6 * hue) % 6) + 6) % 6;
    return value - value * saturation * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return [channel(5), channel(3), channel(1)];
}
