import { colours } from "./colours";
import { themed } from "./theme";
import type { Figure, FigureOptions, Trace } from "./types";
import { counted, described, joined, sentence } from "./words";

/** What `networkDiagram` is told. */
export interface NetworkDiagramOptions extends FigureOptions {
  /** How many values each layer has, inputs first: `[2, 3, 1]`. At least two layers, 1 to 12 values each. */
  readonly layers: readonly number[];
}

/** Where the circles of a layer stand: layers from left to right, each centred. */
function places(layers: readonly number[], layer: number): [number, number][] {
  const count = layers[layer];
  return Array.from({ length: count }, (_, i) => [layer, (count - 1) / 2 - i]);
}

/** Every line from a layer to the next, in one trace; a null lifts the pen. */
function wires(layers: readonly number[]): Trace {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  for (let layer = 1; layer < layers.length; layer++) {
    for (const from of places(layers, layer - 1)) {
      for (const to of places(layers, layer)) {
        x.push(from[0], to[0], null);
        y.push(from[1], to[1], null);
      }
    }
  }
  return {
    type: "scatter",
    mode: "lines",
    name: "weights",
    x,
    y,
    line: { color: "#9A9A9A", width: 1.2 },
    hoverinfo: "skip",
  };
}

function circles(layers: readonly number[], name: string, colour: string, which: readonly number[]): Trace {
  const points = which.flatMap((layer) => places(layers, layer));
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    marker: {
      color: colour,
      symbol: name === "inputs" ? "square" : "circle",
      size: 22,
      line: { width: 1, color: "#1A1A1A" },
    },
    hoverinfo: "name",
  };
}

/**
 * A fully connected network as a picture: a square for each input, a circle for each neuron, a line for each weight.
 * Below every step from layer to layer stands the shape of its weight matrix.
 *
 * @throws RangeError for fewer than two layers, or a layer with fewer than 1 or more than 12 values
 * @example
 * networkDiagram({ title: "One hidden layer", layers: [2, 3, 1] }).description
 * // → "A network of 2 inputs, 3 hidden neurons and 1 output: 9 weights and 4 biases."
 */
export function networkDiagram(options: NetworkDiagramOptions): Figure {
  const { layers } = options;
  if (layers.length < 2) throw new RangeError(`networkDiagram: layers is [${layers}] but needs inputs and outputs`);
  const odd = layers.find((count) => !(Number.isInteger(count) && count >= 1 && count <= 12));
  if (odd !== undefined) throw new RangeError(`networkDiagram: a layer of ${odd} cannot be drawn; 1 to 12 can`);
  const last = layers.length - 1;
  const steps = layers.slice(1);
  const weights = steps.reduce((sum, count, i) => sum + layers[i] * count, 0);
  const biases = steps.reduce((sum, count) => sum + count, 0);
  const hidden = layers.slice(1, last);
  const bottom = -Math.max(...layers) / 2 - 0.4;
  return {
    data: [
      wires(layers),
      circles(layers, "inputs", "#FFFFFF", [0]),
      circles(
        layers,
        "hidden neurons",
        colours.analytic,
        hidden.map((_, i) => i + 1),
      ),
      circles(layers, "outputs", colours.mistake, [last]),
      {
        type: "scatter",
        mode: "text",
        name: "shapes",
        x: steps.map((_, i) => i + 0.5),
        y: steps.map(() => bottom),
        text: steps.map((count, i) => `W [${layers[i]}, ${count}]`),
        showlegend: false,
        hoverinfo: "skip",
      },
    ],
    layout: themed(
      "networkDiagram",
      { height: 280, bottom: 16, ...options, legend: ["inputs", "hidden neurons", "outputs", "weights"] },
      {
        xaxis: { visible: false, range: [-0.4, last + 0.4] },
        yaxis: { visible: false, range: [bottom - 0.4, Math.max(...layers) / 2 + 0.2] },
        hovermode: "closest",
      },
    ),
    description: described(
      options.description,
      sentence(
        `A network of ${joined([
          counted(layers[0], "input"),
          ...hidden.map((count) => counted(count, "hidden neuron")),
          counted(layers[last], "output"),
        ])}: ${counted(weights, "weight")} and ${counted(biases, "bias", "biases")}`,
      ),
    ),
  };
}
