import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** One number from each of several seeds. */
export interface CapstoneBand {
  readonly values: readonly number[];
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What data/results/capstone.json holds. */
export interface CapstoneResults {
  readonly command: string;
  readonly machine: string;
  /** The lecture's network, by the way in which `rand` is mended: five seeds. */
  readonly note: Readonly<
    Record<
      "normal" | "uniform" | "scaled",
      /** First and last loss, percent of hidden outputs outside 0.1 … 0.9, loss on new examples, loss of always 0. */
      Readonly<Record<"start" | "end" | "outside" | "fresh" | "zero", CapstoneBand>>
    >
  >;
  /** Percent right on the validation set, by rung: five seeds. */
  readonly ladder: Readonly<Record<string, CapstoneBand>>;
  /** Percent right of the setting that the validation set chose, by kind of search: ten seeds. */
  readonly search: Readonly<Record<string, { readonly validation: CapstoneBand; readonly test: CapstoneBand }>>;
}

/**
 * The kept results of notebook 13, which `npm run results -- capstone` computes in some minutes.
 *
 * @throws Error when the file is not there
 * @example
 * loadCapstone().command // → "npm run results -- capstone"
 */
export function loadCapstone(): CapstoneResults {
  return JSON.parse(readFileSync(join(projectRoot(), "data", "results", "capstone.json"), "utf8"));
}
