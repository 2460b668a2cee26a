import { type CheckResult, printData } from "nabla/judge";
import { levelSentences } from "../box/level";
import type { Mark, Result } from "../result";
import { escaped, page } from "./html";

/**
 * What a learner reads about one submission: each exercise, its points, what was probably wrong and on which published
 * input. Inputs that were drawn from the secret are not in it.
 */
export function feedbackPage(result: Result): string {
  const { assignment, student, status, points, maxPoints, reason, warnings, marks, byHand, level, late } = result;
  const head =
    status === "graded"
      ? `<p><strong>${points} of ${maxPoints} points.</strong></p>`
      : `<p><strong>Not graded</strong>: ${escaped(reason ?? "the grader failed")}. Somebody will look at it.</p>`;
  const lateness =
    late && late.seconds > 0
      ? `<p>Handed in ${hours(late.seconds)} late${late.penalty > 0 ? `: <strong>${late.penalty} points are taken off</strong>` : ""}.</p>`
      : "";
  const notes = warnings.map((warning) => `<li>${escaped(warning)}</li>`).join("");
  const words = byHand
    .map(({ id, maxPoints: of }) => `<p>${id}: in words, marked by hand (${of} points).</p>`)
    .join("");
  const body = `${head}${lateness}${notes ? `<ul>${notes}</ul>` : ""}${marks.map(markSection).join("\n")}${words}
<p><small>${escaped(levelSentences[level])}</small></p>`;
  return page(`${assignment}, ${student}`, body);
}

function hours(seconds: number): string {
  const count = Math.ceil(seconds / 3600);
  return count < 48 ? `${count} ${count === 1 ? "hour" : "hours"}` : `${Math.ceil(count / 24)} days`;
}

function markSection({ id, title, outcome, points, maxPoints, diagnosis, checks }: Mark): string {
  const right = outcome === "correct" ? "right" : "wrong";
  const why = diagnosis ? `<p>${escaped(diagnosis.sentence)}</p>` : "";
  const failed = checks.filter((check) => check.outcome === "fails").map(checkItem);
  return `<section><h2>${escaped(`${id} ${title}`)}</h2>
<p class="${right}">${outcome}: ${points} of ${maxPoints}</p>${why}${failed.length ? `<ul>${failed.join("")}</ul>` : ""}</section>`;
}

function checkItem({ title, assessed, failure }: CheckResult): string {
  const hidden = assessed ? " (on an input that is not shown)" : "";
  const lines = failure && !assessed ? detailsOf(failure) : [];
  const shown = lines.length ? `<pre>${escaped(lines.join("\n"))}</pre>` : "";
  return `<li>${escaped(title + hidden)}${shown}</li>`;
}

/** What a published check found, line by line. */
export function detailsOf({ input, expected, got, detail }: NonNullable<CheckResult["failure"]>): string[] {
  const lines = (input ?? []).map(({ name, value }) => `${name} = ${printData(value)}`);
  if (expected !== undefined) lines.push(`expected ${printData(expected)}`);
  if (got !== undefined) lines.push(`got ${printData(got)}`);
  else if (detail) lines.push(`got ${detail}`);
  return lines;
}
