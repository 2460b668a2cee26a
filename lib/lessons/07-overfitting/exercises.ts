import type { Exercise } from "../../exercise/specification";
import { myDropout } from "./dropout";
import { myNormSlope } from "./norm-slope";
import { myPrice } from "./price";
import { mySoftThreshold } from "./soft-threshold";

/** The exercises of notebook 07. */
export const exercises: readonly Exercise[] = [myPrice, mySoftThreshold, myDropout, myNormSlope];
