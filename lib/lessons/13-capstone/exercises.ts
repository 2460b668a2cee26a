import type { Exercise } from "../../exercise/specification";
import { myLogUniform } from "./log-uniform";
import { myNoteGradients } from "./note-gradients";
import { mySimplestGoodOne } from "./simplest-good-one";
import { mySplitByWriter } from "./split-by-writer";
import { myStandardise } from "./standardise";
import { myTrainDigits } from "./train-digits";

/** The exercises of notebook 13. */
export const exercises: readonly Exercise[] = [
  myNoteGradients,
  mySplitByWriter,
  myStandardise,
  myLogUniform,
  mySimplestGoodOne,
  myTrainDigits,
];
