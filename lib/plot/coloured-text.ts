import { sequential } from "./colours";
import { colourBar, themed } from "./theme";
import type { Figure, FigureOptions, Values } from "./types";
import { finiteList, needText, sameLength } from "./values";
import { described, inWords, sentence } from "./words";

/** What `colouredText` is told. */
export interface ColouredTextOptions extends FigureOptions {
  /** The text; every letter, spaces too, has a value. */
  readonly text: string;
  /** One number a letter. */
  readonly values: Values;
  /** What the colour stands for, with its unit. */
  readonly valueLabel: string;
  /** Values of the ends of the colours; values beyond have the colour of the end. Default: the smallest and the largest. */
  readonly valueRange?: readonly [number, number];
  /** Letters in a row, 10 to 80. Default: 50. */
  readonly columns?: number;
}

const rowHeight = 24;

/**
 * A text in which the ground of each letter has the colour of a number: how surprising it was, how much it counts.
 *
 * @throws RangeError where there is not one finite number for each letter
 * @example
 * colouredText({ title: "t", text: "abc", values: [1, 5, 2], valueLabel: "surprise (bits)" }).description
 * // → "A text of 3 letters by surprise (bits): from 1 at \"a\" to 5 at \"b\", mean 2.67."
 */
export function colouredText(options: ColouredTextOptions): Figure {
  const where = "colouredText";
  const { columns = 50 } = options;
  needText(where, "text", options.text);
  needText(where, "valueLabel", options.valueLabel);
  const letters = [...options.text];
  const values = finiteList(where, "values", options.values);
  sameLength(where, "text", letters, "values", values);
  if (!(Number.isInteger(columns) && columns >= 10 && columns <= 80))
    throw new RangeError(`${where}: columns is ${columns} but must be a whole number from 10 to 80`);
  const across = Math.min(columns, letters.length);
  const rows = Math.ceil(letters.length / across);
  const table = <Item>(items: readonly Item[], rest: Item): Item[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: across }, (_, column) => items[row * across + column] ?? rest),
    );
  const low = values.indexOf(Math.min(...values));
  const high = values.indexOf(Math.max(...values));
  const [zmin, zmax] = options.valueRange ?? [values[low], values[high]];
  const hidden = { visible: false, showgrid: false, zeroline: false };
  return {
    data: [
      {
        type: "heatmap",
        z: table<number | null>(values, null),
        text: table(letters, ""),
        texttemplate: "%{text}",
        textfont: { size: 13, color: "#000000" },
        zmin,
        zmax: zmax > zmin ? zmax : zmin + 1,
        // the light half of the scale: black letters can be read on it
        colorscale: sequential.slice(0, 3).map(([, colour], i): [number, string] => [i / 2, colour]),
        colorbar: colourBar(options.valueLabel),
        hoverongaps: false,
        xgap: 0,
        ygap: 2,
      },
    ],
    layout: {
      ...themed(
        where,
        { ...options, bottom: 16, height: options.height ?? Math.max(150, 50 + rowHeight * rows) },
        { xaxis: { ...hidden, range: [-0.5, across - 0.5] }, yaxis: { ...hidden, range: [rows - 0.5, -0.5] } },
      ),
    },
    description: described(options.description, inSentence(options, letters, values, low, high)),
  };
}

function inSentence(
  { valueLabel }: ColouredTextOptions,
  letters: readonly string[],
  values: readonly number[],
  low: number,
  high: number,
): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const at = (i: number): string => `${inWords(values[i])} at "${letters[i]}"`;
  return sentence(
    `A text of ${letters.length} letters by ${valueLabel}: from ${at(low)} to ${at(high)}, mean ${inWords(mean)}`,
  );
}
