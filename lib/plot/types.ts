/** A value that JSON can hold: what a figure is made of, so that it can travel to any viewer. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of JSON values; a key that is undefined is left out. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** One layer of a figure in Plotly's terms (a line, a set of markers, a grid of cells, ...). */
export interface Trace extends JsonObject {
  /** Plotly's trace type: "scatter", "heatmap", "contour", "bar", "surface", "image". */
  readonly type: string;
}

/** One state of a figure that a slider or an animation can be in. */
export interface Frame {
  /** The state's name, as the slider shows it. */
  readonly name: string;
  /** What differs in each of the traces named by `traces`. */
  readonly data: readonly JsonObject[];
  /** Indices into the figure's `data`. */
  readonly traces: readonly number[];
  /** What differs in the layout. */
  readonly layout?: JsonObject;
}

/** How a figure is drawn where there is less room than it needs: what differs from the usual drawing. */
export interface Narrow {
  /** In pixels: where there is less than this, this drawing is used. */
  readonly below: number;
  /** In pixels: the least width that it can be drawn in. */
  readonly width: number;
  /** What differs in each trace. */
  readonly data: readonly JsonObject[];
  /** What differs in the layout, such as its height and margins. */
  readonly layout: JsonObject;
}

/**
 * A figure: a Plotly specification and the sentence that says what can be seen in it.
 * Made by a pure function of values, such as `curves`; seen by `await show(figure)`.
 */
export interface Figure {
  readonly data: readonly Trace[];
  /** Plotly's layout; `width` (700) and `height` are always set, in pixels. */
  readonly layout: JsonObject;
  /** The states of a slider or an animation. The figure itself is in one of them: that is its still form. */
  readonly frames?: readonly Frame[];
  /** Traces and layout of the printed form, where that differs from the live one (a surface is printed as a contour). */
  readonly still?: { readonly data: readonly Trace[]; readonly layout: JsonObject };
  /** Another drawing for narrow places. It is the same at every position of a slider, but for what `frames` change. */
  readonly narrow?: Narrow;
  /** What can be seen, in words, computed from the values: ranges, extremes, trends, crossings. */
  readonly description: string;
  /** One short sentence of what one should see. Default: the first sentence of `description`. */
  readonly caption?: string;
}

/** A tensor or anything shaped like one: row-major values and a shape. */
export interface TensorLike {
  readonly data: ArrayLike<number>;
  readonly shape: readonly number[];
}

/** A list of numbers: an array, a typed array, or a tensor of one axis. */
export type Values = ArrayLike<number> | TensorLike;

/** A table of numbers: an array of rows, or a tensor of two axes. */
export type Matrix = ArrayLike<ArrayLike<number>> | TensorLike;

/** What every figure is told. */
export interface FigureOptions {
  /** Says what the figure is about, in a few words. May hold `<sub>`, `<sup>`, `<b>`, `<i>`; `$…$` is not typeset (see `sub`, `sup`). */
  readonly title: string;
  /** Height in pixels. Default: what suits the kind of figure, about 400. */
  readonly height?: number;
  /** The author's own sentence: the caption, and the first of the description. */
  readonly description?: string;
}

/** What every figure with a horizontal and a vertical axis is told. */
export interface AxesOptions extends FigureOptions {
  /** Name of the horizontal axis, with its unit in parentheses: "time (s)". */
  readonly xLabel: string;
  /** Name of the vertical axis, with its unit in parentheses. */
  readonly yLabel: string;
  /** Ends of the horizontal axis. Default: the data and a margin of 4 %. */
  readonly xRange?: readonly [number, number];
  /** Ends of the vertical axis. Default: the data and a margin of 4 %. */
  readonly yRange?: readonly [number, number];
}
