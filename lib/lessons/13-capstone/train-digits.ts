import { valueAndGrad } from "../../autodiff/gradient";
import { leaves, type Tree } from "../../autodiff/tree";
import { generateDigits } from "../../datasets/digits";
import { type Exercise, exercise, type Random } from "../../exercise/specification";
import type { Architecture, Labelled, Trained } from "../../exercise/trained";
import { softmaxCrossEntropy } from "../../functions/losses";
import { mlp } from "../../models/mlp";
import { gather } from "../../operations/shaping";
import { adam } from "../../optimizers/optimizers";
import { seeded } from "../../random/random";
import { tensor } from "../../tensor/creation";
import { type Measured, measure } from "../measure";

type Training = (x: number[][], labels: number[]) => number[][];

const side = 16;
const hidden = 32;
const architecture: Architecture = {
  name: "mlp",
  inputs: side * side,
  hidden: [hidden],
  outputs: 10,
  activation: "relu",
};
/** Numbers of W₁, b₁, W₂ and b₂. */
const sizes = [side * side * hidden, hidden, hidden * 10, 10];
/** Reached by 400 pictures and a hundred steps with five deviations to spare; a linear classifier comes near it, too. */
const bar = 0.85;
const points = 3;

/** The examples drawn last, by count and seed: a check draws the same again and again. */
const drawn = new Map<string, Labelled>();
const MOST_KEPT = 8;

/** Pictures as rows of ink from 0 to 1, in hundredths. */
function digits(random: Random, count: number): Labelled {
  const seed = random.integer(2 ** 31);
  const key = `${count} ${seed}`;
  const examples = drawn.get(key) ?? drawDigits(seed, count);
  drawn.delete(key); // the last again
  drawn.set(key, examples);
  for (const old of [...drawn.keys()].slice(0, -MOST_KEPT)) drawn.delete(old);
  return examples;
}

function drawDigits(seed: number, count: number): Labelled {
  const { images, labels } = generateDigits(count, seed, { side, variety: 0.7, noise: 0.25 });
  const row = (i: number): number[] =>
    Array.from(images.subarray(i * side * side, (i + 1) * side * side), (byte) => Math.round(byte / 2.55) / 100);
  return { x: Array.from({ length: count }, (_, i) => row(i)), labels: Array.from(labels) };
}

const trained: Trained = {
  hands: "weights",
  architecture,
  data: (random, part) => digits(random, part === "train" ? 400 : 500),
  bars: [{ accuracy: bar, points }],
  seconds: 10,
};

/** What a network of these numbers is worth; nothing where they do not fit. */
function worth(numbers: unknown, examples: Labelled): Measured | undefined {
  try {
    return measure(trained, numbers as number[][], examples);
  } catch {
    return undefined;
  }
}

const reference: Training = (x, labels) => {
  const model = mlp([hidden], 10);
  const rule = adam({ learningRate: 0.01 });
  const random = seeded(1);
  const inputs = tensor(x, { dtype: "float32" });
  let params: Tree = model.init(random, [side * side], "float32");
  let state = rule.init(params);
  for (let step = 0; step < 160; step++) {
    const rows = random.permutation(x.length).slice(0, 50);
    const truth = rows.map((i) => labels[i]);
    const loss = (p: Tree) => softmaxCrossEntropy(model.apply(p, gather(inputs, rows)), truth);
    ({ params, state } = rule.update(params, valueAndGrad(loss)(params).grad, state));
  }
  return leaves(params).map((leaf) => Array.from(leaf.tensor.data));
};

/** What it is worth on examples that it could learn from, from one place to another. */
function onTraining([x, labels]: readonly [number[][], number[]], got: unknown, from = 0, to = x.length): Measured {
  const examples = { x: x.slice(from, to), labels: labels.slice(from, to) };
  return worth(got, examples) ?? { accuracy: Number.NaN, loss: Number.NaN };
}

/** 13.8: hand in a trained network. */
export const myTrainDigits: Exercise = exercise<Training>({
  id: "13.8",
  title: "Hand in a trained network",
  points,
  function: "myTrainDigits",
  takes: [
    { name: "x", shape: "[400, 256]", what: "pictures of 16 × 16 pixels, one a row: 0 is paper, 1 is ink" },
    { name: "labels", shape: "[400]", what: "digits 0 to 9" },
  ],
  returns: {
    shape: "list",
    what: "the numbers of mlp([32], 10) after training: one list for each parameter, in order",
  },
  reference,
  tolerance: { reason: "no two trainings give the same numbers: what they are worth is measured" },
  cases: [],
  properties: [
    {
      title: "at least 85 of 100 digits that it has not seen are named right",
      points,
      count: 1,
      async holds(subject, random) {
        const [known, unseen] = [trained.data(random, "train"), trained.data(random, "unseen")];
        const got = await subject.call(known.x as number[][], known.labels as number[]);
        const right = worth(got, unseen)?.accuracy;
        if (right !== undefined && right >= bar) return undefined;
        const said = right === undefined ? "numbers that are not this network's" : `${(100 * right).toFixed(1)} of 100`;
        return { input: [], expected: `${100 * bar} of 100 or more`, got: said };
      },
    },
  ],
  diagnoses: [
    {
      name: "other-network",
      sentence: `These are not the numbers of mlp([32], 10) on 256 inputs: four lists of ${sizes.join(", ")} numbers are asked for, in the order of leaves(params).`,
      recognises: (seen) => seen.every(({ got }) => lengthsOf(got).join() !== sizes.join()),
    },
    {
      name: "not-finite",
      sentence: "Some of the numbers are NaN or infinite: the training left the rails. Is the learning rate too large?",
      recognises: (seen) => seen.every(({ got }) => !(got as number[][]).flat().every(Number.isFinite)),
    },
    {
      name: "uphill",
      sentence:
        "The loss on the very digits that it learnt from is huge: it went up. Is each step taken against the slope, and is the rate small enough?",
      recognises: (seen) => seen.every(({ args, got }) => onTraining(args, got).loss > 5),
    },
    {
      name: "never-trained",
      sentence:
        "Even the digits that it learnt from are hardly better than guessed. Are the new parameters kept after each step, and do labels go with their pictures?",
      recognises: (seen) => seen.every(({ args, got }) => onTraining(args, got).accuracy < 0.3),
    },
    {
      name: "few-examples",
      sentence:
        "It knows the first examples and errs on the others: it learnt from these alone. Draw batches from all of them.",
      recognises: (seen) =>
        seen.every(({ args, got }) => {
          const [first, rest] = [onTraining(args, got, 0, 30), onTraining(args, got, 200, 400)];
          return first.accuracy > 0.95 && rest.accuracy < 0.9;
        }),
    },
    {
      name: "too-short",
      sentence:
        "It still errs on the digits that it learnt from: the training ends too early, or its steps are too small.",
      recognises: (seen) => seen.every(({ args, got }) => onTraining(args, got).accuracy < 0.95),
    },
  ],
  hints: [
    "A loop of six parts: draw a batch, compute the loss, take its gradient, take a step, and keep what comes out. At the end hand in the parameters.",
    "params ← params - rate · gradient, a hundred times or more, each time on another batch. An optimizer keeps its own state from step to step.",
    "const { grad } = valueAndGrad(loss)(params); ({ params, state } = rule.update(params, grad, state)); … return leaves(params).map(({ tensor }) => [...tensor.data]);",
  ],
  withholds: [],
  timeout: 15_000,
  trained,
});

function lengthsOf(got: unknown): number[] {
  return Array.isArray(got) ? got.map((list) => (Array.isArray(list) ? list.length : Number.NaN)) : [];
}
