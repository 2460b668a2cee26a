import { html, nothing, withCode } from "../display/html";
import { sendBundle } from "../display/send";
import type { Exercise } from "../exercise/specification";
import type { Course } from "./check";
import { isSkeleton, laidOut } from "./skeleton";

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
    let told: Told;
    try {
      told = nextHint(findExercise(id), given);
    } catch (error) {
      told = {
        words: `○ no hint: ${error instanceof Error ? error.message.replace(/^check: /, "") : error}`,
        code: "",
      };
    }
    const { words, code } = told;
    const block = code
      ? html`<pre style="margin:0.3em 0 0 0;white-space:pre-wrap"><code>${code}</code></pre>`
      : nothing;
    const page = html`<div style="border-left:4px solid #e69f00;padding-left:0.9em"><p style="margin:0">${withCode(words)}</p>${block}</div>`;
    const text = code ? `${words}\n${code}` : words;
    if (!sendBundle({ "text/html": page.source, "text/plain": text })) process.stdout.write(`${text}\n`);
  };
}

/** A hint in words, or words that announce a skeleton of code. */
interface Told {
  readonly words: string;
  readonly code: string;
}

/** The next hint, counted in `given`. */
function nextHint({ id, hints }: Pick<Exercise, "id" | "hints">, given: Map<string, number>): Told {
  const number = (given.get(id) ?? 0) % hints.length;
  given.set(id, number + 1);
  const rest = number + 1 === hints.length ? " (the last one)" : "";
  const head = `Hint ${number + 1} of ${hints.length}${rest}:`;
  const hint = hints[number];
  return isSkeleton(hint) ? { words: head, code: laidOut(hint) } : { words: `${head} ${hint}`, code: "" };
}
