import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../host/project";

/** Shares of right answers, one for each of five seeds. */
export interface AccuracyBand {
  readonly values: readonly number[];
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What data/results/features.json holds: shares of test pictures that were answered rightly. */
export interface FeatureResults {
  readonly command: string;
  readonly seeds: readonly number[];
  /** CIFAR-10: by what is looked at (pixels, hue, HoG, …), then by classifier. */
  readonly classifiers: {
    readonly trainingPictures: number;
    readonly testPictures: number;
    readonly accuracy: Readonly<Record<string, Readonly<Record<string, AccuracyBand>>>>;
  };
  /** CIFAR-10: HoG and hue with a linear classifier against LeNet-5, by the number N of training pictures. */
  readonly photographs: readonly {
    readonly N: number;
    readonly "HoG and hue": AccuracyBand;
    readonly "LeNet-5": AccuracyBand;
  }[];
  /** Coloured objects, with colours as generated and with colours that mean nothing. */
  readonly polarity: readonly {
    readonly N: number;
    readonly "as generated": Readonly<Record<"HoG" | "ConvNet", AccuracyBand>>;
    readonly "meaningless colours": Readonly<Record<"HoG" | "ConvNet", AccuracyBand>>;
  }[];
  /** The meaningless colours with a weaker HoG: grey pictures, every vote to one bin of one cell. */
  readonly greyHog: readonly { readonly N: number; readonly HoG: AccuracyBand }[];
  /** Each difficulty at 0, ½ and 1: a linear classifier on pixels that was trained without it, and with it. */
  readonly knobs: Readonly<
    Record<
      string,
      readonly {
        readonly value: number;
        readonly "trained without": AccuracyBand;
        readonly "trained with": AccuracyBand;
      }[]
    >
  >;
}

/**
 * The kept results of hand-made features against networks, which `npm run results -- features` computes in some minutes.
 *
 * @throws Error when the file is not there
 * @example
 * loadFeatureResults().seeds // → [1, 2, 3, 4, 5]
 */
export function loadFeatureResults(): FeatureResults {
  return JSON.parse(readFileSync(join(projectRoot(), "data", "results", "features.json"), "utf8"));
}
