import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** One entrant of a race: the rate it chose in tuning, and how it did on each seed of the race. */
export interface KeptRacer {
  /** The learning rate that was best in tuning. */
  readonly rate: number;
  /** Mean training loss of each rate of the grid in tuning; null where it was not finite. */
  readonly tuning: readonly (number | null)[];
  /** Training loss after the budget, for each seed. */
  readonly loss: readonly number[];
  /** Share of 500 new examples that are right, for each seed. */
  readonly accuracy: readonly number[];
}

/** What data/results/optimizer-race.json holds. */
export interface OptimizerRaceResults {
  readonly command: string;
  readonly tuningSeeds: readonly number[];
  readonly seeds: readonly number[];
  /** The grid that everybody chose from. */
  readonly rates: readonly number[];
  /** By task, the epochs and the eight optimizers. */
  readonly optimizers: Readonly<
    Record<"digits" | "signals", { readonly epochs: number; readonly racers: Readonly<Record<string, KeptRacer>> }>
  >;
  /** SGD on digits by batch size, with as many epochs for each, or as many updates. */
  readonly batches: Readonly<Record<"epochs" | "updates", Readonly<Record<string, KeptRacer>>>>;
  /** Momentum on digits by schedule of the rate. */
  readonly schedules: Readonly<Record<string, KeptRacer>>;
}

/**
 * The kept results of the races of notebook 06, which `npm run results -- optimizer-race` computes in some minutes.
 *
 * @throws Error when the file is not there
 * @example
 * loadOptimizerRace().seeds.length // → 10
 */
export function loadOptimizerRace(): OptimizerRaceResults {
  return JSON.parse(readFileSync(join(projectRoot(), "data", "results", "optimizer-race.json"), "utf8"));
}
