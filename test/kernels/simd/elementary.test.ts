import { after, test } from "node:test";
import { reference } from "../../../lib/kernels/reference/reference";
import { tiled } from "../../../lib/kernels/tiled/tiled";
import { fc } from "../../properties";
import { assertSame, dtypes, levels } from "./equal";

after(() => {
  for (const level of levels) level.stop();
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
