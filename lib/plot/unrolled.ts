import { colours } from "./colours";
import { themed } from "./theme";
import type { Figure, FigureOptions, Trace } from "./types";
import { needText } from "./values";
import { captioned, described, joined, sentence } from "./words";

/** What `unrolledNetwork` is told. */
export interface UnrolledNetworkOptions extends FigureOptions {
  /** What is seen at each step, 1 to 10 short texts. */
  readonly inputs: readonly string[];
  /** What comes out at each step; "" where nothing is asked. As many as inputs. */
  readonly outputs: readonly string[];
  /** Names of the three weights: from input to memory, memory to memory, memory to output. Default: "Wx", "Wh", "Wy". */
  readonly weights?: readonly [string, string, string];
}

/** Size in pixels of what stands at a place, and room between it and the head of an arrow. */
const place = 34;

/** Lines between places, with a head where they meet the second one. */
function arrows(name: string, colour: string, ends: readonly (readonly [number, number, number, number])[]): Trace[] {
  const x = ends.flatMap(([x0, , x1]) => [x0, x1, null]);
  const y = ends.flatMap(([, y0, , y1]) => [y0, y1, null]);
  const hidden = { hoverinfo: "skip", showlegend: false };
  return [
    { type: "scatter", mode: "lines", name, x, y, line: { color: colour, width: 2 }, hoverinfo: "name" },
    {
      type: "scatter",
      mode: "markers",
      name: `${name} end`,
      x,
      y,
      marker: {
        symbol: "arrow",
        angleref: "previous",
        size: ends.flatMap(() => [0, 12, 0]),
        standoff: ends.flatMap(() => [0, place / 2 + 1, 0]),
        opacity: ends.flatMap(() => [0, 1, 0]),
        color: colour,
        line: { width: 0 },
      },
      ...hidden,
    },
  ];
}

function boxes(name: string, x: readonly number[], y: number, text: readonly string[], colour: string): Trace {
  return {
    type: "scatter",
    mode: "markers+text",
    name,
    x: [...x],
    y: x.map(() => y),
    text: [...text],
    textposition: "middle center",
    textfont: { size: 14 },
    marker: {
      symbol: name === "memory" ? "circle" : "square",
      size: place,
      color: colour,
      line: { width: 1, color: "#1A1A1A" },
    },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/**
 * A recurrent network, unrolled: one column a step, the same three weights in every column. Below what is seen, in the middle what is
 * remembered, above what comes out.
 *
 * @throws RangeError where inputs and outputs differ in number, or there are more than ten
 * @example
 * unrolledNetwork({ title: "t", inputs: ["h", "e"], outputs: ["e", "l"] }).description
 * // → "A recurrent network over 2 steps. It sees h and e, hands its memory from step to step through Wh, and says e and l; the weights Wx, Wh and Wy are the same at every step."
 */
export function unrolledNetwork(options: UnrolledNetworkOptions): Figure {
  const where = "unrolledNetwork";
  const { inputs, outputs, weights = ["Wx", "Wh", "Wy"] } = options;
  needText(where, "title", options.title);
  const T = inputs.length;
  if (!(T >= 1 && T <= 10)) throw new RangeError(`${where}: there are ${T} steps but 1 to 10 can be drawn`);
  if (outputs.length !== T) throw new RangeError(`${where}: there are ${T} inputs but ${outputs.length} outputs`);
  const at = inputs.map((_, t) => t);
  const said = at.filter((t) => outputs[t] !== "");
  const [seen, kept, told] = weights;
  const legend = [`${seen}: from what is seen`, `${kept}: from memory to memory`, `${told}: to what is said`];
  const between = [-1, ...at.slice(0, -1)].map((t): [number, number, number, number] => [t, 1, t + 1, 1]);
  return {
    data: [
      ...arrows(
        legend[0],
        colours.forward,
        at.map((t) => [t, 0, t, 1]),
      ),
      ...arrows(legend[1], colours.backward, between),
      ...(said.length > 0
        ? arrows(
            legend[2],
            colours.training,
            said.map((t) => [t, 1, t, 2]),
          )
        : []),
      boxes("seen", at, 0, inputs, "#FFFFFF"),
      boxes("memory", [-1, ...at], 1, ["0", ...at.map((t) => `h${subscript(t + 1)}`)], "#DCEBF7"),
      boxes(
        "said",
        said,
        2,
        said.map((t) => outputs[t]),
        "#FFFFFF",
      ),
    ],
    layout: themed(
      where,
      { height: 300, bottom: 16, ...options, legend },
      {
        xaxis: { visible: false, range: [-1.4, T - 0.6] },
        yaxis: { visible: false, range: [-0.4, 2.4] },
        hovermode: "closest",
      },
    ),
    description: described(
      options.description,
      sentence(
        `A recurrent network over ${T} steps. It sees ${joined(inputs)}, hands its memory from step to step through ${kept}, and says ${joined(said.map((t) => outputs[t]))}; the weights ${joined(weights)} are the same at every step`,
      ),
    ),
    caption: captioned(options.description, `A recurrent network over ${T} steps, with the same weights at each`),
  };
}

const subscript = (n: number): string => [...String(n)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
