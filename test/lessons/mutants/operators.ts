import { oneSideOnly, otherBranch, otherConstant, otherOperator, prefixDropped, sidesSwapped } from "./arithmetic";
import { argumentsSwapped, fieldsSwapped, otherFunction, otherName, otherSummary, statementDropped } from "./calls";
import type { Operator } from "./change";
import { indicesSwapped, inPlace, linkDropped, meanForSum, neighbour, otherLength, shorterLoop } from "./lists";

/** Everything that can go wrong in one place of a text. */
export const operators: readonly Operator[] = [
  otherOperator,
  oneSideOnly,
  sidesSwapped,
  prefixDropped,
  otherConstant,
  otherBranch,
  neighbour,
  indicesSwapped,
  otherLength,
  shorterLoop,
  inPlace,
  meanForSum,
  linkDropped,
  otherFunction,
  otherSummary,
  argumentsSwapped,
  otherName,
  statementDropped,
  fieldsSwapped,
];
