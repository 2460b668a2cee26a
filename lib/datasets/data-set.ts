/**
 * The one form of a data set: inputs x and targets y. Generators and loaders give what is natural to them (bytes, points, signals, people),
 * every function that learns or measures takes that as well, and what it gives back is `{ x, y }`.
 */
import type { Target } from "../functions/losses";
import type { DType } from "../kernels/storage";
import { cast } from "../operations/shaping";
import { checkKinds, checkParts } from "../options/kinds";
import { need } from "../options/options";
import { tensor } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import type { CsvTable } from "./csv";
import type { FaceSet } from "./faces";
import type { ImageSet } from "./image-set";
import { imageTensor } from "./image-tensor";
import type { SignalSet } from "./signals";
import type { ToySet } from "./toy";

/** Examples and what should come out for them, row by row. */
export interface Examples {
  /** The inputs [N, …]. */
  readonly x: Tensor;
  /** N labels, or a tensor whose first axis is N. */
  readonly y: Target;
}

/** Whatever holds examples: {@link examplesOf} gives its x and y. */
export type DataSet = Examples | ImageSet | SignalSet | ToySet | FaceSet;

/** What numbers become when they are not in a tensor yet. */
interface ExamplesOptions {
  /** Default: "float32", in which networks train; gradients are checked in "float64". */
  readonly dtype?: DType;
}

/**
 * Inputs and targets of any data set: pictures from 0 (black) to 1 (full light) [N, H, W, C], signals [N, length], points [N, n],
 * each with N labels (faces: who it is). What is `{ x, y }` already is given back as it is.
 *
 * @throws TypeError when it is no data set
 * @example
 * examplesOf(truthTable("XOR")).x.shape // → [4, 2]
 * examplesOf(generateDigits(5, 1)).x.shape // → [5, 28, 28, 1]
 * examplesOf(generateSignals(3, 1)).y // → [0, 1, 2]
 */
export function examplesOf(set: DataSet, options: ExamplesOptions = {}): Examples {
  checkKinds("examplesOf", { options: [options, "record"] });
  return examplesIn("examplesOf", set, options.dtype, "set");
}

/**
 * {@link examplesOf} at the door of another function, in whose name it speaks.
 *
 * @param where the function that was called
 * @param name what it calls the set
 * @throws TypeError when it is no data set
 * @example
 * examplesIn("train", truthTable("NOT")).y // → [1, 0]
 */
export function examplesIn(where: string, set: DataSet, dtype: DType = "float32", name: string = "examples"): Examples {
  checkKinds(where, { [name]: [set, "examples"] });
  if ("who" in set) return { x: set.x, y: set.who };
  if ("x" in set) return set;
  const y = Array.from(set.labels);
  if ("images" in set) return { x: imageTensor(set, { dtype }), y };
  if ("points" in set) return { x: tensor(set.points, { dtype }), y };
  return { x: cast(tensor(set.signals, { shape: [...set.shape] }), dtype), y };
}

/**
 * Inputs and targets from a table, such as `parseCsv` and `loadPassFail` give: some columns go in, one should come out.
 *
 * @param table a record a row, or columns and rows
 * @param inputs the columns that become x [N, inputs]
 * @param target the column that becomes y, N numbers
 * @throws RangeError when the table has no such column, or no row
 * @example
 * const { x, y } = tableExamples(parseCsv("hours,passed\n2,0\n5,1\n"), ["hours"], "passed");
 * [x.shape, y] // → [[2, 1], [0, 1]]
 */
export function tableExamples<Column extends string>(
  table: CsvTable | readonly { readonly [column in Column]: number }[],
  inputs: readonly Column[],
  target: Column,
  options: ExamplesOptions = {},
): Examples & { readonly y: number[] } {
  checkKinds("tableExamples", {
    table: [table, "columns" in Object(table) ? "record" : "list"],
    inputs: [inputs, "list"],
    target: [target, "text"],
    options: [options, "record"],
  });
  need(inputs.length > 0, "tableExamples", "inputs must name a column at least");
  const column = "columns" in table ? columnOf(table) : columnOf(asTable(table));
  const [y, ...x] = [target, ...inputs].map(column);
  const rows = y.map((_, row) => x.map((values) => values[row]));
  return { x: tensor(rows, { dtype: options.dtype ?? "float32" }), y };
}

/** The numbers of a column by its name. */
function columnOf({ columns, rows }: CsvTable): (name: string) => number[] {
  checkParts("tableExamples", "table", { columns, rows }, { columns: "list", rows: "rows" });
  need(rows.length > 0, "tableExamples", "the table has no rows");
  return (name) => {
    const place = columns.indexOf(name);
    need(place >= 0, "tableExamples", `there is no column "${name}", only ${columns.join(", ")}`);
    return rows.map((row) => row[place]);
  };
}

function asTable(records: readonly { readonly [column: string]: number }[]): CsvTable {
  const columns = Object.keys(records[0] ?? {});
  records.forEach((record, i) => void checkKinds("tableExamples", { [`table[${i}]`]: [record, "record"] }));
  return { columns, rows: records.map((record) => columns.map((name) => record[name])) };
}
