/** What a figure of curves shows, in words: the whole, and in one sentence. */
import { exp } from "../elementary/exp";
import { log } from "../elementary/log";
import { log10 } from "../elementary/log10";
import { plainText } from "./markup";
import { course, crossings, trend } from "./trend";
import { extent } from "./values";
import { at, counted, inWords, joined, sentence } from "./words";

/** A line as far as words need it: gaps are NaN. */
export interface Line {
  readonly series: { readonly name: string; readonly draw?: "line" | "points" | "both"; readonly inLegend?: boolean };
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What is said around the lines. */
export interface Around {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xLog?: boolean;
  readonly yLog?: boolean;
  readonly references?: readonly { readonly name: string; readonly x?: number; readonly y?: number }[];
}

/** Every line, where two cross, and what is marked. */
export function inSentences(options: Around, lines: readonly Line[]): string {
  const [from, to] = extent(lines.flatMap((line) => line.x));
  const ways = lines.map((line) => {
    const missing = line.y.filter((value) => !Number.isFinite(value)).length;
    const note = missing === 0 ? "" : ` (${counted(missing, "value")} cannot be drawn)`;
    return `${line.series.name} ${trend(options.xLabel, line.x, line.y, options.yLog === true ? log10 : undefined)}${note}`;
  });
  const range = from === to ? `at ${inWords(from)}` : `from ${inWords(from)} to ${inWords(to)}`;
  const meets =
    lines.length > 4
      ? []
      : pairs(lines.filter(isLine)).flatMap(([a, b]) => {
          const found = meetings(options, a, b);
          const often = found.length === 1 ? "once" : `${found.length} times, first`;
          return found.length === 0
            ? []
            : [`${a.series.name} and ${b.series.name} cross ${often} at ${at(options.xLabel, found[0])}`];
        });
  const marks = (options.references ?? []).map(
    (each) => `${each.name} is marked at ${each.x === undefined ? inWords(each.y ?? 0) : at(options.xLabel, each.x)}`,
  );
  return [
    sentence(`${options.yLabel} against ${options.xLabel}, ${range}: ${ways.join("; ")}`),
    ...meets.map(sentence),
    ...(marks.length > 0 ? [sentence(joined(marks))] : []),
  ].join(" ");
}

/** So many lines are told one by one, and so many by name; of more it is said how many go which way. */
const FEW = 2;
const NAMED = 6;

/** Which way the lines go from left to right; of one or two with numbers, and where they cross. */
export function inShort(options: Around, all: readonly Line[]): string {
  const shown = all.filter(({ series }) => series.inLegend !== false);
  const lines = shown.length === 0 ? all : shown;
  const scale = options.yLog === true ? log10 : undefined;
  const told = lines.map((line) => ({ name: plainText(line.series.name), ...course(line.x, line.y, scale) }));
  const what = plainText(options.yLabel);
  if (lines.length <= FEW) {
    const said = told.map(({ name, numbers }) => `${name} ${numbers}`);
    const found = lines.length === 2 && lines.every(isLine) ? meetings(options, lines[0], lines[1]) : [];
    const cross = found.length === 1 ? `; they cross at ${at(options.xLabel, found[0])}` : "";
    return `${what}: ${said.join("; ")}${cross}`;
  }
  const verbs = [...new Set(told.map(({ verb }) => verb))];
  const groups = verbs.map((verb) => {
    const own = told.filter((each) => each.verb === verb);
    const does = own.length === 1 ? verb : own[0].plural;
    return lines.length > NAMED ? `${own.length} ${does}` : `${joined(own.map(({ name }) => name))} ${does}`;
  });
  return lines.length > NAMED ? `${what}: of ${lines.length} lines ${joined(groups)}` : `${what}: ${groups.join("; ")}`;
}

const isLine = ({ series }: Line): boolean => series.draw !== "points";

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));
}

/** Lines that cross more often lie on each other. */
const MANY = 4;

/** Where two lines cross as they are drawn, on logarithmic axes too. */
function meetings({ xLog = false, yLog = false }: Around, a: Line, b: Line): number[] {
  if (a.x.length !== b.x.length || a.x.some((value, index) => value !== b.x[index])) return [];
  const drawn = (values: readonly number[], isLog: boolean): readonly number[] => (isLog ? values.map(log) : values);
  const found = crossings(drawn(a.x, xLog), drawn(a.y, yLog), drawn(b.y, yLog));
  return found.length > MANY ? [] : xLog ? found.map(exp) : found;
}
