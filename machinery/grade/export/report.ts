import { levelSentences } from "../box/level";
import type { Result } from "../result";
import { escaped, page } from "./html";

/** The report on a class: marks, what to teach again, and what somebody has to look at. */
export function reportPage(assignment: string, results: readonly Result[]): string {
  const graded = results.filter(({ status }) => status === "graded");
  const levels = [...new Set(results.map(({ level }) => levelSentences[level]))];
  const body = [
    `<p>${results.length} submissions, ${graded.length} graded. ${levels.map(escaped).join(" ")}</p>`,
    marksTable(graded),
    diagnosesTable(graded),
    lookAt(results),
  ];
  return page(`${assignment}: the class`, body.join("\n"));
}

/** How the points of each exercise are spread: the share with all points as a bar and in words. */
function marksTable(graded: readonly Result[]): string {
  const exercises = graded[0]?.marks ?? [];
  const rows = exercises.map(({ id, title, maxPoints }) => {
    const marks = graded.flatMap(({ marks }) => marks.filter((mark) => mark.id === id));
    const full = marks.filter(({ points }) => points === maxPoints).length;
    const untouched = marks.filter(({ outcome }) => outcome === "not attempted").length;
    const mean = marks.reduce((sum, { points }) => sum + points, 0) / Math.max(1, marks.length);
    const percent = Math.round((100 * full) / Math.max(1, marks.length));
    return `<tr><td>${escaped(`${id} ${title}`)}</td><td>${mean.toFixed(1)} of ${maxPoints}</td>
<td style="width:12rem"><div class="bar" style="width:${percent}%"></div>${full} of ${marks.length} have all points</td><td>${untouched}</td></tr>`;
  });
  return `<h2>Exercises</h2><table><tr><th>exercise</th><th>mean</th><th>full marks</th><th>not attempted</th></tr>${rows.join("")}</table>`;
}

/** The commonest diagnoses: what to teach again. */
function diagnosesTable(graded: readonly Result[]): string {
  const counts = new Map<string, { id: string; sentence: string; count: number }>();
  for (const { marks } of graded)
    for (const { id, diagnosis } of marks) {
      if (!diagnosis) continue;
      const key = `${id} ${diagnosis.name}`;
      const found = counts.get(key) ?? { id, sentence: diagnosis.sentence, count: 0 };
      counts.set(key, { ...found, count: found.count + 1 });
    }
  const rows = [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, 20)
    .map(({ id, sentence, count }) => `<tr><td>${count}</td><td>${id}</td><td>${escaped(sentence)}</td></tr>`);
  return `<h2>What to teach again</h2><table><tr><th>how often</th><th>exercise</th><th>diagnosis</th></tr>${rows.join("")}</table>`;
}

/** What somebody has to look at: not graded, or graded after something was put right. */
function lookAt(results: readonly Result[]): string {
  const rows = results.flatMap(({ student, status, reason, warnings }) => {
    const lines = [...(status === "graded" ? [] : [`${status}: ${reason}`]), ...warnings];
    if (lines.length === 0) return [];
    return [`<tr><td>${escaped(student)}</td><td>${lines.map(escaped).join("<br>")}</td></tr>`];
  });
  return rows.length === 0
    ? "<p>Nothing was odd.</p>"
    : `<h2>To look at</h2><table><tr><th>who</th><th>what</th></tr>${rows.join("")}</table>`;
}
