import type { Comparison } from "../compare";
import { type Competitor, competitors } from "../competitors";

/** Matrix products [M, K] · [K, N]: squares, and the layers of LeNet-5 with a batch of 64. */
export const shapes: readonly (readonly [string, number, number, number])[] = [
  ["128³", 128, 128, 128],
  ["256³", 256, 256, 256],
  ["512³", 512, 512, 512],
  ["conv 1 of LeNet-5, 39200×75×8", 39200, 75, 8],
  ["conv 2 of LeNet-5, 5000×200×16", 5000, 200, 16],
  ["dense 1 of LeNet-5, 64×400×120", 64, 400, 120],
  ["dense 2 of LeNet-5, 64×120×84", 64, 120, 84],
];

/** The matrix product against TensorFlow.js on one thread, against itself on two, and where native code stands. */
export function gemm(): Comparison[] {
  const pair = (of: Competitor, against: Competitor, goals: Partial<Comparison>, only = shapes): Comparison[] =>
    only.map(([name, M, K, N]) => ({
      work: name,
      task: "gemm",
      of: { competitor: of, args: { M, K, N } },
      against: { competitor: against, args: { M, K, N } },
      operations: 2 * M * K * N,
      agreement: 1e-4,
      ...goals,
    }));
  const { nabla1, nabla2, nablaFma1, nablaTiled, nablaReference, tfjsWasm, tfjsNode, numpy1, torch1 } = competitors;
  const squares = shapes.slice(0, 3);
  return [
    ...pair(nabla1, tfjsWasm, { atLeast: 1.15 }),
    ...pair(nabla2, nabla1, { atLeast: 1.7 }),
    ...pair(nabla1, numpy1, {}, squares),
    ...pair(nabla1, torch1, {}, squares),
    ...pair(nablaFma1, nabla1, {}, squares),
    ...pair(nablaTiled, nablaReference, {}, shapes.slice(0, 1)),
    ...pair(nabla2, tfjsNode, {}, squares),
  ];
}
