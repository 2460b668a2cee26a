/**
 * Writes data/pass-fail.csv: `node --require ts-node/register data/pass-fail.ts`.
 *
 * A made-up course. Attending helps, working helps, and neither does without the other: what a student has learnt is
 * (1 - exp(-lectures/3))·(1 - exp(-hours/3)), from 0 to 0.87. On top of it comes luck, and 50 points pass.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, seeded } from "../lib/random/random";

const seed = 20;
const students = 100;

/** Points in the end, 0 to 100, whole. */
function score(lectures: number, hours: number, luck: number): number {
  const learnt = (1 - Math.exp(-lectures / 3)) * (1 - Math.exp(-hours / 3));
  return Math.min(100, Math.max(0, Math.round(110 * learnt + luck)));
}

/** The text of the file. The first student is the one of the lecture: 4 lectures, 5 hours, and passed. */
export function passFailTable(random: Random = seeded(seed)): string {
  const rows = ["lectures,hours,score,passed"];
  for (let i = 0; i < students; i++) {
    const lectures = i === 0 ? 4 : random.integer(9);
    const hours = i === 0 ? 5 : random.integer(17) / 2;
    const points = score(lectures, hours, i === 0 ? 0 : random.normal(0, 6));
    rows.push([lectures, hours, points, points >= 50 ? 1 : 0].join(","));
  }
  return `${rows.join("\n")}\n`;
}

if (require.main === module) writeFileSync(join(__dirname, "pass-fail.csv"), passFailTable());
