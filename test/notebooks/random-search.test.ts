import assert from "node:assert/strict";
import { test } from "node:test";
import { loadRandomSearch } from "../../lib/lessons/04-gradient-descent/random-search-results";
import { committed, printedBy } from "./committed";

const { centred, raw, seeds, tries } = loadRandomSearch();

test("the kept results are five seeds of 1,000 tries each, and their bands are those of the values", () => {
  assert.deepEqual([seeds.length, tries], [5, 1000]);
  for (const band of [centred, raw].flatMap((run) => [run.bestLoss, run.testAccuracyPercent])) {
    assert.equal(band.values.length, seeds.length);
    assert.equal(band.low, Math.min(...band.values));
    assert.equal(band.high, Math.max(...band.values));
    const mean = band.values.reduce((a, b) => a + b) / seeds.length;
    assert.ok(Math.abs(band.mean - mean) < 0.001);
  }
});

test("random search on CIFAR-10 gives what the lecture says: single tries 8.4 to 9.6, best near 8.1, 13 to 17 %", () => {
  assert.ok(
    Math.abs(centred.singleTryLoss["1 %"] - 8.4) < 0.15 && Math.abs(centred.singleTryLoss["99 %"] - 9.6) < 0.15,
  );
  assert.ok(centred.bestLoss.low > 7.9 && centred.bestLoss.high < 8.3);
  assert.ok(centred.testAccuracyPercent.low >= 13 && centred.testAccuracyPercent.high <= 17);
});

test("on raw pixels it is worse", () => {
  assert.ok(raw.bestLoss.mean > centred.bestLoss.mean);
  assert.ok(raw.testAccuracyPercent.mean < centred.testAccuracyPercent.mean);
});

test("notebook 04 prints the numbers of the file", () => {
  const printed = printedBy(committed("04-gradient-descent"), "search-cifar");
  for (const { bestLoss, testAccuracyPercent, singleTryLoss } of [centred, raw]) {
    const numbers = [singleTryLoss["1 %"], singleTryLoss["99 %"]];
    for (const band of [bestLoss, testAccuracyPercent]) numbers.push(band.low, band.mean, band.high);
    for (const number of numbers) assert.ok(printed.includes(number.toFixed(2)), `${number} is not printed`);
  }
});
