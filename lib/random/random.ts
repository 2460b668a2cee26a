/**
 * Seeded random numbers: the only place in the project where anything is drawn.
 *
 * The generator is xoshiro128++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021): four words
 * of 32 bits, rotated, shifted and added. Its seed is spread over the four words by SplitMix32, so that seeds 1 and 2
 * give unrelated streams. Only integer operations, square root and logarithm are used: the same seed gives the same
 * bits on every version of Node.
 */
import { log } from "../elementary/log";

/** The four 32-bit words of a generator, to save and to restore. */
export type RandomState = readonly [number, number, number, number];

/**
 * A stream of random numbers that is decided by its seed alone. Make one with {@link seeded}.
 *
 * @example
 * const random = seeded(1);
 * const saved = random.state;
 * const first = random.uniform();
 * random.state = saved;
 * random.uniform() === first // → true
 */
export class Random {
  readonly #words: Uint32Array;

  constructor(state: RandomState) {
    if (state.length !== 4 || state.every((word) => word === 0)) {
      throw new RangeError(`Random: state must be four words, not all 0, got [${state}]`);
    }
    this.#words = Uint32Array.from(state);
  }

  /** The generator's whole state: assign an earlier one to draw the same numbers again. */
  get state(): RandomState {
    const [a, b, c, d] = this.#words;
    return [a, b, c, d];
  }

  set state(state: RandomState) {
    this.#words.set(new Random(state).#words);
  }

  /** The next 32 random bits, as an integer of 0 to 2³² - 1: one step of xoshiro128++. */
  bits(): number {
    const s = this.#words;
    const result = (rotateLeft((s[0] + s[3]) | 0, 7) + s[0]) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }

  /**
   * A number of low ≤ u < high, each equally likely, with all 53 bits of a double drawn.
   *
   * @example
   * const u = seeded(7).uniform(-1, 1);
   * u >= -1 && u < 1 // → true
   */
  uniform(low = 0, high = 1): number {
    if (!(low <= high) || high - low === Infinity) {
      throw new RangeError(`uniform: low must be at most high, both finite, got low ${low} and high ${high}`);
    }
    const upper = this.bits() >>> 5; // 27 bits
    const lower = this.bits() >>> 6; // 26 bits
    const unit = (upper * 67108864 + lower) / 9007199254740992; // (upper · 2²⁶ + lower) / 2⁵³
    return low + (high - low) * unit;
  }

  /**
   * A number from the normal distribution with this mean and standard deviation.
   *
   * Marsaglia's polar method (1964): a point drawn in the unit disc gives a normal number without sine or cosine
   * (whose last bits differ between versions of Node). The second number that it could give is not kept, so that the
   * state stays four words.
   *
   * @example
   * const random = seeded(3);
   * const draws = Array.from({ length: 1000 }, () => random.normal(5, 2));
   * Math.abs(draws.reduce((sum, x) => sum + x) / 1000 - 5) < 0.2 // → true
   */
  normal(mean = 0, std = 1): number {
    if (!Number.isFinite(mean)) throw new RangeError(`normal: mean must be finite, got ${mean}`);
    if (!(std >= 0) || std === Infinity) throw new RangeError(`normal: std must be at least 0 and finite, got ${std}`);
    for (;;) {
      const x = this.uniform(-1, 1);
      const y = this.uniform(-1, 1);
      const s = x * x + y * y;
      if (s > 0 && s < 1) return mean + std * x * Math.sqrt((-2 * log(s)) / s);
    }
  }

  /**
   * Fills an array with what as many calls of `normal` would give, bit for bit, in half of the time.
   *
   * @example
   * const [a, b] = [seeded(3), seeded(3)];
   * const drawn = new Float64Array(2);
   * a.fillNormal(drawn, 5, 2);
   * drawn[0] === b.normal(5, 2) && drawn[1] === b.normal(5, 2) // → true
   */
  fillNormal(into: Float64Array, mean = 0, std = 1): void {
    const squares = new Float64Array(into.length);
    this.fillDisc(into, squares);
    for (let i = 0; i < into.length; i++) {
      into[i] = mean + std * into[i] * Math.sqrt((-2 * log(squares[i])) / squares[i]);
    }
  }

  /**
   * The points of the unit disc that as many calls of `normal` would draw: x, and s = x² + y². A normal number is
   * x·√(-2·log(s)/s); whoever needs many may take all logarithms at once. The state is read and written once.
   *
   * @example
   * const [x, s] = [new Float64Array(2), new Float64Array(2)];
   * seeded(3).fillDisc(x, s);
   * x[1] * x[1] <= s[1] && s[1] < 1 // → true
   */
  fillDisc(xs: Float64Array, squares: Float64Array): void {
    const [a, b, c, d] = this.#words;
    let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
    let sum = 0;
    let shifted = 0;
    for (let i = 0; i < xs.length; ) {
      // four steps of xoshiro128++, as in `bits`, written out: the state stays in registers
      sum = (s0 + s3) | 0;
      const x1 = ((sum << 7) | (sum >>> 25)) + s0;
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      sum = (s0 + s3) | 0;
      const x2 = ((sum << 7) | (sum >>> 25)) + s0;
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      sum = (s0 + s3) | 0;
      const y1 = ((sum << 7) | (sum >>> 25)) + s0;
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      sum = (s0 + s3) | 0;
      const y2 = ((sum << 7) | (sum >>> 25)) + s0;
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);
      // as in `uniform`: 27 bits, then 26; all sums are exact, so their order does not matter
      const x = -1 + (2 * ((x1 >>> 5) * 67108864 + (x2 >>> 6))) / 9007199254740992;
      const y = -1 + (2 * ((y1 >>> 5) * 67108864 + (y2 >>> 6))) / 9007199254740992;
      const s = x * x + y * y;
      xs[i] = x;
      squares[i] = s;
      i += Number(s > 0) & Number(s < 1); // numbers, not a branch that a processor would guess wrongly
    }
    this.#words.set([s0, s1, s2, s3]);
  }

  /**
   * An integer of 0 to n - 1, each exactly equally likely (values that would favour the small ones are drawn again).
   *
   * @example
   * const die = 1 + seeded(2).integer(6);
   * die >= 1 && die <= 6 // → true
   */
  integer(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 4294967296) {
      throw new RangeError(`integer: n must be a whole number of 1 to 2³², got ${n}`);
    }
    const fair = 4294967296 - (4294967296 % n); // the largest multiple of n that 32 bits reach
    let bits = this.bits();
    while (bits >= fair) bits = this.bits();
    return bits % n;
  }

  /**
   * The numbers 0 to n - 1 in random order.
   *
   * @example
   * seeded(4).permutation(5).sort() // → [0, 1, 2, 3, 4]
   */
  permutation(n: number): number[] {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`permutation: n must be a whole number from 0, got ${n}`);
    return this.shuffle(Array.from({ length: n }, (_, i) => i));
  }

  /**
   * A copy of the array in random order (Fisher and Yates, 1938; Durstenfeld's form, 1964): every order equally likely.
   *
   * @example
   * const cards = ["A", "K", "Q"];
   * seeded(1).shuffle(cards).length // → 3
   */
  shuffle<T>(array: readonly T[]): T[] {
    const copy = array.slice();
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.integer(i + 1);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }

  /**
   * One element of the array, each equally likely.
   *
   * @example
   * seeded(1).choice(["only"]) // → "only"
   */
  choice<T>(array: readonly T[]): T {
    if (array.length === 0) throw new RangeError("choice: the array is empty");
    return array[this.integer(array.length)];
  }

  /**
   * A new generator with a stream of its own, decided by this one's state: hand one to each part of a program, and a
   * part that draws more does not change what the others get.
   *
   * @example
   * const [data, weights] = [seeded(1), seeded(1).split()];
   * data.uniform() === weights.uniform() // → false
   */
  split(): Random {
    return new Random(spread(this.bits(), this.bits()));
  }
}

/**
 * A generator that gives the same stream for the same seed.
 *
 * @param seed a whole number of 0 to 2⁵³ - 1
 * @throws RangeError when the seed is not such a number
 * @example
 * seeded(42).integer(100) === seeded(42).integer(100) // → true
 */
export function seeded(seed: number): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`seeded: seed must be a whole number of 0 to 2⁵³ - 1, got ${seed}`);
  }
  return new Random(spread(seed >>> 0, Math.floor(seed / 4294967296)));
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Four well-mixed words from 64 bits of seed, by SplitMix32 (Steele, Lea and Flood, 2014; 32-bit finalizer of MurmurHash3). */
function spread(low: number, high: number): RandomState {
  let counter = low | 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) | 0;
    let z = counter;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  counter = next() ^ high; // the high half enters after the low half is mixed: (1, 0) and (0, 1) part ways
  const words: RandomState = [next(), next(), next(), next()];
  return words.every((word) => word === 0) ? [1, 0, 0, 0] : words;
}
