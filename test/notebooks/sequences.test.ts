import assert from "node:assert/strict";
import { test } from "node:test";
import { loadSequences } from "../../lib/lessons/12-sequences/sequence-results";
import { committed, printedBy } from "./committed";

const { faces, farthest, characters, norms } = loadSequences();

test("the kept bands are those of their five values", () => {
  for (const band of [faces, farthest, characters, norms.linear, norms.tanh].flatMap((part) => Object.values(part))) {
    const sorted = [...band.values].sort((a, b) => a - b);
    assert.equal(sorted.length, 5);
    assert.deepEqual([band.low, band.median, band.high], [sorted[0], sorted[2], sorted[4]]);
  }
});

test("on people never seen the median area is at least 0.95 at nuisance 0.8, pixels stay below 0.8", () => {
  assert.ok(faces.trained.median >= 0.95, `${faces.trained.median}`);
  assert.ok(faces.pixels.high < 0.8 && faces.untrained.high < 0.8);
  assert.ok(faces.trained.low > faces.untrained.high);
});

test("with squared distances nearly all encodings come together in four seeds of five, with distances in none", () => {
  const squared = farthest["trained, squared distances"].values;
  assert.equal(squared.filter((most) => most < 0.05).length, 4);
  assert.ok(farthest.trained.low > 2);
  faces["trained, squared distances"].values.forEach((area, seed) => {
    assert.ok(faces.trained.values[seed] > area, `seed ${seed + 1}: ${area}`);
  });
});

test("after 1,200 steps the network of letters needs at most 2.75 bits", () => {
  assert.ok(characters["1200"].high <= 2.75, `${characters["1200"].high}`);
  assert.ok(characters["1200"].high < characters["300"].low);
});

test("linear and random: within a factor of 20 of ρ⁵⁰, at every ρ alike", () => {
  for (const [radius, { low, high }] of Object.entries(norms.linear)) {
    const power = Number(radius) ** 50;
    assert.ok(low > power / 20 && high < 2 * power, `${radius}: ${low} to ${high}, ρ⁵⁰ ${power}`);
  }
});

test("linear and random: parallel to ρ⁵⁰, what is left is the same share of it at every ρ, seed by seed", () => {
  const shares = Object.entries(norms.linear).map(([radius, { values }]) =>
    values.map((v) => v / Number(radius) ** 50),
  );
  for (const share of shares)
    share.forEach((each, seed) => {
      assert.ok(Math.abs(each / shares[0][seed] - 1) < 1e-3, `${each} ${shares[0][seed]}`);
    });
});

test("tanh vanishes at ρ = 1 and at 1.2, and at 2 explodes in most seeds", () => {
  assert.ok(norms.tanh["1"].high < 1e-5);
  assert.ok(norms.tanh["1.2"].high < 1e-2);
  assert.ok(norms.tanh["2"].median > 1 && norms.tanh["2"].low < 1);
});

test("notebook 12 prints the numbers of the file", () => {
  const printed = printedBy(committed("12-encodings-sequences"), "faces-seeds");
  for (const { median } of Object.values(faces)) assert.ok(printed.includes(median.toPrecision(3)), `${median}`);
});

test("in notebook 12 the encoder spreads people over the sphere, and with squared distances holds them at one place", () => {
  const rows = printedBy(committed("12-encodings-sequences"), "encoder-squared").split("\\n");
  const numbers = (name: string) =>
    rows
      .find((row) => row.startsWith(name))
      ?.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  const [apart, together] = [numbers("not squared"), numbers("squared")];
  assert.ok(apart[0] > 2 && together[0] < 0.05, rows.join(", "));
  assert.ok(apart[1] > together[1]);
});
