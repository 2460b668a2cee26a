import type { Exercise } from "../../exercise/specification";
import { myCentredDifference } from "./centred-difference";
import { myDescent } from "./descent";
import { myDirectionalDerivative } from "./directional-derivative";
import { myLargestRate } from "./largest-rate";
import { myStep } from "./step";

/** The exercises of notebook 04. */
export const exercises: readonly Exercise[] = [
  myStep,
  myCentredDifference,
  myDirectionalDerivative,
  myLargestRate,
  myDescent,
];
