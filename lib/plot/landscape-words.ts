/** What a landscape shows, in words: the whole, and in one sentence. */
import { at, counted, inWords, joined, sentence } from "./words";

/** The ground in numbers and the ways over it, as far as words need them. */
export interface Landscape {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z: readonly (readonly number[])[];
  readonly ways: readonly {
    readonly path: { readonly name: string };
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly z: readonly number[];
  }[];
}

interface Labels {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly valueLabel: string;
}

/** Lowest and highest place, and each way over it. */
export function inSentences(options: Labels, { x, y, z, ways }: Landscape): string[] {
  const place = (a: number, b: number): string => `${at(options.xLabel, a)}, ${at(options.yLabel, b)}`;
  let [low, high] = [
    [Number.POSITIVE_INFINITY, 0, 0],
    [Number.NEGATIVE_INFINITY, 0, 0],
  ];
  for (const [row, values] of z.entries()) {
    for (const [column, value] of values.entries()) {
      if (value < low[0]) low = [value, x[column], y[row]];
      if (value > high[0]) high = [value, x[column], y[row]];
    }
  }
  const span = (label: string, places: readonly number[]): string =>
    `${label} from ${inWords(places[0])} to ${inWords(places[places.length - 1])}`;
  const spans = joined([span(options.xLabel, x), span(options.yLabel, y)]);
  const ends = `lowest ${inWords(low[0])} at ${place(low[1], low[2])}, highest ${inWords(high[0])} at ${place(high[1], high[2])}`;
  return [
    sentence(`${options.valueLabel} over ${spans}: ${ends}`),
    ...ways.map((way) => {
      const last = way.x.length - 1;
      const from = `${options.valueLabel} ${inWords(way.z[0])} at ${place(way.x[0], way.y[0])}`;
      if (last === 0) return sentence(`${way.path.name} stands at ${from}`);
      const outside = way.x.some(
        (a, step) => a < x[0] || a > x[x.length - 1] || way.y[step] < y[0] || way.y[step] > y[y.length - 1],
      );
      const to = `${inWords(way.z[last])} at ${place(way.x[last], way.y[last])}${outside ? ", in part outside the map" : ""}`;
      return sentence(`${way.path.name} goes in ${counted(last, "step")} from ${from} to ${to}`);
    }),
  ];
}

/** Where one or two ways lead; else where it is lowest. */
export function inShort({ valueLabel }: Labels, { z, ways }: Landscape): string {
  if (ways.length === 0 || ways.length > 2) {
    const all = z.flat();
    const [low, high] = [Math.min(...all), Math.max(...all)];
    return `${valueLabel}: from ${inWords(low)} to ${inWords(high)}${ways.length > 2 ? `, with ${ways.length} ways` : ""}`;
  }
  const said = ways.map(({ path, z: values }) => {
    const last = values.length - 1;
    return last === 0
      ? `${path.name} stands at ${inWords(values[0])}`
      : `${path.name} goes from ${inWords(values[0])} to ${inWords(values[last])} in ${counted(last, "step")}`;
  });
  return `${valueLabel}: ${said.join("; ")}`;
}
