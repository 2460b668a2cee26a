import { valueAndGrad } from "../../autodiff/gradient";
import { log } from "../../elementary/log";
import { softmaxCrossEntropy } from "../../functions/losses";
import { scope } from "../../kernels/scope";
import { add, mul } from "../../operations/arithmetic";
import { softmax, tanh } from "../../operations/functions";
import { affine, matmul } from "../../operations/products";
import { concat, gather } from "../../operations/shaping";
import { clipByNorm } from "../../optimizers/clipping";
import { adam } from "../../optimizers/optimizers";
import { checkKinds, checkParts } from "../../options/kinds";
import { need } from "../../options/options";
import { type Random, seeded } from "../../random/random";
import { identity, randomNormal, zeros } from "../../tensor/creation";
import type { Tensor } from "../../tensor/tensor";

/** Weights of a recurrent network that reads and writes letters: V letters, H units. */
export type CharacterParams = {
  /** What seeing a letter adds to the memory [V, H]. */
  readonly E: Tensor;
  /** From memory to memory [H, H], and its bias [H]. */
  readonly W: Tensor;
  readonly b: Tensor;
  /** From memory to a score for each next letter [H, V], and its bias [V]. */
  readonly O: Tensor;
  readonly c: Tensor;
};

/**
 * First weights: memory is kept to nine tenths, letters add a little.
 *
 * @example
 * characterParams(35, 96, seeded(1)).W.shape // → [96, 96]
 */
export function characterParams(letters: number, units: number, random: Random): CharacterParams {
  checkKinds("characterParams", { letters: [letters, "number"], units: [units, "number"], random: [random, "random"] });
  const kind = { dtype: "float32" } as const;
  return {
    E: randomNormal(random, [letters, units], { std: 0.3, ...kind }),
    W: mul(identity(units, kind), 0.9),
    b: zeros([units], kind),
    O: randomNormal(random, [units, letters], { std: 1 / Math.sqrt(units), ...kind }),
    c: zeros([letters], kind),
  };
}

/**
 * One step in time: what is remembered after a letter, h' = tanh(E[letter] + h·W + b).
 *
 * @param letters one a text of the batch, N
 * @param h what was remembered [N, H]
 * @example
 * const params = characterParams(3, 2, seeded(1));
 * readLetter(params, [0, 2], zeros([2, 2], { dtype: "float32" })).shape // → [2, 2]
 */
export function readLetter(params: CharacterParams, letters: readonly number[], h: Tensor): Tensor {
  checkWeights("readLetter", params);
  checkKinds("readLetter", { letters: [letters, "list"], h: [h, "tensor"] });
  const { E, W, b } = params;
  return tanh(add(add(gather(E, letters), matmul(h, W)), b));
}

function checkWeights(where: string, params: CharacterParams): void {
  checkParts(where, "params", params, { E: "tensor", W: "tensor", b: "tensor", O: "tensor", c: "tensor" });
}

/** Scores for the letter after each of several texts of one length, from an empty memory [(T - 1)·N, V], step by step. */
function scoresOf(params: CharacterParams, texts: readonly (readonly number[])[]): Tensor {
  let h = zeros([texts.length, params.b.size], { dtype: "float32" });
  const states: Tensor[] = [];
  for (let t = 0; t + 1 < texts[0].length; t++) {
    h = readLetter(
      params,
      texts.map((text) => text[t]),
      h,
    );
    states.push(h);
  }
  return affine(concat(states, 0), params.O, params.c);
}

/**
 * Mean cross-entropy of the next letter over several texts of one length, in nats; divided by ln 2 it is bits a letter.
 *
 * @throws RangeError when the texts differ in length, or have fewer than two letters
 * @example
 * characterLoss(characterParams(35, 96, seeded(1)), [[0, 1, 2]]).shape // → []
 */
export function characterLoss(params: CharacterParams, texts: readonly (readonly number[])[]): Tensor {
  checkWeights("characterLoss", params);
  checkKinds("characterLoss", { texts: [texts, "rows"] });
  const T = texts[0]?.length ?? 0;
  need(T >= 2, "characterLoss", `texts have ${T} letters; two at least`);
  need(
    texts.every((text) => text.length === T),
    "characterLoss",
    `texts must have ${T} letters each`,
  );
  const next = Array.from({ length: T - 1 }, (_, t) => texts.map((text) => text[t + 1])).flat();
  return softmaxCrossEntropy(scoresOf(params, texts), next);
}

/**
 * How surprised the network is by each letter of a text but the first: -log2 of the probability that it gave it.
 *
 * @example
 * surprises(characterParams(35, 96, seeded(1)), [0, 1, 2]).length // → 2
 */
export function surprises(params: CharacterParams, text: readonly number[]): number[] {
  checkWeights("surprises", params);
  checkKinds("surprises", { text: [text, "list"] });
  return scope(() => {
    const { data, shape } = softmax(scoresOf(params, [text]));
    return text.slice(1).map((letter, t) => -log(data[t * shape[1] + letter]) / Math.LN2);
  });
}

/**
 * Bits a letter on a text, cut into pieces of 200.
 *
 * @throws RangeError when the text is shorter than a piece
 * @example
 * characterBits(characterParams(2, 4, seeded(1)), Array.from({ length: 400 }, (_, i) => i % 2)) > 0.5 // → true
 */
export function characterBits(params: CharacterParams, text: readonly number[]): number {
  checkWeights("characterBits", params);
  checkKinds("characterBits", { text: [text, "list"] });
  const piece = 200;
  const pieces = Array.from({ length: Math.floor(text.length / piece) }, (_, k) =>
    text.slice(k * piece, (k + 1) * piece),
  );
  return scope(() => characterLoss(params, pieces).item() / Math.LN2);
}

/** How a network of letters is trained. */
export interface CharacterOptions {
  readonly steps?: number;
  readonly seed?: number;
  /** H, 96 unless said. */
  readonly units?: number;
  /** Letters that a gradient is followed back through; 25 unless said. */
  readonly length?: number;
  /** Texts in a batch; 32 unless said. */
  readonly batch?: number;
  /** Longest gradient; 1 unless said. */
  readonly clipNorm?: number;
  /** Is told the loss of every step, in nats. */
  readonly watch?: (step: number, loss: number, params: CharacterParams) => void;
}

/**
 * Trains a network to say the next letter, by Adam on pieces drawn anywhere from the text, gradients clipped.
 *
 * @param letters V, how many letters there are
 * @throws RangeError when the text is shorter than a piece
 * @example
 * trainCharacters([0, 1, 0, 1, 0, 1], 2, { steps: 1, length: 3, batch: 2, units: 4 }).losses.length // → 1
 */
export function trainCharacters(
  text: readonly number[],
  letters: number,
  options: CharacterOptions = {},
): { readonly params: CharacterParams; readonly losses: readonly number[] } {
  const { steps = 1200, seed = 0, units = 96, length = 25, batch = 32, clipNorm = 1, watch } = options;
  need(
    text.length > length + 1,
    "trainCharacters",
    `a text of ${text.length} letters is too short for ${length} steps`,
  );
  const random = seeded(seed);
  const optimizer = adam({ learningRate: 0.003 });
  let params = characterParams(letters, units, random);
  let state = optimizer.init(params);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const texts = Array.from({ length: batch }, () => {
      const from = random.integer(text.length - length - 1);
      return text.slice(from, from + length + 1);
    });
    const next = scope(() => {
      const { value, grad } = valueAndGrad((p: CharacterParams) => characterLoss(p, texts))(params);
      return { loss: value.item(), ...optimizer.update(params, clipByNorm(grad, clipNorm), state) };
    });
    losses.push(next.loss);
    [params, state] = [next.params, next.state];
    watch?.(step, next.loss, params);
  }
  return { params, losses };
}

/**
 * Lets the network write: each letter is drawn from what it expects, and read as the next.
 *
 * @param start letters to begin with, one at least
 * @param sharpness scores are multiplied by this: above 1 it takes fewer risks
 * @example
 * writeLetters(characterParams(3, 4, seeded(1)), [0], 5, seeded(2)).length // → 6
 */
export function writeLetters(
  params: CharacterParams,
  start: readonly number[],
  count: number,
  random: Random,
  sharpness: number = 1,
): number[] {
  checkWeights("writeLetters", params);
  checkKinds("writeLetters", { start: [start, "list"], random: [random, "random"] });
  const written = [...start];
  let h = zeros([1, params.b.size], { dtype: "float32" });
  for (let t = 0; written.length < start.length + count; t++) {
    const now = scope(() => {
      const next = readLetter(params, [written[t]], h);
      return { h: next, chances: softmax(mul(sharpness, affine(next, params.O, params.c))) };
    });
    h = now.h;
    if (t + 1 < written.length) continue;
    let [left, letter] = [random.uniform(), 0];
    for (; letter < now.chances.size - 1; letter++) {
      left -= now.chances.data[letter];
      if (left <= 0) break;
    }
    written.push(letter);
  }
  return written;
}
