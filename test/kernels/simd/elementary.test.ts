import { after, test } from "node:test";
import { reference } from "../../../lib/kernels/reference/reference";
import { tiled } from "../../../lib/kernels/tiled/tiled";
import { fc } from "../../properties";
import { assertSame, dtypes, levels } from "./equal";

after(() => {
  for (const level of levels) level.stop();
});

/** Where one formula ends and another begins, as lib/elementary has them. */
const borders: readonly number[] = [
  ...[Math.LN2 / 2, 1.5 * Math.LN2, 19.5 * Math.LN2, 38, 56 * Math.LN2, 300, 708, 709.782712893384, 745.1332191019411],
  ...[2 ** -54, 2 ** -28, 2 ** -20, 0.5, Math.SQRT1_2, 1 - 2 ** -20, 1, 1 + 2 ** -20, 1.0397, Math.SQRT2, 11, 22, 44],
  ...[2 ** -1022, 2 ** -1074, Number.MAX_VALUE, 0, Number.POSITIVE_INFINITY, Number.NaN],
];

test("beside every border of a formula, in pairs with every other border, the levels give the reference's bits", () => {
  const operations = ["exp", "expm1", "log", "sigmoid", "tanh"] as const;
  for (const dtype of ["float32", "float64"] as const) {
    const unit = dtype === "float32" ? 2 ** -23 : 2 ** -52;
    const near = borders.flatMap((x) => [-2, -1, 0, 1, 2].flatMap((n) => [x * (1 + n * unit), -x * (1 + n * unit)]));
    for (let apart = 0; apart < near.length; apart += 7) {
      const pairs = near.flatMap((x, i) => [x, near[(i + apart) % near.length]]);
      const x = dtype === "float32" ? Float32Array.from(pairs) : Float64Array.from(pairs);
      for (const operation of operations) {
        const [expected, out] = [x.slice(), x.slice()];
        reference.unary(operation, x, expected);
        for (const { kernels } of levels) {
          kernels.unary(operation, x, out);
          assertSame(out, expected, operation);
        }
      }
    }
  }
});

test("exp, expm1, log, sigmoid and tanh of every size and sign equal the reference bit for bit, at every level", () => {
  const bits = fc.uint32Array({ minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(dtypes, bits, (dtype, { buffer }) => {
      const x = dtype === "float32" ? new Float32Array(buffer) : new Float64Array(buffer);
      for (const operation of ["exp", "expm1", "log", "sigmoid", "tanh"] as const) {
        const [expected, out] = [x.slice(), x.slice()];
        reference.unary(operation, x, expected);
        for (const kernels of [tiled, ...levels.map((level) => level.kernels)]) {
          kernels.unary(operation, x, out);
          assertSame(out, expected, operation);
        }
      }
    }),
    { numRuns: 200 },
  );
});
