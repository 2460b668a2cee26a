/** Judges a trained model: lets the box train, and measures what came of it here. */
import type { Exercise, Trained } from "nabla/exercise";
import { encode, type Fault, faults, seeded, seedOf, unsolved } from "nabla/judge";
import { evaluator, type Measured } from "nabla/lessons";
import type { Box } from "../box/box";
import { BoxEnded } from "../box/box";
import type { Answered } from "../box/questions";
import { type Mark, refusedMark } from "../result";
import { faultOfEnd } from "../subject";

type Data = Parameters<typeof encode>[0];

/**
 * The mark of a trained model. What it is trained with is published; what it is measured with is drawn from the secret,
 * and only the measuring counts: nothing that the box says about itself is read.
 */
export async function judgeTrained(exercise: Exercise, trained: Trained, box: Box, secret: string): Promise<Mark> {
  const draw = (seed: string, part: "train" | "unseen"): ReturnType<Trained["data"]> =>
    trained.data(seeded(seedOf(`${seed}/${exercise.id}/${part}`)), part);
  const known = draw("published", "train");
  const unseen = draw(secret, "unseen");
  const args = [known.x, known.labels, ...(trained.hands === "predictions" ? [unseen.x] : [])];
  try {
    const question = { do: "train", exercise: exercise.id, args: encode(args as Data) } as const;
    const { numbers, fault, detail } = await box.ask(question, trained.seconds);
    if (unsolved.exec(String(detail).replace(/^Error: /, ""))?.[1] === exercise.id) return notAttempted(exercise);
    if (!isNumbers(numbers)) return refused(exercise, fault === undefined ? "wrong-type" : "threw", String(detail));
    return markFor(exercise, trained, evaluator().measure(trained, numbers, unseen));
  } catch (error) {
    if (error instanceof BoxEnded) return endedMark(exercise, trained, faultOfEnd(error));
    if (error instanceof RangeError) return refused(exercise, "wrong-shape", error.message);
    throw error;
  }
}

function isNumbers(numbers: Answered["numbers"]): numbers is readonly Float64Array[] {
  return Array.isArray(numbers) && numbers.every((list) => list instanceof Float64Array);
}

function refused(exercise: Exercise, name: "threw" | "wrong-type" | "wrong-shape", detail: string): Mark {
  return refusedMark(exercise, name, `${faults[name]} (${detail.slice(0, 300)})`);
}

function notAttempted({ id, title, points: maxPoints }: Exercise): Mark {
  return { id, title, outcome: "not attempted", points: 0, maxPoints, checks: [] };
}

function endedMark(exercise: Exercise, { seconds }: Trained, { fault, message, sentence }: Fault): Mark {
  const late = `The training took more than the ${seconds} seconds of the processor that it may take.`;
  return refusedMark(exercise, fault, fault === "endless" ? late : `${sentence} (${message.slice(0, 200)})`);
}

function markFor(exercise: Exercise, { bars }: Trained, { accuracy, loss }: Measured): Mark {
  const { id, title, points: maxPoints } = exercise;
  const checks = bars.map(({ accuracy: bar, points }) => {
    const holds = accuracy >= bar;
    const sentence = `The accuracy on unseen data is ${accuracy.toFixed(3)}, the loss ${loss.toFixed(3)}.`;
    const failure = holds ? {} : { failure: { fault: "wrong-value", sentence } as const };
    const outcome = holds ? ("holds" as const) : ("fails" as const);
    return { title: `an accuracy of ${bar} or more on unseen data`, points, outcome, assessed: true, ...failure };
  });
  const points = checks.filter(({ outcome }) => outcome === "holds").reduce((sum, check) => sum + check.points, 0);
  if (points >= maxPoints) return { id, title, outcome: "correct", points: maxPoints, maxPoints, checks };
  const sentence = `The accuracy on unseen data is ${accuracy.toFixed(3)}, the loss ${loss.toFixed(3)}.`;
  return { id, title, outcome: "not yet", points, maxPoints, checks, diagnosis: { name: "below-the-bar", sentence } };
}
