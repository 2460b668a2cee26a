/**
 * Figures: pure functions from values to a Plotly specification with a description in words, and `show`, which sends
 * one to the notebook.
 */
export { type BarSeries, type BarsOptions, bars } from "./bars";
export { type CalibrationCurveOptions, type ConfidenceGroup, calibrationCurve } from "./calibration";
export { type ColouredTextOptions, colouredText } from "./coloured-text";
export { colours, type Dash, type Look, lookOf, lookOfClass, type Meaning } from "./colours";
export { type CurvesOptions, curves, type Reference, type Series } from "./curves";
export { type AnimationOptions, animation, type SliderOptions, slider } from "./frames";
export { computationGraph, computationSteps, type GraphOptions } from "./graph";
export type { GraphNode } from "./graph-node";
export { type HeatmapOptions, heatmap } from "./heatmap";
export { type Group, type HistogramsOptions, histograms } from "./histograms";
export { type ImageGridOptions, imageGrid } from "./images";
export { contour, type LandscapeOptions, type Path, surface } from "./landscape";
export {
  type DiagramShortcut,
  type DiagramStep,
  type LayerDiagramOptions,
  layerDiagram,
} from "./layer-diagram";
export { type Heat, type MarkedImageOptions, markedImage } from "./marked-image";
export type { Arrows, Glyphs, Rectangle } from "./marks";
export { plainText, sub, sup } from "./markup";
export { type NetworkDiagramOptions, networkDiagram } from "./network";
export { type PanelsOptions, panels } from "./panels";
export type { ClassRegions, Regions, ScoreRegions } from "./regions";
export { type Boundary, type Marked, type ScatterOptions, scatter } from "./scatter";
export { show } from "./show";
export { type ThumbnailsOptions, thumbnails } from "./thumbnails";
export { type TrainingFigureOptions, trainingFigure } from "./training";
export type {
  AxesOptions,
  Figure,
  FigureOptions,
  Frame,
  Json,
  JsonObject,
  Matrix,
  TensorLike,
  Trace,
  Values,
} from "./types";
export { type UnrolledNetworkOptions, unrolledNetwork } from "./unrolled";
