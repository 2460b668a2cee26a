/** What a colour stands for. The same meaning has the same colour through the whole course. */
export type Meaning =
  | "positive"
  | "negative"
  | "training"
  | "validation"
  | "test"
  | "analytic"
  | "numeric"
  | "boundary"
  | "path"
  | "mistake"
  | "reference"
  | "forward"
  | "backward";

/** How something with a meaning is drawn: never by colour alone. */
export interface Look {
  readonly colour: string;
  /** Plotly's marker symbol. */
  readonly symbol: string;
  /** Plotly's line dash. */
  readonly dash: Dash;
}

/** How a line is broken. */
export type Dash = "solid" | "dot" | "dash" | "longdash" | "dashdot";

const black = "#000000";
const orange = "#E69F00";
const sky = "#56B4E9";
const green = "#009E73";
const blue = "#0072B2";
const vermillion = "#D55E00";
const purple = "#CC79A7";
const grey = "#6B6B6B";

/**
 * The colours of the course by what they mean, from the palette that people with any kind of colour vision can tell
 * apart.
 * Source: M. Okabe and K. Ito, "Color Universal Design" (2008); the grey is ours.
 *
 * @example
 * colours.positive // → "#0072B2"
 */
export const colours: Readonly<Record<Meaning, string>> = {
  positive: blue,
  negative: vermillion,
  training: green,
  validation: purple,
  test: black,
  analytic: sky,
  numeric: black,
  boundary: black,
  path: purple,
  mistake: orange,
  reference: grey,
  forward: blue,
  backward: vermillion,
};

const series: readonly Look[] = [
  { colour: blue, symbol: "circle", dash: "solid" },
  { colour: vermillion, symbol: "square", dash: "solid" },
  { colour: green, symbol: "diamond", dash: "solid" },
  { colour: purple, symbol: "triangle-up", dash: "solid" },
  { colour: black, symbol: "x", dash: "solid" },
  { colour: orange, symbol: "cross", dash: "dash" },
  { colour: sky, symbol: "triangle-down", dash: "dash" },
  { colour: grey, symbol: "star", dash: "dash" },
];

const named: Readonly<Record<string, Partial<Look>>> = {
  positive: { colour: colours.positive, symbol: "circle" },
  negative: { colour: colours.negative, symbol: "x" },
  training: { colour: colours.training },
  validation: { colour: colours.validation, dash: "dash" },
  test: { colour: colours.test, dash: "dot" },
  analytic: { colour: colours.analytic },
  numeric: { colour: colours.numeric, symbol: "circle-open" },
  boundary: { colour: colours.boundary },
  path: { colour: colours.path },
  mistake: { colour: colours.mistake, symbol: "circle-open" },
  reference: { colour: colours.reference, dash: "dash" },
};

/**
 * How the series at a position is drawn. A name that begins with a meaning ("training loss", "numeric") has the
 * colour of that meaning; any other has the next colour of the palette.
 *
 * @example
 * lookOf("validation loss", 0).colour // → "#CC79A7"
 */
export function lookOf(name: string, position: number): Look {
  const meaning = /^[a-z]+/i.exec(name)?.[0].toLowerCase() ?? "";
  return { ...series[position % series.length], ...(Object.hasOwn(named, meaning) ? named[meaning] : {}) };
}

const classLooks: readonly Look[] = [
  { colour: vermillion, symbol: "x", dash: "solid" },
  { colour: blue, symbol: "circle", dash: "solid" },
  { colour: green, symbol: "diamond", dash: "solid" },
  { colour: purple, symbol: "triangle-up", dash: "solid" },
  { colour: black, symbol: "cross", dash: "solid" },
  { colour: orange, symbol: "square", dash: "solid" },
  { colour: sky, symbol: "triangle-down", dash: "solid" },
  { colour: grey, symbol: "star", dash: "solid" },
  { colour: blue, symbol: "hexagram", dash: "solid" },
  { colour: vermillion, symbol: "pentagon", dash: "solid" },
];

/**
 * How the points of a class are drawn. Of two classes the lower label is the negative one, the higher the positive.
 *
 * @param index position of the class among the sorted labels; after ten the looks repeat
 * @example
 * lookOfClass(1).colour === colours.positive // → true
 */
export function lookOfClass(index: number): Look {
  return classLooks[index % classLooks.length];
}

/** Colours from low to high (light to dark blue): for quantities of one sign. */
export const sequential: readonly (readonly [number, string])[] = [
  [0, "#F7FBFF"],
  [0.25, "#C6DBEF"],
  [0.5, "#6BAED6"],
  [0.75, "#2171B5"],
  [1, "#08306B"],
];

/** Colours from negative (vermillion) over zero (white) to positive (blue): for quantities of both signs. */
export const diverging: readonly (readonly [number, string])[] = [
  [0, "#8F3B00"],
  [0.25, "#E39A66"],
  [0.5, "#FFFFFF"],
  [0.75, "#66AAD1"],
  [1, "#004A75"],
];

/** Colours of heights from low (white) to high, light enough for paths in any colour of the course to stand out. */
export const landscape: readonly (readonly [number, string])[] = [
  [0, "#FFFFFF"],
  [0.5, "#D3E1EC"],
  [1, "#9DB9D0"],
];

/** Greys from black (0) to white (1): for pictures. */
export const greys: readonly (readonly [number, string])[] = [
  [0, "#000000"],
  [1, "#FFFFFF"],
];
