import type { Comparison } from "../compare";
import { type Competitor, competitors } from "../competitors";
import type { Args } from "../servers/serve";

/** 3×3 convolutions of the sizes of ResNets, batch 8: nothing but arithmetic, where wider registers win. */
export function conv(): Comparison[] {
  const shapes = [
    { size: 32, channels: 32 },
    { size: 16, channels: 64 },
    { size: 8, channels: 128 },
  ];
  const pair = (of: Competitor, against: Competitor, goals: Partial<Comparison>, more: Args = {}): Comparison[] =>
    shapes.map(({ size, channels }) => {
      const args = { N: 8, size, channels };
      return {
        work: `3×3, ${channels} channels, ${size}×${size}`,
        task: "conv",
        of: { competitor: of, args },
        against: { competitor: against, args: { ...args, ...more } },
        operations: 2 * 8 * size * size * 9 * channels * channels,
        agreement: 1e-3,
        ...goals,
      };
    });
  const { nabla1, nabla2, nablaFma1, tfjsWasm, torch1 } = competitors;
  const last = { layout: "channels last" };
  return [
    ...pair(nabla1, torch1, { target: 0.4 }, last),
    ...pair(nablaFma1, torch1, { target: 0.4 }, last),
    ...pair(nabla1, tfjsWasm, {}),
    ...pair(nabla2, nabla1, {}),
  ];
}
