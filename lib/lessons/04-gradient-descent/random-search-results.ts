import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** One number from each of several seeds. */
export interface SeedBand {
  readonly values: readonly number[];
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/** Random search on one form of the pictures. */
export interface RandomSearchSummary {
  readonly trainImages: number;
  /** The hinge loss of single tries, of all seeds together: the lowest, shares of them, the highest. */
  readonly singleTryLoss: Readonly<Record<"low" | "1 %" | "median" | "99 %" | "high", number>>;
  /** The best loss of each seed. */
  readonly bestLoss: SeedBand;
  /** How many test pictures the best weights get right. */
  readonly testAccuracyPercent: SeedBand;
}

/** What data/results/random-search.json holds. */
export interface RandomSearchResults {
  readonly command: string;
  readonly seeds: readonly number[];
  readonly tries: number;
  readonly testImages: number;
  /** With the mean picture subtracted, and without. */
  readonly centred: RandomSearchSummary;
  readonly raw: RandomSearchSummary;
}

/**
 * The kept results of random search on CIFAR-10, which `npm run results -- random-search` computes in some minutes.
 *
 * @throws Error when the file is not there
 * @example
 * loadRandomSearch().tries // → 1000
 */
export function loadRandomSearch(): RandomSearchResults {
  return JSON.parse(readFileSync(join(projectRoot(), "data", "results", "random-search.json"), "utf8"));
}
