import { hasPartialPoints } from "../exercise/points";
import type { Exercise } from "../exercise/specification";
import type { CheckResult } from "./verdict";

/**
 * Points earned. Where no case or property has points of its own the exercise is all or nothing; otherwise each adds
 * its own, once it holds on published and on assessed inputs alike.
 *
 * @example
 * earnedPoints({ points: 2, cases: [] } as never, []) // → 0
 */
export function earnedPoints(specification: Exercise, checks: readonly CheckResult[]): number {
  if (checks.length === 0) return 0;
  const failed = new Set(checks.filter((check) => check.outcome !== "holds").map((check) => check.title));
  if (failed.size === 0) return specification.points;
  if (!hasPartialPoints(specification)) return 0;
  const seen = new Map(checks.map((check) => [check.title, check.points]));
  let earned = 0;
  for (const [title, points] of seen) if (!failed.has(title)) earned += points;
  return Math.min(earned, specification.points);
}
