import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlateauOptions, reduceOnPlateau } from "../../lib/schedules/reduce-on-plateau";
import fixture from "../fixtures/torch/optimizers.json";

/** PyTorch multiplies rates, we shares: one rounding a reduction, and 16 of them at most. */
const ROUNDING = 1e-14;
/** The rate that PyTorch's cases begin with. */
const RATE = 0.8;

const losses = fixture.plateau.losses.map((loss) => loss ?? Number.NaN);

for (const { options, rates } of fixture.plateau.cases) {
  test(`the rates on a plateau with ${JSON.stringify(options)} are PyTorch's after every loss`, () => {
    const { min_lr: lowestRate, ...same } = options as PlateauOptions & { min_lr?: number };
    const share = reduceOnPlateau({ ...same, ...(lowestRate && { lowest: lowestRate / RATE }) });
    rates.forEach((rate, epoch) => {
      const got = RATE * share(losses.slice(0, epoch + 1));
      assert.ok(Math.abs(got - rate) <= ROUNDING * rate, `${got} is not ${rate} after loss ${epoch + 1}`);
    });
  });
}

test("before the first loss the rate is whole, and the losses are not changed", () => {
  const kept = [3, 2, 2, 2, 2];
  assert.equal(reduceOnPlateau({ patience: 0 })([]), 1);
  reduceOnPlateau({ patience: 0 })(kept);
  assert.deepEqual(kept, [3, 2, 2, 2, 2]);
});

test("options out of range are refused in one line", () => {
  const refused: [PlateauOptions, string][] = [
    [{ factor: 1 }, "factor must be above 0 and below 1 but is 1"],
    [{ factor: Number.NaN }, "factor must be above 0 and below 1 but is NaN"],
    [{ patience: 1.5 }, "patience must be a whole number from 0 but is 1.5"],
    [{ cooldown: -1 }, "cooldown must be a whole number from 0 but is -1"],
    [{ threshold: -1 }, "threshold must be 0 or more but is -1"],
    [{ threshold: 1 }, "threshold must be below 1 but is 1"],
    [{ lowest: 2 }, "lowest must be from 0 to 1 but is 2"],
  ];
  for (const [options, message] of refused)
    assert.throws(() => reduceOnPlateau(options), new RangeError(`reduceOnPlateau: ${message}`));
  assert.throws(
    () => reduceOnPlateau()(3 as unknown as number[]),
    new TypeError("reduceOnPlateau: losses must be a list, got 3"),
  );
});
