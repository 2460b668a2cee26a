import { cos, sin } from "../elementary/sine";
import { allocate } from "../kernels/use";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { type Random, seeded } from "../random/random";
import { Tensor } from "../tensor/tensor";

/** Pictures of made-up people. */
export interface FaceSet {
  /** Grey pictures [N, side, side, 1], from 0 (black) to 1 (white), 32 bits. */
  readonly x: Tensor;
  /** Who is on each picture: 0 to the number of people less one, every person's pictures in a row. */
  readonly who: readonly number[];
}

/** How pictures of faces are made. */
export interface FaceOptions {
  /** Pictures of each person; 8 unless said. */
  readonly each?: number;
  /** Side of a picture in pixels; 24 unless said. */
  readonly side?: number;
  /**
   * How much pictures of one person differ, in pose, size, light, mouth and noise: 0 not at all, 1 as much as people differ from
   * each other; 0.8 unless said.
   */
  readonly nuisance?: number;
}

/** What makes a person, in a frame where x and y go from -1 to 1, y down. */
interface Person {
  readonly width: number;
  readonly height: number;
  /** Half of the distance between the eyes, their height and size. */
  readonly eyeGap: number;
  readonly eyeY: number;
  readonly eyeSize: number;
  /** How far the brows stand above the eyes, and how they tilt. */
  readonly brow: number;
  readonly browTilt: number;
  readonly nose: number;
  readonly noseWidth: number;
  readonly mouthY: number;
  readonly mouthWidth: number;
  /** Up at the ends, or down. */
  readonly mouthBend: number;
  /** How low the hair comes, and how bright it is. */
  readonly hair: number;
  readonly hairLight: number;
  readonly skin: number;
}

/** What makes one picture of a person. */
interface Shot {
  readonly cos: number;
  readonly sin: number;
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  readonly yaw: number;
  readonly light: number;
  readonly slopeX: number;
  readonly slopeY: number;
  readonly smile: number;
  readonly ground: number;
  readonly noise: number;
}

function drawPerson(random: Random): Person {
  return {
    width: random.uniform(0.5, 0.75),
    height: random.uniform(0.7, 0.92),
    eyeGap: random.uniform(0.2, 0.38),
    eyeY: random.uniform(-0.25, 0),
    eyeSize: random.uniform(0.05, 0.12),
    brow: random.uniform(0.1, 0.25),
    browTilt: random.uniform(-0.4, 0.4),
    nose: random.uniform(0.1, 0.35),
    noseWidth: random.uniform(0.03, 0.1),
    mouthY: random.uniform(0.35, 0.55),
    mouthWidth: random.uniform(0.12, 0.35),
    mouthBend: random.uniform(-0.12, 0.12),
    hair: random.uniform(0.2, 0.7),
    hairLight: random.uniform(0, 0.9),
    skin: random.uniform(0.5, 0.9),
  };
}

function drawShot(random: Random, nuisance: number): Shot {
  const angle = nuisance * random.normal(0, 0.12);
  const within = (size: number): number => nuisance * random.uniform(-size, size);
  return {
    cos: cos(angle),
    sin: sin(angle),
    dx: within(0.12),
    dy: within(0.12),
    scale: 1 + within(0.12),
    yaw: within(0.12),
    light: 1 + nuisance * random.uniform(-0.35, 0.25),
    slopeX: within(0.35),
    slopeY: within(0.2),
    smile: nuisance * random.normal(0, 0.03),
    ground: random.uniform(0, 0.4),
    noise: 0.02 * nuisance + 0.005,
  };
}

/** From the origin to a point. */
const distance = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** The grey value of a person at a place, before light and noise: one part painted over the other. */
function valueAt(p: Person, { yaw, smile, ground }: Shot, x: number, y: number, side: number): number {
  let value = ground;
  /** Paints where the distance is below 0, with a soft edge of one pixel. */
  const paint = (distance: number, grey: number): void => {
    const cover = Math.max(0, Math.min(1, 0.5 - (distance * side) / 2));
    value += cover * (grey - value);
  };
  const u = x - yaw * (1 - x * x); // a turned head moves its middle more than its edge
  const oval = (distance(x / p.width, y / p.height) - 1) * Math.min(p.width, p.height);
  const crown = (distance(x / (1.1 * p.width), (y + 0.05) / (1.06 * p.height)) - 1) * p.width;
  paint(Math.max(crown, y + 0.6 * p.height * (1 - p.hair)), p.hairLight);
  paint(Math.max(oval, -(y + p.height * (1 - 0.5 * p.hair))), p.skin);
  for (const sign of [-1, 1]) {
    const across = u - sign * p.eyeGap;
    paint(distance(across, 1.3 * (y - p.eyeY)) - p.eyeSize, 0.1);
    const brow = Math.abs(y - p.eyeY + p.brow - sign * across * p.browTilt) - 0.025;
    paint(Math.max(Math.abs(across) - 0.13, brow), 0.22 * p.hairLight);
  }
  const nose = Math.abs(y - p.eyeY - p.nose / 2 - 0.05) - p.nose / 2;
  paint(Math.max(Math.abs(u) - p.noseWidth, nose), 0.75 * p.skin);
  const share = u / p.mouthWidth;
  const mouth = Math.abs(y - p.mouthY - (p.mouthBend + smile) * (1 - share * share)) - 0.035;
  paint(Math.max(Math.abs(u) - p.mouthWidth, mouth), 0.25);
  return value;
}

/**
 * Faces drawn by a program: people differ in fifteen numbers (the shape of the head, where eyes, brows, nose and mouth are,
 * hair and skin), pictures of one person in pose, size, light and noise. For face verification without anybody's face.
 *
 * @param people - how many; a whole number from 1.
 * @param seed - the same seed gives the same pictures; another seed gives other people.
 * @throws RangeError when a number is out of range.
 * @example
 * generateFaces(3, 1, { each: 2 }).who // → [0, 0, 1, 1, 2, 2]
 */
export function generateFaces(people: number, seed: number, options: FaceOptions = {}): FaceSet {
  checkKinds("generateFaces", { options: [options, "record"] });
  const { each = 8, side = 24, nuisance = 0.8 } = options;
  const where = "generateFaces";
  need(Number.isInteger(people) && people >= 1, where, `people must be a whole number from 1 but is ${people}`);
  need(Number.isInteger(each) && each >= 1, where, `each must be a whole number from 1 but is ${each}`);
  need(Number.isInteger(side) && side >= 12 && side <= 96, where, `side must be 12 to 96 pixels but is ${side}`);
  need(nuisance >= 0 && nuisance <= 2, where, `nuisance must be from 0 to 2 but is ${nuisance}`);
  const random = seeded(seed);
  const data = allocate("float32", people * each * side * side);
  const who: number[] = [];
  for (let k = 0; k < people; k++) {
    const person = drawPerson(random);
    for (let i = 0; i < each; i++) {
      paintFace(person, drawShot(random, nuisance), random, side, data, who.length * side * side);
      who.push(k);
    }
  }
  return { x: new Tensor(data, [who.length, side, side, 1]), who };
}

function paintFace(
  person: Person,
  shot: Shot,
  random: Random,
  side: number,
  into: { [place: number]: number },
  start: number,
): void {
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const X = ((2 * column + 1) / side - 1 - shot.dx) / shot.scale;
      const Y = ((2 * row + 1) / side - 1 - shot.dy) / shot.scale;
      const [x, y] = [shot.cos * X + shot.sin * Y, shot.cos * Y - shot.sin * X];
      const lit = shot.light * (1 + shot.slopeX * x + shot.slopeY * y) * valueAt(person, shot, x, y, side);
      into[start + row * side + column] = Math.max(0, Math.min(1, lit + random.normal(0, shot.noise)));
    }
}
