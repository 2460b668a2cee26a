import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../host/project";
import { checkKinds } from "../options/kinds";

/** One student of the pass / fail set. */
export interface Student {
  /** Lectures attended, 0 to 8. */
  readonly lectures: number;
  /** Hours spent on the final project, 0 to 8, in half hours. */
  readonly hours: number;
  /** Points in the end, 0 to 100. */
  readonly score: number;
  /** 1 for 50 points or more, else 0. */
  readonly passed: number;
}

const columns = "lectures,hours,score,passed";

/**
 * Reads students from the text of a table with a heading line.
 *
 * @param text - comma-separated; the first line is `lectures,hours,score,passed`
 * @throws RangeError for another heading, and for a row that does not hold four numbers (it says which)
 * @example
 * parsePassFail("lectures,hours,score,passed\n4,5,68,1\n")[0].score // → 68
 */
export function parsePassFail(text: string): Student[] {
  checkKinds("parsePassFail", { text: [text, "text"] });
  const [heading, ...rows] = text.split("\n").map((line) => line.trim());
  if (heading !== columns) throw new RangeError(`parsePassFail: the heading is "${heading}", not "${columns}"`);
  return rows.flatMap((row, i) => {
    if (row === "") return [];
    const values = row.split(",").map((cell) => (cell.trim() === "" ? Number.NaN : Number(cell)));
    if (values.length !== 4 || !values.every(Number.isFinite))
      throw new RangeError(`parsePassFail: line ${i + 2} is "${row}", not four numbers`);
    const [lectures, hours, score, passed] = values;
    return [{ lectures, hours, score, passed }];
  });
}

/**
 * The students of data/pass-fail.csv: who attended how much, worked how long, and passed or failed. The first is the
 * student of the lecture, with 4 lectures and 5 hours, who passed. The set is generated (data/pass-fail.ts).
 *
 * @example
 * loadPassFail()[0].passed // → 1
 */
export function loadPassFail(): Student[] {
  return parsePassFail(readFileSync(join(projectRoot(), "data", "pass-fail.csv"), "utf8"));
}
