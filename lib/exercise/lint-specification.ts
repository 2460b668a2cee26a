import { hasPartialPoints } from "./points";
import type { Exercise } from "./specification";

const FEWEST_HINTS = 3;

/**
 * What is wrong with the form of a specification, one line each: found when it is written, not when it is used.
 *
 * @example
 * lintSpecification(size) // → []
 */
export function lintSpecification(specification: Exercise): string[] {
  const { id, points, cases, properties = [], diagnoses, hints } = specification;
  const found: string[] = [];
  const say = (wrong: boolean, line: string): void => {
    if (wrong) found.push(`${id}: ${line}`);
  };
  const parts = [...cases, ...properties];
  const ids = /^\d\d\.[1-9]\d?$/;
  say(!ids.test(id), 'the id is not of the form "01.2"');
  say(!/^[A-Za-z_$][\w$]*$/.test(specification.function), `"${specification.function}" is no name of a function`);
  say(!(points > 0) || !Number.isInteger(points), `points are ${points}, not a whole number above 0`);
  const { trained } = specification;
  say(!trained && cases.length === 0, "there is no case");
  say(trained !== undefined && properties.length === 0, "there is no property that measures the model for a learner");
  const canDraw = specification.takes.length > 0 && !trained;
  say(canDraw && !cases.some((part) => part.draw), "no case draws its inputs: nothing is left to assess later");
  for (const part of cases) say(!part.draw && !part.inputs?.length, `case "${part.title}" has neither inputs nor draw`);
  for (const title of repeated(parts.map((part) => part.title))) say(true, `two statements are called "${title}"`);
  for (const name of repeated(diagnoses.map((diagnosis) => diagnosis.name)))
    say(true, `two diagnoses are called ${name}`);
  for (const { name, wrong, recognises, sentence } of diagnoses) {
    say(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name), `diagnosis "${name}" is not in kebab case`);
    say(Boolean(wrong) === Boolean(recognises), `diagnosis ${name} needs either wrong or recognises`);
    say(!/[.?!]$/.test(sentence), `the sentence of ${name} does not end`);
  }
  if (hasPartialPoints(specification)) {
    const sum = parts.reduce((total, part) => total + (part.points ?? 0), 0);
    say(sum !== points, `the parts add up to ${sum} points, the exercise has ${points}`);
  }
  say(
    hints.length < FEWEST_HINTS,
    `${hints.length} hints; at least ${FEWEST_HINTS} are asked for: idea, equation, skeleton`,
  );
  say(!specification.tolerance.reason, "the tolerance has no reason");
  return found;
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}
