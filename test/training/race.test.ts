import assert from "node:assert/strict";
import { test } from "node:test";
import { pairedWins, race } from "../../lib/training/race";

const noted = () => {
  const seen: [string, number, number][] = [];
  const run = (name: string, setting: number, seed: number): number => {
    seen.push([name, setting, seed]);
    return name === "a" ? (setting - 3) * (setting - 3) + seed : setting === 1 ? Number.NaN : 10;
  };
  return { seen, run };
};
const quiet = { write: () => {} };

test("every entrant is tuned on the tuning seeds alone, and raced with its best setting on the others", async () => {
  const { seen, run } = noted();
  const { a, b } = await race({
    entrants: { a: [1, 3], b: [1, 2] },
    run,
    tuningSeeds: [1, 2],
    seeds: [7, 8],
    ...quiet,
  });
  assert.deepEqual([a.setting, a.tuning, a.results], [3, [5.5, 1.5], [7, 8]]);
  assert.deepEqual([b.setting, b.results], [2, [10, 10]]);
  assert.deepEqual(
    seen.filter(([name]) => name === "a"),
    [
      ["a", 1, 1],
      ["a", 1, 2],
      ["a", 3, 1],
      ["a", 3, 2],
      ["a", 3, 7],
      ["a", 3, 8],
    ],
  );
});

test("a run that gives NaN is the worst", async () => {
  const { run } = noted();
  const { b } = await race({ entrants: { b: [1, 2] }, run, tuningSeeds: [1], seeds: [7], ...quiet });
  assert.deepEqual(b.tuning, [Number.POSITIVE_INFINITY, 10]);
});

test("with one setting nothing is tuned", async () => {
  const { seen, run } = noted();
  await race({ entrants: { a: [2] }, run, tuningSeeds: [], seeds: [5], ...quiet });
  assert.deepEqual(seen, [["a", 2, 5]]);
});

test("what would not be fair is refused", async () => {
  const { run } = noted();
  const seeds = { tuningSeeds: [1], seeds: [2] };
  await assert.rejects(
    race({ entrants: { a: [1, 2], b: [1] }, run, ...seeds }),
    /^RangeError: race: "b" may try 1 settings but "a" 2$/,
  );
  await assert.rejects(
    race({ entrants: { a: [1, 2] }, run, tuningSeeds: [1, 2], seeds: [2, 3] }),
    /^RangeError: race: seed 2 is used for tuning and for the race; choose others$/,
  );
  await assert.rejects(race({ entrants: { a: [1, 2] }, run, tuningSeeds: [], seeds: [2] }), /need tuningSeeds/);
});

test("wins are counted seed by seed, and a draw is nobody's", () => {
  const wins = pairedWins({ a: [1, 2, 3], b: [2, 2, 2], c: [0, 0, 9] });
  assert.deepEqual(wins, { a: { b: 1, c: 1 }, b: { a: 1, c: 1 }, c: { a: 2, b: 2 } });
  assert.throws(() => pairedWins({ a: [1], b: [1, 2] }), /^RangeError: pairedWins: there are 1 and 2 results/);
});
