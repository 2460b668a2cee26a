import { type Html, html } from "./html";
import { sendBundle } from "./send";

/** What a cell of a table may hold; `undefined` leaves it empty. */
export type Cell = string | number | boolean | undefined;

/** One row: a value for each heading. */
export type Row = Readonly<Record<string, Cell>>;

/** How a table looks. */
export interface TableOptions {
  /** What the table shows, in a sentence; it stands above. */
  readonly caption?: string;
  /** Significant digits of numbers that are not whole, 1 to 17; default 4. */
  readonly digits?: number;
}

/** A number as a reader wants it: whole ones whole, others rounded, very small and very large ones with a power of ten. */
function written(value: Cell, digits: number): string {
  if (value === undefined) return "";
  if (typeof value !== "number" || Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e7) return value.toExponential(Math.max(0, Math.min(digits, 3) - 1));
  if (size >= 10 ** digits) return String(Math.round(value));
  return value
    .toPrecision(digits)
    .replace(/^(-?\d+\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}

/** Headings in the order in which the rows name them first. */
function headings(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function checked(rows: readonly Row[], options: TableOptions): number {
  const isRecord = (value: unknown): boolean => typeof value === "object" && value !== null;
  if (!Array.isArray(rows) || !rows.every(isRecord)) throw new TypeError("table: rows must be a list of records { … }");
  if (!isRecord(options)) throw new TypeError("table: options must be a record { … }");
  const { digits = 4 } = options;
  if (rows.length === 0) throw new RangeError("table: there are no rows to show");
  if (!(Number.isInteger(digits) && digits >= 1 && digits <= 17))
    throw new RangeError(`table: digits is from 1 to 17, not ${digits}`);
  return digits;
}

/** Numbers that were made text already, such as "92.8" of `toFixed`, and what stands for none. */
const NUMBER = /^[-−]?\d[\d,]*(\.\d+)?(e[-+]?\d+)?$|^[–-]?$/;

/** A column is aligned to the right when all it holds are numbers. */
function isNumeric(rows: readonly Row[], heading: string): boolean {
  const cells = rows.map((row) => row[heading]).filter((cell) => cell !== undefined);
  return cells.every((cell) => typeof cell === "number" || (typeof cell === "string" && NUMBER.test(cell)));
}

/**
 * A table as aligned text.
 *
 * @param rows - one record per row, its keys are the headings
 * @throws RangeError when there are no rows, or digits is not from 1 to 17
 * @example
 * tableText([{ z: -2, step: 0 }, { z: 0.5, step: 1 }]) // → "  z  step\n---  ----\n -2     0\n0.5     1"
 */
export function tableText(rows: readonly Row[], options: TableOptions = {}): string {
  const digits = checked(rows, options);
  const columns = headings(rows).map((heading) => {
    const cells = rows.map((row) => written(row[heading], digits));
    const width = Math.max(...[heading, ...cells].map((text) => [...text].length));
    const pad = (text: string): string => {
      const space = " ".repeat(width - [...text].length);
      return isNumeric(rows, heading) ? space + text : text + space;
    };
    return [pad(heading), "-".repeat(width), ...cells.map(pad)];
  });
  const lines = columns[0].map((_, i) =>
    columns
      .map((column) => column[i])
      .join("  ")
      .trimEnd(),
  );
  return [...(options.caption ? [options.caption, ""] : []), ...lines].join("\n");
}

/** Decimals of a number in plain digits; none for words, for what is not finite, and for powers of ten. */
function decimals(text: string): number | undefined {
  return /^[-−]?\d[\d,]*(?:\.(\d+))?$/.exec(text)?.slice(1).join("").length;
}

/** A number with zeros behind it that take their place and are not seen: the points of a column stand below each other. */
function atThePoint(text: string, longest: number): Html {
  const own = decimals(text) ?? longest;
  const more = (own === 0 && longest > 0 ? "." : "") + "0".repeat(longest - own);
  return more === "" ? html`${text}` : html`${text}<span style="visibility:hidden">${more}</span>`;
}

/**
 * The same as a page's table, with the numbers of a column aligned at their points.
 *
 * @example
 * tableHtml([{ loss: 0.25 }, { loss: 2 }]).source.includes('2<span style="visibility:hidden">.00</span>') // → true
 */
export function tableHtml(rows: readonly Row[], options: TableOptions = {}): Html {
  const digits = checked(rows, options);
  const columns = headings(rows).map((name) => {
    const numeric = isNumeric(rows, name);
    const texts = rows.map((row) => written(row[name], digits));
    const longest = Math.max(...texts.map((text) => decimals(text) ?? 0));
    const parts = texts.map((text) => (numeric ? atThePoint(text, longest) : html`${text}`));
    const style = `text-align:${numeric ? "right" : "left"}`;
    return {
      head: html`<th scope="col" style="${style}">${name}</th>`,
      cells: parts.map((part) => html`<td style="${style}">${part}</td>`),
    };
  });
  return html`<table>${options.caption ? html`<caption style="text-align:left;white-space:nowrap">${options.caption}</caption>` : ""}
<thead><tr>${columns.map(({ head }) => head)}</tr></thead>
<tbody>
${rows.map((_, i) => html`<tr>${columns.map(({ cells }) => cells[i])}</tr>\n`)}</tbody></table>`;
}

/**
 * Shows a table in the notebook; without one, prints it as text.
 *
 * @param rows - one record per row, its keys are the headings
 * @throws RangeError as {@link tableText}
 * @example
 * showTable([{ gate: "AND", mistakes: 11 }, { gate: "OR", mistakes: 5 }]) // → undefined
 */
export function showTable(rows: readonly Row[], options: TableOptions = {}): void {
  const text = tableText(rows, options);
  if (!sendBundle({ "text/html": tableHtml(rows, options).source, "text/plain": text }))
    process.stdout.write(`${text}\n`);
}
