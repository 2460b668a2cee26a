import { judge } from "../../../lib/check/judge";
import { localSubject } from "../../../lib/check/local-subject";
import type { Exercise } from "../../../lib/exercise/specification";
import type { Variants } from "../variants";
import { variantsFile } from "./sources";
import { isName } from "./trial";

/** How many wrong answers are written down for an exercise, and how many of them get a name. */
export interface Written {
  readonly wrong: number;
  readonly named: number;
}

/** Milliseconds for a call: some of these answers hang on purpose. */
const TIMEOUT = 1000;

/** Judges the wrong answers that are written down for an exercise. */
export async function judgeWritten(specification: Exercise): Promise<Written> {
  const file = variantsFile(specification.id);
  if (!file) return { wrong: 0, named: 0 };
  const { wrong } = (require(file) as { variants: Variants }).variants;
  let named = 0;
  for (const { answer } of Object.values(wrong)) {
    const { timeout = TIMEOUT, mayChangeArguments } = specification;
    const { diagnosis } = await judge(specification, localSubject(answer, { timeout, mayChangeArguments }));
    if (diagnosis && isName(diagnosis.name)) named += 1;
  }
  return { wrong: Object.keys(wrong).length, named };
}
