/** The trusted evaluator: rebuilds a model from numbers that somebody handed in, and measures it on data of its own. */
import { leaves, mapTree, type Tree } from "../autodiff/tree";
import type { Architecture, Labelled, Trained } from "../exercise/trained";

import { softmaxCrossEntropy } from "../functions/losses";
import type { Layer } from "../layers/layer";
import { lenet5 } from "../models/lenet5";
import { mlp } from "../models/mlp";
import { relu, sigmoid, tanh } from "../operations/functions";
import { seeded } from "../random/random";
import { tensor } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import { accuracy } from "../training/evaluate";

/** What a model is worth. */
export interface Measured {
  readonly loss: number;
  readonly accuracy: number;
}

type Numbers = readonly number[] | Float64Array;

const activations = { relu, tanh, sigmoid };

/**
 * Measures weights or predictions on examples.
 *
 * @param numbers - as somebody handed them in: lists of numbers, or tensors' data; nothing about them is believed
 * @throws RangeError that says which numbers do not fit
 */
export function measure(
  { hands, architecture }: Pick<Trained, "hands" | "architecture">,
  numbers: readonly Numbers[],
  unseen: Labelled,
): Measured {
  for (const [i, list] of numbers.entries())
    if (!Array.prototype.every.call(list, Number.isFinite))
      throw new RangeError(`list ${i + 1} holds numbers that are not finite`);
  const logits = hands === "weights" ? outputs(architecture, numbers, unseen.x) : scores(numbers, unseen);
  const labels = [...unseen.labels];
  return { loss: softmaxCrossEntropy(logits, labels).item(), accuracy: accuracy(logits, labels) };
}

/** What a rebuilt network says about inputs: [N, C]. */
function outputs(architecture: Architecture, numbers: readonly Numbers[], x: Labelled["x"]): Tensor {
  const { model, input } = rebuilt(architecture);
  const drawn = model.init(seeded(0), input, "float64");
  const wanted = leaves(drawn);
  if (wanted.length !== numbers.length)
    throw new RangeError(`${numbers.length} lists of numbers, and ${model.name} has ${wanted.length} parameters`);
  let next = 0;
  const filled: Tree = mapTree((parameter, path) => {
    const given = numbers[next++];
    if (given.length !== parameter.size)
      throw new RangeError(`${given.length} numbers for ${path}, which has ${parameter.size} [${parameter.shape}]`);
    return tensor(Array.from(given), { shape: parameter.shape, dtype: "float64" });
  }, drawn);
  const size = input.reduce((product, length) => product * length, 1);
  const flat = new Float64Array(x.length * size);
  for (const [i, row] of x.entries()) {
    if (row.length !== size) throw new Error(`internal: inputs of ${row.length} numbers, not ${size}`);
    flat.set(row, i * size);
  }
  return model.apply(filled, tensor(flat, { shape: [x.length, ...input], dtype: "float64" }));
}

function rebuilt(architecture: Architecture): { model: Layer; input: readonly number[] } {
  if (architecture.name === "lenet5") return { model: lenet5(), input: architecture.inputs };
  const { inputs, hidden, outputs: last, activation } = architecture;
  return { model: mlp(hidden, last, { activation: activations[activation] }), input: [inputs] };
}

function scores(numbers: readonly Numbers[], { x, labels }: Labelled): Tensor {
  const classes = Math.max(...labels) + 1;
  if (numbers.length !== x.length) throw new RangeError(`${numbers.length} predictions for ${x.length} inputs`);
  const wrong = numbers.find(({ length }) => length < classes);
  if (wrong) throw new RangeError(`a prediction has ${wrong.length} scores, and there are ${classes} classes`);
  return tensor(numbers.map((row) => Array.from(row.slice(0, classes))));
}
