import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** What one regulariser gave, for each seed. */
export interface KeptRegulariser {
  /** Share of right answers on the examples it was trained with. */
  readonly train: readonly number[];
  /** Share on 500 new ones with clean labels. */
  readonly test: readonly number[];
  /** Loss on these. */
  readonly testLoss: readonly number[];
}

/** All regularisers on one set. */
export interface RegulariserTable {
  /** Examples to train with. */
  readonly count: number;
  /** Share of labels that were drawn anew. */
  readonly redrawn: number;
  readonly seeds: readonly number[];
  /** By name; "nothing" is the network without. */
  readonly rows: Readonly<Record<string, KeptRegulariser>>;
}

/** What data/results/regularisers.json holds. */
export interface RegulariserResults {
  readonly command: string;
  readonly noisy: RegulariserTable;
  readonly clean: RegulariserTable;
  /** Share of right answers for each seed: "residual, 8", "stochastic, 8", "residual, 20", "stochastic, 20". */
  readonly depth: Readonly<Record<string, readonly number[]>>;
  /** Share of right answers for each seed, by the kind of pooling: "2 × 2", "fractional, √2". */
  readonly pooling: Readonly<Record<string, readonly number[]>>;
}

/**
 * The kept results of notebook 07, which `npm run results -- regularisers` computes in about five minutes.
 *
 * @throws Error when the file is not there
 * @example
 * loadRegularisers().clean.count // → 100
 */
export function loadRegularisers(): RegulariserResults {
  return JSON.parse(readFileSync(join(projectRoot(), "data", "results", "regularisers.json"), "utf8"));
}
