import { levelSentences } from "../box/level";
import type { Mark, Result } from "../result";
import type { Pair } from "./alike";
import { escaped, page } from "./html";

/** What stands in the report besides results. */
export interface ClassNotes {
  /** Earlier results of each student, oldest first. */
  readonly earlier: ReadonlyMap<string, readonly Result[]>;
  readonly pairs: readonly Pair[];
}

/** The report on a class: marks, what to teach again, and what somebody has to look at. */
export function reportPage(
  assignment: string,
  results: readonly Result[],
  { earlier, pairs }: ClassNotes = { earlier: new Map(), pairs: [] },
): string {
  const graded = results.filter(({ status }) => status === "graded");
  const levels = [...new Set(graded.map(({ level }) => levelSentences[level]))];
  const body = [
    `<p>${results.length} submissions, ${graded.length} graded. ${levels.map(escaped).join(" ")}</p>`,
    pointsFigure(graded),
    marksTable(graded),
    diagnosesTable(graded),
    lookAt(results),
    changesTable(results, earlier),
    pairsList(pairs),
  ];
  return page(`${assignment}: the class`, body.filter(Boolean).join("\n"));
}

/** How many have how many points, in ten bands. */
function pointsFigure(graded: readonly Result[]): string {
  if (graded.length === 0) return "";
  const shares = graded.map(({ points = 0, maxPoints }) => points / Math.max(1, maxPoints));
  const bands = Array.from({ length: 10 }, (_, i) =>
    shares.filter((share) => Math.min(9, Math.floor(10 * share)) === i),
  );
  const most = Math.max(...bands.map(({ length }) => length));
  const bars = bands.map(({ length }, i) => {
    const height = length === 0 ? 0 : Math.max(2, Math.round((100 * length) / most));
    const x = 40 + 56 * i;
    return `<rect x="${x}" y="${130 - height}" width="48" height="${height}" fill="#0072b2"/>
<text x="${x + 24}" y="${124 - height}" text-anchor="middle">${length || ""}</text>
<text x="${x + 24}" y="148" text-anchor="middle">${10 * i}–${i === 9 ? 100 : 10 * i + 9}</text>`;
  });
  const sorted = [...shares].sort((a, b) => a - b);
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  const full = shares.filter((share) => share === 1).length;
  const words = `Half of the class has ${percent(middle)} of the points or more; ${full} of ${graded.length} have all, ${bands[0].length} less than 10 %.`;
  return `<h2>Points</h2><svg viewBox="0 0 620 175" width="620" role="img" aria-label="${escaped(words)}" font-size="13">
<line x1="36" y1="130" x2="604" y2="130" stroke="#1a1a1a"/>${bars.join("\n")}
<text x="320" y="170" text-anchor="middle">share of all points, in %; above the bars, how many submissions</text></svg><p>${words}</p>`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What became of an answer, in the order in which bars show it; colours are told apart by everybody. */
const fates: readonly (readonly [name: string, colour: string, is: (mark: Mark) => boolean])[] = [
  ["all points", "#0072b2", ({ points, maxPoints }) => points === maxPoints],
  ["some points", "#56b4e9", ({ points, maxPoints }) => points > 0 && points < maxPoints],
  ["no points", "#e69f00", ({ points, outcome }) => points === 0 && outcome !== "not attempted"],
  ["not attempted", "#bbbbbb", ({ outcome }) => outcome === "not attempted"],
];

/** How the answers to each exercise are spread. */
function marksTable(graded: readonly Result[]): string {
  const exercises = graded[0]?.marks ?? [];
  if (exercises.length === 0) return "";
  const rows = exercises.map(({ id, title, maxPoints }) => {
    const marks = graded.flatMap(({ marks }) => marks.filter((mark) => mark.id === id));
    const mean = marks.reduce((sum, { points }) => sum + points, 0) / Math.max(1, marks.length);
    const counts = fates.map(([name, colour, is]) => ({ name, colour, count: marks.filter(is).length }));
    const bar = counts
      .filter(({ count }) => count > 0)
      .map(({ name, colour, count }) => {
        const width = ((100 * count) / Math.max(1, marks.length)).toFixed(1);
        return `<span style="width:${width}%;background:${colour}" title="${name}: ${count}">${count}</span>`;
      });
    return `<tr><td>${escaped(`${id} ${title}`)}</td><td>${mean.toFixed(1)} of ${maxPoints}</td><td><div class="bars">${bar.join("")}</div></td></tr>`;
  });
  const legend = fates.map(([name, colour]) => `<span class="key" style="background:${colour}"></span> ${name}`);
  return `<h2>Exercises</h2><p>${legend.join(" &nbsp; ")}</p>
<table><tr><th>exercise</th><th>mean</th><th class="wide">how many have</th></tr>${rows.join("")}</table>`;
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
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, 20);
  if (sorted.length === 0) return "";
  const rows = sorted.map(({ id, sentence, count }) => {
    const width = Math.max(1, Math.round((100 * count) / sorted[0].count));
    return `<tr><td><div class="bar" style="width:${width}%"></div>${count}</td><td>${id}</td><td>${escaped(sentence)}</td></tr>`;
  });
  return `<h2>What to teach again</h2><table><tr><th class="count">how often</th><th>exercise</th><th>diagnosis</th></tr>${rows.join("")}</table>`;
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

/** Whose points are others than before: another file, or specifications that were corrected. */
function changesTable(results: readonly Result[], earlier: ClassNotes["earlier"]): string {
  const said = ({ status, points }: Result): string => (status === "graded" ? String(points) : status);
  const rows = results.flatMap((result) => {
    const before = earlier.get(result.student)?.at(-1);
    if (!before || said(before) === said(result)) return [];
    const marks = result.marks.flatMap(({ id, points }) => {
      const was = before.marks.find((mark) => mark.id === id)?.points;
      return was === undefined || was === points ? [] : [`${id}: ${was} → ${points}`];
    });
    return [
      `<tr><td>${escaped(result.student)}</td><td>${said(before)} → ${said(result)}</td><td>${escaped(marks.join(", "))}</td></tr>`,
    ];
  });
  return rows.length === 0
    ? ""
    : `<h2>Other points than before</h2><table><tr><th>who</th><th>points</th><th>where</th></tr>${rows.join("")}</table>`;
}

function pairsList(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return "";
  const items = pairs.slice(0, 50).map(({ students, share, renamed }) => {
    const how = renamed ? "but for names" : "as written";
    return `<li>${students.map(escaped).join(" and ")}: ${percent(share)} the same, ${how}</li>`;
  });
  return `<h2>Nearly the same</h2><p>This is a note and changes no mark: people may work together, and short answers are alike by themselves.</p><ul>${items.join("")}</ul>`;
}
