import type { Exercise } from "../../exercise/specification";
import { myAutocorrelation } from "./autocorrelation";
import { myBlock } from "./block";
import { myBlockGradient } from "./block-gradient";
import { myFold } from "./fold";

/** The exercises of notebook 10, in order. */
export const exercises: readonly Exercise[] = [myAutocorrelation, myBlock, myBlockGradient, myFold];
