import { exp } from "../elementary/exp";
import { log as ln } from "../elementary/log";
import { checkKinds, checkParts } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";

/** Where one hyperparameter is drawn from. */
export interface SettingRange {
  readonly low: number;
  readonly high: number;
  /** Uniform in the logarithm, so that every factor has the same chance; true unless said. */
  readonly log?: boolean;
}

/** One value for each hyperparameter. */
export type Setting<Name extends string = string> = Readonly<Record<Name, number>>;

/**
 * Every combination of the values: a grid. The last hyperparameter changes fastest.
 *
 * @throws RangeError where there is nothing to combine
 * @example
 * settingsGrid({ rate: [0.1, 0.01], decay: [0, 1] })
 * // → [{ rate: 0.1, decay: 0 }, { rate: 0.1, decay: 1 }, { rate: 0.01, decay: 0 }, { rate: 0.01, decay: 1 }]
 */
export function settingsGrid<Name extends string>(choices: Readonly<Record<Name, readonly number[]>>): Setting<Name>[] {
  checkKinds("settingsGrid", { choices: [choices, "record"] });
  const names = Object.keys(choices) as Name[];
  need(names.length > 0, "settingsGrid", "choices is empty");
  for (const name of names) checkKinds("settingsGrid", { [`choices.${name}`]: [choices[name], "list"] });
  for (const name of names) need(choices[name].length > 0, "settingsGrid", `${name} has no values to try`);
  return names.reduce<Partial<Record<Name, number>>[]>(
    (settings, name) => settings.flatMap((setting) => choices[name].map((value) => ({ ...setting, [name]: value }))),
    [{}],
  ) as Setting<Name>[];
}

/**
 * Settings drawn at random, each hyperparameter by itself.
 *
 * @param count how many; a whole number from 1
 * @throws RangeError when a range is empty, or reaches 0 on a logarithmic scale
 * @example
 * settingsAtRandom({ rate: { low: 1e-4, high: 0.1 } }, 16, seeded(1)).length // → 16
 * @see J. Bergstra, Y. Bengio (2012), Random search for hyper-parameter optimization
 */
export function settingsAtRandom<Name extends string>(
  ranges: Readonly<Record<Name, SettingRange>>,
  count: number,
  random: Random,
): Setting<Name>[] {
  checkKinds("settingsAtRandom", { ranges: [ranges, "record"], random: [random, "random"] });
  const where = "settingsAtRandom";
  need(Number.isInteger(count) && count >= 1, where, `count must be a whole number from 1 but is ${count}`);
  const entries = Object.entries(ranges) as [Name, SettingRange][];
  for (const [name, range] of entries)
    checkParts("settingsAtRandom", `ranges.${name}`, range, { low: "number", high: "number" });
  for (const [name, { low, high, log = true }] of entries) {
    need(low < high, where, `${name} has low ${low}, which must be below high ${high}`);
    need(!log || low > 0, where, `${name} begins at ${low}, but a logarithmic scale has no place for it: log: false`);
  }
  return Array.from(
    { length: count },
    () =>
      Object.fromEntries(
        entries.map(([name, { low, high, log = true }]) => {
          const share = random.uniform();
          return [name, log ? low * exp(share * ln(high / low)) : low + share * (high - low)];
        }),
      ) as Setting<Name>,
  );
}
