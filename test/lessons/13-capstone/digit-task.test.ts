import assert from "node:assert/strict";
import { test } from "node:test";
import { conditionedDigits } from "../../../lib/lessons/13-capstone/digit-task";
import { ladder, summedSquares } from "../../../lib/lessons/13-capstone/ladder";
import { digitSearch } from "../../../lib/lessons/13-capstone/search";
import { tensor } from "../../../lib/tensor/creation";

test("every condition has every digit equally often", () => {
  const { x, y, conditions } = conditionedDigits(80, 1);
  assert.deepEqual(x.shape, [80, 16, 16, 1]);
  for (const condition of ["tame", "noisy", "wild", "both"])
    for (let digit = 0; digit < 10; digit++)
      assert.equal(y.filter((d, i) => d === digit && conditions[i] === condition).length, 2);
});

test("two seeds share no picture", () => {
  const [one, other] = [conditionedDigits(40, 1), conditionedDigits(40, 2)];
  assert.notDeepEqual(one.x.data, other.x.data);
});

test("a count that does not divide is refused", () => {
  assert.throws(() => conditionedDigits(50, 1), {
    message: "conditionedDigits: count must be a multiple of 40 but is 50",
  });
});

test("summed squares of scores against one-hot targets", () => {
  assert.equal(summedSquares(tensor([[1, 0, 2]]), [0]).item(), 4);
});

test("every rung of the ladder takes pictures and gives ten scores", () => {
  for (const { model } of ladder()) assert.deepEqual(model.outputShape([16, 16, 1]), [10]);
});

test("an attempt of the search is the same twice, and a useless setting is as bad as guessing", async () => {
  const search = digitSearch(1);
  const setting = { rate: 0.003, decay: 1e-4 };
  const [first, second] = [await search.attempt(setting), await search.attempt(setting)];
  assert.deepEqual(first, second);
  const useless = await search.attempt({ rate: 1e-4, decay: 1 });
  assert.ok(first.validation > 0.4 && useless.validation < 0.3, `${first.validation}, ${useless.validation}`);
});
