import type { Comparison } from "../compare";
import { type Competitor, competitors } from "../competitors";

/** Hand-made features: HoG against scikit-image's, with the same choices; colour histograms against NumPy's. */
export function features(): Comparison[] {
  const { nabla1, nabla2, nablaReference, scikitImage } = competitors;
  const work = {
    grey: { count: 1000, side: 32, channels: 1 },
    colour: { count: 1000, side: 32, channels: 3 },
    large: { count: 1, side: 512, channels: 1 },
  };
  const hog = (
    name: keyof typeof work,
    of: Competitor,
    against: Competitor,
    goals: Partial<Comparison>,
    shared = false,
  ): Comparison => {
    const { count, side, channels } = work[name];
    const args = { ...work[name], shared };
    const how = shared ? ", shared votes" : "";
    return {
      work: `HoG of ${count} × ${side}² ${channels === 1 ? "grey" : "colour"}${how}`,
      task: "hog",
      of: { competitor: of, args },
      against: { competitor: against, args },
      ...goals,
    };
  };
  const histogram = (of: string, goals: Partial<Comparison>): Comparison => ({
    work: `colour histogram of 1000 × 32², ${of}`,
    task: "histogram",
    of: { competitor: nabla1, args: { of: of === "channels" ? of : "joint" } },
    against: { competitor: scikitImage, args: { of } },
    agreement: 1e-6,
    ...goals,
  });
  const same = { agreement: 1e-4 }; // theirs adds up in float32
  return [
    hog("grey", nabla1, scikitImage, { atLeast: 5, ...same }),
    hog("colour", nabla1, scikitImage, { atLeast: 8, ...same }),
    hog("large", nabla1, scikitImage, { atLeast: 12, ...same }),
    ...(["grey", "colour", "large"] as const).map((name) => hog(name, nabla1, scikitImage, {}, true)),
    hog("colour", nabla1, nablaReference, same, true),
    hog("colour", nabla2, nabla1, same, true),
    histogram("channels", { atLeast: 2 }),
    histogram("joint", { atLeast: 2 }),
    histogram("joint, at once", {}),
  ];
}
