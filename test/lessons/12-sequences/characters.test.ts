import assert from "node:assert/strict";
import { test } from "node:test";
import {
  characterBits,
  characterLoss,
  characterParams,
  surprises,
  trainCharacters,
  writeLetters,
} from "../../../lib/lessons/12-sequences/characters";
import { nGram } from "../../../lib/lessons/12-sequences/n-gram";
import { seeded } from "../../../lib/random/random";

const text = Array.from({ length: 900 }, (_, i) => [0, 1, 2, 1][i % 4]);

test("the loss of a text is the mean of its letters' surprises", () => {
  const params = characterParams(4, 6, seeded(1));
  const letters = [0, 3, 1, 2, 2, 0];
  const mean = surprises(params, letters).reduce((sum, bits) => sum + bits, 0) / 5;
  assert.ok(Math.abs(characterLoss(params, [letters]).item() / Math.LN2 - mean) < 1e-5);
});

test("a new network is as surprised as one that guesses", () => {
  const bits = characterBits(characterParams(4, 16, seeded(2)), text);
  assert.ok(Math.abs(bits - 2) < 1, `${bits}`);
});

test("it learns a pattern that needs a memory, where counting single letters cannot", () => {
  const { params, losses } = trainCharacters(text, 3, { steps: 150, units: 16, length: 12, batch: 8, seed: 1 });
  assert.ok(losses[149] < 0.3 * losses[0]);
  assert.ok(characterBits(params, text) < 0.3);
  assert.ok(nGram(text, 1, 3).bits(text) > 0.45);
  assert.ok(nGram(text, 2, 3).bits(text) < 0.1);
  const written = writeLetters(params, [0, 1, 2, 1], 40, seeded(3), 2);
  assert.deepEqual(written.slice(4, 12), [0, 1, 2, 1, 0, 1, 2, 1]);
});

test("n-gram probabilities add up to 1, also after a context that was never there", () => {
  const model = nGram([0, 1, 0, 2, 0, 1], 2, 4);
  for (const context of [
    [0, 1],
    [3, 3],
  ]) {
    const sum = model.probabilities(context).reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum - 1) < 1e-4, `${sum}`);
  }
});

test("texts that cannot be read are refused", () => {
  const params = characterParams(3, 4, seeded(1));
  assert.throws(() => characterLoss(params, [[0]]), { message: "characterLoss: texts have 1 letters; two at least" });
  assert.throws(
    () =>
      characterLoss(params, [
        [0, 1],
        [0, 1, 2],
      ]),
    {
      message: "characterLoss: texts must have 2 letters each",
    },
  );
  assert.throws(() => nGram([0, 7], 1, 3), { message: "nGram: letter 1 is 7, not a whole number from 0 to 2" });
  assert.throws(() => trainCharacters([0, 1], 2), {
    message: "trainCharacters: a text of 2 letters is too short for 25 steps",
  });
});
