import type { Exercise } from "../../exercise/specification";
import { myHardest } from "./hardest";
import { myRecurrentStep } from "./recurrent-step";
import { myRocArea } from "./roc-area";
import { myThroughTime } from "./through-time";
import { myTripletLoss } from "./triplet-loss";

/** The exercises of notebook 12. */
export const exercises: readonly Exercise[] = [myTripletLoss, myHardest, myRocArea, myRecurrentStep, myThroughTime];
