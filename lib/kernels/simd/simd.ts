/** The kernels on vector instructions: the same signatures as the reference, run by WebAssembly on several threads. */
import type { Binary, Convolution, HogSizes, Kernels, Reducer, Unary, Window } from "../kernels";
import { arcTangents } from "../reference/direction";
import { hogScales } from "../reference/hog";
import { reference } from "../reference/reference";
import type { Floats } from "../storage";
import { Arguments } from "./arguments";
import { SIZES, ZEROS } from "./control";
import type { Heap } from "./heap";
import type { Pool } from "./pool";

/** Numbers of the functions, as in assembly/elementwise.ts and assembly/reduction.ts. */
const unaryNames: readonly Unary[] = [
  "negate",
  "absolute",
  "square",
  "sqrt",
  "relu",
  "sign",
  "exp",
  "log",
  "sigmoid",
  "tanh",
  "expm1",
];
const binaryNames: readonly Binary[] = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "maximum",
  "minimum",
  "reluGradient",
  "sigmoidGradient",
  "tanhGradient",
];
const reducerNames: readonly Reducer[] = ["sum", "max", "min"];

/** Numbers of the choices, as in assembly/hog.ts. */
const sharedBy: readonly HogSizes["interpolate"][] = ["none", "bins", "cells"];
const norms: readonly HogSizes["norm"][] = ["L2-Hys", "L2", "L1", "L1-sqrt", "none"];

/** Work that is worth sharing between threads: about 5 µs, ten times what the sharing costs. */
const WORTH = { operations: 200_000, elements: 16_384, exponentials: 2048 };

/** Bits of the numbers of an array: the end of a function's name. */
function bits(array: Floats): 32 | 64 {
  return array instanceof Float32Array ? 32 : 64;
}

/** The kernels over one memory and its threads. */
export function simdKernels(heap: Heap, pool: Pool): Kernels {
  const call = new Arguments(heap);
  const sizesField = new Int32Array(heap.memory.buffer, SIZES, 16);

  /** Writes the sizes of a window where the kernels read them; false when it is not one they are made for. */
  function writeSizes(w: Window, K: number): boolean {
    const { N, H, W, C, KH, KW, OH, OW, strideY, strideX, padTop, padLeft } = w;
    // Padding on the far sides counts as far as a window really reaches.
    const bottom = Math.max(0, (OH - 1) * strideY + KH - padTop - H);
    const right = Math.max(0, (OW - 1) * strideX + KW - padLeft - W);
    const sizes = [N, H, W, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft, bottom, right];
    sizesField.set(sizes);
    return sizes.every((size) => size >= 0) && sizes.slice(0, 11).every((size) => size > 0);
  }

  /** Parts of a batch of images: rather one for each thread than parts that cannot take four images at a time. */
  function imageParts(sizes: Convolution): number {
    const parts = Math.min(sizes.N, pool.parts(operations(sizes), WORTH.operations));
    return sizes.N < 4 * parts && sizes.N % (4 * pool.threads) === 0 ? pool.threads : parts;
  }

  /** Runs `name` in as many parts as the work deserves. */
  function run(name: string, work: number, worth: number, values: readonly number[]): void {
    pool.run(name, pool.parts(work, worth), values);
  }

  return {
    matmul(a, b, bias, out, sizes) {
      const { M, K, N, transposeA = false, transposeB = false } = sizes;
      if (M === 0 || N === 0) return;
      if (K === 0) return reference.matmul(a, b, bias, out, sizes);
      call.begin();
      const type = bits(out);
      const [value, parts] = [type / 8, pool.parts(2 * M * K * N, WORTH.operations)];
      const [aRow, aColumn] = transposeA ? [value, M * value] : [K * value, value];
      const [bRow, bColumn] = transposeB ? [value, K * value] : [N * value, value];
      const [start, step] = bias === null ? [ZEROS, 0] : [call.input(bias), value];
      const scratch = call.scratch(parts * pool.functions[`matmulScratch${type}`](K, N));
      pool.run(`matmul${type}`, parts, [
        ...[call.input(a), aRow, aColumn, call.input(b), bRow, bColumn, start, step],
        ...[call.output(out), M, K, N, scratch],
      ]);
      call.end();
    },

    conv2d(x, W, bias, y, sizes) {
      if (!writeSizes(sizes, sizes.K)) return reference.conv2d(x, W, bias, y, sizes);
      call.begin();
      const type = bits(y);
      const parts = imageParts(sizes);
      const [start, step] = bias === null ? [ZEROS, 0] : [call.input(bias), type / 8];
      const panels = call.scratch(pool.functions[`filterBytes${type}`](SIZES));
      run(`packFilters${type}`, W.length, WORTH.elements, [call.input(W), panels, SIZES]);
      const scratch = call.scratch(parts * pool.functions[`convolutionScratch${type}`](SIZES));
      const addresses = [call.input(x), panels, start, step, call.output(y)];
      pool.run(`convolution${type}`, parts, [...addresses, SIZES, scratch]);
      call.end();
    },

    conv2dInputGradient(dy, W, dx, sizes) {
      if (!writeSizes(sizes, sizes.K)) return reference.conv2dInputGradient(dy, W, dx, sizes);
      call.begin();
      const type = bits(dx);
      const parts = imageParts(sizes);
      const panels = call.scratch(pool.functions[`flippedBytes${type}`](SIZES));
      run(`packFlipped${type}`, W.length, WORTH.elements, [call.input(W), panels, SIZES]);
      const scratch = call.scratch(parts * pool.functions[`inputGradientScratch${type}`](SIZES));
      const addresses = [call.input(dy), panels, call.output(dx), ZEROS];
      pool.run(`inputGradient${type}`, parts, [...addresses, SIZES, scratch]);
      call.end();
    },

    conv2dWeightGradient(x, dy, dW, sizes) {
      if (!writeSizes(sizes, sizes.K)) return reference.conv2dWeightGradient(x, dy, dW, sizes);
      call.begin();
      const type = bits(dW);
      const parts = pool.parts(operations(sizes), WORTH.operations);
      const scratch = call.scratch(parts * pool.functions[`weightGradientScratch${type}`](SIZES, parts));
      const addresses = [call.input(x), call.input(dy), call.output(dW)];
      pool.run(`weightGradient${type}`, parts, [...addresses, SIZES, scratch]);
      call.end();
    },

    maxPool(x, y, sizes) {
      if (!writeSizes(sizes, sizes.C)) return reference.maxPool(x, y, sizes);
      call.begin();
      run(`maxPool${bits(y)}`, x.length, WORTH.elements, [call.input(x), call.output(y), SIZES]);
      call.end();
    },

    maxPoolGradient(x, y, dy, dx, sizes) {
      if (!writeSizes(sizes, sizes.C)) return reference.maxPoolGradient(x, y, dy, dx, sizes);
      call.begin();
      const addresses = [call.input(x), call.input(y), call.input(dy), call.output(dx)];
      run(`maxPoolGradient${bits(dx)}`, x.length, WORTH.elements, [...addresses, SIZES]);
      call.end();
    },

    averagePool(x, y, sizes) {
      if (!writeSizes(sizes, sizes.C)) return reference.averagePool(x, y, sizes);
      call.begin();
      run(`averagePool${bits(y)}`, x.length, WORTH.elements, [call.input(x), call.output(y), SIZES]);
      call.end();
    },

    averagePoolGradient(dy, dx, sizes) {
      if (!writeSizes(sizes, sizes.C)) return reference.averagePoolGradient(dy, dx, sizes);
      call.begin();
      run(`averagePoolGradient${bits(dx)}`, dx.length, WORTH.elements, [call.input(dy), call.output(dx), SIZES]);
      call.end();
    },

    batchNorm(x, scale, shift, epsilon, out, { rows, columns }) {
      call.begin();
      const [type, from, mean, inverse] = [bits(x), call.input(x), call.output(out.mean), call.output(out.inverse)];
      const scratch = call.scratch(pool.functions.sumScratch(columns));
      const moments = [from, epsilon, mean, call.output(out.variance), inverse, rows, columns, scratch];
      run(`batchNormMoments${type}`, x.length, WORTH.elements / 2, moments);
      const addresses = [from, call.input(scale), call.input(shift), mean, inverse, call.output(out.y)];
      run(`batchNormOutput${type}`, x.length, WORTH.elements / 2, [...addresses, rows, columns]);
      call.end();
    },

    batchNormGradient(x, dy, saved, out, { rows, columns }) {
      call.begin();
      const [type, from, upstream] = [bits(x), call.input(x), call.input(dy)];
      const [mean, inverse] = [call.input(saved.mean), call.input(saved.inverse)];
      const sums = [call.output(out.dscale), call.output(out.dshift)];
      const scratch = call.scratch(2 * pool.functions.sumScratch(columns));
      const columnwise = [from, upstream, mean, inverse, ...sums, rows, columns, scratch];
      run(`batchNormGradientSums${type}`, x.length, WORTH.elements / 2, columnwise);
      const addresses = [from, upstream, call.input(saved.scale), mean, inverse, ...sums, call.output(out.dx)];
      run(`batchNormGradientInput${type}`, x.length, WORTH.elements / 2, [...addresses, rows, columns]);
      call.end();
    },

    softmax(x, out, { rows, columns }) {
      call.begin();
      run(`softmax${bits(x)}`, x.length, WORTH.exponentials, [call.input(x), call.output(out), rows, columns]);
      call.end();
    },

    softmaxCrossEntropy(logits, labels, out, { rows, columns }) {
      call.begin();
      const addresses = [call.input(logits), call.integers(labels), call.output(out.losses)];
      run(`softmaxCrossEntropy${bits(logits)}`, logits.length, WORTH.exponentials, [
        ...[...addresses, call.output(out.probabilities), rows, columns],
      ]);
      call.end();
    },

    softmaxCrossEntropyGradient(probabilities, labels, upstream, dlogits, { rows, columns }) {
      call.begin();
      const addresses = [call.input(probabilities), call.integers(labels), call.input(upstream), call.output(dlogits)];
      run(`softmaxCrossEntropyGradient${bits(dlogits)}`, dlogits.length, WORTH.elements, [...addresses, rows, columns]);
      call.end();
    },

    reduce(reducer, x, out, { outer, length, inner }) {
      call.begin();
      const parts = pool.parts(x.length, WORTH.elements);
      const scratch = reducer === "sum" && inner > 1 ? call.scratch(parts * pool.functions.sumScratch(inner)) : 0;
      const values = [reducerNames.indexOf(reducer), call.input(x), call.output(out), outer, length, inner, scratch];
      pool.run(`reduce${bits(out)}`, parts, values);
      call.end();
    },

    gather(x, indices, out, sizes) {
      // Copying a whole data set into the memory to pick a few rows would be far more work than picking them here.
      if (!heap.owns(x) || sizes.inner < 16) return reference.gather(x, indices, out, sizes);
      call.begin();
      const values = [call.input(x), call.integers(indices), indices.length, call.output(out)];
      run(`gather${bits(out)}`, out.length, WORTH.elements, [...values, sizes.outer, sizes.length, sizes.inner]);
      call.end();
    },

    hog(images, out, sizes) {
      const { N, H, W, C, bins, cell, cells, block, blocks, interpolate, norm } = sizes;
      const { perRadian, shift, share } = hogScales(sizes);
      const choices = [sharedBy.indexOf(interpolate), norms.indexOf(norm)];
      sizesField.set([N, H, W, C, bins, ...cell, ...cells, ...block, ...blocks, ...choices]);
      call.begin();
      const parts = Math.min(N, pool.parts(N * H * W, WORTH.exponentials));
      const scratch = call.scratch(parts * pool.functions.hogScratch(SIZES));
      const addresses = [call.input(images), call.output(out), call.input(arcTangents)];
      pool.run(`hog${bits(out)}`, parts, [...addresses, SIZES, perRadian, shift, share, scratch]);
      call.end();
    },

    unary(operation, x, out) {
      const number = unaryNames.indexOf(operation);
      const exponential = number >= unaryNames.indexOf("exp");
      call.begin();
      const worth = exponential ? WORTH.exponentials : WORTH.elements;
      run(`unary${bits(out)}`, out.length, worth, [number, call.input(x), call.output(out), out.length]);
      call.end();
    },

    binary(operation, a, b, out) {
      call.begin();
      const values = [binaryNames.indexOf(operation), call.input(a), a.length, call.input(b), b.length];
      run(`binary${bits(out)}`, out.length, WORTH.elements, [...values, call.output(out), out.length]);
      call.end();
    },

    combine(alpha, a, beta, b, out) {
      call.begin();
      const values = [alpha, call.input(a), beta, call.input(b), call.output(out), out.length];
      run(`combine${bits(out)}`, out.length, WORTH.elements, values);
      call.end();
    },
  };
}

/** Multiplications and additions of a convolution. */
function operations({ N, OH, OW, KH, KW, C, K }: Convolution): number {
  return 2 * N * OH * OW * KH * KW * C * K;
}
