/**
 * A fair race: every entrant may try the same number of settings, on seeds of their own, and is then judged on other seeds. A setting
 * that was only lucky in tuning is found out in the race.
 */

import { interruptible } from "../host/interrupt";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { progressWriter } from "./progress";

/** What a race is told. */
export interface RaceOptions<Setting> {
  /** By name, the settings that an entrant may choose from: as many for each. One setting: nothing is tuned. */
  readonly entrants: Readonly<Record<string, readonly Setting[]>>;
  /** One run; what it gives is better the smaller it is. NaN and infinity are the worst that there is. */
  run(entrant: string, setting: Setting, seed: number): number | Promise<number>;
  /** Seeds that settings are chosen by: the one with the smallest mean. */
  readonly tuningSeeds: readonly number[];
  /** Seeds that the race is run on; none of them may be a tuning seed. */
  readonly seeds: readonly number[];
  /** Where a line that says how far it is goes; nowhere unless somebody watches. */
  readonly write?: (text: string) => void;
}

/** How one entrant did. */
export interface Racer<Setting> {
  /** The setting that was best in tuning. */
  readonly setting: Setting;
  /** Mean result of each setting in tuning, in the order of the settings. */
  readonly tuning: readonly number[];
  /** Results in the race, one for each seed. */
  readonly results: readonly number[];
}

/**
 * Tunes every entrant and runs the race.
 *
 * @throws RangeError when entrants may not try equally many settings, or a seed is used for both tuning and race
 * @example
 * const run = (name, rate, seed) => Math.abs(rate - (name === "a" ? 1 : 3)) + seed / 100;
 * const found = await race({ entrants: { a: [1, 2], b: [1, 2] }, run, tuningSeeds: [1, 2], seeds: [3, 4] });
 * [found.a.setting, found.b.setting] // → [1, 2]
 */
export async function race<Setting>(options: RaceOptions<Setting>): Promise<Record<string, Racer<Setting>>> {
  checkKinds("race", { options: [options, "record"] });
  const { entrants, run, tuningSeeds, seeds } = options;
  checkKinds("race", {
    entrants: [entrants, "record"],
    run: [run, "function"],
    tuningSeeds: [tuningSeeds, "list"],
    seeds: [seeds, "list"],
  });
  const names = Object.keys(entrants);
  for (const name of names) checkKinds("race", { [`entrants.${name}`]: [entrants[name], "list"] });
  need(names.length >= 1 && seeds.length >= 1, "race", "it needs an entrant and a seed");
  for (const name of names) {
    const [tries, usual] = [entrants[name].length, entrants[names[0]].length];
    need(tries === usual && tries >= 1, "race", `"${name}" may try ${tries} settings but "${names[0]}" ${usual}`);
  }
  const both = seeds.find((seed) => tuningSeeds.includes(seed));
  need(both === undefined, "race", `seed ${both} is used for tuning and for the race; choose others`);
  const tries = entrants[names[0]].length;
  need(tries === 1 || tuningSeeds.length >= 1, "race", `${tries} settings need tuningSeeds to choose by`);

  const write = options.write ?? progressWriter();
  const breathe = interruptible();
  const all = names.length * ((tries > 1 ? tries * tuningSeeds.length : 0) + seeds.length);
  let done = 0;
  const result = async (name: string, setting: Setting, seed: number): Promise<number> => {
    const value = await run(name, setting, seed);
    write(`\r${++done} of ${all} runs, ${name}`.padEnd(48));
    await breathe();
    return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY;
  };
  const racers: [string, Racer<Setting>][] = [];
  for (const name of names) {
    const tuning: number[] = [];
    if (tries > 1) {
      for (const setting of entrants[name]) {
        let sum = 0;
        for (const seed of tuningSeeds) sum += await result(name, setting, seed);
        tuning.push(sum / tuningSeeds.length);
      }
    }
    const setting = entrants[name][tries > 1 ? tuning.indexOf(Math.min(...tuning)) : 0];
    const results: number[] = [];
    for (const seed of seeds) results.push(await result(name, setting, seed));
    racers.push([name, { setting, tuning, results }]);
  }
  write("\n");
  return Object.fromEntries(racers);
}

/**
 * Who beat whom: in the row of a and the column of b stands with how many seeds a's result is smaller. The rest of the seeds are
 * b's, or equal.
 *
 * @param results by name, one result for each seed, all of the same seeds
 * @throws RangeError where there are not as many of one as of another
 * @example
 * pairedWins({ a: [1, 5], b: [2, 3] }) // → { a: { b: 1 }, b: { a: 1 } }
 */
export function pairedWins(
  results: Readonly<Record<string, readonly number[]>>,
): Record<string, Record<string, number>> {
  checkKinds("pairedWins", { results: [results, "record"] });
  const names = Object.keys(results);
  for (const name of names) checkKinds("pairedWins", { [`results.${name}`]: [results[name], "vector"] });
  return Object.fromEntries(
    names.map((a) => [
      a,
      Object.fromEntries(names.flatMap((b) => (a === b ? [] : [[b, smaller(results[a], results[b])]]))),
    ]),
  );
}

/** With how many seeds a is smaller; a pair of infinities is no win. */
function smaller(a: readonly number[], b: readonly number[]): number {
  need(
    a.length === b.length,
    "pairedWins",
    `there are ${a.length} and ${b.length} results; pairs need as many of each`,
  );
  return a.filter((value, i) => value < b[i]).length;
}
