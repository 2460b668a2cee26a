import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** One number from each of five seeds. */
export interface SequenceBand {
  readonly values: readonly number[];
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What data/results/sequences.json holds. */
export interface SequenceResults {
  readonly command: string;
  readonly machine: string;
  /** Areas under the ROC curve on people never seen, by what is compared: "pixels", "untrained", "trained" … */
  readonly faces: Readonly<Record<string, SequenceBand>>;
  /** The largest squared distance of two of their pictures, of 4 that are possible, by how the network was trained. */
  readonly farthest: Readonly<Record<string, SequenceBand>>;
  /** Bits a letter on the last tenth of the course's words after so many steps of training. */
  readonly characters: Readonly<Record<string, SequenceBand>>;
  /** What is left of a gradient after 50 steps, by spectral radius. */
  readonly norms: Readonly<Record<"linear" | "tanh", Readonly<Record<string, SequenceBand>>>>;
}

/**
 * The kept results of notebook 12, which `npm run results -- sequences` computes in some minutes.
 *
 * @throws Error when the file is not there
 * @example
 * loadSequences().command // → "npm run results -- sequences"
 */
export function loadSequences(): SequenceResults {
  return JSON.parse(readFileSync(join(projectRoot(), "data", "results", "sequences.json"), "utf8"));
}
