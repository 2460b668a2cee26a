/** When something was handed in, and what that costs. */
import fs from "node:fs";
import path from "node:path";
import type { Result } from "./result";
import type { Submission } from "./submissions";

/** What being late costs: nothing (it is said), everything, or a share of all points for each day that has begun. */
export type LatePolicy = "none" | "zero" | { readonly share: number; readonly per: "day" | "hour" };

/**
 * Reads a policy.
 *
 * @throws Error that says what is understood
 * @example
 * latePolicy("10%/day") // → { share: 0.1, per: "day" }
 */
export function latePolicy(text: string): LatePolicy {
  if (text === "none" || text === "zero") return text;
  const match = /^(\d+(?:\.\d+)?)%\/(day|hour)$/.exec(text);
  if (!match || Number(match[1]) > 100) throw new Error(`--late is none, zero, or like 10%/day, not "${text}"`);
  return { share: Number(match[1]) / 100, per: match[2] as "day" | "hour" };
}

/**
 * Reads a time.
 *
 * @throws Error where it is none
 */
export function timeOf(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new Error(`--due takes a time like 2026-12-01T23:59+09:00, not "${text}"`);
  return time;
}

/** When a submission was handed in: by the file `timestamp.txt` that nbgrader's collection and our unpacking leave. */
function handedInAt({ file }: Submission): Date | undefined {
  if (file === undefined) return undefined;
  try {
    const text = fs
      .readFileSync(path.join(path.dirname(file), "timestamp.txt"), "utf8")
      .trim()
      .slice(0, 100);
    const time = new Date(text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)? UTC$/, "$1T$2Z"));
    return Number.isNaN(time.getTime()) ? undefined : time;
  } catch {
    return undefined;
  }
}

/**
 * The points that are taken off.
 *
 * @example
 * penaltyOf({ share: 0.1, per: "day" }, 90_000, 10, 8) // → 2
 */
export function penaltyOf(policy: LatePolicy, seconds: number, maxPoints: number, points: number): number {
  if (seconds <= 0 || policy === "none") return 0;
  if (policy === "zero") return points;
  const begun = Math.ceil(seconds / (policy.per === "day" ? 86_400 : 3600));
  return Math.min(points, Math.round(100 * policy.share * begun * maxPoints) / 100);
}

/** A result that says how late it is. Marks of exercises stay as they are: the penalty stands beside them. */
export function withLateness(result: Result, submission: Submission, due: Date, policy: LatePolicy): Result {
  const at = handedInAt(submission);
  if (!at)
    return result.status === "graded"
      ? {
          ...result,
          warnings: [...result.warnings, "when it was handed in is not known, so that no policy was applied"],
        }
      : result;
  const seconds = Math.max(0, (at.getTime() - due.getTime()) / 1000);
  const penalty = penaltyOf(policy, seconds, result.maxPoints, result.points ?? 0);
  return { ...result, late: { handedIn: at.toISOString(), seconds, penalty } };
}
