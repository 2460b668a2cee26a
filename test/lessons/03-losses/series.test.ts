/** What notebook 03 says of "absolute error is better for time series", over five seeds. */
import assert from "node:assert/strict";
import test from "node:test";
import { leastAbsoluteLine, leastSquaresLine, median, seeded } from "../../../lib";

/** How far each line's slope is from the 0.8 that made the series: 200 pairs [squared, absolute]. */
function misses(noise: () => number, fault: () => number): number[][] {
  return Array.from({ length: 200 }, () => {
    let now = 0;
    const days = Array.from({ length: 61 }, () => {
      now = 0.8 * now + noise();
      return now;
    }).map((day) => day + fault());
    const lines = [leastSquaresLine, leastAbsoluteLine].map((line) => line(days.slice(0, -1), days.slice(1)));
    return lines.map(({ slope }) => Math.abs(slope - 0.8));
  });
}

const seeds = [13, 14, 15, 16, 17];
const middle = (pairs: readonly number[][], which: number): number => median(pairs.map((pair) => pair[which]));
const absoluteIsNearer = (pairs: readonly number[][]): number =>
  pairs.filter(([squared, absolute]) => absolute < squared).length / pairs.length;

for (const seed of seeds) {
  const random = seeded(seed);
  const rare = (): boolean => random.uniform() < 0.05;

  test(`seed ${seed}: with gentle noise squared error is nearer more often`, () => {
    assert.ok(
      absoluteIsNearer(
        misses(
          () => random.normal(),
          () => 0,
        ),
      ) < 0.5,
    );
  });

  test(`seed ${seed}: with rare shocks absolute error misses by less than half`, () => {
    const pairs = misses(
      () => random.normal(0, rare() ? 20 : 1),
      () => 0,
    );
    assert.ok(middle(pairs, 1) < middle(pairs, 0) / 2, `${middle(pairs, 1)} of ${middle(pairs, 0)}`);
  });

  test(`seed ${seed}: a false value is an input too: both are far off, squared error more so`, () => {
    const pairs = misses(
      () => random.normal(),
      () => (rare() ? 6 : 0),
    );
    assert.ok(middle(pairs, 1) > 0.12 && middle(pairs, 0) > middle(pairs, 1) + 0.1);
  });
}
