import { animation, bars, curves, type Figure, heatmap, scatter, slider, sub } from "../../lib/plot/index";

const epochs = Array.from({ length: 50 }, (_, index) => index + 1);
const falling = epochs.map((epoch) => 2.3 * Math.exp(-epoch / 10) + 0.05);
const points = epochs.map((each) => [each % 10, (each * 7) % 13]);

/** Figures of every kind, with names as long as they get: what the pictures are tested on. */
export const gallery: Readonly<Record<string, () => Figure>> = {
  curves: () =>
    curves({
      title: "Loss of a small network while it learns",
      xLabel: "epoch",
      yLabel: "loss",
      series: [
        {
          name: "training",
          x: epochs,
          y: falling,
          band: { low: falling.map((loss) => 0.9 * loss), high: falling.map((loss) => 1.1 * loss) },
        },
        { name: "validation", x: epochs, y: falling.map((loss, index) => loss + 0.0004 * index * index) },
      ],
      references: [{ x: 20, name: "best epoch" }],
    }),
  "many curves": () =>
    curves({
      title: "A title that is so long that it does not fit into one line of a figure of the usual width of 700 pixels",
      xLabel: "pre-activation of the unit",
      yLabel: "activation",
      series: ["sigmoid", "hyperbolic tangent", "rectified linear", "leaky rectified linear", "exponential linear"].map(
        (name, slope) => ({ name, x: [-1, 0, 1], y: [-1000 * slope, 0, 12345 * slope] }),
      ),
    }),
  logarithmic: () =>
    curves({
      title: "Error of the difference quotient",
      xLabel: "step h",
      yLabel: "relative error",
      xLog: true,
      yLog: true,
      series: [{ name: "one-sided", x: [1e-15, 1e-8, 1], y: [0.1, 1e-8, 0.1] }],
    }),
  scatter: () =>
    scatter({
      title: "Pass or fail, by lectures and hours",
      xLabel: "lectures attended",
      yLabel: "hours on the final project",
      points,
      labels: points.map(([x, y]) => Number(x + y > 10)),
      classNames: { 0: "failed", 1: "passed" },
      boundary: [
        { weights: [1, 1], bias: -10.5 },
        { weights: [1, 0.6], bias: -8, name: "before" },
      ],
      marked: { name: "mistake", points: [3, 7] },
    }),
  regions: () =>
    scatter({
      title: "XOR with one hidden layer",
      xLabel: sub("x", 1),
      yLabel: sub("x", 2),
      points: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      labels: [0, 1, 1, 0],
      xRange: [-0.5, 1.5],
      yRange: [-0.5, 1.5],
      regions: { score: (a, b) => Math.abs(a - b), threshold: 0.5 },
    }),
  heatmap: () =>
    heatmap({
      title: "Confusion matrix",
      xLabel: "predicted class",
      yLabel: "true class",
      valueLabel: "images",
      rows: ["aeroplane", "automobile", "bird"],
      columns: ["aeroplane", "automobile", "bird"],
      values: [
        [90, 2, 8],
        [3, 95, 2],
        [12, 1, Number.NaN],
      ],
    }),
  picture: () =>
    heatmap({
      title: "A picture as numbers",
      xLabel: "column (pixels)",
      yLabel: "row (pixels)",
      valueLabel: "grey value",
      scale: "grey",
      square: true,
      values: epochs.map((row) => epochs.map((column) => Math.hypot(row - 25, column - 25))),
    }),
  bars: () =>
    bars({
      title: "Accuracy",
      xLabel: "model",
      yLabel: "accuracy (%)",
      categories: ["linear classifier on raw pixels", "histogram of oriented gradients", "network", "deep network"],
      series: [
        { name: "training", values: [71, 88, 99, 100], low: [70, 85, 98, 99], high: [72, 90, 100, 100] },
        { name: "validation", values: [70, 84, 80, 79] },
      ],
    }),
  "lying bars": () =>
    bars({
      title: "What speaks for the class",
      xLabel: "segment",
      yLabel: "weight",
      horizontal: true,
      categories: ["sky with clouds", "a rather long name of a segment", "wheel"],
      series: [{ name: "weight", values: [-0.2, 0.5, 1.2] }],
    }),
  slider: () =>
    slider({
      label: "bias b",
      values: [-2, -1.5, -1, -0.5, 0],
      figure: (bias) =>
        scatter({
          title: "Moving the threshold",
          xLabel: "x1",
          yLabel: "x2",
          points: [
            [0, 0],
            [0, 1],
            [1, 0],
            [1, 1],
          ],
          labels: [0, 0, 0, 1],
          boundary: { weights: [1, 1], bias },
        }),
    }),
  animation: () =>
    animation({
      label: "step",
      values: epochs,
      figure: (step) =>
        curves({
          title: "Descent",
          xLabel: "weight",
          yLabel: "loss",
          series: [
            { name: "loss", x: [-2, 0, 2], y: [4, 0, 4] },
            { name: "path", x: [2 - 0.04 * step], y: [(2 - 0.04 * step) ** 2] },
          ],
        }),
    }),
};
