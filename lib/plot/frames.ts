import { invitation, positionsInWords } from "./frames-words";
import type { Figure, Frame, Json, JsonObject } from "./types";
import { needText } from "./values";
import { captioned, described } from "./words";

/** What `slider` is told. */
export interface SliderOptions<Value extends number | string> {
  /** What the slider changes: "bias b", "epoch". */
  readonly label: string;
  /** The positions, at least two, no two alike. */
  readonly values: readonly Value[];
  /** The figure at a position. All positions have the same kind and number of traces. */
  readonly figure: (value: Value, index: number) => Figure;
  /** Position shown first, and in print. Default: the middle one of a slider, the last of an animation. */
  readonly still?: number;
  /** The author's own sentence, put before the computed one. */
  readonly description?: string;
}

/** What `animation` is told. */
export interface AnimationOptions<Value extends number | string> extends SliderOptions<Value> {
  /** Time for each position, in milliseconds, 20 to 5000. Default 200. */
  readonly milliseconds?: number;
}

/**
 * A figure with a slider below it. Every position is computed beforehand and travels with the figure, so that the slider
 * works without a kernel. Axes are the same at every position.
 *
 * @throws RangeError for fewer than two positions, equal positions, or positions whose figures differ in kind
 * @example
 * slider({
 *   label: "slope", values: [1, 2],
 *   figure: (slope) => curves({
 *     title: "A line", xLabel: "x", yLabel: "y", series: [{ name: "line", x: [0, 1], y: [0, slope] }],
 *   }),
 * }).frames?.length
 * // → 2
 */
export function slider<Value extends number | string>(options: SliderOptions<Value>): Figure {
  return framed("slider", options, Math.floor((options.values.length - 1) / 2), undefined);
}

/**
 * A figure that plays through its positions, with a button to play, one to pause, and a slider.
 *
 * @throws RangeError as `slider`, and for a time outside 20 to 5000 milliseconds
 * @example
 * animation({
 *   label: "step", values: [0, 1, 2], milliseconds: 300,
 *   figure: (step) => scatter({ title: "A moving point", xLabel: "x", yLabel: "y", points: [[step, step]] }),
 * }).frames?.map((frame) => frame.name)
 * // → ["0", "1", "2"]
 */
export function animation<Value extends number | string>(options: AnimationOptions<Value>): Figure {
  const { milliseconds = 200 } = options;
  if (!(milliseconds >= 20 && milliseconds <= 5000)) {
    throw new RangeError(`animation: milliseconds is ${milliseconds} but must be from 20 to 5000`);
  }
  return framed("animation", options, options.values.length - 1, milliseconds);
}

const footer = 92;

function framed<Value extends number | string>(
  where: string,
  options: SliderOptions<Value>,
  usual: number,
  milliseconds: number | undefined,
): Figure {
  const { label, values, still = usual } = options;
  needText(where, "label", label);
  if (!(values.length >= 2)) throw new RangeError(`${where}: values has ${values.length} but needs at least two`);
  const names = values.map((value): string =>
    typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value),
  );
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0)
    throw new RangeError(`${where}: positions ${names.indexOf(names[twice])} and ${twice} are both "${names[twice]}"`);
  if (!(Number.isInteger(still) && still >= 0 && still < values.length)) {
    throw new RangeError(`${where}: still is ${still} but must be a position from 0 to ${values.length - 1}`);
  }
  const figures = values.map((value, index) => options.figure(value, index));
  for (const [index, each] of figures.entries()) sameKind(where, figures[0], each, names[index]);
  const layouts = withCommonAxes(figures.map((each) => each.layout));
  const changing = figures[0].data.map((_, trace) => differing(figures.map((each) => each.data[trace])));
  const traces = changing.flatMap((keys, trace) => (keys.length > 0 ? [trace] : []));
  const layoutKeys = differing(layouts);
  const shown = layouts[still];
  const { still: printed } = figures[still];
  return {
    data: figures[still].data,
    layout: { ...shown, ...controls(label, names, still, shown, milliseconds) },
    frames: figures.map(
      (each, index): Frame => ({
        name: names[index],
        traces,
        data: traces.map((trace) => picked(each.data[trace], changing[trace])),
        ...(layoutKeys.length > 0 ? { layout: picked(layouts[index], layoutKeys) } : {}),
      }),
    ),
    ...narrowOf(figures, still),
    ...(printed === undefined ? {} : { still: stillWith(printed, label, names, still, milliseconds) }),
    description: described(options.description, positionsInWords(where, label, names, still, figures)),
    caption: captioned(options.description, invitation(where, label, values)),
  };
}

function sameKind(where: string, first: Figure, other: Figure, name: string): void {
  const kinds = (each: Figure): string => each.data.map((trace) => trace.type).join(", ");
  if (kinds(first) !== kinds(other)) {
    throw new RangeError(
      `${where}: at ${name} the figure holds (${kinds(other)}) but at the first position (${kinds(first)})`,
    );
  }
}

/** Keys whose values are not the same in all objects. */
function differing(objects: readonly JsonObject[]): string[] {
  const keys = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  return keys.filter((key) => {
    const first = JSON.stringify(objects[0][key]);
    return objects.some((each) => JSON.stringify(each[key]) !== first);
  });
}

function picked(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, object[key]]));
}

/** Layouts whose axes reach over the ranges of all, and which leave the same room for the title. */
function withCommonAxes(layouts: readonly JsonObject[]): JsonObject[] {
  const axes = Object.keys(layouts[0]).filter((key) => /^[xy]axis\d*$/.test(key));
  const common = Object.fromEntries(
    axes.flatMap((key): [string, readonly Json[]][] => {
      const ranges = layouts.map((layout) => (layout[key] as JsonObject | undefined)?.range);
      if (!ranges.every((range): range is readonly number[] => Array.isArray(range))) return [];
      const [first, last] = [0, 1].map((end) => ranges.map((range) => range[end]));
      const turned = first[0] > last[0];
      return [[key, turned ? [Math.max(...first), Math.min(...last)] : [Math.min(...first), Math.max(...last)]]];
    }),
  );
  return layouts.map((layout) => ({
    ...layout,
    ...Object.fromEntries(
      Object.entries(common).map(([key, range]) => [key, { ...(layout[key] as JsonObject), range }]),
    ),
    height: Math.max(...layouts.map((each) => Number(each.height))),
    margin: layouts[0].margin,
    legend: layouts[0].legend,
  }));
}

/** The drawing for narrow places, if it is the same at all positions, with room for the controls. */
function narrowOf(figures: readonly Figure[], still: number): Pick<Figure, "narrow"> {
  const { narrow } = figures[still];
  if (narrow === undefined || figures.some((each) => JSON.stringify(each.narrow) !== JSON.stringify(narrow))) return {};
  const { height, margin } = narrow.layout as { height: number; margin: JsonObject };
  const room = { height: height + footer, margin: { ...margin, b: Number(margin.b) + footer } };
  return { narrow: { ...narrow, layout: { ...narrow.layout, ...room } } };
}

function stillWith(
  still: NonNullable<Figure["still"]>,
  label: string,
  names: readonly string[],
  position: number,
  milliseconds: number | undefined,
): NonNullable<Figure["still"]> {
  const { data, layout } = still;
  return { data, layout: { ...layout, ...controls(label, names, position, layout, milliseconds) } };
}

function controls(
  label: string,
  names: readonly string[],
  still: number,
  layout: JsonObject,
  milliseconds: number | undefined,
): JsonObject {
  const height = Number(layout.height) + footer;
  const margin = layout.margin as JsonObject;
  const jump = { mode: "immediate", frame: { duration: 0, redraw: true }, transition: { duration: 0 } };
  const play = { fromcurrent: true, frame: { duration: milliseconds ?? 0, redraw: true }, transition: { duration: 0 } };
  const left = milliseconds === undefined ? 0 : 0.23;
  const steps = names.map((name) => ({ label: name, method: "animate", args: [[name], jump] }));
  const bar = {
    active: still,
    x: left,
    len: 1 - left,
    y: 0,
    yanchor: "top",
    pad: { t: 58, b: 8 },
    currentvalue: { prefix: `${label}: `, xanchor: "left", font: { size: 13 }, offset: 8 },
    font: { size: 11 },
    activebgcolor: "#0072B2",
    bgcolor: "#E6E6E6",
    bordercolor: "#8C8C8C",
    tickcolor: "#8C8C8C",
    minorticklen: 3,
    transition: { duration: 0 },
    steps,
  };
  const button = (text: string, args: Json): JsonObject => ({ label: text, method: "animate", args });
  const menu = {
    type: "buttons",
    direction: "right",
    showactive: false,
    x: 0,
    xanchor: "left",
    y: 0,
    yanchor: "top",
    pad: { t: 66, r: 8 },
    font: { size: 12 },
    bgcolor: "#FFFFFF",
    bordercolor: "#8C8C8C",
    buttons: [button("Play", [null, play]), button("Pause", [[null], jump])],
  };
  return {
    height,
    margin: { ...margin, b: Number(margin.b) + footer },
    sliders: [bar],
    ...(milliseconds === undefined ? {} : { updatemenus: [menu] }),
  };
}
