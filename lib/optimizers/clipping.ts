/** Clipping: gradients that are too long are made shorter before the optimizer sees them. */
import { leaves, mapTree, type Tree } from "../autodiff/tree";
import type { Floats } from "../kernels/storage";
import { checkKinds } from "../options/kinds";
import { positive } from "../options/options";
import { Tensor } from "../tensor/tensor";

/**
 * The length of a whole tree of gradients, as one long vector.
 *
 * ‖g‖ = √(Σ gᵢ²)
 *
 * @example
 * globalNorm([tensor([3]), tensor([4])]) // → 5
 */
export function globalNorm(gradients: Tree): number {
  checkKinds("globalNorm", { gradients: [gradients, "tensors"] });
  let sum = 0;
  for (const { tensor } of leaves(gradients)) sum += sumOfSquares(tensor.data);
  return Math.sqrt(sum);
}

/** Four sums side by side, because an addition takes four cycles and the next one to the same sum waits for it. */
function sumOfSquares(data: Floats): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const fours = data.length & ~3;
  for (let i = 0; i < fours; i += 4) {
    const p = data[i];
    const q = data[i + 1];
    const r = data[i + 2];
    const s = data[i + 3];
    a += p * p;
    b += q * q;
    c += r * r;
    d += s * s;
  }
  for (let i = fours; i < data.length; i++) a += data[i] * data[i];
  return a + b + (c + d);
}

/**
 * Shortens the whole gradient to a longest norm; its direction stays.
 *
 * g ← g · min(1, c / ‖g‖)
 *
 * Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural networks", 2013. PyTorch divides by
 * ‖g‖ + 1e-6 instead.
 *
 * @param gradients a tree of gradients; it is not changed
 * @param longest c, the longest norm allowed; greater than 0
 * @throws RangeError when `longest` is not greater than 0
 * @example
 * clipByNorm(tensor([3, 4]), 1).toArray() // → [0.6, 0.8]
 */
export function clipByNorm<G extends Tree>(gradients: G, longest: number): G {
  checkKinds("clipByNorm", { gradients: [gradients, "tensors"] });
  positive("clipByNorm", { longest });
  const norm = globalNorm(gradients);
  return norm > longest ? mapTree((g) => mapped(g, (each) => each * (longest / norm)), gradients) : gradients;
}

/**
 * Cuts every entry of the gradient to [-c, c]; its direction may change.
 *
 * @param gradients a tree of gradients; it is not changed
 * @param largest c, greater than 0
 * @throws RangeError when `largest` is not greater than 0
 * @example
 * clipByValue(tensor([-3, 0.5]), 1).toArray() // → [-1, 0.5]
 */
export function clipByValue<G extends Tree>(gradients: G, largest: number): G {
  checkKinds("clipByValue", { gradients: [gradients, "tensors"] });
  positive("clipByValue", { largest });
  return mapTree((g) => mapped(g, (each) => Math.max(-largest, Math.min(largest, each))), gradients);
}

function mapped(x: Tensor, f: (each: number) => number): Tensor {
  return new Tensor(x.data.map(f), x.shape);
}
