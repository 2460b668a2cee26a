import type { Exercise } from "../../exercise/specification";
import { myBlock } from "./block";
import { myGradient } from "./gradient";
import { myHistogram } from "./histogram";
import { myUnitBackward } from "./unit-backward";
import { myVote } from "./vote";

/** The exercises of notebook 08, in order. */
export const exercises: readonly Exercise[] = [myHistogram, myGradient, myVote, myBlock, myUnitBackward];
