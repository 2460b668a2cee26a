import assert from "node:assert/strict";
import { test } from "node:test";
import { loadCapstone } from "../../lib/lessons/13-capstone/capstone-results";
import { committed, printedBy } from "./committed";

const { note, ladder, search } = loadCapstone();
const bands = [
  ...Object.values(note).flatMap((run) => Object.values(run)),
  ...Object.values(ladder),
  ...Object.values(search).flatMap(({ validation, test }) => [validation, test]),
];

test("the kept bands are those of their values, from five seeds or ten", () => {
  for (const { values, low, median, high } of bands) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = values.length / 2;
    assert.ok(values.length === 5 || values.length === 10);
    assert.deepEqual([low, high], [sorted[0], sorted[values.length - 1]]);
    const between = values.length === 5 ? sorted[2] : (sorted[middle - 1] + sorted[middle]) / 2;
    assert.ok(Math.abs(median - between) < 1e-3 * (1 + between));
  }
});

test("the note as noted: 94 to 95.5 % of hidden outputs at their ends, a loss of some 24,000 that ends near 5", () => {
  const { outside, start, end, fresh, zero } = note.normal;
  assert.ok(outside.low > 94 && outside.high < 95.5);
  assert.ok(start.median > 20000 && start.median < 27000 && end.low > 3 && end.high < 8);
  assert.ok(fresh.low > 10 * zero.high, "on new examples it is far worse than always 0");
});

test("with rand instead of randn every hidden output is at its end, and the loss stops above 50", () => {
  assert.equal(note.uniform.outside.low, 100);
  assert.ok(note.uniform.end.low > 45);
});

test("a scaled start: 2 to 3.5 % at their ends, a loss below 0.00001, and still worse than always 0 on new examples", () => {
  const { outside, end, fresh, zero } = note.scaled;
  assert.ok(outside.low > 2 && outside.high < 3.5 && end.high < 1e-5);
  assert.ok(fresh.values.every((loss, seed) => loss > zero.values[seed]));
});

test("the ladder: start, loss with its rate, convolutions and moved copies help in five of five seeds; Adam does not", () => {
  const rungs = Object.values(ladder).map(({ values }) => values);
  const gains = rungs.slice(1).map((values, i) => values.map((v, seed) => v - rungs[i][seed]));
  for (const k of [0, 1, 4, 5])
    assert.ok(
      gains[k].every((gain) => gain > 0),
      `rung ${k + 1}: ${gains[k]}`,
    );
  assert.ok(gains[3].some((gain) => gain < 0));
  assert.ok(rungs[0].every((v) => v < 20) && rungs[6].every((v) => v > 80));
});

test("random search beats the grid whose rates miss the best one, and ties with the one that has it", () => {
  const wins = (a: string, b: string) =>
    search[a].test.values.filter((v, seed) => v > search[b].test.values[seed]).length;
  assert.ok(wins("random", "grid") >= 8);
  const close = wins("random", "grid, half a decade on");
  assert.ok(close >= 3 && close <= 7, `${close}`);
});

test("notebook 13 prints the numbers of the file", () => {
  const short = (v: number) => (v < 0.001 ? v.toExponential(1) : String(Number(v.toPrecision(3))));
  const printed = (id: string) => printedBy(committed("13-capstone"), id);
  for (const run of Object.values(note))
    for (const { median } of [run.outside, run.start, run.end])
      assert.ok(printed("note-why").includes(short(median)), `${median} is not printed`);
  for (const { validation, test } of Object.values(search))
    for (const { median } of [validation, test])
      assert.ok(printed("search-best").includes(short(median)), `${median} is not printed`);
});
