import { escapeHtml } from "nabla/display";
import { partOf } from "../edition/grade-cells";
import type { Cell, Notebook } from "../notebook/notebook";
import { folded, renderCode } from "./cells";
import { type Heading, renderMarkdown } from "./markdown";

/** One entry of the course's contents. */
export interface Lesson {
  /** File name of the page. */
  readonly file: string;
  /** The notebook's title. */
  readonly title: string;
  /** Its exercises: "01.1", … */
  readonly exercises: readonly string[];
}

/**
 * A notebook as one readable page: contents beside the text, live figures, solutions folded away.
 *
 * @param notebook - an executed notebook.
 * @param lesson - the page's own place in the course.
 * @param course - all lessons in order.
 * @returns the page's HTML; it asks for nothing but the files in `assets/` beside it.
 */
export function page(notebook: Notebook, lesson: Lesson, course: readonly Lesson[]): string {
  const taken = new Set<string>(["top", "contents"]);
  const headings: Heading[] = [];
  const body: string[] = [];
  let count = 0;
  for (const cell of notebook.cells) {
    body.push(exerciseMark(cell, notebook));
    if (cell.cell_type === "markdown") {
      const source = cell.source;
      const rendered = renderMarkdown(source, taken);
      headings.push(...rendered.headings);
      const isAnswer = source.includes("BEGIN SOLUTION");
      body.push(isAnswer ? folded("Show an answer", rendered.html) : rendered.html);
    } else if (cell.cell_type === "code" && cell.source.trim()) body.push(renderCode(cell, ++count));
  }
  const at = course.findIndex((one) => one.file === lesson.file);
  return frame(
    lesson.title,
    sidebar(headings, lesson, course),
    `${body.join("\n")}\n${neighbours(course[at - 1], course[at + 1])}`,
  );
}

/**
 * The page that lists the course.
 *
 * @param course - all lessons in order.
 * @param notice - a sentence for the top, such as what is missing for the interactive course.
 */
export function contentsPage(course: readonly Lesson[], notice: string = ""): string {
  const list = course
    .map((one) => `<li><a href="${escapeHtml(one.file)}">${escapeHtml(one.title)}</a>${marks(one)}</li>`)
    .join("\n");
  const remark = notice ? `<p class="notice">${escapeHtml(notice)}</p>` : "";
  return frame(
    "∇ Nabla",
    "",
    `<h1>∇ Nabla</h1>\n<p>Deep learning from first principles, in TypeScript notebooks.</p>\n${remark}\n<ol class="course">\n${list}\n</ol>`,
  );
}

/** Before the place where an exercise is solved: which one, its points, and a mark for the reader to set. */
function exerciseMark({ metadata }: Cell, notebook: Notebook): string {
  const part = partOf(metadata.nbgrader?.grade_id);
  if (part === undefined || part.part === "check") return "";
  const { exercise } = part;
  const graded = notebook.cells.filter((cell) => partOf(cell.metadata.nbgrader?.grade_id)?.exercise === exercise);
  const points = graded.reduce((sum, cell) => sum + (cell.metadata.nbgrader?.points ?? 0), 0);
  const id = escapeHtml(exercise);
  return `<p class="exercise" id="exercise-${id}"><strong>Exercise ${id}</strong> · ${points} ${points === 1 ? "point" : "points"} <label><input type="checkbox" data-exercise="${id}"> done</label></p>`;
}

/**
 * The exercises that a reader solves, in order.
 *
 * @param notebook - a notebook of the course.
 */
export function exercisesOf(notebook: Notebook): string[] {
  const parts = notebook.cells.map((cell) => partOf(cell.metadata.nbgrader?.grade_id));
  return parts.flatMap((part) => (part === undefined || part.part === "check" ? [] : [part.exercise]));
}

/** How many of a lesson's exercises the reader has marked; filled in by the page. */
function marks(one: Lesson): string {
  return one.exercises.length === 0 ? "" : ` <small data-exercises="${escapeHtml(one.exercises.join(" "))}"></small>`;
}

function sidebar(headings: readonly Heading[], lesson: Lesson, course: readonly Lesson[]): string {
  const sections = headings
    .filter((heading) => heading.level === 2)
    .map((heading) => `<li><a href="#${heading.id}">${escapeHtml(heading.text)}</a></li>`);
  const lessons = course.map((one) =>
    one.file === lesson.file
      ? `<li><a href="#top" aria-current="page">${escapeHtml(one.title)}</a>${marks(one)}\n<ol>\n${sections.join("\n")}\n</ol></li>`
      : `<li><a href="${escapeHtml(one.file)}">${escapeHtml(one.title)}</a></li>`,
  );
  return `<nav id="contents" aria-label="Contents">\n<p><a href="index.html">∇ Nabla</a></p>\n<ol>\n${lessons.join("\n")}\n</ol>\n</nav>`;
}

function neighbours(before: Lesson | undefined, after: Lesson | undefined): string {
  const link = (one: Lesson | undefined, word: string) =>
    one ? `<a href="${escapeHtml(one.file)}">${word}: ${escapeHtml(one.title)}</a>` : "<span></span>";
  return `<nav class="neighbours" aria-label="Lessons before and after">${link(before, "Before")}${link(after, "Next")}</nav>`;
}

function frame(title: string, side: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/katex/katex.min.css">
<link rel="stylesheet" href="assets/page.css">
<script src="assets/fit-kinds.js" defer></script>
<script src="assets/fit-drawings.js" defer></script>
<script src="assets/fit.js" defer></script>
<script src="assets/figures.js" defer></script>
<script src="assets/page.js" defer></script>
</head>
<body id="top">
<a class="skip" href="#text">Skip to the text</a>
<header><button id="theme" type="button">Dark</button></header>
${side}
<main id="text">
${body}
</main>
</body>
</html>
`;
}
