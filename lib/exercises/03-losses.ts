import type { Exercise } from "../check/specification";
import { myCrossEntropy } from "./03-losses/cross-entropy";
import { myCrossEntropyGradient } from "./03-losses/cross-entropy-gradient";
import { myHinge } from "./03-losses/hinge";
import { mySoftmax } from "./03-losses/softmax";
import { myStartLoss } from "./03-losses/start-loss";

/** The exercises of notebook 03, in order. */
export const exercises: readonly Exercise[] = [mySoftmax, myCrossEntropy, myHinge, myStartLoss, myCrossEntropyGradient];
