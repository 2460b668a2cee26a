/** Histograms of oriented gradients on vector instructions, against the loops that the course reads. */
import { after, test } from "node:test";
import type { HogSizes } from "../../../lib/kernels/kernels";
import { fc } from "../../properties";
import { assertSame, compare, dtypes, filled, levels, seeds } from "./equal";

after(() => {
  for (const level of levels) level.stop();
});

const small = fc.integer({ min: 1, max: 3 });

/** Any sizes and choices, with rows and columns of pixels left over. */
const histograms: fc.Arbitrary<HogSizes> = fc
  .record({
    N: small,
    C: fc.constantFrom<1 | 3>(1, 3),
    bins: fc.integer({ min: 1, max: 13 }),
    signed: fc.boolean(),
    cell: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    block: fc.tuple(small, small),
    blocks: fc.tuple(small, small),
    more: fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })),
    norm: fc.constantFrom<HogSizes["norm"]>("L2-Hys", "L2", "L1", "L1-sqrt", "none"),
    interpolate: fc.constantFrom<HogSizes["interpolate"]>("cells", "bins", "none"),
    firstCentre: fc.constantFrom<HogSizes["firstCentre"]>("zero", "half"),
  })
  .map(({ more, ...rest }) => {
    const { cell, block, blocks } = rest;
    const cells = [block[0] + blocks[0] - 1, block[1] + blocks[1] - 1] as const;
    const [H, W] = [0, 1].map((axis) => cells[axis] * cell[axis] + Math.min(more[axis], cell[axis] - 1));
    return { ...rest, cells, H, W };
  });

const lengthOf = ({ bins, block, blocks }: HogSizes): number => block[0] * block[1] * blocks[0] * blocks[1] * bins;

test("hog equals the reference bit for bit, for all sizes, colours, norms and ways to share a vote", () => {
  fc.assert(
    fc.property(dtypes, seeds, histograms, (dtype, seed, sizes) => {
      const { N, H, W, C } = sizes;
      compare(dtype, seed, [N * H * W * C], [N * lengthOf(sizes)], (kernels, [images], [out]) =>
        kernels.hog(images, out, sizes),
      );
    }),
    { numRuns: 200 },
  );
});

test("pictures enough for threads, flat ones and bytes with many ties among them, equal the reference bit for bit", () => {
  const sizes: HogSizes = {
    ...{ N: 40, H: 32, W: 32, C: 3, bins: 9, signed: false, norm: "L2-Hys", interpolate: "cells", firstCentre: "zero" },
    ...{ cell: [8, 8], cells: [4, 4], block: [2, 2], blocks: [3, 3] },
  };
  for (const steps of [255, 3])
    compare("float32", 5, [40 * 3072], [40 * lengthOf(sizes)], (kernels, [images], [out]) => {
      const rounded = images.map((value, i) => (i < 3072 ? 0.5 : Math.round(Math.abs(value) * steps) / steps));
      kernels.hog(rounded, out, sizes);
    });
});

test("what lies behind an array stays as it is", () => {
  for (const level of levels) {
    const images = filled(level, "float32", 5 * 7 * 3, 3);
    const all = level.allocate("float32", 2 * 9 + 8, false).fill(4);
    const sizes: HogSizes = {
      ...{ N: 1, H: 5, W: 7, C: 3, bins: 9, signed: true, norm: "none", interpolate: "bins", firstCentre: "half" },
      ...{ cell: [3, 3], cells: [1, 2], block: [1, 1], blocks: [1, 2] },
    };
    level.kernels.hog(images, all.subarray(0, 18), sizes);
    assertSame(all.subarray(18), new Float32Array(8).fill(4), "room behind the features");
  }
});
