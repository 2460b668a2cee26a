import {
  calibrationCurve,
  colouredText,
  computationGraph,
  computationSteps,
  type Figure,
  type GraphNode,
  layerDiagram,
  markedImage,
  networkDiagram,
  thumbnails,
  trainingFigure,
  unrolledNetwork,
} from "../../lib/plot/index";

const circuit: readonly GraphNode[] = [
  { name: "w₀", value: 2, gradient: -0.1966 },
  { name: "x₀", value: -1, gradient: 0.3932 },
  { name: "w₁", value: -3, gradient: -0.3932 },
  { name: "x₁", value: -2, gradient: -0.5898 },
  { name: "w₂", value: -3, gradient: 0.1966 },
  { name: "a", operation: "×", inputs: ["w₀", "x₀"], value: -2, gradient: 0.1966 },
  { name: "b", operation: "×", inputs: ["w₁", "x₁"], value: 6, gradient: 0.1966 },
  { name: "c", operation: "+", inputs: ["a", "b"], value: 4, gradient: 0.1966 },
  { name: "d", operation: "+", inputs: ["c", "w₂"], value: 1, gradient: 0.1966 },
  { name: "e", operation: "× −1", inputs: ["d"], value: -1, gradient: -0.1966 },
  { name: "g", operation: "exp", inputs: ["e"], value: 0.3679, gradient: -0.5344 },
  { name: "h", operation: "+ 1", inputs: ["g"], value: 1.3679, gradient: -0.5344 },
  { name: "f", operation: "1/·", inputs: ["h"], value: 0.7311, gradient: 1 },
];
const square: readonly GraphNode[] = [
  { name: "x", value: 3, gradient: 7 },
  { name: "s", operation: "×", inputs: ["x", "x"], value: 9, gradient: 1, downstream: [3, 3] },
  { name: "f", operation: "+", inputs: ["s", "x"], value: 12, gradient: 1, downstream: [1, 1] },
];

const steps = Array.from({ length: 120 }, (_, step) => 2.3 * Math.exp(-step / 40) + 0.1 * Math.abs(Math.sin(3 * step)));
const ripples = (count: number, size: number): number[] =>
  Array.from({ length: count * size * size }, (_, index) => 0.5 + 0.5 * Math.sin(index / 7));
const letters =
  "the network reads a letter and guesses the next, and here is how surprised it was by each of them: not at all inside words, much at their beginnings.";

/** Kinds of figures that are drawings, or come from training: a part of the gallery. */
export const drawings: Readonly<Record<string, () => Figure>> = {
  "computational graph": () => computationGraph({ title: "A sigmoid unit, gate by gate", nodes: circuit }),
  "node of several uses": () => computationGraph({ title: "f = x² + x", nodes: square }),
  "steps through a graph": () => computationSteps({ title: "f = x² + x, step by step", nodes: square }),
  "layer diagram": () =>
    layerDiagram({
      title: "A small LeNet-5 with a way past its second part",
      steps: [
        { layer: "picture", shape: [32, 32, 3] },
        { layer: "conv 6@5×5", shape: [28, 28, 6], parameters: 456 },
        { layer: "pool 2×2", shape: [14, 14, 6] },
        { layer: "conv 16@5×5", shape: [10, 10, 16], parameters: 2416 },
        { layer: "pool 2×2", shape: [5, 5, 16] },
        { layer: "flatten", shape: [400] },
        { layer: "dense 120", shape: [120], parameters: 48120 },
        { layer: "dense 84", shape: [84], parameters: 10164 },
        { layer: "dense 10", shape: [10], parameters: 850 },
      ],
      shortcuts: [{ from: 2, to: 4, label: "x itself" }],
    }),
  "network diagram": () => networkDiagram({ title: "Two hidden layers", layers: [3, 6, 4, 2] }),
  "unrolled network": () =>
    unrolledNetwork({
      title: "A recurrent network reads a word",
      inputs: ["h", "e", "l", "l"],
      outputs: ["e", "l", "l", "o"],
    }),
  "marked image": () =>
    markedImage({
      title: "Where the evidence lies",
      image: { data: ripples(1, 16), shape: [16, 16] },
      range: [0, 1],
      heat: {
        values: Array.from({ length: 16 }, (_, row) => Array.from({ length: 16 }, (_, column) => row - column)),
        label: "weight of the segment",
      },
      rectangles: [{ row: 2, column: 3, height: 5, width: 6, name: "planted tag" }],
      segments: Array.from({ length: 16 }, (_, row) =>
        Array.from({ length: 16 }, (_, column) => 4 * Math.floor(row / 4) + Math.floor(column / 4)),
      ),
    }),
  "text coloured by value": () =>
    colouredText({
      title: "Surprise of a character model, letter by letter",
      text: letters,
      values: [...letters].map((_, index) => (index * 7) % 11),
      valueLabel: "surprise (bits)",
    }),
  thumbnails: () =>
    thumbnails({
      title: "Twelve faces at their places",
      xLabel: "first direction",
      yLabel: "second direction",
      points: Array.from({ length: 12 }, (_, index) => [Math.cos(index), Math.sin(2 * index)]),
      images: { data: ripples(12, 8), shape: [12, 8, 8] },
      range: [0, 1],
    }),
  calibration: () =>
    calibrationCurve({
      title: "Your own predictions so far",
      groups: [
        { confidence: 0.55, right: 0.5, low: 0.3, high: 0.7, count: 12 },
        { confidence: 0.75, right: 0.6, low: 0.4, high: 0.8, count: 10 },
        { confidence: 0.95, right: 0.9, low: 0.6, high: 1, count: 8 },
      ],
    }),
  training: () =>
    trainingFigure({
      steps,
      epochs: [1, 2, 3, 4].map((epoch) => ({ epoch, validationLoss: 2.4 * Math.exp(-epoch / 1.5) + 0.2 })),
    }),
};
