import { sendBundle } from "../display/send";
import { findExercise } from "../exercises/index";
import { html } from "./html";

/** How many hints of each exercise were given since this notebook was started. */
const given: Map<string, number> = new Map();

/**
 * Shows the next hint of an exercise: first the idea, then the equation, then the skeleton. After the last one it
 * begins again.
 *
 * @example
 * hint("00.1") // → undefined
 */
export function hint(id: string): void {
  let text: string;
  try {
    text = nextHint(id, given);
  } catch (error) {
    text = `○ no hint: ${error instanceof Error ? error.message.replace(/^check: /, "") : error}`;
  }
  const page = html`<p style="border-left:4px solid #e69f00;padding-left:0.9em;white-space:pre-wrap">${text}</p>`
    .source;
  if (!sendBundle({ "text/html": page, "text/plain": text })) process.stdout.write(`${text}\n`);
}

/**
 * The next hint as text, counted in `given`.
 *
 * @throws RangeError for an unknown exercise
 * @example
 * nextHint("00.1", new Map()).slice(0, 10) // → "Hint 1 of "
 */
export function nextHint(id: string, given: Map<string, number>): string {
  const { hints } = findExercise(id);
  const number = (given.get(id) ?? 0) % hints.length;
  given.set(id, number + 1);
  const rest = number + 1 === hints.length ? " (the last one)" : "";
  return `Hint ${number + 1} of ${hints.length}${rest}: ${hints[number]}`;
}
