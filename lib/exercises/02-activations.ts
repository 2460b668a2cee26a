import type { Exercise } from "../check/specification";
import { myCollapse } from "./02-activations/collapse";
import { myEluSlope } from "./02-activations/elu-slope";
import { myLeakyRelu } from "./02-activations/leaky-relu";
import { mySignalSize } from "./02-activations/signal-size";
import { mySoftplus } from "./02-activations/softplus";

/** The exercises of notebook 02, in order. */
export const exercises: readonly Exercise[] = [myLeakyRelu, myEluSlope, mySoftplus, myCollapse, mySignalSize];
