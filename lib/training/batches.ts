/** The mini-batches that a data set is cut into. */
import { type DataSet, type Examples, examplesIn } from "../datasets/data-set";
import { dtypeOf, type Floats } from "../kernels/storage";
import { active, allocate } from "../kernels/use";
import { gather } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { Tensor } from "../tensor/tensor";

/**
 * Cuts the numbers 0 to count - 1 into batches: every number stands in exactly one of them. The last is shorter where the size
 * does not divide the count.
 *
 * @param count N, the number of examples; a whole number from 1
 * @param batchSize n, a whole number from 1; more than N gives one batch
 * @param random shuffles; in order when absent
 * @returns ⌈N / n⌉ batches
 * @throws RangeError when a number is out of range
 * @example
 * partition(5, 2) // → [[0, 1], [2, 3], [4]]
 * partition(100, 32, seeded(1)).map((batch) => batch.length) // → [32, 32, 32, 4]
 */
export function partition(count: number, batchSize: number, random?: Random): number[][] {
  checkKinds("partition", { random: [random, "random?"] });
  need(Number.isInteger(count) && count >= 1, "partition", `count must be a whole number from 1 but is ${count}`);
  need(
    Number.isInteger(batchSize) && batchSize >= 1,
    "partition",
    `batchSize must be a whole number from 1 but is ${batchSize}`,
  );
  const order = random ? random.permutation(count) : Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: Math.ceil(count / batchSize) }, (_, k) =>
    order.slice(k * batchSize, (k + 1) * batchSize),
  );
}

/**
 * The examples of a data set with these numbers.
 *
 * @throws RangeError when a number is not one of an example
 * @example
 * pickExamples({ x: tensor([[1], [2], [3]]), y: [0, 1, 0] }, [2, 1]).y // → [0, 1]
 */
export function pickExamples(examples: DataSet, indices: readonly number[]): Examples {
  checkKinds("pickExamples", { indices: [indices, "list"] });
  const { x, y } = examplesIn("pickExamples", examples);
  const odd = indices.findIndex((i) => !(Number.isInteger(i) && i >= 0 && i < x.shape[0]));
  need(odd < 0, "pickExamples", `index ${indices[odd]} at ${odd} is not a whole number of 0 to ${x.shape[0] - 1}`);
  return { x: gather(x, indices), y: y instanceof Tensor ? gather(y, indices) : indices.map((i) => y[i]) };
}

/**
 * Checks that there are examples, as many inputs as targets, and no NaN among the inputs.
 *
 * @returns the number of examples
 * @throws RangeError otherwise
 * @example
 * checkExamples("train", { x: tensor([[1], [2]]), y: [0, 1] }) // → 2
 */
export function checkExamples(where: string, { x, y }: Examples): number {
  const [inputs, targets] = [x.shape[0] ?? 0, y instanceof Tensor ? y.shape[0] : y.length];
  need(inputs >= 1, where, "there are no examples");
  need(inputs === targets, where, `there are ${inputs} inputs but ${targets} targets`);
  const bad = firstNonFinite(x.data);
  need(
    bad < 0,
    where,
    `number ${bad} of the inputs is ${x.data[bad]} (example ${Math.floor(bad / (x.size / inputs))})`,
  );
  return inputs;
}

/** Place of the first NaN or infinity; -1 when there is none. */
function firstNonFinite(data: Floats): number {
  const columns = 64;
  const rows = Math.floor(data.length / columns);
  // one NaN or infinity makes its column's sum NaN or infinite: quick to see, and a data set is large
  const sums = allocate(dtypeOf(data), columns);
  if (rows > 0) active().reduce("sum", data, sums, { outer: 1, length: rows, inner: columns });
  const allFinite = sums.every(Number.isFinite);
  const start = allFinite ? rows * columns : 0;
  for (let i = start; i < data.length; i++) if (!Number.isFinite(data[i])) return i;
  return -1;
}
