/**
 * The optimizers of nabla as steps of TensorFlow.js: the same formulas, in tensors instead of loops. Names of the letters as in
 * `lib/optimizers/optimizers.ts`, which says what each method is.
 *
 * TensorFlow's own (`tf.train.adam` …) have fewer options and other defaults; with the options of `conventions.tensorflow` these are
 * equal to them step by step.
 */
import * as tf from "@tensorflow/tfjs-core";
import { type Optimizer, type Settings, stepping } from "../optimizers/optimizer";
import type {
  AdadeltaOptions,
  AdagradOptions,
  AdamOptions,
  AdamWOptions,
  MomentumOptions,
  RmsPropOptions,
  SgdOptions,
} from "../optimizers/optimizer-options";
import * as nabla from "../optimizers/optimizers";
import { checkParts } from "../options/kinds";
import { need } from "../options/options";
import { integerPower } from "../schedules/schedules";
import { handleOf, inTensorFlow, onTensorFlow } from "./on-tensorflow";

/** What one step makes of a parameter w and of what is remembered for it. */
type Step = { readonly w: tf.Tensor; readonly [memory: string]: tf.Tensor };

/** One step for one parameter: w, its gradient g, its memory, the rate η, and the number t of the step, from 1. */
type Rule = (w: tf.Tensor, g: tf.Tensor, memory: { readonly [name: string]: tf.Tensor }, η: number, t: number) => Step;

/** Options with every default filled in. */
type Filled<Options> = Required<Omit<Options, "learningRate">>;

const rules = {
  sgd:
    ({ weightDecay: λ }: Filled<SgdOptions>): Rule =>
    (w, g, _, η) => ({ w: less(w, decayed(g, w, λ), η) }),

  momentum:
    ({ momentum: μ, weightDecay: λ, decoupled }: Filled<MomentumOptions>): Rule =>
    (w, g, memory, η) => {
      const v = tf.add(tf.mul(memory.v, μ), decoupled ? g : decayed(g, w, λ));
      return { w: less(decoupled ? less(w, w, η * λ) : w, v, η), v };
    },

  nesterov:
    ({ momentum: μ, weightDecay: λ, decoupled }: Filled<MomentumOptions>): Rule =>
    (w, g, memory, η) => {
      const slope = decoupled ? g : decayed(g, w, λ);
      const v = tf.add(tf.mul(memory.v, μ), slope);
      return { w: less(decoupled ? less(w, w, η * λ) : w, tf.add(slope, tf.mul(v, μ)), η), v };
    },

  adagrad:
    ({ epsilon, epsilonInsideRoot }: Filled<AdagradOptions>): Rule =>
    (w, g, memory, η) => {
      const s = tf.add(memory.s, tf.square(g));
      return { w: less(w, tf.div(g, root(s, epsilon, epsilonInsideRoot)), η), s };
    },

  rmsProp:
    ({ decay: ρ, epsilon, epsilonInsideRoot, momentum: μ }: Filled<RmsPropOptions>): Rule =>
    (w, g, memory, η) => {
      const s = mixed(memory.s, tf.square(g), ρ);
      const v = tf.add(tf.mul(memory.v, μ), tf.div(tf.mul(g, η), root(s, epsilon, epsilonInsideRoot)));
      return { w: tf.sub(w, v), s, v };
    },

  adadelta:
    ({ decay: ρ, epsilon: ε, lagging }: Filled<AdadeltaOptions>): Rule =>
    (w, g, memory, η) => {
      const s = mixed(memory.s, tf.square(g), ρ);
      const δ = tf.mul(tf.div(root(memory.u, ε, true), root(lagging ? memory.s : s, ε, true)), g);
      return { w: less(w, δ, η), s, u: mixed(memory.u, tf.square(δ), ρ) };
    },

  adam: adamRule,

  adamW: ({ weightDecay: λ, ...options }: Filled<AdamWOptions>): Rule => {
    const adam = adamRule(options);
    return (w, g, memory, η, t) => adam(less(w, w, η * λ), g, memory, η, t);
  },
};

function adamRule({ beta1: β1, beta2: β2, epsilon: ε, biasCorrection }: Filled<AdamOptions>): Rule {
  return (w, g, memory, η, t) => {
    const [k1, k2] = biasCorrection ? [1 - integerPower(β1, t), 1 - integerPower(β2, t)] : [1, 1];
    const m = mixed(memory.m, g, β1);
    const s = mixed(memory.s, tf.square(g), β2);
    return { w: less(w, tf.div(tf.div(m, k1), root(tf.div(s, k2), ε, false)), η), m, s };
  };
}

/** w - η·step */
function less(w: tf.Tensor, step: tf.Tensor, η: number): tf.Tensor {
  return tf.sub(w, tf.mul(step, η));
}

/** g + λ·w */
function decayed(g: tf.Tensor, w: tf.Tensor, λ: number): tf.Tensor {
  return λ === 0 ? g : tf.add(g, tf.mul(w, λ));
}

/** share·old + (1 - share)·now */
function mixed(old: tf.Tensor, now: tf.Tensor, share: number): tf.Tensor {
  return tf.add(tf.mul(old, share), tf.mul(now, 1 - share));
}

/** √s with ε added before or after the root. */
function root(s: tf.Tensor, ε: number, inside: boolean): tf.Tensor {
  return inside ? tf.sqrt(tf.add(s, ε)) : tf.add(tf.sqrt(s), ε);
}

/**
 * An optimizer of nabla that computes its steps in TensorFlow.js, with the same options and the same state: a run can be stopped there
 * and resumed here.
 *
 * @throws RangeError when TensorFlow.js has no rule for it, because it is not one of the library's
 * @example
 * const { init, update } = optimizerOnTensorFlow(momentum({ learningRate: 0.1 }));
 * await loadBackend();
 * update(tensor([1]), tensor([2]), init(tensor([1]))).state.memory.v.toArray() // → [2]
 */
export function optimizerOnTensorFlow(optimizer: Optimizer): Optimizer {
  checkParts("optimizerOnTensorFlow", "optimizer", optimizer, {
    name: "text",
    learningRate: "function",
    options: "record",
  });
  const { name, learningRate, options } = optimizer;
  const make = (rules as { readonly [name: string]: ((options: never) => Rule) | undefined })[name];
  need(make !== undefined, "nabla/tf", `the optimizer ${name} has no rule here; there are ${Object.keys(rules)}`);
  const rule = (make as (options: Settings) => Rule)(options);
  const update = stepping(name, learningRate, (w, g, memory, rate, t) => {
    const handles = Object.fromEntries(Object.entries(memory).map(([each, x]) => [each, handleOf(x)]));
    const { w: next, ...rest } = rule(handleOf(w), handleOf(g), handles, rate, t);
    const kept = Object.entries(rest).map(([each, handle]) => [each, inTensorFlow(handle, w.dtype)]);
    return { next: inTensorFlow(next, w.dtype), memory: Object.fromEntries(kept) };
  });
  return { ...optimizer, update: onTensorFlow(update) };
}

function made<O>(make: (options?: O) => Optimizer): (options?: O) => Optimizer {
  return (options) => optimizerOnTensorFlow(make(options));
}

/**
 * The optimizers of nabla, in the same order and with the same options and defaults; they compute in TensorFlow.js.
 *
 * @example
 * await loadBackend();
 * const { init, update } = adam({ learningRate: 0.25, beta1: 0.5, beta2: 0.75, epsilon: 1e-30 });
 * update(tensor([1]), tensor([2]), init(tensor([1]))).params.toArray() // → [0.75]
 */
export const sgd: typeof nabla.sgd = made(nabla.sgd),
  momentum: typeof nabla.momentum = made(nabla.momentum),
  nesterov: typeof nabla.nesterov = made(nabla.nesterov),
  adagrad: typeof nabla.adagrad = made(nabla.adagrad),
  rmsProp: typeof nabla.rmsProp = made(nabla.rmsProp),
  adadelta: typeof nabla.adadelta = made(nabla.adadelta),
  adam: typeof nabla.adam = made(nabla.adam),
  adamW: typeof nabla.adamW = made(nabla.adamW);
