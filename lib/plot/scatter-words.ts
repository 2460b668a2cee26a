/** What a figure of points shows, in words: the whole, and in one sentence. */
import type { Regions } from "./regions";
import { extent } from "./values";
import { counted, inWords, joined, sentence } from "./words";

/** A boundary as far as words need it. */
export interface Line {
  readonly name?: string;
  readonly weights: readonly number[];
  readonly bias: number;
}

/** What is said around the points. */
export interface Around {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly labels?: unknown;
  readonly classNames?: Readonly<Record<number, string>>;
  readonly regions?: Regions;
}

/** How many points, and how many are on the right side. */
export function inShort(
  options: Around,
  lines: readonly Line[],
  points: readonly number[][],
  labels: readonly number[],
  classes: readonly number[],
  named: (label: number) => string,
): string {
  const count = counted(points.length, "point");
  if (options.labels === undefined) return `${count} by ${options.xLabel} and ${options.yLabel}`;
  if (options.regions !== undefined && classes.length >= 2)
    return `${inRegion(options.regions, points, labels, classes)} of ${count} lie in the region of their class`;
  const [line] = lines;
  if (lines.length === 1 && classes.length === 2 && line.weights.some((weight) => weight !== 0))
    return `${onSide(line, points, labels, classes)} of ${count} lie on the side of their class`;
  return classes.length > 4
    ? `${count} of ${classes.length} classes`
    : `${count}: ${joined(classes.map((label) => `${labels.filter((each) => each === label).length} ${named(label)}`))}`;
}

/** How many points of each class. */
export function counts(
  options: Around,
  points: readonly number[][],
  labels: readonly number[],
  classes: readonly number[],
  named: (label: number) => string,
): string {
  const what = `${counted(points.length, "point")} by ${options.xLabel} and ${options.yLabel}`;
  if (options.labels === undefined) {
    const spans = [0, 1].map((k) => {
      const [low, high] = extent(points.map((point) => point[k]));
      return `${k === 0 ? options.xLabel : options.yLabel} from ${inWords(low)} to ${inWords(high)}`;
    });
    return sentence(`${what}: ${joined(spans)}`);
  }
  const each = classes.map((label) => {
    const count = labels.filter((other) => other === label).length;
    const name = named(label);
    return options.classNames?.[label] === undefined ? `${count} of ${name}` : `${count} ${name}`;
  });
  return sentence(`${what}: ${joined(each)}`);
}

/** A boundary, and how many points lie on the right side of it. */
export function sideSentence(
  options: Around,
  line: Line,
  points: readonly number[][],
  labels: readonly number[],
  classes: readonly number[],
): string {
  const name = line.name === undefined ? "The decision boundary" : `The line "${line.name}",`;
  const [a, b] = line.weights;
  if (a === 0 && b === 0) return sentence(`${name.replace(/,$/, "")} cannot be drawn, because both weights are 0`);
  const formula = `${equation(line, options.xLabel, options.yLabel)}${line.name === undefined ? "" : ","}`;
  if (classes.length !== 2) return sentence(`${name} is ${formula}`);
  const right = onSide(line, points, labels, classes);
  return sentence(`${name} ${formula} has ${right} of ${points.length} points on the side of their class`);
}

/** How many points lie on the side of their class. */
function onSide(
  { weights: [a, b], bias }: Line,
  points: readonly number[][],
  labels: readonly number[],
  classes: readonly number[],
): number {
  return points.filter(([x, y], index) => a * x + b * y + bias > 0 === (labels[index] === classes[1])).length;
}

function equation({ weights: [a, b], bias }: Line, xLabel: string, yLabel: string): string {
  const terms: [number, string][] = [
    [a, shortName(xLabel, "x1")],
    [b, shortName(yLabel, "x2")],
    [bias, ""],
  ];
  const text = terms
    .filter(([factor]) => factor !== 0)
    .map(([factor, name], index) => {
      const size = Math.abs(factor);
      const body = name === "" ? inWords(size) : size === 1 ? name : `${inWords(size)} ${name}`;
      return index === 0 ? `${factor < 0 ? "-" : ""}${body}` : `${factor < 0 ? "-" : "+"} ${body}`;
    })
    .join(" ");
  return `${text} = 0`;
}

function shortName(label: string, fallback: string): string {
  const plain = label.replace(/<[^>]*>/g, "");
  return plain.length <= 3 ? plain : fallback;
}

/** How many points lie in the right region. */
export function regionSentence(
  regions: Regions,
  points: readonly number[][],
  labels: readonly number[],
  classes: readonly number[],
): string {
  const right = inRegion(regions, points, labels, classes);
  return sentence(`Of ${points.length} points ${right} lie in the region of their class`);
}

/** How many points lie in the region of their class. */
function inRegion(
  regions: Regions,
  points: readonly number[][],
  labels: readonly number[],
  classes: readonly number[],
): number {
  const given = points.map(([x, y]) =>
    "score" in regions ? classes[Number(regions.score(x, y) > (regions.threshold ?? 0))] : regions.classOf(x, y),
  );
  return given.filter((label, index) => label === labels[index]).length;
}
