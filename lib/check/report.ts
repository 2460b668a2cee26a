import type { Exercise } from "../exercise/specification";
import { printData, printPair } from "./print-data";
import type { CheckResult, Failure, Outcome, Verdict } from "./verdict";

/** A statement that was tried, and what came of it, in a word. */
export interface ReportLine {
  readonly outcome: CheckResult["outcome"];
  readonly title: string;
  readonly points: number;
}

/** The first statement that does not hold, laid open. */
export interface ReportFailure {
  readonly statement: string;
  /** `["input", "shape = [2, 3]"]`, `["expected", "6"]`, `["got", "5"]`. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly printed: string;
}

/** What a check says, before it is laid out as text or as HTML. */
export interface Report {
  readonly outcome: Outcome;
  readonly heading: string;
  /** Heading and outcome as one phrase: "05.4 Backwards through a dense layer: correct". */
  readonly verdict: string;
  readonly score: string;
  readonly failure?: ReportFailure;
  /** Why it is not right yet, in plain words; or what to do first. */
  readonly explanation: string;
  readonly published: readonly ReportLine[];
  readonly assessed: readonly ReportLine[];
  readonly footer: string;
}

/**
 * Puts a verdict into words.
 *
 * @example
 * reportOf(verdict, specification).score // → "2 of 2 points"
 */
export function reportOf(verdict: Verdict, specification: Exercise): Report {
  const failed = verdict.checks.find((check) => check.failure);
  const heading = `${verdict.id} ${verdict.title}`;
  return {
    outcome: verdict.outcome,
    heading,
    verdict: `${heading}${heading.endsWith("?") ? " –" : ":"} ${verdict.outcome}`,
    score: `${verdict.points} of ${verdict.maxPoints} ${verdict.maxPoints === 1 ? "point" : "points"}`,
    failure: failed?.failure && failureOf(failed, failed.failure),
    explanation: explanationOf(verdict),
    published: linesOf(verdict, false),
    assessed: linesOf(verdict, true),
    footer: footerOf(verdict, specification),
  };
}

function linesOf(verdict: Verdict, assessed: boolean): ReportLine[] {
  return verdict.checks
    .filter((check) => check.assessed === assessed)
    .map(({ outcome, title, points }) => ({ outcome, title, points }));
}

function failureOf(check: CheckResult, failure: Failure): ReportFailure {
  const rows: [string, string][] = [];
  if (failure.input?.length) {
    rows.push(["input", failure.input.map(({ name, value }) => `${name} = ${printData(value)}`).join(", ")]);
  }
  const hasPair = "expected" in failure && "got" in failure;
  const pair = hasPair ? printPair(failure.expected, failure.got) : undefined;
  if ("expected" in failure)
    rows.push(["expected", inWords(failure.expected) ?? pair?.[0] ?? printData(failure.expected)]);
  if (pair) rows.push(["got", pair[1]]);
  else if ("got" in failure) rows.push(["got", printData(failure.got)]);
  else if (failure.detail) rows.push(["got", failure.detail]);
  if (failure.path) rows.push(["first difference at", failure.path]);
  const where = check.assessed ? " (on an input that is not shown)" : "";
  return { statement: `${check.title}${where}`, rows, printed: failure.printed ?? "" };
}

/** A property may say in words what should have come out: these are no quoted text. */
function inWords(expected: unknown): string | undefined {
  return typeof expected === "string" && expected.includes(" ") ? expected : undefined;
}

function explanationOf(verdict: Verdict): string {
  if (verdict.outcome === "not attempted") {
    return `Write your answer in place of \`throw new Error("not solved yet: ${verdict.id}")\`, run that cell, then this one.`;
  }
  return verdict.diagnosis?.sentence ?? "";
}

function footerOf(verdict: Verdict, specification: Exercise): string {
  if (verdict.checks.some((check) => check.assessed)) return "";
  if (verdict.outcome !== "correct") return `A hint: hint("${verdict.id}")`;
  const again = specification.cases.filter((part) => part.draw).length + (specification.properties?.length ?? 0);
  if (again === 0) return "";
  const statements = again === 1 ? "1 statement is" : `${again} statements are`;
  return `Assessed later: ${statements} tried again on inputs that nobody has seen.`;
}
