/** One entry of a gradient, judged: agreement, a crossed kink, too small to tell, or a mistake. */

import type { Along } from "./entries";
import { centredDifference, thirdDerivative } from "./numeric";
import { type SettledSlope, settledSlope } from "./settled-slope";

/** The four things that an entry can be. Only "wrong" fails a check. */
export type Kind = "agrees" | "vanishing" | "kink" | "wrong";

/** What is known about one entry. */
export interface Judgement {
  readonly kind: Kind;
  /** The centred difference: with a smaller step than h where f bends too fast for h. */
  readonly numeric: number;
  /** How far analytic and numeric may be apart: ten times the error that theory predicts. */
  readonly allowed: number;
  /** The verdict in words. */
  readonly verdict: string;
}

/** The factor between the error that theory predicts and the error that is allowed. */
const SAFETY = 10;

/** Where more than this share of the slope is allowed as an error, the step sees too little. */
const BLIND = 0.01;

/**
 * Compares one analytic derivative with the slope of f.
 *
 * Cheap first: two values, and rounding as the only excuse. Entries that fail are looked at more closely: the third
 * derivative says how much truncation to expect; two sizes of step say whether f is smooth there at all; where h is too
 * wide for f, smaller steps find the slope; and where f is not smooth, they and the slopes on either side tell a crossed
 * kink from a mistake.
 *
 * @param f f along this entry, 0 being the point itself
 * @param noise the rounding of f's values
 * @param h step of the centred difference
 * @param here f(0), where it is known already
 * @example
 * judge((t) => Math.abs(t - 1e-6), -1, 1e-16, 1e-5).kind // → "kink"
 * judge((t) => t * t + 3 * t, 6, 1e-16, 1e-5).kind // → "wrong"
 * judge((t) => Math.sin(1e5 * t), 1e5, 1e-16, 1e-5).verdict // → "agrees with a step of 2e-10: 0.00001 is too wide here"
 */
export function judge(f: Along, analytic: number, noise: number, h: number, here: number = f(0)): Judgement {
  const [above, below] = [f(h), f(-h)];
  const numeric = (above - below) / (2 * h);
  const rounding = (SAFETY * noise) / h;
  const judged = (kind: Kind, allowed: number, verdict: string): Judgement => ({ kind, numeric, allowed, verdict });
  if (Number.isNaN(analytic)) return judged("wrong", rounding, "WRONG: the gradient is not a number");
  if (!Number.isFinite(numeric)) return judged("wrong", rounding, "WRONG: f is not a number here");

  const bend = Math.abs(above - 2 * here + below) / h; // how far the slopes on either side are apart
  const suspicious = bend > (0.01 * Math.abs(above - below)) / h + 2 * rounding;
  if (Math.abs(analytic - numeric) <= rounding && !suspicious) {
    const unseen = analytic !== 0 && Math.abs(analytic) <= rounding;
    return unseen ? judged("vanishing", rounding, "too small to tell from 0") : judged("agrees", rounding, "agrees");
  }
  const curvature = smoothThirdDerivative(f, noise, h);
  const allowed = curvature === null ? rounding : rounding + (SAFETY * h * h * curvature) / 6;
  const agrees = Math.abs(analytic - numeric) <= allowed;
  const blind = allowed > BLIND * Math.max(Math.abs(analytic), Math.abs(numeric));
  if (curvature !== null && agrees && !blind) return judged("agrees", allowed, "agrees");
  const settled = settledSlope(f, noise, h);
  if (settled !== null && !isKinked(f, noise, settled.step)) return judgeSettled(analytic, noise, h, settled);
  if (curvature === null) return judgeAtKink(f, analytic, noise, h, numeric);
  return agrees ? judged("agrees", allowed, "agrees") : judged("wrong", allowed, mistake(analytic, numeric));
}

/** f is smooth, but h is too wide for it: the slope that smaller steps have settled on decides. */
function judgeSettled(analytic: number, noise: number, h: number, settled: SettledSlope): Judgement {
  const { slope, step, truncation } = settled;
  const allowed = SAFETY * (noise / step + truncation);
  const agrees = Math.abs(analytic - slope) <= allowed;
  const verdict = `agrees with a step of ${step.toExponential(0)}: ${short(h)} is too wide here`;
  return {
    kind: agrees ? "agrees" : "wrong",
    numeric: slope,
    allowed,
    verdict: agrees ? verdict : mistake(analytic, slope),
  };
}

/** Whether the slopes on either side stay apart when the step gets smaller, instead of coming together. */
function isKinked(f: Along, noise: number, h: number): boolean {
  const bend = (step: number): number => Math.abs(f(step) - 2 * f(0) + f(-step)) / step;
  return bend(h / 8) > bend(h) / 2 + (SAFETY * 32 * noise) / h;
}

/**
 * |f‴|, or null when f has a kink near by. With a smaller step, a smooth function's slopes on either side come together
 * and its f‴ stays; at a kink the slopes stay apart, and beside one f‴ seems to grow like 1/H².
 */
function smoothThirdDerivative(f: Along, noise: number, h: number): number | null {
  if (isKinked(f, noise, h)) return null;
  const [wide, narrow] = [64 * h, 8 * h];
  const floor = (H: number): number => (SAFETY * 3 * noise) / (H * H * H);
  const [atWide, atNarrow] = [wide, narrow].map((H) => Math.abs(thirdDerivative(f, H)));
  const grows = atNarrow > 4 * atWide + floor(narrow);
  const falls = atWide > 4 * atNarrow + floor(narrow) + floor(wide); // a kink between the two widths
  return grows || falls ? null : atWide + floor(wide) / SAFETY;
}

/** f is not smooth near the point: is the point itself the kink, or is there a step so small that it is left outside? */
function judgeAtKink(f: Along, analytic: number, noise: number, h: number, numeric: number): Judgement {
  const small = h * 1e-3;
  const [left, right] = [(f(0) - f(-small)) / small, (f(small) - f(0)) / small];
  const blur = (SAFETY * noise) / small + 1e-6 * Math.abs(analytic);
  const between = analytic >= Math.min(left, right) - blur && analytic <= Math.max(left, right) + blur;
  if (between && Math.abs(left - right) > 2 * blur && isKinked(f, noise, small)) {
    const verdict = `on a kink: slope ${short(left)} on the left, ${short(right)} on the right`;
    return { kind: "kink", numeric, allowed: blur, verdict };
  }
  const apart = Math.abs(analytic - numeric);
  for (let step = h; ; step /= 4) {
    const allowed = (SAFETY * noise) / step + 1e-6 * Math.abs(analytic);
    if (step <= h * 1e-4 && !(allowed < BLIND * apart)) break; // so small a step agrees with anything
    if (Math.abs(centredDifference(f, step) - analytic) <= allowed) {
      return {
        kind: "kink",
        numeric,
        allowed,
        verdict: `crosses a kink: agrees with a step of ${step.toExponential(0)}`,
      };
    }
  }
  return { kind: "wrong", numeric, allowed: blur, verdict: mistake(analytic, numeric) };
}

function mistake(analytic: number, numeric: number): string {
  if (analytic === 0) return "WRONG: 0, but f does change";
  const ratio = analytic / numeric;
  const near = Math.abs(ratio) >= 1 ? Math.round(ratio) : 1 / Math.round(1 / ratio);
  if (Math.abs(ratio - near) < 1e-4 * Math.abs(near) && Math.abs(near) <= 1e5 && near !== 1) {
    if (near === -1) return "WRONG: the sign is flipped";
    return Math.abs(near) > 1 ? `WRONG: ${near} times too large` : `WRONG: only 1/${Math.round(1 / near)} of the slope`;
  }
  return `WRONG: off by ${short((Math.abs(analytic - numeric) / Math.max(Math.abs(analytic), Math.abs(numeric))) * 100)} %`;
}

function short(x: number): string {
  return Math.abs(x) < 1e-9 ? "0" : String(Number(x.toPrecision(3)));
}
