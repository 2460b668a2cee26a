import assert from "node:assert/strict";
import { test } from "node:test";
import { oneCycle } from "../../lib/schedules/one-cycle";

/** Rates of PyTorch 2.13: OneCycleLR(optimizer, 0.8, total_steps=10), and total_steps=7, pct_start=0.5, div_factor=4, final_div_factor=50. */
const ten = [
  0.03200000000000003, 0.41600000000000004, 0.8, 0.7603877056107791, 0.6493965231598104, 0.48900961754903144,
  0.3109935824509686, 0.1506066768401896, 0.03961549438922103, 3.2e-6,
];
const seven = [
  0.19999999999999996, 0.40729490168751575, 0.7427050983124842, 0.7605856094251628, 0.49056333171461314,
  0.15385105886022407, 0.004,
];

test("one cycle is PyTorch's to 1e-12, and stays at its last rate", () => {
  const cases = [
    { schedule: oneCycle({ learningRate: 0.8, steps: 10 }), rates: ten },
    { schedule: oneCycle({ learningRate: 0.8, steps: 7, rise: 0.5, first: 4, last: 50 }), rates: seven },
  ];
  for (const { schedule, rates } of cases) {
    rates.forEach(
      (rate, step) => void assert.ok(Math.abs(schedule(step) - rate) <= 1e-12, `${schedule(step)} at ${step}`),
    );
    assert.equal(schedule(1000), schedule(rates.length - 1));
  }
});

test("a cycle without steps, or with a peak outside, is refused in one line", () => {
  const refused = (f: () => unknown, message: string): void => void assert.throws(f, new RangeError(message));
  refused(() => oneCycle({ learningRate: 1, steps: 1 }), "oneCycle: steps must be a whole number from 2 but is 1");
  refused(
    () => oneCycle({ learningRate: 1, steps: 9, rise: 1 }),
    "oneCycle: rise must be above 0 and below 1 but is 1",
  );
  refused(() => oneCycle({ learningRate: 0, steps: 9 }), "oneCycle: learningRate must be greater than 0 but is 0");
});
