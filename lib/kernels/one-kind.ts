import type { Kernels } from "./kernels";
import { dtypeOf, type Floats } from "./storage";

/**
 * The kernels of a level, behind a gate: a call whose arrays are not all of one kind is refused. Without it the fast
 * level would read 4 bytes where 8 belong together, and so whatever lies behind. A kernel without its line here does
 * not compile. Labels and indices may be any numbers.
 *
 * @throws TypeError (when a kernel is called) that names the kernel and what kind each array is
 * @example
 * Object.keys(oneKind({} as Kernels)).length // → 19
 */
export function oneKind(kernels: Kernels): Kernels {
  return {
    matmul(a, b, bias, out, sizes) {
      if (mixed(out, a, b, bias)) throw refusal("matmul", { a, b, bias, out });
      kernels.matmul(a, b, bias, out, sizes);
    },
    conv2d(x, W, bias, y, sizes) {
      if (mixed(y, x, W, bias)) throw refusal("conv2d", { x, W, bias, y });
      kernels.conv2d(x, W, bias, y, sizes);
    },
    conv2dInputGradient(dy, W, dx, sizes) {
      if (mixed(dx, dy, W)) throw refusal("conv2dInputGradient", { dy, W, dx });
      kernels.conv2dInputGradient(dy, W, dx, sizes);
    },
    conv2dWeightGradient(x, dy, dW, sizes) {
      if (mixed(dW, x, dy)) throw refusal("conv2dWeightGradient", { x, dy, dW });
      kernels.conv2dWeightGradient(x, dy, dW, sizes);
    },
    maxPool(x, y, sizes) {
      if (mixed(y, x)) throw refusal("maxPool", { x, y });
      kernels.maxPool(x, y, sizes);
    },
    maxPoolGradient(x, y, dy, dx, sizes) {
      if (mixed(dx, x, y, dy)) throw refusal("maxPoolGradient", { x, y, dy, dx });
      kernels.maxPoolGradient(x, y, dy, dx, sizes);
    },
    averagePool(x, y, sizes) {
      if (mixed(y, x)) throw refusal("averagePool", { x, y });
      kernels.averagePool(x, y, sizes);
    },
    averagePoolGradient(dy, dx, sizes) {
      if (mixed(dx, dy)) throw refusal("averagePoolGradient", { dy, dx });
      kernels.averagePoolGradient(dy, dx, sizes);
    },
    batchNorm(x, scale, shift, epsilon, out, sizes) {
      const { y, mean, variance, inverse } = out;
      if (mixed(y, x, scale, shift) || mixed(y, mean, variance, inverse)) {
        throw refusal("batchNorm", { x, scale, shift, y, mean, variance, inverse });
      }
      kernels.batchNorm(x, scale, shift, epsilon, out, sizes);
    },
    batchNormGradient(x, dy, saved, out, sizes) {
      const { scale, mean, inverse } = saved;
      const { dx, dscale, dshift } = out;
      if (mixed(dx, x, dy, scale) || mixed(dx, mean, inverse, dscale) || mixed(dx, dshift)) {
        throw refusal("batchNormGradient", { x, dy, scale, mean, inverse, dx, dscale, dshift });
      }
      kernels.batchNormGradient(x, dy, saved, out, sizes);
    },
    softmax(x, out, sizes) {
      if (mixed(out, x)) throw refusal("softmax", { x, out });
      kernels.softmax(x, out, sizes);
    },
    softmaxCrossEntropy(logits, labels, out, sizes) {
      const { losses, probabilities } = out;
      if (mixed(logits, losses, probabilities)) throw refusal("softmaxCrossEntropy", { logits, losses, probabilities });
      kernels.softmaxCrossEntropy(logits, labels, out, sizes);
    },
    softmaxCrossEntropyGradient(probabilities, labels, upstream, dlogits, sizes) {
      if (mixed(dlogits, probabilities, upstream)) {
        throw refusal("softmaxCrossEntropyGradient", { probabilities, upstream, dlogits });
      }
      kernels.softmaxCrossEntropyGradient(probabilities, labels, upstream, dlogits, sizes);
    },
    reduce(reducer, x, out, sizes) {
      if (mixed(out, x)) throw refusal(reducer, { x, out });
      kernels.reduce(reducer, x, out, sizes);
    },
    gather(x, indices, out, sizes) {
      if (mixed(out, x)) throw refusal("gather", { x, out });
      kernels.gather(x, indices, out, sizes);
    },
    hog(images, out, sizes) {
      if (mixed(out, images)) throw refusal("hog", { images, out });
      kernels.hog(images, out, sizes);
    },
    unary(operation, x, out) {
      if (mixed(out, x)) throw refusal(operation, { x, out });
      kernels.unary(operation, x, out);
    },
    binary(operation, a, b, out) {
      if (mixed(out, a, b)) throw refusal(operation, { a, b, out });
      kernels.binary(operation, a, b, out);
    },
    combine(alpha, a, beta, b, out) {
      if (mixed(out, a, b)) throw refusal("combine", { a, b, out });
      kernels.combine(alpha, a, beta, b, out);
    },
  };
}

/** Whether any of the arrays holds numbers of another size than the first. */
function mixed(first: Floats, p: Floats, q: Floats | null = null, r: Floats | null = null): boolean {
  const bytes = first.BYTES_PER_ELEMENT;
  return (
    p.BYTES_PER_ELEMENT !== bytes ||
    (q !== null && q.BYTES_PER_ELEMENT !== bytes) ||
    (r !== null && r.BYTES_PER_ELEMENT !== bytes)
  );
}

function refusal(kernel: string, arrays: { readonly [name: string]: Floats | null }): TypeError {
  const kinds = Object.entries(arrays).flatMap(([name, array]) => (array === null ? [] : `${name} ${dtypeOf(array)}`));
  return new TypeError(
    `${kernel}: all numbers must be of one kind (${kinds.join(", ")}): bring one to the other's with cast`,
  );
}
