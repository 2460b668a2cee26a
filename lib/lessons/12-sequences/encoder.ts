import { valueAndGrad } from "../../autodiff/gradient";
import type { Tree } from "../../autodiff/tree";
import type { FaceSet } from "../../datasets/faces";
import { xavierInit } from "../../functions/initialisers";
import { tripletLoss } from "../../functions/triplet";
import { scope } from "../../kernels/scope";
import { batchNorm } from "../../layers/batchNorm";
import { dense } from "../../layers/dense";
import { convolution, maxPooling } from "../../layers/images";
import type { Layer } from "../../layers/layer";
import { sequential } from "../../layers/sequential";
import { withStatistics } from "../../layers/statistics";
import { unitLength } from "../../layers/unit-length";
import { relu } from "../../operations/functions";
import { flatten, gather } from "../../operations/shaping";
import { adam } from "../../optimizers/optimizers";
import { need } from "../../options/options";
import { type Random, seeded } from "../../random/random";

/**
 * A small convolutional network that makes 32 numbers of length 1 out of a face.
 *
 * @example
 * faceEncoder().outputShape([24, 24, 1]) // → [32]
 */
export function faceEncoder(): Layer<Tree> {
  return sequential([
    convolution(8, 3, { padding: 1 }),
    batchNorm(),
    relu,
    maxPooling(2),
    convolution(16, 3, { padding: 1 }),
    batchNorm(),
    relu,
    maxPooling(2),
    convolution(32, 3, { padding: 1 }),
    batchNorm(),
    relu,
    flatten,
    dense(32, { weights: xavierInit() }),
    unitLength,
  ]) as Layer as Layer<Tree>;
}

/** How an encoder is trained. */
export interface EncoderOptions {
  /** Steps of Adam; 400 unless said. */
  readonly steps?: number;
  readonly seed?: number;
  /** People in a batch, and pictures of each; 16 and 4 unless said. */
  readonly people?: number;
  readonly each?: number;
  readonly learningRate?: number;
  /** Whether the loss is of squared distances; of the distances themselves unless said. */
  readonly squared?: boolean;
  /** Is told the loss of every step. */
  readonly watch?: (step: number, loss: number) => void;
}

/** A trained encoder. */
export interface TrainedEncoder {
  readonly params: Tree;
  readonly losses: readonly number[];
}

/** Places of a batch: so many people, so many pictures of each. */
export function drawPeople(who: readonly number[], people: number, each: number, random: Random): number[] {
  const places = new Map<number, number[]>();
  who.forEach((person, i) => {
    const own = places.get(person) ?? [];
    own.push(i);
    places.set(person, own);
  });
  const all = [...places.values()];
  need(people >= 2 && people <= all.length, "drawPeople", `people must be from 2 to ${all.length} but is ${people}`);
  const chosen = random.permutation(all.length).slice(0, people);
  return chosen.flatMap((k) => {
    const own = all[k];
    need(each >= 2 && each <= own.length, "drawPeople", `each must be from 2 to ${own.length} but is ${each}`);
    return random
      .permutation(own.length)
      .slice(0, each)
      .map((i) => own[i]);
  });
}

/**
 * Trains an encoder by the triplet loss with the hardest partners in each batch. The loss is of distances, not of their squares: with
 * squares all encodings come together and stay there, because the slope of a square fades (Hermans and others, 2017, section 3.3).
 *
 * @throws RangeError when there are fewer people or pictures than a batch needs
 * @example
 * trainEncoder(faceEncoder(), generateFaces(4, 1), { steps: 1, people: 2, each: 2 }).losses.length // → 1
 */
export function trainEncoder(model: Layer<Tree>, faces: FaceSet, options: EncoderOptions = {}): TrainedEncoder {
  const { steps = 400, seed = 0, people = 16, each = 4, learningRate = 0.003, squared = false, watch } = options;
  need(Number.isInteger(steps) && steps >= 0, "trainEncoder", `steps must be a whole number from 0 but is ${steps}`);
  const random = seeded(seed);
  const optimizer = adam({ learningRate });
  let params = model.init(random, faces.x.shape.slice(1), "float32");
  let state = optimizer.init(params);
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const places = drawPeople(faces.who, people, each, random);
    const next = scope(() => {
      const x = gather(faces.x, places);
      const who = places.map((i) => faces.who[i]);
      const statistics: [path: string, values: Tree][] = [];
      const keep = (path: string, values: Tree): void => void statistics.push([path, values]);
      const { value, grad } = valueAndGrad((p: Tree) =>
        tripletLoss(model.apply(p, x, { train: true, random, keep }), who, { squared }),
      )(params);
      const moved = optimizer.update(params, grad, state);
      return { loss: value.item(), params: withStatistics(moved.params, statistics), state: moved.state };
    });
    losses.push(next.loss);
    [params, state] = [next.params, next.state];
    watch?.(step, next.loss);
  }
  return { params, losses };
}
