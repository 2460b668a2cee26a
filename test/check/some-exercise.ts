/** What exercises of tests need besides what a test is about, and what is said of a wrong answer. */
import { judge } from "../../lib/check/judge";
import { localSubject } from "../../lib/check/local-subject";
import type { Diagnosed } from "../../lib/check/verdict";
import type { AnyFunction } from "../../lib/exercise/data";
import type { Exercise } from "../../lib/exercise/specification";

export const rest = {
  title: "An exercise",
  points: 1,
  function: "mine",
  tolerance: { absolute: 1e-9, reason: "rounding" },
  diagnoses: [],
  hints: ["a", "b", "c"] as [string, string, string],
  withholds: [],
};

/** The name of a mistake and its sentence; the name "none" where nothing is said. */
export async function told(specification: Exercise, answer: AnyFunction): Promise<Diagnosed> {
  const { diagnosis } = await judge(specification, localSubject(answer, { timeout: 1000 }));
  return diagnosis ?? { name: "none", sentence: "" };
}
