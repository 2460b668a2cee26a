/** A class of learners, each with what they hand in and the marks that are theirs. */
import { type Cell, formatNotebook, type Notebook } from "../../../machinery/notebook/notebook";
import { answerCell, answered, solutionTo, solved, untouched, withOwnCell } from "./handed-in";

/** One learner. */
export interface Fixture {
  readonly student: string;
  readonly content: Notebook | string | Buffer;
  /** Points of 00.1 to 00.4; undefined where it cannot be graded. */
  readonly points?: readonly [number, number, number, number];
  /** What is said: a diagnosis, a warning, or why it was not graded. */
  readonly says?: RegExp;
}

const all = [2, 2, 3, 3] as const;
const firstWrong = [0, 2, 3, 3] as const;
const none = [0, 0, 0, 0] as const;

/** An answer to 00.1 with this body. */
const size = (...lines: string[]): Notebook =>
  answered("00.1", ["function size(shape: number[]): number {", ...lines.map((line) => `  ${line}`), "}"].join("\n"));

/** A wrong answer to 00.1 below a cell that tries to make it count. */
const cheating = (attack: string): Notebook => withOwnCell(attack, size("return -1;"));

function codeCell(source: string, metadata: Cell["metadata"] = {}): Cell {
  return { id: `c${source.length}`, cell_type: "code", source, metadata, outputs: [], execution_count: null };
}

/** Puts cells behind the answer to 00.1. */
function behindAnswer(notebook: Notebook, ...cells: Cell[]): Notebook {
  notebook.cells.splice(notebook.cells.indexOf(answerCell(notebook, "00.1")) + 1, 0, ...cells);
  return notebook;
}

/** The answer to 00.1 cut into two cells. */
function split(metadata: Cell["metadata"]): Notebook {
  const notebook = solved();
  const cell = answerCell(notebook, "00.1");
  const lines = cell.source.split("\n");
  cell.source = lines.slice(0, 2).join("\n");
  return behindAnswer(notebook, codeCell(lines.slice(2).join("\n"), metadata));
}

function copied(): Notebook {
  const notebook = solved();
  const cell = answerCell(notebook, "00.1");
  return behindAnswer(notebook, structuredClone(cell));
}

function withoutMetadata(): Notebook {
  const notebook = solved();
  for (const cell of notebook.cells) cell.metadata = {};
  return notebook;
}

function asMarkdown(): Notebook {
  const notebook = solved();
  answerCell(notebook, "00.1").cell_type = "markdown";
  return notebook;
}

function withoutChecks(): Notebook {
  const notebook = solved();
  notebook.cells = notebook.cells.filter(({ metadata }) => !metadata.nbgrader?.grade_id?.endsWith("-check"));
  return notebook;
}

function worthMore(): Notebook {
  const notebook = size("return -1;");
  for (const { metadata } of notebook.cells) {
    if (!metadata.nbgrader?.grade) continue;
    Object.assign(metadata.nbgrader, { points: 200 });
    Object.assign(metadata, { tags: ["skip-execution", "raises-exception"] });
  }
  return notebook;
}

function asOldFormat(): string {
  return JSON.stringify({ nbformat: 3, metadata: {}, worksheets: [{ cells: [] }] });
}

/** Work that is meant honestly. */
export const honest: readonly Fixture[] = [
  { student: "full", content: solved(), points: all },
  { student: "untouched", content: untouched(), points: none },
  { student: "partial", content: size("return shape.length;"), points: firstWrong },
  {
    student: "type-error",
    content: size('return "1";'),
    points: firstWrong,
    says: /does not compile: line 2, column 3/,
  },
  { student: "unclosed", content: size("return `1;"), points: firstWrong, says: /does not compile: line/ },
  { student: "throws", content: size('throw new Error("<script>alert(1)</script>");'), points: firstWrong },
  {
    student: "stops-at-its-cell",
    content: answered(
      "00.1",
      'const size = (shape: number[]): number => shape.length;\nif (size([1]) === 1) throw new Error("no");',
    ),
    points: firstWrong,
    says: /The cell of the answer stopped in line 2: Error: no/,
  },
  {
    student: "counts-calls",
    content: size(
      "(globalThis as any).calls = ((globalThis as any).calls ?? 0) + 1;",
      "return (globalThis as any).calls > 40 ? -1 : shape.reduce((a, b) => a * b, 1);",
    ),
    points: firstWrong,
    says: /gave another answer the second time/,
  },
  { student: "endless", content: size("while (true) {}"), points: firstWrong, says: /did not finish in time/ },
  { student: "endless-cell", content: withOwnCell("while (true) {}"), points: all },
  { student: "top-level-throw", content: withOwnCell('throw new Error("no");'), points: all },
  { student: "exits", content: withOwnCell("process.exit(0)"), points: all },
  { student: "exits-inside", content: size("process.exit(0);"), points: firstWrong, says: /ends the whole program/ },
  { student: "helper-check", content: withOwnCell("const check = (x: number): number => x;"), points: all },
  { student: "late-throw", content: withOwnCell('setTimeout(() => { throw new Error("late"); }, 1);'), points: all },
  {
    student: "object",
    content: size("return new Number(1) as number;"),
    points: firstWrong,
    says: /An object made by new Number came back: leave out `new`/,
  },
  {
    student: "warns",
    content: size('console.warn("careful");', "return shape.reduce((a, b) => a * b, 1);"),
    points: all,
  },
  {
    student: "helper",
    content: withOwnCell(
      "const product = (x: number[]) => (lectures > 0 ? x.reduce((a, b) => a * b, 1) : 0);",
      size("return product(shape);"),
    ),
    points: all,
  },
  {
    student: "tires",
    content: withOwnCell(
      "let calls = 0;",
      size("calls += 1;", "return calls > 24 ? -1 : shape.reduce((a, b) => a * b, 1);"),
    ),
    points: firstWrong,
  },
];

/** Files and notebooks in which something has to be put right, or cannot be. */
export const damaged: readonly Fixture[] = [
  { student: "split", content: split({}), points: all, says: /split/ },
  {
    student: "split-twice-marked",
    content: split(structuredClone(answerCell(solved(), "00.1").metadata)),
    points: all,
    says: /split/,
  },
  { student: "copied", content: copied(), points: all, says: /copied/ },
  { student: "new-cell-below", content: behindAnswer(untouched(), codeCell(solutionTo("00.1"))), points: [2, 0, 0, 0] },
  { student: "no-metadata", content: withoutMetadata(), points: all, says: /metadata was lost/ },
  { student: "markdown", content: asMarkdown(), points: all, says: /no code cell/ },
  { student: "no-checks", content: withoutChecks(), points: all },
  { student: "bom", content: `\uFEFF${formatNotebook(solved())}`, points: all, says: /byte order mark/ },
  {
    student: "utf16",
    content: Buffer.from(`\uFEFF${formatNotebook(solved())}`, "utf16le"),
    points: all,
    says: /UTF-16/,
  },
  { student: "not-json", content: "dear teacher, my dog", says: /not JSON/ },
  { student: "truncated", content: formatNotebook(solved()).slice(0, 5000), says: /cut off/ },
  { student: "empty", content: "", says: /empty/ },
  { student: "old-format", content: asOldFormat(), says: /format 3/ },
  { student: "other-assignment", content: solved("05-backpropagation"), says: /it looks like 05-backpropagation/ },
  { student: '=HYPERLINK("x"),<b>', content: solved(), points: all },
];

/** What another's marks, the tests or the machine would have to fear. The attacks are small and end by themselves. */
export const hostile = (paths: { root: string; canary: string; port: number }): readonly Fixture[] => [
  { student: "worth-more", content: worthMore(), points: firstWrong },
  { student: "prints", content: cheating('console.log("ALL TESTS PASSED");'), points: firstWrong },
  {
    student: "forges-frames",
    content: cheating(
      'const body = Buffer.from(JSON.stringify({ n: 3, value: "6" }));\nconst head = Buffer.alloc(4);\nhead.writeUInt32BE(body.length);\nfor (let i = 0; i < 3; i++) require("fs").writeSync(3, Buffer.concat([head, body]));',
    ),
    points: firstWrong,
  },
  {
    student: "huge-frame",
    content: cheating('require("fs").writeSync(3, Buffer.from([255, 255, 255, 255]));'),
    points: firstWrong,
  },
  {
    student: "patches",
    content: cheating(
      "Object.is = () => true; (Array.prototype as any).every = () => true; Math.abs = () => 0;\nconst say = JSON.stringify; (JSON as any).stringify = (x: any) => say(x).replace(/-1/g, '6');",
    ),
    points: none, // whoever breaks the language breaks the other answers, too
  },
  {
    student: "asks-the-reference",
    content: size(
      "let right = -1;",
      "const { dirname } = require('path');",
      "const at = dirname(require.resolve('nabla'));",
      "try { right = require(at + '/lessons/index.js').findExercise('00.1').reference(shape); } catch {}",
      `try { right = require('${paths.root}/lib/dist/lessons/index.js').findExercise('00.1').reference(shape); } catch {}`,
      "return right;",
    ),
    points: firstWrong,
  },
  {
    student: "reads",
    content: size(
      `try { return require('fs').readFileSync('${paths.root}/notebooks/00-start.ipynb').length > 0 ? shape.reduce((a, b) => a * b, 1) : -1; } catch {}`,
      "return process.env.NABLA_SECRET === undefined ? -1 : shape.reduce((a, b) => a * b, 1);",
    ),
    points: firstWrong,
  },
  {
    student: "writes",
    content: cheating(`require("fs").writeFileSync(${JSON.stringify(paths.canary)}, "I was here");`),
    points: firstWrong,
  },
  {
    student: "network",
    content: cheating(
      `await new Promise<void>((done) => require("net").connect(${paths.port}, "127.0.0.1").on("connect", done).on("error", () => done()));`,
    ),
    points: firstWrong,
  },
  {
    student: "memory",
    content: size(
      "const k: Buffer[] = [];",
      "for (let i = 0; i < 40; i++) k.push(Buffer.alloc(50e6, 1));",
      "return k.length;",
    ),
    points: firstWrong,
  },
  {
    student: "starts-programs",
    content: cheating(
      'for (let i = 0; i < 30; i++) require("child_process").spawn("sleep", ["1803"], { detached: true, stdio: "ignore" }).unref();',
    ),
    points: firstWrong,
  },
  {
    student: "kills",
    content: cheating('process.kill(process.ppid, "SIGKILL"); process.kill(-1, "SIGKILL");'),
    points: firstWrong,
  },
  { student: "prints-without-end", content: size("for (;;) console.log('x'.repeat(1000));"), points: firstWrong },
  {
    student: "members",
    content: cheating("Object.defineProperty(Object.prototype, 'value', { value: '6', writable: true });"),
    points: firstWrong,
  },
];
