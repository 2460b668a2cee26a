/**
 * The optimizers, in order of growing complexity, each of the same shape: read one beside the next.
 *
 * w  the numbers of one parameter          e.g. [0.5, -1.2]
 * g  the gradient of the loss with respect to w
 * η  the learning rate of this step        e.g. 0.001
 * t  the number of this step, from 1
 * v, m, s, u  what the method remembers, one number for each number of w, 0 before the first step unless said
 *
 * The first two are sums of two arrays, for which there is a kernel; the others are loops.
 *
 * Defaults are PyTorch's but for the learning rate of the first three (0.001 there). Where libraries differ (ε inside or outside the root, the start of a sum) an option says so:
 * {@link conventions} lists the options that make each optimizer equal PyTorch's or TensorFlow.js's.
 */
import { active } from "../kernels/use";
import { notNegative, positive, share } from "../options/options";
import { integerPower } from "../schedules/schedules";
import { checkOptions } from "../tensor/kind";
import { type Numbers, type Optimizer, optimizer } from "./optimizer";
import type {
  AdadeltaOptions,
  AdagradOptions,
  AdamOptions,
  AdamWOptions,
  MomentumOptions,
  RmsPropOptions,
  SgdOptions,
} from "./optimizer-options";

/** The slope with coupled decay, g + λ·w; decoupled decay shrinks the weights instead, w ← w - η·λ·w. */
function decayed(w: Numbers, g: Numbers, η: number, { weightDecay: λ, decoupled }: Decay): Numbers {
  if (λ === 0) return g;
  if (!decoupled) return g.map((slope, i) => slope + λ * w[i]);
  active().combine(1 - η * λ, w, 0, w, w);
  return g;
}

/** How weights decay. */
interface Decay {
  readonly weightDecay: number;
  readonly decoupled: boolean;
}

/**
 * Stochastic gradient descent: a step against the gradient.
 *
 * w ← w - η·(g + λ·w)
 *
 * Decay that is added to the gradient and decay of the weights themselves are the same here: one more term λ·|w|²/2 in the loss.
 *
 * @param options learning rate 0.01, weight decay 0 unless said
 * @throws RangeError when the learning rate is not greater than 0, or the weight decay is negative
 * @example
 * const { update, init } = sgd({ learningRate: 0.1 });
 * update(tensor([1]), tensor([2]), init(tensor([1]))).params.toArray() // → [0.8]
 * @example
 * const { update, init } = sgd({ learningRate: 0.5, weightDecay: 0.5 });
 * update(tensor([1]), tensor([0]), init(tensor([1]))).params.toArray() // → [0.75]
 */
export function sgd(options: SgdOptions = {}): Optimizer {
  const { learningRate = 0.01, weightDecay: λ = 0 } = checkOptions("sgd", options);
  notNegative("sgd", { weightDecay: λ });
  return optimizer("sgd", { learningRate, weightDecay: λ }, {}, (w, slope, _, η) => {
    const g = decayed(w, slope, η, { weightDecay: λ, decoupled: true });
    active().combine(1, w, -η, g, w); // w ← w - η·g
  });
}

/**
 * Momentum: a ball that rolls, with a velocity that forgets slowly.
 *
 * v ← μ·v + g + λ·w,  w ← w - η·v, or with decoupled decay  v ← μ·v + g,  w ← w - η·λ·w - η·v
 *
 * Source: B. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964. The learning rate stands outside the
 * velocity, as in PyTorch and TensorFlow.js; the form v ← μ·v - η·g, w ← w + v gives the same steps while η is constant.
 * Decay: coupled as in PyTorch; decoupled as I. Loshchilov and F. Hutter, 2019, algorithm 1.
 *
 * @param options learning rate 0.01, momentum 0.9, weight decay 0, coupled unless said
 * @throws RangeError when the learning rate is not greater than 0, the momentum is not in [0, 1), or the weight decay is negative
 * @example
 * const { update, init } = momentum({ learningRate: 0.1, momentum: 0.5 });
 * const first = update(tensor([1]), tensor([2]), init(tensor([1])));
 * update(first.params, tensor([2]), first.state).state.memory.v.toArray() // → [3]
 */
export function momentum(options: MomentumOptions = {}): Optimizer {
  const settings = momentumSettings("momentum", options);
  const { momentum: μ } = settings;
  return optimizer("momentum", settings, { v: 0 }, (w, slope, { v }, η) => {
    const g = decayed(w, slope, η, settings);
    active().combine(μ, v, 1, g, v); // v ← μ·v + g
    active().combine(1, w, -η, v, w); // w ← w - η·v
  });
}

/**
 * Nesterov's momentum: the step looks ahead to where the velocity is about to go.
 *
 * g ← g + λ·w,  v ← μ·v + g,  w ← w - η·(g + μ·v); decoupled decay takes η·λ·w from w instead
 *
 * Source: Y. Nesterov, 1983, in the form of I. Sutskever et al., 2013, rewritten for the gradient at w itself.
 *
 * @param options as of {@link momentum}
 * @throws RangeError as {@link momentum}
 * @example
 * const { update, init } = nesterov({ learningRate: 0.1, momentum: 0.5 });
 * update(tensor([1]), tensor([2]), init(tensor([1]))).params.toArray() // → [0.7]
 */
export function nesterov(options: MomentumOptions = {}): Optimizer {
  const settings = momentumSettings("nesterov", options);
  const { momentum: μ } = settings;
  return optimizer("nesterov", settings, { v: 0 }, (w, slope, { v }, η) => {
    const g = decayed(w, slope, η, settings);
    for (let i = 0; i < w.length; i++) {
      v[i] = μ * v[i] + g[i];
      w[i] -= η * (g[i] + μ * v[i]);
    }
  });
}

/**
 * Adagrad: every parameter has its own rate, smaller the more it has moved. The rate never recovers.
 *
 * s ← s + g²,  w ← w - η·g / (√s + ε)
 *
 * Source: J. Duchi, E. Hazan, Y. Singer, "Adaptive subgradient methods", 2011.
 *
 * @param options learning rate 0.01, ε = 1e-10 outside the root, initial sum 0 unless said
 * @throws RangeError when the learning rate is not greater than 0, or ε is not, or the initial sum is negative
 * @example
 * const { update, init } = adagrad({ learningRate: 0.1, epsilon: 1e-30 });
 * update(tensor([1]), tensor([2]), init(tensor([1]))).params.toArray() // → [0.9]
 */
export function adagrad(options: AdagradOptions = {}): Optimizer {
  checkOptions("adagrad", options);
  const { learningRate = 0.01, epsilon = 1e-10, epsilonInsideRoot = false, initialSum = 0 } = options;
  const root = safeRoot("adagrad", epsilon, epsilonInsideRoot);
  notNegative("adagrad", { initialSum });
  const settings = { learningRate, epsilon, epsilonInsideRoot, initialSum };
  return optimizer("adagrad", settings, { s: initialSum }, (w, g, { s }, η) => {
    for (let i = 0; i < w.length; i++) {
      s[i] += g[i] * g[i];
      w[i] -= (η * g[i]) / root(s[i]);
    }
  });
}

/**
 * RMSProp: Adagrad that forgets, so that the rate can recover.
 *
 * s ← ρ·s + (1-ρ)·g²,  v ← μ·v + η·g / (√s + ε),  w ← w - v
 *
 * Source: T. Tieleman and G. Hinton, "Lecture 6.5: RMSProp", 2012.
 *
 * @param options learning rate 0.01, decay 0.99, ε = 1e-8 outside the root, momentum 0 unless said
 * @throws RangeError when the learning rate is not greater than 0, decay or momentum is not in [0, 1), or ε is not greater than 0
 * @example
 * const { update, init } = rmsProp({ learningRate: 0.1, decay: 0.75, epsilon: 1e-30 });
 * update(tensor([1]), tensor([2]), init(tensor([1]))).params.toArray() // → [0.8]
 */
export function rmsProp(options: RmsPropOptions = {}): Optimizer {
  checkOptions("rmsProp", options);
  const { learningRate = 0.01, decay: ρ = 0.99, epsilon = 1e-8, epsilonInsideRoot = false, momentum: μ = 0 } = options;
  const root = safeRoot("rmsProp", epsilon, epsilonInsideRoot);
  share("rmsProp", { decay: ρ, momentum: μ });
  const settings = { learningRate, decay: ρ, epsilon, epsilonInsideRoot, momentum: μ };
  return optimizer("rmsProp", settings, { s: 0, v: 0 }, (w, g, { s, v }, η) => {
    for (let i = 0; i < w.length; i++) {
      s[i] = ρ * s[i] + (1 - ρ) * g[i] * g[i];
      v[i] = μ * v[i] + (η * g[i]) / root(s[i]);
      w[i] -= v[i];
    }
  });
}

/**
 * Adadelta: a step measured in units of the steps before it, so that η has no unit left (and is usually 1).
 *
 * s ← ρ·s + (1-ρ)·g²,  δ = √(u + ε) / √(s + ε) · g,  u ← ρ·u + (1-ρ)·δ²,  w ← w - η·δ
 *
 * Source: M. Zeiler, "ADADELTA: an adaptive learning rate method", 2012.
 *
 * @param options learning rate 1, decay 0.9, ε = 1e-6 unless said
 * @throws RangeError when the learning rate or ε is not greater than 0, or the decay is not in [0, 1)
 * @example
 * const { update, init } = adadelta({ decay: 0, epsilon: 1 });
 * update(tensor([1]), tensor([0]), init(tensor([1]))).params.toArray() // → [1]
 */
export function adadelta(options: AdadeltaOptions = {}): Optimizer {
  const { learningRate = 1, decay: ρ = 0.9, epsilon: ε = 1e-6, lagging = false } = checkOptions("adadelta", options);
  positive("adadelta", { epsilon: ε });
  share("adadelta", { decay: ρ });
  return optimizer("adadelta", { learningRate, decay: ρ, epsilon: ε, lagging }, { s: 0, u: 0 }, (w, g, { s, u }, η) => {
    for (let i = 0; i < w.length; i++) {
      const before = s[i];
      s[i] = ρ * s[i] + (1 - ρ) * g[i] * g[i];
      const δ = (Math.sqrt(u[i] + ε) / Math.sqrt((lagging ? before : s[i]) + ε)) * g[i];
      u[i] = ρ * u[i] + (1 - ρ) * δ * δ;
      w[i] -= η * δ;
    }
  });
}

/**
 * Adam: momentum over RMSProp, with both means corrected for their start at 0.
 *
 * m ← β₁·m + (1-β₁)·g,  s ← β₂·s + (1-β₂)·g²,  w ← w - η · m/(1-β₁ᵗ) / (√(s/(1-β₂ᵗ)) + ε)
 *
 * Source: D. Kingma and J. Ba, "Adam: a method for stochastic optimization", 2015, algorithm 1.
 *
 * @param options learning rate 0.001, β₁ = 0.9, β₂ = 0.999, ε = 1e-8, bias correction on unless said
 * @throws RangeError when the learning rate is not greater than 0, β₁ or β₂ is not in [0, 1), or ε is not greater than 0
 * @example
 * const { update, init } = adam({ learningRate: 0.25, beta1: 0.5, beta2: 0.75, epsilon: 1e-30 });
 * update(tensor([1]), tensor([2]), init(tensor([1]))).params.toArray() // → [0.75]
 */
export function adam(options: AdamOptions = {}): Optimizer {
  const settings = adamSettings("adam", options);
  const { beta1: β1, beta2: β2, epsilon: ε, biasCorrection } = settings;
  return optimizer("adam", { ...settings }, { m: 0, s: 0 }, (w, g, { m, s }, η, t) => {
    const [k1, k2] = biasCorrection ? [1 - integerPower(β1, t), 1 - integerPower(β2, t)] : [1, 1];
    for (let i = 0; i < w.length; i++) {
      m[i] = β1 * m[i] + (1 - β1) * g[i];
      s[i] = β2 * s[i] + (1 - β2) * g[i] * g[i];
      w[i] -= (η * (m[i] / k1)) / (Math.sqrt(s[i] / k2) + ε);
    }
  });
}

/**
 * AdamW: Adam, and every weight shrinks by a share of its own. Added to the loss instead, the decay would be divided by the root too.
 *
 * w ← w - η·λ·w, then Adam's step
 *
 * Source: I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", 2019, algorithm 2.
 *
 * @param options those of {@link adam}, and weight decay 0.01 unless said
 * @throws RangeError as {@link adam}, and when the weight decay is negative
 * @example
 * const { update, init } = adamW({ learningRate: 0.5, weightDecay: 0.5 });
 * update(tensor([1]), tensor([0]), init(tensor([1]))).params.toArray() // → [0.75]
 */
export function adamW(options: AdamWOptions = {}): Optimizer {
  const { weightDecay: λ = 0.01 } = checkOptions("adamW", options);
  const settings = { ...adamSettings("adamW", options), weightDecay: λ };
  const { beta1: β1, beta2: β2, epsilon: ε, biasCorrection } = settings;
  notNegative("adamW", { weightDecay: λ });
  return optimizer("adamW", settings, { m: 0, s: 0 }, (w, g, { m, s }, η, t) => {
    const [k1, k2] = biasCorrection ? [1 - integerPower(β1, t), 1 - integerPower(β2, t)] : [1, 1];
    for (let i = 0; i < w.length; i++) {
      m[i] = β1 * m[i] + (1 - β1) * g[i];
      s[i] = β2 * s[i] + (1 - β2) * g[i] * g[i];
      w[i] -= η * λ * w[i];
      w[i] -= (η * (m[i] / k1)) / (Math.sqrt(s[i] / k2) + ε);
    }
  });
}

/** Momentum's options with what was not said, checked. */
function momentumSettings(where: string, options: MomentumOptions): Required<MomentumOptions> {
  const { learningRate = 0.01, momentum = 0.9, weightDecay = 0, decoupled = false } = checkOptions(where, options);
  share(where, { momentum });
  notNegative(where, { weightDecay });
  return { learningRate, momentum, weightDecay, decoupled };
}

/** Adam's options with what was not said, checked. */
function adamSettings(where: string, options: AdamOptions): Required<AdamOptions> {
  checkOptions(where, options);
  const { learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, biasCorrection = true } = options;
  share(where, { beta1, beta2 });
  positive(where, { epsilon });
  return { learningRate, beta1, beta2, epsilon, biasCorrection };
}

/** √s with ε added before or after the root, as libraries disagree. */
function safeRoot(where: string, epsilon: number, inside: boolean): (s: number) => number {
  positive(where, { epsilon });
  return inside ? (s) => Math.sqrt(s + epsilon) : (s) => Math.sqrt(s) + epsilon;
}
