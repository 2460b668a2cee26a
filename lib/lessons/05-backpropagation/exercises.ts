import type { Exercise } from "../../exercise/specification";
import { myBackward } from "./backward";
import { myCircuitGradient } from "./circuit-gradient";
import { myDenseBackward } from "./dense-backward";
import { plantedBugs } from "./planted-bugs";
import { mySigmoidLocal } from "./sigmoid-local";

/** The exercises of notebook 05, in order. */
export const exercises: readonly Exercise[] = [
  mySigmoidLocal,
  myCircuitGradient,
  myBackward,
  myDenseBackward,
  plantedBugs,
];
