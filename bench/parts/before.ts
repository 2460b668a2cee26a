import type { Comparison } from "../compare";
import { type Competitor, competitors } from "../competitors";
import { passNames } from "../servers/nabla/pass";
import type { Args } from "../servers/serve";
import { shapes } from "./gemm";
import { TRAINING } from "./pairs";

/** The library against itself at another commit, built in the folder NABLA_BEFORE: below 1 something has become slower. */
export function before(): Comparison[] {
  const { nabla1, nabla2, before1, before2 } = competitors;
  type Sides = readonly [now: Competitor, then: Competitor];
  const [alone, two]: readonly Sides[] = [
    [nabla1, before1],
    [nabla2, before2],
  ];
  const pair = ([now, then]: Sides, work: string, task: string, args: Args, rest: Partial<Comparison> = {}) => ({
    work,
    task,
    of: { competitor: now, args },
    against: { competitor: then, args },
    ...rest,
  });
  return [
    ...[alone, two].map((sides) => pair(sides, "LeNet-5, 32 steps of 64", "lenet", {}, { warmUp: TRAINING })),
    ...[alone, two].map((sides) => pair(sides, "ResNet-20, 8 steps of 32", "resnet", {})),
    ...shapes.flatMap(([name, M, K, N]) => [alone, two].map((sides) => pair(sides, name, "gemm", { M, K, N }))),
    ...passNames.flatMap((name) => [
      pair(alone, name, "pass", { name }),
      pair(alone, `${name}, with gradient`, "pass", { name, gradient: true }),
    ]),
  ];
}
