/** The command line of the grader. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readWords } from "../words";
import { type LatePolicy, latePolicy, timeOf } from "./late";
import { redisUrl } from "./queue/address";

/** Forms in which results are written. */
const exportNames = ["csv", "html", "gradescope", "nbgrader"] as const;
/** One of them. */
export type ExportName = (typeof exportNames)[number];

/** What the grader was asked to do. */
export interface GradeArguments {
  readonly submissions: string;
  /** Only assignments whose name begins so. */
  readonly assignment?: string;
  readonly out: string;
  readonly workers: number;
  readonly secretFile?: string;
  /** From which learners' own forms of questions were drawn. */
  readonly variantsFile?: string;
  readonly forms: readonly ExportName[];
  readonly trusted: boolean;
  readonly level?: "A" | "B" | "C" | "D";
  readonly notebooks?: string;
  /** Where nbgrader's gradebook is: its URL, or the file of SQLite. */
  readonly gradebook?: string;
  /** nbgrader's course folder, into whose `autograded/` notebooks are written. */
  readonly course?: string;
  /** When submissions were due, and what being late costs. */
  readonly due?: Date;
  readonly late: LatePolicy;
  /** Where workers are asked: the address of a Redis. */
  readonly queue?: string;
  /** Before all classes that wait in the queue. */
  readonly fast: boolean;
  readonly help: boolean;
}

/** Printed with `--help` and after a mistake. */
export const usage: string = `npm run grade -- SUBMISSIONS [options]

Grades what lies in SUBMISSIONS: a folder with NAME/ASSIGNMENT/…ipynb as nbgrader
lays it, NAME/…ipynb, or flat files; or the zip of a learning platform. Can be stopped (Ctrl-C) and started again:
it goes on where it was.

  --assignment 05       only assignments whose name begins so
  --out DIR             where results and exports go (default grades)
  --export csv,html,…   of ${exportNames.join(", ")} (default csv,html)
  --course DIR          nbgrader's course folder, for --export nbgrader: marks go into its
                        gradebook, notebooks for the form grader into its autograded/
  --gradebook FILE|URL  another gradebook than DIR/gradebook.db (postgresql://… too)
  --due TIME            when submissions were due, like 2026-12-01T23:59+09:00
  --late POLICY         what being late costs: none (default, it is only said), zero,
                        or a share of all points for each day or hour begun: 10%/day
  --queue URL           hand the work to \`npm run grade-worker\`s, by a Redis
  --fast                before the classes that wait in that queue (one submission always is)
  --workers N           how many are graded side by side (default ${os.availableParallelism()})
  --secret-file F       draws hidden inputs from this text (default DIR/secret, made on the first run)
  --variants-file F     from which questions that differ by learner were drawn
                        (default variants.secret of --course, where it is there)
  --notebooks DIR       source notebooks, instead of the project's
  --level A|B|C|D       only this sandbox, instead of the strongest that works
  --trust-submissions   grade without a sandbox where none works

It ends with 0 where all were graded, 3 where some could not be, 4 where the machine failed, 2 after a mistake here.`;

/**
 * Reads the command line.
 *
 * @param from - the folder in which it was typed
 * @throws Error that says what is not understood
 * @example
 * parseGradeArguments(["submitted", "--workers", "2"], "/").workers // → 2
 */
export function parseGradeArguments(args: readonly string[], from: string): GradeArguments {
  const { values, positionals } = readWords({
    args: [...args],
    allowPositionals: true,
    options: {
      assignment: { type: "string" },
      out: { type: "string" },
      workers: { type: "string" },
      "secret-file": { type: "string" },
      "variants-file": { type: "string" },
      export: { type: "string" },
      gradebook: { type: "string" },
      course: { type: "string" },
      due: { type: "string" },
      late: { type: "string" },
      queue: { type: "string" },
      fast: { type: "boolean", default: false },
      notebooks: { type: "string" },
      level: { type: "string" },
      "trust-submissions": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const help = values.help ?? false;
  if (positionals.length !== 1 && !help) throw new Error(`one folder of submissions, got ${positionals.length}`);
  const forms = (values.export ?? "csv,html").split(",").filter(Boolean);
  const unknown = forms.find((name) => !exportNames.includes(name as ExportName));
  if (unknown !== undefined) throw new Error(`--export knows ${exportNames.join(", ")}, not "${unknown}"`);
  const { level } = values;
  if (level !== undefined && level !== "A" && level !== "B" && level !== "C" && level !== "D")
    throw new Error(`--level is A, B, C or D, not "${level}"`);
  const at = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : path.resolve(from, file);
  const drawn = values.course === undefined ? undefined : path.resolve(from, values.course, "variants.secret");
  const inCourse = values.course === undefined ? undefined : path.join(values.course, "gradebook.db");
  return {
    submissions: path.resolve(from, positionals[0] ?? "."),
    assignment: values.assignment,
    out: path.resolve(from, values.out ?? "grades"),
    workers: count(values.workers),
    secretFile: at(values["secret-file"]),
    variantsFile: at(values["variants-file"]) ?? (drawn && fs.existsSync(drawn) ? drawn : undefined),
    forms: forms as ExportName[],
    trusted: values["trust-submissions"] ?? false,
    level,
    notebooks: at(values.notebooks),
    gradebook: isUrl(values.gradebook) ? values.gradebook : at(values.gradebook ?? inCourse),
    course: at(values.course),
    queue: values.queue === undefined ? undefined : redisUrl(values.queue),
    fast: values.fast ?? false,
    due: values.due === undefined ? undefined : timeOf(values.due),
    late: latePolicy(values.late ?? "none"),
    help,
  };
}

function count(text: string | undefined): number {
  if (text === undefined) return os.availableParallelism();
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--workers takes a whole number, 1 or more, not "${text}"`);
  return value;
}

function isUrl(text: string | undefined): boolean {
  return text !== undefined && /^\w+(\+\w+)?:\/\//.test(text);
}
