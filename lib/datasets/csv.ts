import { checkKinds, checkParts } from "../options/kinds";

/** A table of numbers with a name for each column. */
export interface CsvTable {
  /** What the columns are called, in order. */
  readonly columns: readonly string[];
  /** The numbers, row by row. */
  readonly rows: readonly (readonly number[])[];
}

/**
 * Reads a table of numbers from comma-separated text; the first line names the columns. Empty lines are passed over, quotes around a cell
 * taken off (a comma inside quotes is part of the cell). `tensor(table.rows)` makes a tensor of it.
 *
 * @param text such as `readFileSync("data.csv", "utf8")` gives
 * @throws RangeError when a row has another number of cells than the heading, or a cell is no number (it says which)
 * @example
 * const { columns, rows } = parseCsv("x,y\n1,2.5\n3,-4e2\n");
 * columns // → ["x", "y"]
 * rows // → [[1, 2.5], [3, -400]]
 */
export function parseCsv(text: string): CsvTable {
  checkKinds("parseCsv", { text: [text, "text"] });
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const [heading, ...rest] = lines.map((line, i) => ({ cells: cellsOf(line), line, number: i + 1 }));
  if (heading.line.trim() === "") throw new RangeError("parseCsv: line 1 must name the columns, but is empty");
  const columns = heading.cells;
  const rows = rest.flatMap(({ cells, line, number }) => {
    if (line.trim() === "") return [];
    if (cells.length !== columns.length) {
      throw new RangeError(`parseCsv: line ${number} has ${cells.length} cells but the heading ${columns.length}`);
    }
    const values = cells.map((cell) => (cell === "" ? Number.NaN : Number(cell)));
    const wrong = values.findIndex((value, i) => Number.isNaN(value) && cells[i].toLowerCase() !== "nan");
    if (wrong < 0) return [values];
    throw new RangeError(
      `parseCsv: line ${number}, column ${columns[wrong]} is ${JSON.stringify(cells[wrong])}, not a number`,
    );
  });
  return { columns, rows };
}

/**
 * The table as comma-separated text, which {@link parseCsv} reads back number for number.
 *
 * @throws RangeError when a row has another number of cells than there are columns
 * @example
 * csvText({ columns: ["x", "y"], rows: [[1, 2.5]] }) // → "x,y\n1,2.5\n"
 */
export function csvText(table: CsvTable): string {
  checkParts("csvText", "table", table, { columns: "list", rows: "rows" });
  const { columns, rows } = table;
  const wrong = rows.findIndex((row) => row.length !== columns.length);
  if (wrong >= 0) {
    throw new RangeError(
      `csvText: row ${wrong} has ${rows[wrong].length} cells but there are ${columns.length} columns`,
    );
  }
  const names = columns.map(String).map((name) => (/[",\n]/.test(name) ? `"${name.replace(/"/g, '""')}"` : name));
  return [names, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}

function cellsOf(line: string): string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  // an empty match at the end belongs to a comma there, or to the end of the line itself
  const whole = line.endsWith(",") ? cells : cells.slice(0, Math.max(1, cells.length - 1));
  return whole.map((cell) => {
    const bare = cell.replace(/,$/, "").trim();
    return bare.startsWith('"') ? bare.slice(1, -1).replace(/""/g, '"') : bare;
  });
}
