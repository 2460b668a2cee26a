import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { projectRoot } from "nabla/host";
import { type Notebook, readNotebook } from "../notebook/notebook";
import { renderMarkdown } from "./markdown";
import { contentsPage, exercisesOf, type Lesson, page } from "./page";

/**
 * Writes executed notebooks as a folder of pages that needs no network: one page a notebook, `index.html`, and `assets/`.
 *
 * @param notebooks - paths of the notebook files, in the order of the course.
 * @param folder - where to write; made when missing. Pages in it are replaced, other files are left alone.
 * @param options - `notice`: a sentence for the top of the contents.
 * @returns the path of the contents page.
 * @throws Error when there is no notebook, or one cannot be read.
 */
export function writeSite(notebooks: readonly string[], folder: string, options: { notice?: string } = {}): string {
  if (notebooks.length === 0) throw new Error("pages: there is no notebook to write; name at least one");
  const read = notebooks.map((path) => ({ path, notebook: readNotebook(path) }));
  const course = read.map(({ path, notebook }) => lessonOf(path, notebook));
  mkdirSync(folder, { recursive: true });
  copyAssets(join(folder, "assets"));
  read.forEach(({ notebook }, i) => {
    writeFileSync(join(folder, course[i].file), page(notebook, course[i], course));
  });
  const contents = join(folder, "index.html");
  writeFileSync(contents, contentsPage(course, options.notice));
  return contents;
}

/** A lesson's page and title: the first heading of the notebook, else its file name. */
function lessonOf(path: string, notebook: Notebook): Lesson {
  const name = basename(path, ".ipynb");
  const first = notebook.cells.find((cell) => cell.cell_type === "markdown");
  const title = first && renderMarkdown(first.source).headings[0]?.text;
  return { file: `${name}.html`, title: title || name, exercises: exercisesOf(notebook) };
}

function copyAssets(folder: string): void {
  mkdirSync(join(folder, "katex", "fonts"), { recursive: true });
  for (const room of ["pages", "figures"]) {
    const own = join(projectRoot(), "machinery", room, "assets");
    for (const name of readdirSync(own)) copyFileSync(join(own, name), join(folder, name));
  }
  const katex = dirname(require.resolve("katex/dist/katex.min.css"));
  copyFileSync(join(katex, "katex.min.css"), join(folder, "katex", "katex.min.css"));
  cpSync(join(katex, "fonts"), join(folder, "katex", "fonts"), {
    recursive: true,
    filter: (path) => !/\.(woff|ttf)$/.test(path), // every browser of today takes woff2
  });
  const plotly = join(folder, "plotly.js");
  if (!existsSync(plotly)) copyFileSync(require.resolve("plotly.js-dist/plotly.js"), plotly);
}
