import { html } from "../display/html";
import { sendBundle } from "../display/send";
import type { Exercise } from "../exercise/specification";
import type { Course } from "./check";

/**
 * Shows the next hint of an exercise: first the idea, then the equation, then the skeleton. After the last one it
 * begins again.
 *
 * @example
 * hint("00.1") // → undefined
 */
export type ShowHint = (id: string) => void;

/** The {@link ShowHint} of one course. It remembers how many hints of each exercise were given in this process. */
export function hinter({ findExercise }: Pick<Course, "findExercise">): ShowHint {
  const given = new Map<string, number>();
  return (id) => {
    let text: string;
    try {
      text = nextHint(findExercise(id), given);
    } catch (error) {
      text = `○ no hint: ${error instanceof Error ? error.message.replace(/^check: /, "") : error}`;
    }
    const page = html`<p style="border-left:4px solid #e69f00;padding-left:0.9em;white-space:pre-wrap">${text}</p>`
      .source;
    if (!sendBundle({ "text/html": page, "text/plain": text })) process.stdout.write(`${text}\n`);
  };
}

/**
 * The next hint as text, counted in `given`.
 */
function nextHint({ id, hints }: Pick<Exercise, "id" | "hints">, given: Map<string, number>): string {
  const number = (given.get(id) ?? 0) % hints.length;
  given.set(id, number + 1);
  const rest = number + 1 === hints.length ? " (the last one)" : "";
  return `Hint ${number + 1} of ${hints.length}${rest}: ${hints[number]}`;
}
