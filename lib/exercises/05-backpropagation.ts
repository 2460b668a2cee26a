import type { Exercise } from "../check/specification";
import { myBackward } from "./05-backpropagation/backward";
import { myCircuitGradient } from "./05-backpropagation/circuit-gradient";
import { myDenseBackward } from "./05-backpropagation/dense-backward";
import { plantedBugs } from "./05-backpropagation/planted-bugs";
import { mySigmoidLocal } from "./05-backpropagation/sigmoid-local";

/** The exercises of notebook 05, in order. */
export const exercises: readonly Exercise[] = [
  mySigmoidLocal,
  myCircuitGradient,
  myBackward,
  myDenseBackward,
  plantedBugs,
];
