import assert from "node:assert/strict";
import { test } from "node:test";
import * as accumulation from "../../lib/operations/accumulation";
import * as arithmetic from "../../lib/operations/arithmetic";
import * as arranging from "../../lib/operations/arranging";
import * as comparison from "../../lib/operations/comparison";
import * as counting from "../../lib/operations/counting";
import * as functions from "../../lib/operations/functions";
import * as images from "../../lib/operations/images";
import * as linearAlgebra from "../../lib/operations/linear-algebra";
import * as products from "../../lib/operations/products";
import * as reductions from "../../lib/operations/reductions";
import * as rounding from "../../lib/operations/rounding";
import * as shaping from "../../lib/operations/shaping";
import * as sorting from "../../lib/operations/sorting";
import { seeded } from "../../lib/random/random";
import * as creation from "../../lib/tensor/creation";
import { Tensor } from "../../lib/tensor/tensor";
import { fc } from "../properties";

const { withoutAxes: _, ...reducing } = reductions;
const { checkPair: __, checkWindow: ___, ...windows } = images; // take their caller's name: tested through conv2d and the pools
const modules = {
  ...arithmetic,
  ...comparison,
  ...functions,
  ...windows,
  ...linearAlgebra,
  ...accumulation,
  ...arranging,
  ...counting,
  ...rounding,
  ...sorting,
  ...products,
  ...reducing,
  ...shaping,
  ...creation,
};
const operations = Object.entries(modules) as unknown as [string, (...args: unknown[]) => unknown][];

/** Tensors of every awkward kind: scalar, empty, vector, matrix, images, not a number, float32. */
const tensors = fc.oneof(
  fc
    .constantFrom([], [0], [3], [0, 3], [2, 3], [3, 2], [1, 1], [2, 2, 2], [1, 4, 4, 2], [2, 2, 2, 3], [1, 0, 4, 1])
    .chain((shape) =>
      fc
        .constantFrom(-1, 0, 0.5, 2, Number.NaN, Infinity)
        .chain((value) =>
          fc
            .constantFrom("float64" as const, "float32" as const)
            .map((dtype) => creation.full(shape, value, { dtype })),
        ),
    ),
);
const garbage = fc.constantFrom<unknown>(
  undefined,
  null,
  "text",
  true,
  Number.NaN,
  -1,
  0,
  1,
  2,
  1.5,
  1e20,
  Infinity,
  [],
  [0],
  [1, 2],
  [-1],
  [0.5],
  ["a"],
  [[1, 1]],
  {},
  { stride: 0 },
  { size: -1 },
  { padding: 9 },
  { padding: "some" },
  { keepDims: true },
  { bias: 3 },
  seeded(1),
  { dtype: "int8" },
  { shape: [2] },
  () => 1,
);
const argument = fc.oneof(
  { weight: 3, arbitrary: tensors },
  { weight: 2, arbitrary: garbage },
  { weight: 1, arbitrary: fc.array(tensors, { maxLength: 3 }) },
);

for (const [name, operation] of operations) {
  test(`${name} gives a result or a one-line error that begins with a function's name, whatever goes in`, () => {
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 4 }), (args) => {
        const before = args.map((arg) => (arg instanceof Tensor ? Array.from(arg.data) : undefined));
        try {
          const result = operation(...args);
          assert.ok(typeof result === "object" || typeof result === "boolean");
        } catch (error) {
          assert.ok(
            error instanceof Error && (error.name === "RangeError" || error.name === "TypeError"),
            String(error),
          );
          assert.match(error.message, /^\w+: [^\n]+$/, `${name}: ${error.message}`);
          assert.doesNotMatch(
            error.message,
            /undefined \(reading|is not a function|not iterable|Invalid array length|\[object/,
            `${name} ${args}`,
          );
        }
        args.forEach((arg, i) => {
          if (arg instanceof Tensor) assert.deepEqual(Array.from(arg.data), before[i], "an argument was changed");
        });
      }),
      { numRuns: 300, seed: 1 },
    );
  });
}
