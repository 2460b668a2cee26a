import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { allExercises } from "../../../lib/lessons/index";
import { root } from "../../source-files";
import { type Counts, countsOf, share } from "./table";
import type { Trials } from "./trial";
import type { Written } from "./written";

const file = join(root, "docs", "mistakes.md");

const head = `# Mistakes and their names

Written by \`npm run mutants -- answers --write\`, a line an exercise; the words are explained in CONTRIBUTING, "Write an exercise".
Changes that were accepted equal the reference on 1,000 drawn inputs and as many on boundaries. *Unseen* are the rejected
changes that get a name while nothing is known of the changes that were tried. *Misnamed* are those whose name other
inputs contradict. *Written down* are wrong answers as learners give them, and how many of them get a name.

| exercise | changes | accepted (equal) | accepted (wrong) | rejected | named | unseen named | misnamed | written down, named |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
`;

type Row = Counts & { readonly wrong: number; readonly told: number };

const keys = [
  "mutants",
  "equal",
  "holes",
  "rejected",
  "named",
  "changes",
  "unseen",
  "misnamed",
  "wrong",
  "told",
] as const;
const none = Object.fromEntries(keys.map((key) => [key, 0])) as unknown as Row;

function cells(name: string, row: Row): string {
  const { mutants, equal, holes, rejected, named, changes, unseen, misnamed, wrong, told } = row;
  const shares = [share(named, rejected), `${unseen} of ${changes} (${percent(unseen, changes)})`];
  return `| ${[name, mutants, equal, holes, rejected, ...shares, misnamed, `${told} of ${wrong}`].join(" | ")} |`;
}

const percent = (some: number, all: number): string => (all === 0 ? "–" : `${Math.round((100 * some) / all)} %`);

/** The row of an exercise as it was written. */
function read(line: string): Row {
  const [, , mutants, equal, holes, rejected, named, unseen, misnamed, told] = line
    .split("|")
    .map((cell) => Number.parseInt(cell.trim(), 10) || 0);
  const after = (cell: number): number => Number(/of (\d+)/.exec(line.split("|")[cell])?.[1] ?? 0);
  return { mutants, equal, holes, rejected, named, unseen, misnamed, told, changes: after(7), wrong: after(9) };
}

/** Writes the lines of the exercises that were tried, and the sum of all; others stay as they are. */
export function writeRecord(done: readonly { readonly tried: Trials; readonly written: Written }[]): string {
  const rows = new Map<string, Row>();
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    const id = /^\| (\d\d\.\d+) /.exec(line)?.[1];
    if (id) rows.set(id, read(line));
  }
  for (const { tried, written } of done)
    rows.set(tried.id, { ...countsOf(tried.trials), wrong: written.wrong, told: written.named });
  const exercises = allExercises().filter(({ id }) => rows.has(id));
  const sum = exercises.reduce((total, { id }) => added(total, rows.get(id) ?? none), none);
  const lines = exercises.map(({ id, title }) => cells(`${id} ${title}`, rows.get(id) ?? none));
  writeFileSync(file, `${head}${[...lines, cells("**together**", sum)].join("\n")}\n`);
  return relative(root, file);
}

const added = (one: Row, other: Row): Row =>
  Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as Row;
