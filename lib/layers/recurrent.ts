/** Recurrent layers over sequences [T, D]: T steps of D numbers, the first first. */
import { type Initialiser, xavierInit } from "../functions/initialisers";
import { orthogonalInit } from "../functions/orthogonal";
import {
  type GruParams,
  gruStep,
  type LstmState,
  lstmStep,
  type RecurrentParams,
  simpleRnnStep,
} from "../functions/recurrent";
import type { DType } from "../kernels/storage";
import { tanh } from "../operations/functions";
import { concat, index, stack } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { full, zeros } from "../tensor/creation";
import type { Shape } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { checkRank, type Layer } from "./layer";

/** Options of recurrent layers. */
export interface RecurrentOptions {
  /** Gives the state after every step, [T, units], instead of the last one, [units]. Default: false. */
  readonly sequence?: boolean;
  /** How the weights for what is seen start, gate by gate. Default: Xavier's. */
  readonly weights?: Initialiser;
  /** How the weights for what is remembered start, gate by gate. Default: orthogonal. */
  readonly recurrent?: Initialiser;
}

/**
 * A simple recurrent layer (Elman's): h_t = tanh(x_t·W + h_{t-1}·U + b), from h = 0.
 *
 * x.W [D, units], h.W [units, units] and x.b [units]: (D + units + 1)·units parameters, whatever the length.
 *
 * @param units how many numbers it remembers; a whole number from 1
 * @throws RangeError when `units` is not such a number; from `outputShape` when an example is not [T, D]
 * @example
 * simpleRnn(8).outputShape([20, 3]) // → [8]
 * simpleRnn(8, { sequence: true }).outputShape([20, 3]) // → [20, 8]
 */
export function simpleRnn(
  units: number,
  options: RecurrentOptions & {
    /** Default: tanh. */
    readonly activation?: (a: Tensor) => Tensor;
  } = {},
): Layer<RecurrentParams> {
  checkKinds("simpleRnn", { options: [options, "record"] });
  const { activation = tanh } = options;
  return recurrent("simple rnn", units, 1, options, {
    start: (N, dtype) => zeros([N, units], { dtype }),
    step: (params, x, h) => simpleRnnStep(params, x, h, activation),
    shown: (h) => h,
  });
}

/**
 * A long short-term memory layer, from h = c = 0; see {@link lstmStep}.
 *
 * x.W [D, 4·units], h.W [units, 4·units] and x.b [4·units]: 4·(D + units + 1)·units parameters.
 *
 * @param units how many cells it has; a whole number from 1
 * @param options `forgetBias` is where the forget gate's bias starts. Default: 1, so that a new network remembers (Jozefowicz et
 * al., "An empirical exploration of recurrent network architectures", 2015)
 * @throws RangeError when `units` is not such a number; from `outputShape` when an example is not [T, D]
 * @example
 * lstm(8).outputShape([20, 3]) // → [8]
 * lstm(8).init(seeded(1), [20, 3]).x.W.shape // → [3, 32]
 */
export function lstm(
  units: number,
  options: RecurrentOptions & { readonly forgetBias?: number } = {},
): Layer<RecurrentParams> {
  checkKinds("lstm", { options: [options, "record"] });
  const { forgetBias = 1 } = options;
  need(Number.isFinite(forgetBias), "lstm", `forgetBias must be a finite number but is ${forgetBias}`);
  const layer = recurrent<RecurrentParams, LstmState>("lstm", units, 4, options, {
    start: (N, dtype) => ({ h: zeros([N, units], { dtype }), c: zeros([N, units], { dtype }) }),
    step: lstmStep,
    shown: ({ h }) => h,
  });
  return {
    ...layer,
    init: (random, input, dtype) => {
      const { x, h } = layer.init(random, input, dtype);
      const rest = zeros([units], { dtype });
      return { x: { W: x.W, b: concat([rest, full([units], forgetBias, { dtype }), rest, rest]) }, h };
    },
  };
}

/**
 * A layer of gated recurrent units, from h = 0; see {@link gruStep}.
 *
 * x.W [D, 3·units], h.W [units, 3·units], x.b and h.b [3·units]: 3·(D + units + 2)·units parameters.
 *
 * @param units how many numbers it remembers; a whole number from 1
 * @throws RangeError when `units` is not such a number; from `outputShape` when an example is not [T, D]
 * @example
 * gru(8, { sequence: true }).outputShape([20, 3]) // → [20, 8]
 */
export function gru(units: number, options: RecurrentOptions = {}): Layer<GruParams> {
  checkKinds("gru", { options: [options, "record"] });
  const layer = recurrent<GruParams, Tensor>("gru", units, 3, options, {
    start: (N, dtype) => zeros([N, units], { dtype }),
    step: gruStep,
    shown: (h) => h,
  });
  return {
    ...layer,
    init: (random, input, dtype) => {
      const { x, h } = layer.init(random, input, dtype);
      return { x, h: { W: h.W, b: zeros([3 * units], { dtype }) } };
    },
  };
}

/** What makes one recurrent layer differ from another. */
interface Cell<P, State> {
  start(N: number, dtype: DType): State;
  step(params: P, x: Tensor, state: State): State;
  /** What of the state goes to the next layer [N, units]. */
  shown(state: State): Tensor;
}

function recurrent<P extends RecurrentParams, State>(
  kind: string,
  units: number,
  gates: number,
  { sequence = false, weights = xavierInit(), recurrent: between = orthogonalInit() }: RecurrentOptions,
  cell: Cell<P, State>,
): Layer<P> {
  need(Number.isInteger(units) && units >= 1, kind, `units must be a whole number from 1 but is ${units}`);
  const name = `${kind} ${units}`;
  const outputShape = (input: Shape): Shape => {
    checkRank(name, input, 2, "[steps, features]");
    need(input[0] >= 1, name, "a sequence must have at least one step");
    return sequence ? [input[0], units] : [units];
  };
  // every gate on its own: an initialiser looks at the size of one
  const drawn = (draw: Initialiser, random: Random, inputs: number, dtype?: DType): Tensor =>
    concat(
      Array.from({ length: gates }, () => draw(random, [inputs, units], dtype)),
      1,
    );
  const layer: Layer<RecurrentParams> = {
    name,
    outputShape,
    init: (random, [, features], dtype) => ({
      x: { W: drawn(weights, random, features, dtype), b: zeros([gates * units], { dtype }) },
      h: { W: drawn(between, random, units, dtype) },
    }),
    apply: (params, x) => {
      outputShape(x.shape.slice(1));
      let state = cell.start(x.shape[0], x.dtype);
      const states: Tensor[] = [];
      for (let t = 0; t < x.shape[1]; t++) {
        state = cell.step(params as P, index(x, t, 1), state);
        if (sequence) states.push(cell.shown(state));
      }
      return sequence ? stack(states, 1) : cell.shown(state);
    },
    multiplyAdds: ([steps, features]) => steps * (features + units) * gates * units,
    window: null,
  };
  return layer as Layer<P>;
}
