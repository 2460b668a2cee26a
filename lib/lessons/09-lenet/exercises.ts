import type { Exercise } from "../../exercise/specification";
import { myConvolve } from "./convolve";
import { myFilterGradient } from "./filter-gradient";
import { myOutputSize } from "./output-size";
import { myReceptiveField } from "./receptive-field";

/** The exercises of notebook 09, in order. */
export const exercises: readonly Exercise[] = [myOutputSize, myConvolve, myReceptiveField, myFilterGradient];
