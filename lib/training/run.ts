import { leaves, type Tree } from "../autodiff/tree";
import type { Examples } from "../datasets/data-set";
import { active } from "../kernels/use";
import type { Layer } from "../layers/layer";
import { withStatistics } from "../layers/statistics";
import { add } from "../operations/arithmetic";
import { globalNorm } from "../optimizers/clipping";
import { learnt } from "../optimizers/learnt";
import type { OptimizerState } from "../optimizers/optimizer";
import { type Random, seeded } from "../random/random";
import { copied } from "../tensor/cast";
import { sizeOf } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { partition, pickExamples } from "./batches";
import { checkLastBatch } from "./check-options";
import { deadUnits } from "./dead-units";
import { type Engine, nablaEngine } from "./engine";
import { countRight, evaluate, labelsToCount } from "./evaluate";
import type { EpochRecord, History, Tally, TrainingState } from "./history";
import { originOfNonFinite } from "./non-finite";
import type { TrainOptions } from "./train-options";

/** What one step gives. */
interface Step<P extends Tree> {
  readonly loss: number;
  readonly weights: Weights<P>;
  readonly norm: number;
  readonly ratios: { readonly [path: string]: number };
  readonly right: number;
  /** Where a NaN or infinity came from; then the weights are those before the step. */
  readonly notFinite?: string;
}

/** What a step changes. */
interface Weights<P extends Tree> {
  readonly params: P;
  readonly optimizer: OptimizerState;
}

const nothing: Tally = { seen: 0, loss: 0, right: 0, gradientNorm: 0 };

/**
 * A run of training, one step at a time: what `train` moves forward, shows, and stores.
 *
 * @example
 * const options = { loss: meanSquaredError, optimizer: sgd({ learningRate: 0.1 }), epochs: 1, batchSize: 2 };
 * const run = new Run(dense(1), { x: tensor([[1], [2], [3]]), y: [2, 4, 6] }, options);
 * run.step(run.nextBatch()) // → true
 */
export class Run<P extends Tree> {
  /** Epochs that are finished. */
  epoch: number;
  /** Where a NaN or infinity came from, once there is one. */
  notFinite: string | undefined;
  readonly #model: Layer<P>;
  readonly #examples: Examples;
  readonly #labels: number[] | undefined;
  readonly #classes: number | undefined;
  readonly #options: TrainOptions<P>;
  readonly #engine: Engine;
  readonly #random: Random;
  readonly #steps: number[];
  readonly #epochs: EpochRecord[];
  #weights: Weights<P>;
  #best: TrainingState<P>["best"];
  #batches: (readonly number[])[] | undefined;
  #tally: Tally;
  #ratios: { readonly [path: string]: number } = {};

  constructor(model: Layer<P>, examples: Examples, options: TrainOptions<P>, engine: Engine = nablaEngine) {
    const { resume } = options;
    const input = examples.x.shape.slice(1);
    const outputs = sizeOf(model.outputShape(input));
    this.#model = model;
    this.#examples = examples;
    this.#labels = labelsToCount(examples.y, outputs, options.loss, options.threshold);
    this.#classes = this.#labels && 1 + this.#labels.reduce((largest, label) => Math.max(largest, label), 1);
    this.#options = options;
    this.#engine = engine;
    this.#random = seeded(options.seed ?? 0);
    if (resume) this.#random.state = resume.random;
    this.epoch = resume?.epoch ?? 0;
    const params = resume?.params ?? options.params ?? model.init(this.#random, input, examples.x.dtype);
    const optimizer = resume?.optimizer ?? options.optimizer.init(params);
    if (!options.dropLast) {
      checkLastBatch(examples.x.shape[0], options.batchSize ?? 32, () =>
        engine.scope(() => {
          const { x } = pickExamples(examples, [0]);
          model.apply(engine.enter(params), engine.enter(x), { train: true, random: seeded(0) });
          return 0;
        }),
      );
    }
    // a copy, since the memory of these is used again at every step
    this.#weights = engine.scope(() => engine.enter(engine.leave({ params, optimizer })));
    this.#steps = [...(resume?.history.steps ?? [])];
    this.#epochs = [...(resume?.history.epochs ?? [])];
    this.#best = resume?.best;
    this.#batches = resume?.rest && [...resume.rest.batches];
    this.#tally = resume?.rest?.tally ?? nothing;
    this.#ratios = resume?.rest?.ratios ?? {};
  }

  /** The examples of the next step; undefined when the epoch is done. A new epoch shuffles first. */
  nextBatch(): readonly number[] | undefined {
    const { batchSize = 32, dropLast = false } = this.#options;
    if (this.#batches === undefined) {
      const batches = partition(this.#examples.x.shape[0], batchSize, this.#random);
      const isShort = batches.length > 1 && batches[batches.length - 1].length < batchSize;
      this.#batches = dropLast && isShort ? batches.slice(0, -1) : batches;
    }
    return this.#batches.shift();
  }

  /** One step on these examples: loss, gradient, update. False when the loss or the gradient is not finite: the weights stay. */
  step(indices: readonly number[] | undefined): boolean {
    if (indices === undefined) return false;
    const engine = this.#engine;
    // the memory of everything but the result is given back at once
    const result = engine.scope(() => {
      const stepped = this.#stepped(indices);
      return { ...stepped, weights: engine.renew(this.#weights, stepped.weights) };
    });
    this.#steps.push(result.loss);
    this.#weights = result.weights;
    if (result.notFinite !== undefined) {
      this.notFinite = result.notFinite;
      return false;
    }
    if (this.#batches?.length === 0) this.#ratios = result.ratios;
    const { seen, loss, right, gradientNorm } = this.#tally;
    this.#tally = {
      seen: seen + indices.length,
      loss: loss + result.loss * indices.length,
      right: right + result.right,
      gradientNorm: Math.max(gradientNorm, result.norm),
    };
    return true;
  }

  /** What a step on these examples gives; nothing of the run is changed but the random numbers drawn. */
  #stepped(indices: readonly number[]): Step<P> {
    const { loss, regulariser, optimizer, clipNorm, augment } = this.#options;
    const [engine, random, weights] = [this.#engine, this.#random, this.#weights];
    const before = random.state;
    const statistics: [path: string, values: Tree][] = [];
    const keep = (path: string, values: Tree): void => void statistics.push([path, values]);
    const objective = (params: P): { value: Tensor; aux: Tensor } => {
      const { x, y } = pickExamples(this.#examples, indices);
      const input = engine.enter(augment ? augment(x, random) : x);
      const output = this.#model.apply(params, input, { train: true, random, keep });
      const data = loss(output, y);
      return { value: regulariser ? add(data, regulariser(params)) : data, aux: output };
    };
    const { value, grad, aux: output } = engine.valueAndGrad(objective)(weights.params);
    const norm = engine.globalNorm(learnt(grad));
    if (!Number.isFinite(value.item()) || !Number.isFinite(norm)) {
      random.state = before;
      const origin = originOfNonFinite((params) => objective(params).value, engine.leave(weights.params));
      return { loss: value.item(), weights, norm, ratios: {}, right: 0, notFinite: origin };
    }
    const clipped = clipNorm === undefined ? grad : engine.clipByNorm(grad, clipNorm);
    const next = optimizer.update(weights.params, clipped, weights.optimizer);
    return {
      loss: value.item(),
      weights: { params: withStatistics(next.params, statistics), optimizer: next.state },
      norm,
      ratios: this.#batches?.length === 0 ? updateRatios(weights.params, next.params) : {},
      right: this.#labels ? countRight(output, this.#labels, indices, this.#options.threshold) : 0,
    };
  }

  /** Measures the epoch and begins the next; true when nothing has become better for too long. */
  endEpoch(): boolean {
    const { validation, loss, patience, threshold, plateau } = this.#options;
    const { seen, loss: sum, right, gradientNorm } = this.#tally;
    const [engine, { params }] = [this.#engine, this.#weights];
    const measured = validation && evaluate(this.#model, params, validation, loss, undefined, engine, threshold);
    this.epoch += 1;
    this.#epochs.push({
      epoch: this.epoch,
      loss: sum / seen,
      ...(this.#labels && { accuracy: right / seen }),
      ...(measured && { validationLoss: measured.loss }),
      ...(measured?.accuracy !== undefined && { validationAccuracy: measured.accuracy }),
      updateRatios: this.#ratios,
      deadUnits: engine.scope(() => deadUnits(this.#model, params, this.#examples.x)),
      gradientNorm,
      ...(plateau && { rateFactor: this.#weights.optimizer.rateFactor ?? 1 }),
    });
    if (plateau) this.#slowDown(plateau(this.#epochs.map((each) => each.validationLoss ?? each.loss)));
    this.#batches = undefined;
    this.#tally = nothing;
    if (patience === undefined || measured === undefined) return false;
    // a NaN is never lower, nor the best so far
    if (measured.loss < (this.#best?.loss ?? Number.POSITIVE_INFINITY)) {
      this.#best = { epoch: this.epoch, loss: measured.loss, params: engine.leave(params) };
    }
    return this.epoch - (this.#best?.epoch ?? 0) >= patience;
  }

  /** Takes a share of every learning rate from here on. */
  #slowDown(rateFactor: number): void {
    this.#weights = { ...this.#weights, optimizer: { ...this.#weights.optimizer, rateFactor } };
  }

  /** What happened so far. */
  history(): History {
    const { loss } = this.#options;
    const classes = this.#classes;
    return {
      steps: this.#steps,
      epochs: this.#epochs,
      loss: loss.name,
      ...(classes && { classes }),
      ...(this.notFinite !== undefined && { notFinite: this.notFinite }),
    };
  }

  /** Epochs done as a number with a fraction, such as 2.25. */
  position(): number {
    return this.epoch + this.#tally.seen / this.#examples.x.shape[0];
  }

  /** Gives back the memory of the weights, where an engine holds some; the run is over. */
  close(): void {
    this.#engine.renew<unknown>(this.#weights, undefined);
  }

  /** Everything to go on from, as a copy that later steps do not change. */
  state(): TrainingState<P> {
    const history = this.history();
    const { params, optimizer } = this.#engine.leave(this.#weights);
    const half = this.#batches !== undefined && this.#tally.seen > 0;
    return {
      epoch: this.epoch,
      params,
      optimizer,
      random: this.#random.state,
      history: { ...history, steps: [...history.steps], epochs: [...history.epochs] },
      ...(this.#best && { best: this.#best }),
      ...(half && { rest: { batches: [...(this.#batches ?? [])], tally: this.#tally, ratios: this.#ratios } }),
    };
  }
}

/** For each weight matrix, how long its last step was against itself: about 0.001 is usual. */
function updateRatios(before: Tree, after: Tree): { [path: string]: number } {
  const then = leaves(learnt(before));
  const ratios = leaves(learnt(after)).map(({ path, tensor }, k): [string, number] => {
    const from = then[k].tensor;
    const moved = copied(tensor);
    active().combine(1, tensor.data, -1, from.data, moved.data); // moved ← tensor - from
    return [path, globalNorm(moved) / globalNorm(from)];
  });
  return Object.fromEntries(ratios.filter(([path]) => path === "W" || path.endsWith(".W")));
}
