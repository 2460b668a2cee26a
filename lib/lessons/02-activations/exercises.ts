import type { Exercise } from "../../exercise/specification";
import { myCollapse } from "./collapse";
import { myEluSlope } from "./elu-slope";
import { myLeakyRelu } from "./leaky-relu";
import { mySignalSize } from "./signal-size";
import { mySoftplus } from "./softplus";

/** The exercises of notebook 02, in order. */
export const exercises: readonly Exercise[] = [myLeakyRelu, myEluSlope, mySoftplus, myCollapse, mySignalSize];
