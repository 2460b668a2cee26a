import { highWord, powerOfTwo } from "./bits";

/** π/2 in three parts of 33 bits and the rest: products with a number of 20 bits are exact. */
const PARTS: readonly (readonly [number, number])[] = [
  [1.5707963267341256, 6.077100506506192e-11],
  [6.077100506303966e-11, 2.0222662487959506e-21],
  [2.0222662487111665e-21, 8.4784276603689e-32],
];
/** Bits that the remainder may lose before the next part is needed. */
const LOST: readonly number[] = [16, 49, 2000];

/** 2/π · 2¹²⁰⁰ and π/2 · 2¹⁹². */
const TWO_OVER_PI: bigint = BigInt(
  "0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1d" +
    "eb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b" +
    "5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b",
);
const HALF_PI: bigint = BigInt("0x1921fb54442d18469898cc51701b839a252049c1114cf98e8");

/** What {@link quadrant} leaves of the angle: a number and what it lacks. */
export const remainder: Float64Array = new Float64Array(2);

/**
 * Takes multiples of π/2 away from an angle until |angle| ≤ π/4, about. Returns how many, modulo 4, and leaves the rest
 * in {@link remainder}, in two numbers that together have some 100 bits.
 *
 * @see fdlibm `e_rem_pio2.c` (Sun Microsystems, 1993). Where it multiplies by 2/π in pieces of 24 bits, for angles above
 * 2²⁰ π/2, whole numbers of any length do here.
 *
 * @example
 * quadrant(Math.PI) // → 2
 */
export function quadrant(x: number): number {
  if (!Number.isFinite(x)) {
    remainder.fill(NaN);
    return 0;
  }
  const size = Math.abs(x);
  const turns = size < 1647099 ? nearQuadrant(size) : farQuadrant(size);
  if (x > 0) return turns & 3;
  remainder[0] = -remainder[0];
  remainder[1] = -remainder[1];
  return -turns & 3;
}

function exponentOf(x: number): number {
  return (highWord(x) >> 20) & 0x7ff;
}

/** π/2 is taken away in parts, as many as the remainder needs. */
function nearQuadrant(x: number): number {
  const n = Math.floor(x * (2 / Math.PI) + 0.5);
  let rest = x;
  let low = 0;
  for (let i = 0; i < PARTS.length; i++) {
    const before = rest;
    const taken = n * PARTS[i][0];
    rest = before - taken;
    low = n * PARTS[i][1] - (i === 0 ? 0 : before - rest - taken);
    remainder[0] = rest - low;
    if (exponentOf(x) - exponentOf(remainder[0]) <= LOST[i]) break;
  }
  remainder[1] = rest - remainder[0] - low;
  return n;
}

/** x · 2/π in whole numbers: what is nearest to it is the quadrant, the rest times π/2 the remainder. */
function farQuadrant(x: number): number {
  // x · 2³², which is whole
  const whole = x < 9007199254740992 ? BigInt(x * 4294967296) : BigInt(x) << 32n;
  const product = whole * TWO_OVER_PI;
  const n = (product + (1n << 1231n)) >> 1232n;
  const rest = ((product - (n << 1232n)) >> 982n) * HALF_PI; // 250 + 192 bits after the point
  const high = Number(rest);
  remainder[0] = high * powerOfTwo(-442);
  remainder[1] = Number(rest - BigInt(high)) * powerOfTwo(-442);
  return Number(n & 3n);
}
