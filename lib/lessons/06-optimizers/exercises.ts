import type { Exercise } from "../../exercise/specification";
import { myAdam } from "./adam";
import { myMomentum } from "./momentum";
import { myNoise } from "./noise";
import { myBatches } from "./partition";
import { myTooLong } from "./too-long";

/** The exercises of notebook 06. */
export const exercises: readonly Exercise[] = [myBatches, myNoise, myMomentum, myAdam, myTooLong];
