/**
 * Writes data/course-words.txt: `node --require ./scripts/testing/typescript.js data/course-words.ts`.
 *
 * The prose of notebooks 01 to 05 in small letters, without formulas, code and tables' bars: something to read for a network that
 * learns to write. The file is not made again when the notebooks change, so that what notebook 12 prints stays as it is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const notebooks = ["01-perceptron", "02-activations", "03-losses", "04-gradient-descent", "05-backpropagation"];

/** The words of a page of markdown: letters, spaces and a few marks. A formula becomes the letter x. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/\$\$[^$]*\$\$|\$[^$]*\$/g, "x")
    .replace(/<[^>]+>/g, " ")
    .replace(/[^A-Za-z .,;:()\n'-]/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The text of the file. */
export function courseWords(): string {
  const pages = notebooks.map((name) => {
    const file = join(__dirname, "..", "notebooks", `${name}.ipynb`);
    const { cells } = JSON.parse(readFileSync(file, "utf8")) as { cells: { cell_type: string; source: string[] }[] };
    return cells
      .filter(({ cell_type }) => cell_type === "markdown")
      .map(({ source }) => source.join(""))
      .join("\n");
  });
  return `${wordsOf(pages.join("\n")).trim()}\n`;
}

if (require.main === module) writeFileSync(join(__dirname, "course-words.txt"), courseWords());
