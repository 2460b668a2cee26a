// Which cells teach which line of the curriculum: `node scripts/coverage.js` writes notebooks/COVERAGE.md.
//
// notebooks/curriculum.json is the checklist. A cell names the lines it covers in its metadata, as
// { "nabla": { "covers": ["01.3", "every.4", "throughout.doubtful"] } }: the third line of notebook 01, the fourth
// thing that every notebook has, one of the rules that hold throughout.
const fs = require("node:fs");
const path = require("node:path");
const { readNotebook } = require("../machinery/dist/notebook/notebook");

/** Code cells that a learner reads are at most so long; a solution may be longer, it is cut out. */
const LONGEST_CELL = 15;

/** These are held by the runner and the tests for all cells alike, so that no cell stands for them. */
const heldByTests = new Set(["every.2", "throughout.numbers", "throughout.twice", "throughout.small"]);

function cellsIn(file) {
  return readNotebook(file).cells.map(({ id, cell_type, source, metadata }) => ({
    id,
    code: cell_type === "code",
    lines: source.split("\n").length,
    solution: metadata.nbgrader?.solution === true,
    covers: metadata.nabla?.covers ?? [],
  }));
}

/** The checklist against the notebooks that are there. */
function coverage(folder) {
  const checklist = JSON.parse(fs.readFileSync(path.join(folder, "curriculum.json"), "utf8"));
  const files = fs.readdirSync(folder).filter((name) => /^\d\d-[\w-]+\.ipynb$/.test(name));
  const common = [
    ...checklist.every.map((line, i) => ({ id: `every.${i + 1}`, line })),
    ...Object.entries(checklist.throughout).map(([key, line]) => ({ id: `throughout.${key}`, line })),
  ];
  const inOrder = Object.entries(checklist.notebooks).sort(([a], [b]) => Number(a) - Number(b)); // "10" comes before "00" otherwise
  return inOrder.map(([number, { title, lines }]) => {
    const own = lines.map((line, i) => ({ id: `${number}.${i + 1}`, line }));
    const file = files.find((name) => name.startsWith(number));
    const cells = file ? cellsIn(path.join(folder, file)) : [];
    const cellsOf = ({ id, line }) => ({
      id,
      line,
      cells: cells.filter((cell) => cell.covers.includes(id)).map((c) => c.id),
    });
    const known = new Set([...own, ...common].map(({ id }) => id));
    return {
      number,
      title,
      file,
      own: own.map(cellsOf),
      common: common.map(cellsOf),
      unknown: cells.flatMap((cell) => cell.covers.filter((id) => !known.has(id)).map((id) => `${cell.id}: ${id}`)),
      tooLong: cells.filter((cell) => cell.code && !cell.solution && cell.lines > LONGEST_CELL).map((cell) => cell.id),
    };
  });
}

/**
 * Minutes that a learner needs for a notebook, to the nearest ten: one for 130 words, for 7 lines of code that are read, for a figure
 * that is looked at, and three for each point of an exercise.
 */
function studyMinutes(file) {
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const cells = readNotebook(file).cells.map(({ cell_type, source, metadata }) => {
    const { solution = false, grade = false, points = 0 } = metadata.nbgrader ?? {};
    if (cell_type === "markdown") return (solution ? 0 : (source.match(/\p{L}{2,}/gu)?.length ?? 0)) / 130 + 3 * points;
    const lines = source.split("\n").filter((line) => line.trim() !== "" && !/^(import\b|\/\/)/.test(line.trim()));
    return 3 * points + (solution || grade ? 0 : lines.length / 7 + (source.match(/\bshow\(/g)?.length ?? 0));
  });
  return 10 * Math.round(sum(cells) / 10);
}

/** Lines of the curriculum that a notebook owes: its own, and what every notebook has. */
function missing({ own, common }) {
  return [...own, ...common.filter(({ id }) => id.startsWith("every.") && !heldByTests.has(id))]
    .filter(({ cells }) => cells.length === 0)
    .map(({ id }) => id);
}

function table(rows) {
  const cellsOf = ({ cells }) => cells.map((id) => `\`${id}\``).join(", ") || "–";
  return [
    "| line | what | cells |",
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${row.id} | ${row.line.replaceAll("|", "\\|")} | ${cellsOf(row)} |`),
  ].join("\n");
}

function page(folder) {
  const notebooks = coverage(folder);
  const summary = notebooks.map((notebook) => {
    const { number, title, file, own } = notebook;
    const done = own.filter(({ cells }) => cells.length > 0).length;
    const name = file ? `[${number} ${title}](${file})` : `${number} ${title}`;
    const open = file ? missing(notebook).join(", ") || "–" : "not written yet";
    return `| ${name} | ${done} of ${own.length} | ${open} |`;
  });
  const sections = notebooks
    .filter(({ file }) => file)
    .map(({ number, title, own, common }) => {
      const shown = common.filter(({ cells }) => cells.length > 0);
      return `## ${number} ${title}\n\n${table(own)}\n\n${table(shown)}`;
    });
  return `# What the notebooks cover

Made by \`node scripts/coverage.js\` from [curriculum.json](curriculum.json) and the cells' metadata. A line keeps its place until a learner can run it.

| notebook | lines covered | still open |
| --- | --- | --- |
${summary.join("\n")}

${sections.join("\n\n")}
`;
}

module.exports = { coverage, missing, page, studyMinutes };

if (require.main === module) {
  const folder = path.join(__dirname, "..", "notebooks");
  fs.writeFileSync(path.join(folder, "COVERAGE.md"), page(folder));
  for (const notebook of coverage(folder).filter(({ file }) => file)) {
    const open = missing(notebook);
    console.log(`${notebook.file}: ${open.length ? `open ${open.join(", ")}` : "every line is covered"}`);
    for (const line of notebook.unknown) console.log(`  no such line: ${line}`);
    for (const id of notebook.tooLong) console.log(`  longer than ${LONGEST_CELL} lines: ${id}`);
  }
}
