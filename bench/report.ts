import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { Outcome, Plan } from "./compare";

/** One part's outcomes with what is needed to judge them. */
export interface PartResult {
  readonly name: string;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  readonly descriptions: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

interface Stored extends PartResult {
  readonly date: string;
  readonly machine: string;
}

/** What the ratio was to be, and whether it is. */
function verdict({ ratio, atLeast, target, atMost, ofMilliseconds }: Outcome): string {
  if (atMost !== undefined) return ofMilliseconds <= atMost ? `at most ${atMost} ms: holds` : `above ${atMost} ms`;
  if (atLeast !== undefined && ratio < atLeast) return `below ${atLeast}`;
  if (target !== undefined) return ratio >= target ? `target ${target} met` : `target ${target} not met`;
  return atLeast === undefined ? "" : `at least ${atLeast}: holds`;
}

function milliseconds(value: number): string {
  return value.toPrecision(3);
}

function rows(outcomes: readonly Outcome[]): string[][] {
  return outcomes.map((outcome) => {
    const { work, of, against, ratio, low, high, ofBest, ofMilliseconds, operations } = outcome;
    const speed = operations === undefined ? "" : `${(operations / ofMilliseconds / 1e6).toFixed(1)} GFLOP/s`;
    return [
      work,
      of,
      against,
      ratio.toFixed(2),
      `${low.toFixed(2)} – ${high.toFixed(2)}`,
      ofBest.toFixed(2),
      `${milliseconds(ofMilliseconds)} : ${milliseconds(outcome.againstMilliseconds)}`,
      speed,
      verdict(outcome),
    ];
  });
}

const head = ["work", "of", "against", "times faster", "middle half", "best : best", "ms", "speed", "asked"];

/** A table for the terminal. */
export function table(outcomes: readonly Outcome[]): string {
  const all = [head, ...rows(outcomes)];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  return all.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i])).join("  ")}`.trimEnd()).join("\n");
}

const folder = __dirname;

/** Puts a part's outcomes into results.json, and writes RESULTS.md anew from all that is stored. */
export function save(result: PartResult): void {
  const path = join(folder, "results.json");
  const stored: Record<string, Stored> = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`;
  stored[result.name] = { ...result, date: new Date().toISOString().slice(0, 16).replace("T", " "), machine };
  writeFileSync(path, `${JSON.stringify(stored, null, 2)}\n`);
  writeFileSync(join(folder, "RESULTS.md"), page(Object.values(stored)));
}

/** All parts as a page. */
function page(parts: readonly Stored[]): string {
  const lines = [
    "# Results of the benchmark",
    "",
    "Made by `npm run bench`. Every ratio compares two processes that run side by side on one machine: in each round one",
    "measures directly after the other, rounds alternate in direction, and all processes are started several times.",
    '"Times faster" is the median of the rounds\' ratios, "middle half" spans the quartiles, "best : best" compares the',
    "fastest times of both.",
  ];
  for (const { name, plan, outcomes, descriptions, missing, date, machine } of parts) {
    lines.push("", `## ${name}`, "", `${date} UTC, ${machine}; ${plan.rounds} rounds, ${plan.launches} launches.`, "");
    lines.push(`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`);
    for (const row of rows(outcomes)) lines.push(`| ${row.join(" | ")} |`);
    lines.push("");
    for (const [competitor, description] of Object.entries(descriptions)) lines.push(`- ${competitor}: ${description}`);
    for (const line of missing) lines.push(`- left out: ${line}`);
  }
  return `${lines.join("\n")}\n`;
}
