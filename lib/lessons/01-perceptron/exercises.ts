import type { Exercise } from "../../exercise/specification";
import { myBound } from "./bound";
import { myCycle } from "./cycle";
import { myStep } from "./step";
import { myUpdate } from "./update";
import { myWeightedSum } from "./weighted-sum";
import { myXorNetwork } from "./xor-network";

/** The exercises of notebook 01, in order. */
export const exercises: readonly Exercise[] = [myStep, myWeightedSum, myUpdate, myBound, myCycle, myXorNetwork];
