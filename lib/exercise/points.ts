import type { Exercise } from "./specification";

/** Whether a wrong answer can earn some of the points. */
export function hasPartialPoints(specification: Exercise): boolean {
  return [...specification.cases, ...(specification.properties ?? [])].some((part) => part.points !== undefined);
}
