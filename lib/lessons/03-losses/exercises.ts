import type { Exercise } from "../../exercise/specification";
import { myCrossEntropy } from "./cross-entropy";
import { myCrossEntropyGradient } from "./cross-entropy-gradient";
import { myHinge } from "./hinge";
import { mySoftmax } from "./softmax";
import { myStartLoss } from "./start-loss";

/** The exercises of notebook 03, in order. */
export const exercises: readonly Exercise[] = [mySoftmax, myCrossEntropy, myHinge, myStartLoss, myCrossEntropyGradient];
