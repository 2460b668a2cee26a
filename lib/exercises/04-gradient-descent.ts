import type { Exercise } from "../check/specification";
import { myCentredDifference } from "./04-gradient-descent/centred-difference";
import { myDescent } from "./04-gradient-descent/descent";
import { myDirectionalDerivative } from "./04-gradient-descent/directional-derivative";
import { myLargestRate } from "./04-gradient-descent/largest-rate";
import { myStep } from "./04-gradient-descent/step";

/** The exercises of notebook 04. */
export const exercises: readonly Exercise[] = [
  myStep,
  myCentredDifference,
  myDirectionalDerivative,
  myLargestRate,
  myDescent,
];
