import type { Comparison } from "../compare";
import { competitors } from "../competitors";

/** All notebooks executed headless, with the fast kernels and with plain TypeScript; ten minutes are the budget. */
export function course(): Comparison[] {
  const { course: fast, courseTiled: tiled } = competitors;
  const side = { args: {} };
  return [
    {
      work: "all notebooks",
      task: "course",
      of: { competitor: fast, ...side },
      against: { competitor: tiled, ...side },
      atMost: 600_000,
      agreement: 0,
    },
  ];
}
