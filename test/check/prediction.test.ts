import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { calibrationOf } from "../../lib/check/calibration";
import { keepPrediction, type Predictions, scorePrediction } from "../../lib/check/prediction";
import { openPredictions } from "../../lib/check/prediction-store";
import { fc } from "../properties";

const five: Predictions = { "01.a": { answer: 5, confidence: 0.8 } };

test("a prediction is kept by one call and scored by the next", () => {
  const kept = keepPrediction({}, "01.a", 5, 0.8);
  assert.deepEqual(kept.predictions, five);
  assert.equal(kept.sentence, "01.a: you expect 5, 80 % sure. Run the next cell.");
  const scored = scorePrediction(kept.predictions, "01.a", 7);
  assert.equal(scored.predictions["01.a"].right, false);
  assert.equal(scored.sentence, "01.a: it is 7. You expected 5, 80 % sure: not so.");
});

test("a number counts as right within what is allowed, a word whatever its case, yes and no as true and false", () => {
  assert.equal(
    scorePrediction(five, "01.a", 6, 1).sentence,
    "01.a: it is 6. You expected 5, 80 % sure: right, within 1.",
  );
  const word = keepPrediction({}, "02.b", " Settles", 1).predictions;
  assert.equal(scorePrediction(word, "02.b", "settles").predictions["02.b"].right, true);
  const yes = keepPrediction({}, "02.c", true, 0.6).predictions;
  assert.equal(scorePrediction(yes, "02.c", false).sentence, "02.c: it is no. You expected yes, 60 % sure: not so.");
});

test("a number between quotation marks is a number", () => {
  for (const written of ["6", " 6.0 ", "+6", "6 %", "6."]) {
    const { predictions, sentence } = keepPrediction({}, "01.a", written, 0.8);
    assert.equal(sentence, "01.a: you expect 6, 80 % sure. Run the next cell.");
    assert.equal(scorePrediction(predictions, "01.a", 6.5, 1).predictions["01.a"].right, true);
  }
  for (const word of ["6 or 7", "six", "-", "%", "1e"]) {
    assert.equal(keepPrediction({}, "01.a", word, 0.8).predictions["01.a"].answer, word);
  }
});

test("a placeholder is no prediction, and its outcome is told all the same", () => {
  for (const blank of [undefined, null, "", "?", Number.NaN]) {
    assert.deepEqual(keepPrediction({}, "01.a", blank, 0.5).predictions, {});
  }
  assert.equal(scorePrediction({}, "01.a", 7).sentence, "01.a: it is 7. You had made no prediction.");
});

test("what is predicted after the outcome was seen does not count", () => {
  const seen = scorePrediction({}, "01.a", 7).predictions;
  const late = keepPrediction(seen, "01.a", 7, 1);
  assert.equal(late.sentence, "01.a: you have seen the outcome already, so this does not count as a prediction.");
  const again = scorePrediction(late.predictions, "01.a", 7);
  assert.equal(again.sentence, "01.a: it is 7. You had made no prediction.");
  assert.equal(calibrationOf(again.predictions).count, 0);
});

test("before the outcome a prediction may be changed, after it the first one counts", () => {
  assert.equal(keepPrediction(five, "01.a", 6, 0.9).predictions["01.a"].answer, 6);
  const scored = scorePrediction(five, "01.a", 7).predictions;
  const late = keepPrediction(scored, "01.a", 7, 1);
  assert.equal(late.predictions, scored);
  assert.equal(
    late.sentence,
    "01.a: you expected 5, 80 % sure. You have seen the outcome: that first prediction counts.",
  );
  assert.equal(scorePrediction(scored, "01.a", 5).predictions["01.a"].right, false);
});

test("a wrong call is one line with the remedy", () => {
  assert.throws(() => keepPrediction({}, "1a", 5, 0.5), /^RangeError: predict: ids look like "01\.a", got "1a"$/);
  assert.throws(
    () => keepPrediction({}, "01.a", 5, 80),
    /^RangeError: predict: confidence is from 0 to 1, got 80; 80 % is 0\.8$/,
  );
  assert.throws(() => keepPrediction({}, "01.a", 5, Number.NaN), /confidence is from 0 to 1, got NaN$/);
  assert.throws(
    () => keepPrediction({}, "01.a", [5], 1),
    /^TypeError: predict: an answer is a number, a text or true \/ false/,
  );
});

function predictions(count: number, confidence: number, right: number): Predictions {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`p${i}`, { answer: 1, confidence, right: i < right }]),
  );
}

test("eight of ten right at 0.8 lies on the diagonal", () => {
  const { groups, brier, sentence } = calibrationOf(predictions(10, 0.8, 8));
  assert.equal(groups.length, 1);
  assert.ok(Math.abs(groups[0].confidence - 0.8) < 1e-12);
  assert.equal(groups[0].right, 0.8);
  assert.ok(Math.abs(brier - 0.16) < 1e-12);
  assert.equal(sentence, "10 predictions scored: you were about as often right as you were sure.");
});

test("Wilson's interval of 8 right in 10 is 0.490 to 0.943", () => {
  const [{ low, high }] = calibrationOf(predictions(10, 0.8, 8)).groups;
  assert.deepEqual([low.toFixed(3), high.toFixed(3)], ["0.490", "0.943"]);
});

test("who is surer than right is told so, and who is too modest too", () => {
  assert.match(calibrationOf(predictions(10, 0.9, 5)).sentence, /surer than right, by 40 points/);
  assert.match(calibrationOf(predictions(10, 0.5, 9)).sentence, /right more often than you were sure, by 40 points/);
  assert.match(calibrationOf(predictions(3, 0.9, 0)).sentence, /^3 predictions scored: too few/);
  assert.equal(calibrationOf({}).sentence, "No prediction has been scored yet.");
});

test("groups hold every scored prediction once, and their shares lie inside their intervals", () => {
  const prediction = fc.record({
    answer: fc.constant(1),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    right: fc.option(fc.boolean(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), prediction), (all) => {
      const { groups, count, brier } = calibrationOf(all);
      const scored = Object.values(all).filter(({ right }) => right !== undefined).length;
      const inside = groups.every(({ low, right, high }) => low <= right + 1e-12 && right <= high + 1e-12);
      return (
        count === scored &&
        groups.reduce((sum, group) => sum + group.count, 0) === scored &&
        inside &&
        brier >= 0 &&
        brier <= 1
      );
    }),
  );
});

test("predictions last in the learner's folder, and as long as the process everywhere else", () => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-predictions-"));
  try {
    openPredictions(folder, {}).write(five);
    assert.deepEqual(openPredictions(folder, {}).read(), {});
    mkdirSync(join(folder, ".nabla"));
    openPredictions(folder, {}).write(five);
    assert.deepEqual(openPredictions(folder, {}).read(), five);
    assert.deepEqual(openPredictions(folder, { NABLA_CANONICAL: "1" }).read(), {});
    assert.deepEqual(openPredictions(folder, { NBGRADER_EXECUTION: "autograde" }).read(), {});
    const file = join(folder, ".nabla", "predictions.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("0.8", '"sure"'));
    assert.deepEqual(openPredictions(folder, {}).read(), {});
    writeFileSync(file, "{");
    assert.deepEqual(openPredictions(folder, {}).read(), {});
  } finally {
    rmSync(folder, { recursive: true });
  }
});
