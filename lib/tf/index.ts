/**
 * Nabla over TensorFlow.js: change `from "nabla"` to `from "nabla/tf"`, and the same program runs there.
 *
 * What computes with tensors is computed by TensorFlow.js. What only describes (schedules, initialisers, shapes, batches, random numbers)
 * is nabla's own, so that both sides start from the same numbers.
 */

export { leaves, mapTree, type Tree } from "../autodiff/tree";
export { type DataSet, type Examples, examplesOf, tableExamples } from "../datasets/data-set";
export { classWeights } from "../functions/class-weights";
export {
  fans,
  heInit,
  type Initialiser,
  initialisers,
  lecunInit,
  normalInit,
  uniformInit,
  xavierInit,
  zeroInit,
} from "../functions/initialisers";
export type { Loss, Target } from "../functions/losses";
export { orthogonalInit } from "../functions/orthogonal";
export { type Regulariser, weightsOf } from "../functions/regularisers";
export { volatile } from "../host/volatile";
export type { Context, Layer, LayerLike, ParamsOf } from "../layers/layer";
export { withStatistics } from "../layers/statistics";
export { type Summary, type SummaryRow, summary } from "../layers/summary";
export { load, save } from "../models/save";
export { type Convention, conventions } from "../optimizers/conventions";
export type { Optimizer, OptimizerState } from "../optimizers/optimizer";
export { Random, type RandomState, seeded } from "../random/random";
export { type OneCycleOptions, oneCycle } from "../schedules/one-cycle";
export { type Plateau, type PlateauOptions, reduceOnPlateau } from "../schedules/reduce-on-plateau";
export {
  constantRate,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  type Schedule,
  stepDecay,
  warmUp,
} from "../schedules/schedules";
export {
  full,
  identity,
  linspace,
  oneHot,
  ones,
  onesLike,
  randomNormal,
  randomUniform,
  range,
  scalar,
  tensor,
  zeros,
  zerosLike,
} from "../tensor/creation";
export type { Shape } from "../tensor/shape";
export { type Nested, Tensor } from "../tensor/tensor";
export { partition, pickExamples } from "../training/batches";
export { type ConfusionMatrix, confusionMatrix } from "../training/confusion";
export { type Diagnosis, diagnose, type Finding } from "../training/doctor";
export { accuracy, classesOf, type Evaluation, labelsIn } from "../training/evaluate";
export type { EpochRecord, History, Tally, TrainingState } from "../training/history";
export { liveProgress } from "../training/live";
export { type Progress, textProgress } from "../training/progress";
export { type RocCurve, rocCurve } from "../training/roc";
export { type SplitOptions, type SplitParts, splitExamples } from "../training/split-examples";
export { type Columnwise, type Standardisation, standardise } from "../training/standardise";
export type { Trained } from "../training/train";
export type { TrainOptions } from "../training/train-options";
export { type BackendName, loadBackend } from "./backend";
export {
  activations,
  attention,
  attentionWeights,
  binaryCrossEntropy,
  elasticNet,
  elu,
  gelu,
  gruStep,
  hinge,
  huber,
  klDivergence,
  l1,
  l2,
  leakyRelu,
  linear,
  lstmStep,
  meanAbsoluteError,
  meanSquaredError,
  selu,
  simpleRnnStep,
  softmaxCrossEntropy,
  weightedBinaryCrossEntropy,
  weightedSoftmaxCrossEntropy,
} from "./functions";
export { grad, valueAndGrad } from "./gradient";
export {
  asLayer,
  averagePooling,
  batchNorm,
  convolution,
  convolutionBlock,
  dense,
  distanceScores,
  dropout,
  embedding,
  fractionalMaxPooling,
  globalAveragePooling,
  gru,
  identityBlock,
  layerNorm,
  layerOnTensorFlow,
  lenet5,
  lenet5AsPrinted,
  lenet5Of1998,
  logisticRegression,
  lstm,
  maxout,
  maxPooling,
  mlp,
  plainBlock,
  prelu,
  residual,
  residualMlp,
  resnet,
  rrelu,
  sequential,
  simpleRnn,
  stochasticDepth,
  tableConvolution,
  trainablePooling,
  transposedConvolution,
} from "./layers";
export {
  all,
  any,
  argmin,
  atan2,
  bincount,
  ceil,
  clip,
  cumsum,
  expm1,
  flip,
  floor,
  histogram,
  isNan,
  logSoftmax,
  mod,
  prod,
  sort,
  split,
  squeeze,
  std,
  tile,
  topK,
} from "./more-operations";
export { onTensorFlow } from "./on-tensorflow";
export {
  abs,
  add,
  affine,
  allClose,
  argmax,
  averagePool2d,
  broadcastTo,
  cast,
  concat,
  conv2d,
  cos,
  div,
  dot,
  eigh,
  equal,
  erf,
  exp,
  expandDims,
  flatten,
  gather,
  greater,
  greaterEqual,
  index,
  leastSquares,
  less,
  lessEqual,
  log,
  log1p,
  logSumExp,
  matmul,
  max,
  maximum,
  maxPool2d,
  mean,
  min,
  minimum,
  mul,
  neg,
  pad,
  pickColumns,
  power,
  qr,
  relu,
  reshape,
  sigmoid,
  sign,
  sin,
  singularValues,
  slice,
  softmax,
  softplus,
  solve,
  sqrt,
  square,
  stack,
  sub,
  sum,
  svd,
  tanh,
  transpose,
  transposedConv2d,
  variance,
  where,
} from "./operations";
export { adadelta, adagrad, adam, adamW, momentum, nesterov, optimizerOnTensorFlow, rmsProp, sgd } from "./optimizers";
export { clipByNorm, clipByValue, deadUnits, evaluate, globalNorm, predict, train } from "./training";
export { fromTensorFlow, type Ours, type Theirs, type TheirTree, toTensorFlow } from "./transfer";
