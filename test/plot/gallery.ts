import {
  animation,
  bars,
  contour,
  curves,
  type Figure,
  heatmap,
  histograms,
  imageGrid,
  panels,
  scatter,
  slider,
  sub,
  surface,
} from "../../lib/plot/index";
import { drawings } from "./gallery-drawings";

const epochs = Array.from({ length: 50 }, (_, index) => index + 1);
const falling = epochs.map((epoch) => 2.3 * Math.exp(-epoch / 10) + 0.05);
const points = epochs.map((each) => [each % 10, (each * 7) % 13]);

const places = Array.from({ length: 21 }, (_, index) => (index - 10) / 5);
const valley = {
  title: "A narrow valley",
  xLabel: sub("w", 1),
  yLabel: sub("w", 2),
  valueLabel: "loss",
  x: places,
  y: places,
  value: (a: number, b: number) => a * a + 10 * b * b + 0.01,
};
const descent = epochs.slice(0, 20).map((step) => [2 * Math.exp(-step / 9), Math.cos(2 * step) * Math.exp(-step / 4)]);

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
  contour: () => contour({ ...valley, paths: [{ name: "path of descent", points: descent }] }),
  "logarithmic contour": () => contour({ ...valley, valueLog: true, paths: [{ name: "rate 0.1", points: descent }] }),
  surface: () => surface({ ...valley, paths: [{ name: "rate 0.1", points: descent }] }),
  "moving surface": () =>
    animation({
      label: "step",
      values: [1, 5, 20],
      figure: (steps) => surface({ ...valley, paths: [{ name: "rate 0.1", points: descent.slice(0, steps) }] }),
    }),
  histograms: () =>
    histograms({
      title: "Activations of twenty layers",
      xLabel: "activation",
      yLabel: "layer",
      groups: epochs.slice(0, 20).map((layer) => ({
        name: `layer ${layer}`,
        values: epochs.map((each) => Math.sin(each) * Math.exp(-layer / 5)),
      })),
    }),
  images: () =>
    imageGrid({
      title: "Digits",
      images: { data: Array.from({ length: 20 * 64 }, (_, index) => (index % 17) / 16), shape: [20, 8, 8] },
      range: [0, 1],
      captions: Array.from({ length: 20 }, (_, index) => `digit ${index % 10}`),
    }),
  "colour images": () =>
    imageGrid({
      title: "Colours",
      images: { data: Array.from({ length: 3 * 192 }, (_, index) => (index * 7) % 256), shape: [3, 8, 8, 3] },
      range: [0, 255],
      captions: ["red", "green", "blue"],
    }),
  panels: () =>
    panels({
      title: "Accuracy on the training set and on new examples, at two sizes of the network",
      sameRanges: true,
      panels: [8, 100].map((width) =>
        curves({
          title: `${width} hidden units`,
          xLabel: "epoch",
          yLabel: "loss",
          series: [
            { name: "training", x: epochs, y: falling.map((loss) => (loss * 8) / width) },
            { name: "validation", x: epochs, y: falling.map((loss, index) => loss + index * 0.0002 * width) },
          ],
        }),
      ),
    }),
  "panels of several kinds": () =>
    panels({
      title: "Four panels",
      columns: 2,
      panels: [
        contour({ ...valley, title: "A valley with a title that does not fit into one line", paths: [] }),
        heatmap({
          title: "A map",
          xLabel: "column",
          yLabel: "row",
          valueLabel: "value",
          values: [
            [1, 2],
            [3, 4],
          ],
        }),
        bars({
          title: "Bars",
          xLabel: "model",
          yLabel: "accuracy (%)",
          categories: ["linear classifier", "network", "deep network"],
          series: [{ name: "training", values: [71, 99, 100] }],
        }),
        curves({
          title: "Nine powers of ten",
          xLabel: "step h",
          yLabel: "relative error",
          xLog: true,
          yLog: true,
          series: [{ name: "one-sided", x: [1e-15, 1e-8, 1], y: [0.1, 1e-8, 0.1] }],
        }),
      ],
    }),
  "three panels": () =>
    panels({
      title: "Three panels that move",
      panels: [1, 2, 3].map((rate) =>
        scatter({
          title: `rate ${rate}`,
          xLabel: "x1",
          yLabel: "x2",
          points,
          labels: points.map(([x]) => Number(x > rate)),
        }),
      ),
    }),
  ...drawings,
};
