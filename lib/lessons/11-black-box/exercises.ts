import type { Exercise } from "../../exercise/specification";
import { myLimeKernel } from "./lime-kernel";
import { myLocalR2 } from "./local-r2";
import { myProbabilitySlope } from "./probability-slope";
import { myShapley } from "./shapley-values";
import { mySwitchOff } from "./switch-off";

/** The exercises of notebook 11, in order. */
export const exercises: readonly Exercise[] = [mySwitchOff, myLimeKernel, myLocalR2, myShapley, myProbabilitySlope];
