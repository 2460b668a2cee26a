import type { Exercise } from "../check/specification";
import { myBound } from "./01-perceptron/bound";
import { myCycle } from "./01-perceptron/cycle";
import { myStep } from "./01-perceptron/step";
import { myUpdate } from "./01-perceptron/update";
import { myWeightedSum } from "./01-perceptron/weighted-sum";
import { myXorNetwork } from "./01-perceptron/xor-network";

/** The exercises of notebook 01, in order. */
export const exercises: readonly Exercise[] = [myStep, myWeightedSum, myUpdate, myBound, myCycle, myXorNetwork];
