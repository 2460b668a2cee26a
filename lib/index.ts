/** The library of the Nabla course: deep learning from scratch. Each line below is one idea and one file. */

export { hessianTimes, largestCurvature } from "./autodiff/curvature";
export { forwardGradient } from "./autodiff/forward-gradient";
export {
  detach,
  grad,
  jacobian,
  jvp,
  noGrad,
  type Result,
  type ValueAndGrad,
  valueAndGrad,
  vjp,
} from "./autodiff/gradient";
export { GradientCheck, type GradientCheckOptions, type GradientRow, gradientCheck } from "./autodiff/gradient-check";
export { type GradientTableOptions, gradientRows, showGradients } from "./autodiff/gradient-table";
export { centredDifference, numericGradient, type SweepRow, stepSweep } from "./autodiff/numeric";
export { operate, rules } from "./autodiff/rules";
export { type GateName, gates, type ScalarGate } from "./autodiff/scalar/gates";
export { ComputationalGraph, type Wire } from "./autodiff/scalar/graph";
export type { BackwardStep, ForwardStep, GraphNode } from "./autodiff/scalar/graph-node";
export { type NodeRecord, nodeTable } from "./autodiff/scalar/node-table";
export { Value } from "./autodiff/scalar/value";
export type { Op, Signatures } from "./autodiff/signatures";
export { type Leaf, leaves, mapTree, type Tree } from "./autodiff/tree";
export { hasSet } from "./datasets/cache";
export { CIFAR10_CLASSES, loadCifar10 } from "./datasets/cifar10";
export { loadCourseWords } from "./datasets/course-words";
export { type CsvTable, csvText, parseCsv } from "./datasets/csv";
export { type DataSet, type Examples, examplesOf, tableExamples } from "./datasets/data-set";
export { type DigitOptions, generateDigits } from "./datasets/digits";
export { digitExamples, type LabelledRows, signalExamples } from "./datasets/examples";
export { type FaceOptions, type FaceSet, generateFaces } from "./datasets/faces";
export { type AugmentOptions, augmentImages, cropImages, flipImages, shiftImages } from "./datasets/image-moves";
export { first, type ImageSet, imageSet, pick } from "./datasets/image-set";
export { imageTensor } from "./datasets/image-tensor";
export { type KeptBand, keptBand } from "./datasets/kept-results";
export { loadFashionMnist, loadMnist, type Split } from "./datasets/mnist";
export { generateObjects, OBJECT_CLASSES, type SceneKnobs, type SceneSize } from "./datasets/objects";
export { loadPassFail, parsePassFail, type Student } from "./datasets/pass-fail";
export { generateSignals, type SignalOptions, type SignalSet } from "./datasets/signals";
export { redrawnLabels, rolledSignals } from "./datasets/spoil";
export {
  type Gate,
  moons,
  quadrants,
  separable,
  spirals,
  type ToyOptions,
  type ToySet,
  truthTable,
} from "./datasets/toy";
export { type Cell, type Row, showTable, type TableOptions, tableText } from "./display/table";
export { classScore } from "./explain/class-score";
export { bySegment, integratedGradients, type ScalarScore, saliency } from "./explain/gradients";
export { type LimeOptions, type LocalModel, lime, localModel } from "./explain/lime";
export { answersTo, gridSegments, overSegments, type Score, type Segments, type Watch } from "./explain/segments";
export { deletionCurve, occlusion, shapley, shapleyValues } from "./explain/shapley";
export { type SlicOptions, slicSegments } from "./explain/slic";
export { type Worth, worthShowing } from "./explain/worth-showing";
export { type BrokenHog, brokenHog } from "./features/broken-hog";
export { grey, greyWeights, hsvToRgb, rgbToHsv } from "./features/colour";
export { type ColourHistogramOptions, colourHistogram } from "./features/colour-histogram";
export { polynomialFeatures, randomFeatures } from "./features/expansions";
export { type HogStages, hog, hogStages } from "./features/hog";
export { type HogOptions, scikitImageHog } from "./features/hog-settings";
export { rgbToLab } from "./features/lab";
export { localBinaryPatterns } from "./features/local-binary-patterns";
export { type Activation, activations } from "./functions/activation-table";
export { elu, gelu, leakyRelu, linear, selu } from "./functions/activations";
export { type AttentionOptions, attention, attentionWeights } from "./functions/attention";
export { classWeights, weightedBinaryCrossEntropy, weightedSoftmaxCrossEntropy } from "./functions/class-weights";
export {
  type Distribution,
  fans,
  heInit,
  type Initialiser,
  initialisers,
  lecunInit,
  normalInit,
  uniformInit,
  xavierInit,
  zeroInit,
} from "./functions/initialisers";
export {
  binaryCrossEntropy,
  hinge,
  huber,
  klDivergence,
  type Loss,
  meanAbsoluteError,
  meanSquaredError,
  softmaxCrossEntropy,
  type Target,
} from "./functions/losses";
export { orthogonalInit } from "./functions/orthogonal";
export {
  type GruParams,
  gruStep,
  type LstmState,
  lstmStep,
  type RecurrentParams,
  simpleRnnStep,
} from "./functions/recurrent";
export { elasticNet, l1, l2, type Regulariser, weightsOf } from "./functions/regularisers";
export { type SignalStatistics, type SignalTheoryOptions, signalTheory } from "./functions/signal-theory";
export {
  type HardTriplets,
  hardestTriplets,
  squaredDistances,
  type TripletOptions,
  tripletLoss,
} from "./functions/triplet";
export { Interrupted, interruptible } from "./host/interrupt";
export { volatile } from "./host/volatile";
export type { Level } from "./kernels/kernels";
export { scope } from "./kernels/scope";
export type { DType, Floats } from "./kernels/storage";
export { kernels, type UseOptions } from "./kernels/use";
export { maxout, prelu, rrelu } from "./layers/activation-layers";
export { type BatchNormOptions, type BatchNormParams, batchNorm } from "./layers/batchNorm";
export { type Affine, dense, type WeightOptions } from "./layers/dense";
export { dropout, stochasticDepth } from "./layers/drop";
export { embedding } from "./layers/embedding";
export { foldBatchNorm } from "./layers/fold";
export { frozen } from "./layers/frozen";
export {
  averagePooling,
  type ConvolutionLayerOptions,
  convolution,
  fractionalMaxPooling,
  globalAveragePooling,
  maxPooling,
  type PoolingOptions,
} from "./layers/images";
export {
  asLayer,
  type Context,
  type Layer,
  type LayerLike,
  type NoParams,
  type ParamsOf,
  type Part,
} from "./layers/layer";
export { type LayerNormParams, layerNorm } from "./layers/layer-norm";
export { type LayerOutput, layerOutputs } from "./layers/layer-outputs";
export { distanceScores, tableConvolution, trainablePooling } from "./layers/lenet-layers";
export { gru, lstm, type RecurrentOptions, simpleRnn } from "./layers/recurrent";
export { convolutionBlock, identityBlock, type ResidualParams, residual } from "./layers/residual";
export { type SequentialParams, sequential } from "./layers/sequential";
export { withStatistics } from "./layers/statistics";
export { type Summary, type SummaryRow, summary } from "./layers/summary";
export { type TransposedConvolutionLayerOptions, transposedConvolution } from "./layers/transposed-convolution";
export { unitLength } from "./layers/unit-length";
export { margin, type NovikoffBound, novikoffBound, radius, widestMargin } from "./lessons/01-perceptron/novikoff";
export { type Cycle, findCycle } from "./lessons/01-perceptron/perceptron-cycle";
export {
  type Mistake,
  type PerceptronOptions,
  type PerceptronTraining,
  perceptronAccuracy,
  trainPerceptron,
} from "./lessons/01-perceptron/perceptron-training";
export { type Line, leastAbsoluteLine, leastSquaresLine } from "./lessons/03-losses/lines";
export { type RandomSearch, type RandomSearchOptions, randomSearch } from "./lessons/04-gradient-descent/random-search";
export {
  loadRandomSearch,
  type RandomSearchResults,
  type RandomSearchSummary,
  type SeedBand,
} from "./lessons/04-gradient-descent/random-search-results";
export { watchedRandomSearch } from "./lessons/04-gradient-descent/watched-search";
export {
  type BackwardMistake,
  type TiedParams,
  tiedGradient,
  tiedLoss,
} from "./lessons/05-backpropagation/tied-network";
export { type KeptRacer, loadOptimizerRace, type OptimizerRaceResults } from "./lessons/06-optimizers/race-results";
export {
  type KeptRegulariser,
  loadRegularisers,
  type RegulariserResults,
  type RegulariserTable,
} from "./lessons/07-overfitting/regulariser-results";
export { type AccuracyBand, type FeatureResults, loadFeatureResults } from "./lessons/08-features/feature-results";
export { type Arrangement, gradientAlongLine, type LineOptions } from "./lessons/10-resnet/gradient-along-line";
export { type Network, removableBlocks, withoutBlock } from "./lessons/10-resnet/lesion";
export { type Asked, type Explainer, explainers, scoreOf, strongest } from "./lessons/11-black-box/explainers";
export { shortcutNetwork } from "./lessons/11-black-box/shortcut-network";
export { shuffledPixels } from "./lessons/11-black-box/shuffled-pixels";
export { type TaggedObjects, type TagOptions, taggedObjects } from "./lessons/11-black-box/tagged-objects";
export {
  type CharacterOptions,
  type CharacterParams,
  characterBits,
  characterLoss,
  characterParams,
  readLetter,
  surprises,
  trainCharacters,
  writeLetters,
} from "./lessons/12-sequences/characters";
export {
  drawPeople,
  type EncoderOptions,
  faceEncoder,
  type TrainedEncoder,
  trainEncoder,
} from "./lessons/12-sequences/encoder";
export { type NGram, nGram } from "./lessons/12-sequences/n-gram";
export { loadSequences, type SequenceBand, type SequenceResults } from "./lessons/12-sequences/sequence-results";
export { normsThroughTime, spectralRadius, type ThroughTimeOptions } from "./lessons/12-sequences/through-time-norms";
export { type CapstoneBand, type CapstoneResults, loadCapstone } from "./lessons/13-capstone/capstone-results";
export { type ConditionedDigits, capstoneDigits, conditionedDigits } from "./lessons/13-capstone/digit-task";
export { climb, ladder, type Rung, summedSquares } from "./lessons/13-capstone/ladder";
export {
  drawNote,
  type Note,
  type NoteGradients,
  type NoteOptions,
  type NoteRun,
  noteGradients,
  trainNote,
} from "./lessons/13-capstone/note-network";
export { type DigitSearch, digitSearch, type Try } from "./lessons/13-capstone/search";
export { digitCodes } from "./models/digit-codes";
export { type Clusters, kMeans } from "./models/k-means";
export { connections, type LeNetOptions, lenet5, lenet5AsPrinted, lenet5Of1998, squash } from "./models/lenet5";
export { logisticRegression, type MlpOptions, mlp } from "./models/mlp";
export { nearestNeighbours } from "./models/nearest-neighbours";
export { loadNpy, saveNpy } from "./models/npy";
export { blankPerceptron, type Perceptron, perceptron, perceptronUpdate, step, weightedSum } from "./models/perceptron";
export { type PrincipalComponents, principalComponents } from "./models/principal-components";
export { type ResidualMlpOptions, residualMlp } from "./models/residual-mlp";
export { type ResNetOptions, resnet } from "./models/resnet";
export { loadSafetensors, saveSafetensors } from "./models/safetensors";
export { load, save } from "./models/save";
export { withNewHead } from "./models/transfer";
export { all, any, cumsum, isNan, logSoftmax, prod, std } from "./operations/accumulation";
export { abs, add, div, maximum, minimum, mul, neg, power, sign, sqrt, square, sub } from "./operations/arithmetic";
export { flip, split, squeeze, tile } from "./operations/arranging";
export { allClose, equal, greater, greaterEqual, less, lessEqual, where } from "./operations/comparison";
export { bincount, type HistogramOptions, histogram } from "./operations/counting";
export {
  cos,
  erf,
  exp,
  log,
  log1p,
  logSumExp,
  relu,
  sigmoid,
  sin,
  softmax,
  softplus,
  tanh,
} from "./operations/functions";
export {
  averagePool2d,
  type ConvolutionOptions,
  conv2d,
  maxPool2d,
  type Padding,
  type Pair,
  type PoolOptions,
} from "./operations/images";
export {
  eigh,
  type LeastSquaresOptions,
  leastSquares,
  qr,
  singularValues,
  solve,
  svd,
} from "./operations/linear-algebra";
export type { Indices, Operand } from "./operations/operand";
export { addPatches, type PatchOptions, patches } from "./operations/patches";
export { affine, dot, type MatmulOptions, matmul } from "./operations/products";
export { argmax, max, mean, min, type ReductionOptions, sum, variance } from "./operations/reductions";
export { atan2, ceil, clip, expm1, floor, mod } from "./operations/rounding";
export {
  broadcastTo,
  cast,
  concat,
  expandDims,
  flatten,
  gather,
  index,
  pad,
  pickColumns,
  reshape,
  slice,
  stack,
  transpose,
} from "./operations/shaping";
export { argmin, type Sorted, type SortOptions, sort, topK } from "./operations/sorting";
export { type TransposedConvolutionOptions, transposedConv2d } from "./operations/transposed-convolution";
export { clipByNorm, clipByValue, globalNorm } from "./optimizers/clipping";
export { type Convention, conventions } from "./optimizers/conventions";
export { type DescendOptions, type Descent, descend } from "./optimizers/descend";
export { type Numbers, type Optimizer, type OptimizerState, optimizer, type Rule } from "./optimizers/optimizer";
export type {
  AdadeltaOptions,
  AdagradOptions,
  AdamOptions,
  AdamWOptions,
  MomentumOptions,
  RateOptions,
  RmsPropOptions,
  RootOptions,
  SgdOptions,
} from "./optimizers/optimizer-options";
export {
  adadelta,
  adagrad,
  adam,
  adamW,
  momentum,
  nesterov,
  rmsProp,
  sgd,
} from "./optimizers/optimizers";
export { softThreshold } from "./optimizers/proximal";
export { Random, type RandomState, seeded } from "./random/random";
export { type OneCycleOptions, oneCycle } from "./schedules/one-cycle";
export { type Plateau, type PlateauOptions, reduceOnPlateau } from "./schedules/reduce-on-plateau";
export {
  type CosineDecayOptions,
  constantRate,
  cosineDecay,
  type ExponentialDecayOptions,
  exponentialDecay,
  type InverseTimeDecayOptions,
  inverseTimeDecay,
  type Schedule,
  type StepDecayOptions,
  stepDecay,
  warmUp,
} from "./schedules/schedules";
export { autocorrelation } from "./statistics/autocorrelation";
export { type Band, band, median, type Spread, spread } from "./statistics/band";
export { type BiasVariance, biasVariance } from "./statistics/bias-variance";
export { correlation, type Paired, paired, standardError } from "./statistics/paired";
export { wilson } from "./statistics/wilson";
export {
  type CreationOptions,
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
} from "./tensor/creation";
export type { Shape } from "./tensor/shape";
export { type Nested, Tensor } from "./tensor/tensor";
export { partition, pickExamples } from "./training/batches";
export { type ConfusionMatrix, confusionMatrix } from "./training/confusion";
export { deadUnits } from "./training/dead-units";
export { type Diagnosis, diagnose, type Finding } from "./training/doctor";
export { accuracy, classesOf, type Evaluation, evaluate, labelsIn } from "./training/evaluate";
export { type BatchDraw, exampleGradients, measuredNoise, predictedNoise } from "./training/gradient-noise";
export { gradientNorms, type LayerGradient } from "./training/gradient-norms";
export type { EpochRecord, History, Tally, TrainingState } from "./training/history";
export { type ImageExamplesOptions, imageExamples } from "./training/image-examples";
export { liveProgress } from "./training/live";
export { originOfNonFinite } from "./training/non-finite";
export { predict } from "./training/predict";
export { countedLine, type Progress, progressWriter, textProgress } from "./training/progress";
export { pairedWins, type RaceOptions, type Racer, race } from "./training/race";
export { type RocCurve, rocCurve } from "./training/roc";
export { type Sealed, sealed } from "./training/sealed";
export { type Setting, type SettingRange, settingsAtRandom, settingsGrid } from "./training/settings";
export { type DepthSignalOptions, type Signal, signalByDepth } from "./training/signal-by-depth";
export { type SplitOptions, type SplitParts, splitExamples } from "./training/split-examples";
export { type Columnwise, type Standardisation, standardise } from "./training/standardise";
export { type Trained, train } from "./training/train";
export type { TrainOptions } from "./training/train-options";
export { type WrongAnswer, worstMistakes } from "./training/worst-mistakes";
