/** What notebook 11 claims, held to the kept results of five seeds. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keptBand } from "../../lib/datasets/kept-results";
import { median } from "../../lib/statistics/band";

const kept = (...path: string[]) => keptBand("black-box", ...path);
const sets = ["generated digits", "MNIST"];
const assumed = (set: string, network: string, what: string) => kept(`assumptions, ${set}`, network, what);
/** Median of the pairs of seeds: what a network loses, seed by seed. */
const loss = (set: string, network: string, what: string): number => {
  const [before, after] = ["as they are", what].map((each) => assumed(set, network, each).values);
  return median(before.map((value, i) => value - after[i]));
};

test("the kept bands are those of their values: five seeds, or twenty random networks", () => {
  const walk = (found: unknown, path: string): number => {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return 0;
    const { values, low, high, median: middle } = found as Record<string, unknown>;
    if (!Array.isArray(values))
      return Object.entries(found).reduce((sum, [name, each]) => sum + walk(each, `${path}/${name}`), 0);
    const numbers = values as number[];
    assert.equal(numbers.length, path.includes("decoy/random") ? 20 : 5, path);
    assert.deepEqual([low, high], [Math.min(...numbers), Math.max(...numbers)], path);
    assert.ok(Math.abs((middle as number) / (median(numbers) || 1) - (median(numbers) ? 1 : 0)) < 1e-3, path);
    return 1;
  };
  const file = join(__dirname, "..", "..", "data", "results", "black-box.json");
  assert.ok(walk(JSON.parse(readFileSync(file, "utf8")), "") >= 70);
});

test("LIME, Shapley values and occlusion find the planted tag with a precision of at least 0.9 in every seed", () => {
  for (const method of ["LIME", "Shapley", "occlusion", "integrated gradients"])
    assert.ok(kept("shortcut", "planted", "precision", method).low >= 0.9, method);
});

test("saliency finds it less often than each of the others, in every seed", () => {
  const saliency = kept("shortcut", "planted", "precision", "saliency").values;
  for (const method of ["LIME", "Shapley", "occlusion"]) {
    const other = kept("shortcut", "planted", "precision", method).values;
    assert.ok(
      saliency.every((value, i) => value < other[i]),
      method,
    );
  }
});

test("Shapley values add up to the difference of the answers, to 1e-9", () => {
  assert.ok(kept("shortcut", "planted", "adds up").high < 1e-9);
});

test("deleting by any explanation brings the answer down faster than any order does, in every seed", () => {
  const chance = kept("shortcut", "planted", "deletion", "by chance").values;
  for (const method of ["LIME", "Shapley", "occlusion", "saliency", "integrated gradients"]) {
    const other = kept("shortcut", "planted", "deletion", method).values;
    assert.ok(
      other.every((area, i) => area < chance[i]),
      method,
    );
  }
});

test("with a decoy on every picture the trained network prefers the tag in every seed, random ones do not agree", () => {
  assert.deepEqual(kept("decoy", "trained", "tag over decoy").values, [1, 1, 1, 1, 1]);
  const random = kept("decoy", "random", "tag over decoy");
  assert.equal(random.values.length, 20);
  assert.ok(random.low < 0.2 && random.high > 0.8, `${random.low} to ${random.high}`);
  assert.ok(random.values.filter((share) => share === 1).length <= 5);
});

test("R² does not tell them apart, the spread does, and the rule draws all of the trained and none of the random", () => {
  assert.ok(kept("decoy", "random", "R²").median >= kept("decoy", "trained", "R²").median);
  assert.ok(kept("decoy", "random", "spread").high < 0.01 && kept("decoy", "trained", "spread").low > 0.1);
  assert.equal(kept("decoy", "random", "shown").high, 0);
  assert.ok(kept("decoy", "trained", "shown").low >= 0.9);
});

test("two runs of LIME agree the better the more samples they take: their weights come together as 1/√samples", () => {
  const apart = (samples: number): number => kept("shortcut", "stability", "apart", `${samples}`).median;
  const ratio = apart(25) / apart(1600); // √64 = 8
  assert.ok(ratio > 8 / 1.5 && ratio < 8 * 1.5, `${ratio}`);
  assert.ok(kept("shortcut", "stability", "overlap", "25").median < 0.85);
  for (const samples of ["200", "400", "800", "1600"])
    assert.ok(kept("shortcut", "stability", "overlap", samples).low >= 0.85, samples);
});

test("from a width of 0.1 on LIME says nearly the same; at 0.05 nothing fits", () => {
  const at = (width: string, what: string) => kept("shortcut", "stability", "widths", width, what);
  for (const width of ["0.1", "0.25", "0.5", "1", "5"]) {
    assert.ok(at(width, "R²").low > 0.85, width);
    assert.ok(Math.abs(at(width, "strongest").median / at("0.25", "strongest").median - 1) < 0.1, width);
  }
  assert.ok(at("0.05", "R²").high < 0.7);
});

for (const set of sets) {
  test(`shuffled pixels, ${set}: nothing lost fully connected, some in LeNet-5, most with a global average`, () => {
    assert.ok(Math.abs(loss(set, "fully connected", "shuffled")) < 0.02);
    assert.ok(loss(set, "LeNet-5", "shuffled") > loss(set, "fully connected", "shuffled"));
    assert.ok(loss(set, "global average", "shuffled") > 0.15);
    assert.ok(assumed(set, "global average", "shuffled").high < assumed(set, "LeNet-5", "shuffled").low);
  });

  test(`moved right by three pixels, ${set}: global average > LeNet-5 > fully connected, for every seed`, () => {
    const [dense, lenet, average] = ["fully connected", "LeNet-5", "global average"].map((network) =>
      assumed(set, network, "moved right"),
    );
    dense.values.forEach((value, seed) => {
      assert.ok(average.values[seed] > lenet.values[seed] && lenet.values[seed] > value, `seed ${seed + 1}`);
    });
  });

  test(`a recurrent network that reads from the top, ${set}: moved down costs less than half of moved right`, () => {
    assert.ok(loss(set, "recurrent", "moved down") < loss(set, "recurrent", "moved right") / 2);
  });
}

test("shuffled, the recurrent network loses less than 0.1 on generated digits and gains on MNIST", () => {
  const [generated, mnist] = sets.map((set) => loss(set, "recurrent", "shuffled"));
  assert.ok(generated > 0 && generated < 0.1 && mnist < 0, `${generated}, ${mnist}`);
});

test("silencing hidden units costs less than silencing as large a part of the outputs, in each of five networks", () => {
  const of = (part: string, share: number) => kept("representation", "silenced", part, `${share}`).values;
  for (const share of [10, 20, 30, 40, 50, 60, 70, 80, 90])
    of("hidden", share).forEach((right, seed) => {
      assert.ok(right > of("outputs", share)[seed], `${share} %, seed ${seed + 1}`);
    });
  for (const share of [0, 50, 90]) // a straight line: a tenth of the digits with every output
    for (const [seed, right] of of("outputs", share).entries())
      assert.ok(Math.abs(right - (1 - share / 100) * of("outputs", 0)[seed]) < 0.03, `${share} %: ${right}`);
});

test("LIME near four students: two are explained in each of five networks, the same thing helps each, two never are", () => {
  const near = (student: string, what: string) => kept("tables", "LIME near students", student, what);
  for (const student of ["4, 4", "8, 8"]) assert.equal(near(student, "shown").high, 0);
  for (const [student, helps, other] of [
    ["6, 3", "hour", "lecture"],
    ["3, 6", "lecture", "hour"],
  ]) {
    assert.equal(near(student, "shown").low, 1);
    assert.ok(near(student, helps).low > 4 * near(student, other).high);
  }
});

test("on the table depth gains at most a third of what it gains on pictures; one column by hand is half of it", () => {
  const of = (data: string, how: string): number => kept("tables", data, how).median;
  const [table, pictures] = ["table: pass or fail", "pictures: digits"];
  const gain = (data: string): number => of(data, "deep") - of(data, "one layer");
  assert.ok(gain(table) < gain(pictures) / 3);
  const byHand = of(table, "one layer, lectures × hours added") - of(table, "one layer");
  assert.ok(byHand >= 0.4 * gain(table), `${byHand} of ${gain(table)}`);
});
