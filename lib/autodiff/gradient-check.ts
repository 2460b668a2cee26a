import { checkKinds } from "../options/kinds";
import { type Random, seeded } from "../random/random";
import { Tensor } from "../tensor/tensor";
import { along, type Entry, type Movable, movableCopy } from "./entries";
import { grad } from "./gradient";
import { DEFAULT_STEP, roundingNoise } from "./numeric";
import { patternsOf } from "./patterns";
import type { Tree } from "./tree";
import { type Judgement, judge, type Kind } from "./verdict";

/** One checked entry of the gradient: a row of the printed table. */
export interface GradientRow {
  /** For instance "W1[2,0]". */
  readonly parameter: string;
  readonly analytic: number;
  /** The centred difference. */
  readonly numeric: number;
  /** |analytic - numeric|. */
  readonly error: number;
  /** Ten times the error that theory predicts for the centred difference. */
  readonly allowed: number;
  /** The verdict in words. */
  readonly verdict: string;
}

/** Options of {@link gradientCheck}. */
export interface GradientCheckOptions {
  /** The gradient to check, of the same form as the parameters; what `grad` says when not given. */
  readonly analytic?: Movable;
  /** At most this many entries are checked, drawn at random; 500 when not given. */
  readonly sample?: number;
  /** Draws the sample; `seeded(0)` when not given. */
  readonly random?: Random;
  /** Step of the centred difference; 1e-5 when not given. */
  readonly h?: number;
}

/** Norm-wise agreement that is asked for: ‖analytic - numeric‖ / ‖analytic‖, kinks left out. */
const NORM_WISE = 1e-8;

/** A table longer than this shows its worst rows only. */
const SHOWN = 20;

/** The outcome of a gradient check. Print it to see the table. */
export class GradientCheck {
  /** One row for each checked entry, in the order of the parameters. */
  readonly rows: readonly GradientRow[];
  /** How many entries are of each kind. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** How many entries there are in all, checked or not. */
  readonly entries: number;
  /** ‖analytic - numeric‖ / ‖analytic‖ over the entries that are not at a kink. */
  readonly normError: number;
  /** True when no entry is wrong and the norms agree. */
  readonly passed: boolean;
  readonly #kinds: readonly Kind[];
  readonly #patterns: readonly string[];

  constructor(rows: readonly GradientRow[], kinds: readonly Kind[], entries: number, patterns: readonly string[] = []) {
    this.rows = rows;
    this.#kinds = kinds;
    this.#patterns = patterns;
    this.entries = entries;
    const count = (kind: Kind): number => kinds.filter((other) => other === kind).length;
    this.counts = {
      agrees: count("agrees"),
      vanishing: count("vanishing"),
      kink: count("kink"),
      wrong: count("wrong"),
    };
    const smooth = rows.filter((_, i) => kinds[i] !== "kink");
    const size = norm(smooth.map((row) => row.analytic));
    const difference = norm(smooth.map((row) => row.error));
    this.normError = difference === 0 ? 0 : difference / size;
    // where rounding alone exceeds 1e-8 of the gradient, what theory allows is all that can be asked
    const reach = Math.max(NORM_WISE * size, norm(smooth.map((row) => row.allowed)));
    this.passed = this.counts.wrong === 0 && difference <= reach;
  }

  /** The outcome in one sentence, and a line for each pattern found in what is wrong. */
  get summary(): string {
    const { agrees, vanishing, kink, wrong } = this.counts;
    const parts = [`${agrees} agree`];
    if (vanishing > 0) parts.push(`${vanishing} too small to tell from 0`);
    if (kink > 0) parts.push(`${kink} at a kink`);
    parts.push(`${wrong} wrong`);
    const checked = this.rows.length === this.entries ? "" : ` (${this.rows.length} of ${this.entries} checked)`;
    const sentence = `Gradient ${this.passed ? "right" : "WRONG"}: ${parts.join(", ")}${checked}.`;
    return [sentence, ...this.#patterns].join("\n");
  }

  /** The table as text: all rows of a short one, the wrong and the least exact ones of a long one; then the summary. */
  toString(): string {
    const order = this.rows.map((_, i) => i);
    const excess = (i: number): number =>
      this.#kinds[i] === "wrong" ? Infinity : this.rows[i].error / this.rows[i].allowed;
    const shown =
      this.rows.length <= SHOWN ? order : order.sort((a, b) => excess(b) - excess(a) || a - b).slice(0, SHOWN);
    const lines = [
      ["parameter", "analytic", "numeric", "error", "allowed", "verdict"],
      ...shown.map((i) => {
        const { parameter, analytic, numeric, error, allowed, verdict } = this.rows[i];
        return [parameter, significant(analytic), significant(numeric), rough(error), rough(allowed), verdict];
      }),
    ];
    const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
    const text = lines.map((line) =>
      line
        .map((cell, c) => (c === 0 || c === 5 ? cell.padEnd(widths[c]) : cell.padStart(widths[c])))
        .join("  ")
        .trimEnd(),
    );
    const rest = this.rows.length - shown.length;
    if (rest > 0) text.push(`… and ${rest} more, each nearer to what is allowed`);
    return [...text, this.summary].join("\n");
  }
}

// what `console.log` shows in Node: the table
Object.defineProperty(GradientCheck.prototype, Symbol.for("nodejs.util.inspect.custom"), {
  value(this: GradientCheck): string {
    return this.toString();
  },
});

/**
 * Checks a gradient against centred differences in float64, entry by entry, and says of each in words what it found:
 * agreement; a kink (a corner of relu, max, |x|) between x - h and x + h; an entry too small for differences to see; or
 * a real mistake, with a guess at its kind (flipped sign, missing factor).
 *
 * Each entry may be off by ten times the error that theory predicts, ε|f|/h + h²|f‴|/6, with the rounding noise of f
 * measured and f‴ estimated where needed. A fixed relative error would be out of reach for small entries and too lax for
 * large ones.
 *
 * @param f returns a scalar tensor or a number
 * @param params numbers or float64 tensors, in lists and records; not changed
 * @throws TypeError when the parameters are float32, or when plain numbers come without an analytic gradient
 * @throws RangeError when the analytic gradient has another form, or f gives two values for the same parameters
 * @example
 * const check = gradientCheck((w: Tensor) => sum(square(w)), tensor([1, 2]));
 * check.passed // → true
 * const wrong = gradientCheck(([a, b]: number[]) => a * b, [3, 4], { analytic: [4, -3] });
 * wrong.rows[1].verdict // → "WRONG: the sign is flipped"
 */
export function gradientCheck<P extends Movable>(
  f: (params: P) => number | Tensor,
  params: P,
  options: GradientCheckOptions = {},
): GradientCheck {
  checkKinds("gradientCheck", { f: [f, "function"], options: [options, "record"] });
  if (options.analytic === null) checkKinds("gradientCheck", { "options.analytic": [null, "tensors"] });
  const { sample = 500, random = seeded(0), h = DEFAULT_STEP } = options;
  if (!(h > 0)) throw new RangeError(`gradientCheck: h must be above 0, got ${h}`);
  if (!(Number.isInteger(sample) && sample > 0)) {
    throw new RangeError(`gradientCheck: sample must be a whole number from 1, got ${sample}`);
  }
  const copy = movableCopy("gradientCheck", params);
  if (copy.entries.length === 0) throw new RangeError("gradientCheck: there are no parameters");
  const analytic = analyticEntries(f, params, copy.entries, options.analytic);
  const here = sameTwice(along(f, copy, copy.entries[0]));

  const drawn = random.permutation(copy.entries.length).slice(0, sample);
  drawn.sort((a, b) => a - b);
  const noise = Math.max(...drawn.slice(0, 3).map((i) => roundingNoise(along(f, copy, copy.entries[i]))));
  const rows: GradientRow[] = [];
  const kinds: Kind[] = [];
  for (const i of drawn) {
    const entry = copy.entries[i];
    const { kind, numeric, allowed, verdict }: Judgement = judge(along(f, copy, entry), analytic[i], noise, h, here);
    const error = Math.abs(analytic[i] - numeric);
    rows.push({ parameter: entry.name, analytic: analytic[i], numeric, error, allowed, verdict });
    kinds.push(kind);
  }
  const owners = drawn.map((i) => copy.entries[i].owner);
  return new GradientCheck(rows, kinds, copy.entries.length, patternsOf(rows, kinds, owners));
}

/** f at the point itself, after a check that it is a function: that a second call gives the same. */
function sameTwice(f: (t: number) => number): number {
  const [first, second] = [f(0), f(0)];
  if (Object.is(first, second)) return first;
  throw new RangeError(
    `gradientCheck: f gives two values for the same parameters (${first}, then ${second}): draw its random numbers from the same seed at every call`,
  );
}

/** The analytic gradient's numbers, in the order of the entries. */
function analyticEntries<P extends Movable>(
  f: (params: P) => number | Tensor,
  params: P,
  entries: readonly Entry[],
  given: Movable | undefined,
): number[] {
  if (given === undefined && !onlyTensors(params)) {
    throw new TypeError("gradientCheck: plain numbers cannot be differentiated: give the gradient as { analytic }");
  }
  const gradient = given ?? grad(f as unknown as (params: Tree) => Tensor)(params as Tree);
  const inputs = movableCopy("gradientCheck", gradient).entries;
  const names = inputs.map(({ name }) => name);
  const other = entries.findIndex(({ name }, i) => name !== names[i]);
  if (other >= 0 || inputs.length !== entries.length) {
    const at =
      other >= 0
        ? `${entries[other].name} against ${names[other] ?? "nothing"}`
        : `${names[entries.length]} is too much`;
    throw new RangeError(
      `gradientCheck: the analytic gradient has ${inputs.length} numbers, the parameters ${entries.length}, or in another shape (${at})`,
    );
  }
  return inputs.map(({ container, key }) => container[key]);
}

function onlyTensors(params: Movable): boolean {
  if (params instanceof Tensor) return true;
  return typeof params === "object" && params !== null && Object.values(params).every(onlyTensors);
}

function norm(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, x) => sum + x * x, 0));
}

/** The size of an error in one digit: "0", "20", "3e-12". */
function rough(error: number): string {
  const plain = error === 0 || (error >= 0.1 && error < 1e6);
  return plain ? String(Number(error.toPrecision(1))) : error.toExponential(0);
}

function significant(x: number): string {
  if (x === 0 || !Number.isFinite(x)) return String(x);
  return Math.abs(x) < 1e-4 || Math.abs(x) >= 1e6 ? x.toExponential(3) : x.toPrecision(6);
}
