// What the module offers: each kernel for both kinds of numbers, its name ending in 32 or 64.
// Every kernel computes one part of a result; `scratch` is memory for all parts, of the size its …Scratch function says.
import { convolution, convolutionScratch, filterBytes, packFilters } from "./convolution";
import { flippedBytes, inputGradient, inputGradientScratch, packFlipped } from "./convolution-input";
import { weightGradient, weightGradientScratch } from "./convolution-weights";
import { binary, combine, unary } from "./elementwise";
import { gather } from "./gather";
import { hog, hogBytes } from "./hog";
import { matmul, matmulScratch } from "./matmul";
import { batchNormGradientInput, batchNormGradientSums, batchNormMoments, batchNormOutput } from "./normalisation";
import { averagePool, averagePoolGradient, maxPool, maxPoolGradient } from "./pooling";
import { reduce } from "./reduction";
import { sumBytes } from "./summation";
import { softmax, softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax";
import { HogSizes, Window } from "./sizes";

export function matmul32(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize, bias: usize, biasStep: usize, c:
  usize, M: i32, K: i32, N: i32, scratch: usize, part: i32, parts: i32,
): void {
  matmul<f32>(a, aRow, aColumn, b, bRow, bColumn, bias, biasStep, c, M, K, N, scratch, part, parts);
}
export function matmul64(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, bColumn: usize, bias: usize, biasStep: usize, c:
  usize, M: i32, K: i32, N: i32, scratch: usize, part: i32, parts: i32,
): void {
  matmul<f64>(a, aRow, aColumn, b, bRow, bColumn, bias, biasStep, c, M, K, N, scratch, part, parts);
}

export function packFilters32(filters: usize, to: usize, w: Window, part: i32, parts: i32): void {
  packFilters<f32>(filters, to, w, part, parts);
}
export function packFilters64(filters: usize, to: usize, w: Window, part: i32, parts: i32): void {
  packFilters<f64>(filters, to, w, part, parts);
}
export function convolution32(
  x: usize, panels: usize, bias: usize, biasStep: usize, y: usize, w: Window, scratch: usize, part: i32, parts:
  i32,
): void {
  convolution<f32>(x, panels, bias, biasStep, y, w, scratch, part, parts);
}
export function convolution64(
  x: usize, panels: usize, bias: usize, biasStep: usize, y: usize, w: Window, scratch: usize, part: i32, parts:
  i32,
): void {
  convolution<f64>(x, panels, bias, biasStep, y, w, scratch, part, parts);
}

export function packFlipped32(filters: usize, to: usize, w: Window, part: i32, parts: i32): void {
  packFlipped<f32>(filters, to, w, part, parts);
}
export function packFlipped64(filters: usize, to: usize, w: Window, part: i32, parts: i32): void {
  packFlipped<f64>(filters, to, w, part, parts);
}
export function inputGradient32(
  dy: usize, panels: usize, dx: usize, zeros: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  inputGradient<f32>(dy, panels, dx, zeros, w, scratch, part, parts);
}
export function inputGradient64(
  dy: usize, panels: usize, dx: usize, zeros: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  inputGradient<f64>(dy, panels, dx, zeros, w, scratch, part, parts);
}

export function weightGradient32(
  x: usize, dy: usize, dW: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  weightGradient<f32>(x, dy, dW, w, scratch, part, parts);
}
export function weightGradient64(
  x: usize, dy: usize, dW: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  weightGradient<f64>(x, dy, dW, w, scratch, part, parts);
}

export function maxPool32(x: usize, y: usize, w: Window, part: i32, parts: i32): void {
  maxPool<f32>(x, y, w, part, parts);
}
export function maxPool64(x: usize, y: usize, w: Window, part: i32, parts: i32): void {
  maxPool<f64>(x, y, w, part, parts);
}

export function maxPoolGradient32(x: usize, y: usize, dy: usize, dx: usize, w: Window, part: i32, parts: i32): void {
  maxPoolGradient<f32>(x, y, dy, dx, w, part, parts);
}
export function maxPoolGradient64(x: usize, y: usize, dy: usize, dx: usize, w: Window, part: i32, parts: i32): void {
  maxPoolGradient<f64>(x, y, dy, dx, w, part, parts);
}

export function averagePool32(x: usize, y: usize, w: Window, part: i32, parts: i32): void {
  averagePool<f32>(x, y, w, part, parts);
}
export function averagePool64(x: usize, y: usize, w: Window, part: i32, parts: i32): void {
  averagePool<f64>(x, y, w, part, parts);
}

export function averagePoolGradient32(dy: usize, dx: usize, w: Window, part: i32, parts: i32): void {
  averagePoolGradient<f32>(dy, dx, w, part, parts);
}
export function averagePoolGradient64(dy: usize, dx: usize, w: Window, part: i32, parts: i32): void {
  averagePoolGradient<f64>(dy, dx, w, part, parts);
}

export function batchNormMoments32(
  x: usize, epsilon: f32, mean: usize, variance: usize, inverse: usize, rows: i32, columns: i32,
  scratch: usize, part: i32, parts: i32,
): void {
  batchNormMoments<f32>(x, epsilon, mean, variance, inverse, rows, columns, scratch, part, parts);
}
export function batchNormMoments64(
  x: usize, epsilon: f64, mean: usize, variance: usize, inverse: usize, rows: i32, columns: i32,
  scratch: usize, part: i32, parts: i32,
): void {
  batchNormMoments<f64>(x, epsilon, mean, variance, inverse, rows, columns, scratch, part, parts);
}

export function batchNormOutput32(
  x: usize, scale: usize, shift: usize, mean: usize, inverse: usize, y: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  batchNormOutput<f32>(x, scale, shift, mean, inverse, y, rows, columns, part, parts);
}
export function batchNormOutput64(
  x: usize, scale: usize, shift: usize, mean: usize, inverse: usize, y: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  batchNormOutput<f64>(x, scale, shift, mean, inverse, y, rows, columns, part, parts);
}

export function batchNormGradientSums32(
  x: usize, dy: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize,
  rows: i32, columns: i32, scratch: usize, part: i32, parts: i32,
): void {
  batchNormGradientSums<f32>(x, dy, mean, inverse, dscale, dshift, rows, columns, scratch, part, parts);
}
export function batchNormGradientSums64(
  x: usize, dy: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize,
  rows: i32, columns: i32, scratch: usize, part: i32, parts: i32,
): void {
  batchNormGradientSums<f64>(x, dy, mean, inverse, dscale, dshift, rows, columns, scratch, part, parts);
}

export function batchNormGradientInput32(
  x: usize, dy: usize, scale: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize, dx: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  batchNormGradientInput<f32>(x, dy, scale, mean, inverse, dscale, dshift, dx, rows, columns, part, parts);
}
export function batchNormGradientInput64(
  x: usize, dy: usize, scale: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize, dx: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  batchNormGradientInput<f64>(x, dy, scale, mean, inverse, dscale, dshift, dx, rows, columns, part, parts);
}

export function softmax32(x: usize, out: usize, rows: i32, columns: i32, part: i32, parts: i32): void {
  softmax<f32>(x, out, rows, columns, part, parts);
}
export function softmax64(x: usize, out: usize, rows: i32, columns: i32, part: i32, parts: i32): void {
  softmax<f64>(x, out, rows, columns, part, parts);
}

export function softmaxCrossEntropy32(
  logits: usize, labels: usize, losses: usize, probabilities: usize, rows: i32, columns: i32, part: i32, parts:
  i32,
): void {
  softmaxCrossEntropy<f32>(logits, labels, losses, probabilities, rows, columns, part, parts);
}
export function softmaxCrossEntropy64(
  logits: usize, labels: usize, losses: usize, probabilities: usize, rows: i32, columns: i32, part: i32, parts:
  i32,
): void {
  softmaxCrossEntropy<f64>(logits, labels, losses, probabilities, rows, columns, part, parts);
}

export function softmaxCrossEntropyGradient32(
  probabilities: usize, labels: usize, upstream: usize, dlogits: usize, rows: i32, columns: i32, part: i32,
  parts: i32,
): void {
  softmaxCrossEntropyGradient<f32>(probabilities, labels, upstream, dlogits, rows, columns, part, parts);
}
export function softmaxCrossEntropyGradient64(
  probabilities: usize, labels: usize, upstream: usize, dlogits: usize, rows: i32, columns: i32, part: i32,
  parts: i32,
): void {
  softmaxCrossEntropyGradient<f64>(probabilities, labels, upstream, dlogits, rows, columns, part, parts);
}

/** Memory for the sums so far of one part. */
export function sumScratch(inner: i32): usize {
  return sumBytes(inner);
}

export function reduce32(
  reducer: i32, x: usize, out: usize, outer: i32, length: i32, inner: i32, scratch: usize, part: i32, parts: i32,
): void {
  reduce<f32>(reducer, x, out, outer, length, inner, scratch, part, parts);
}
export function reduce64(
  reducer: i32, x: usize, out: usize, outer: i32, length: i32, inner: i32, scratch: usize, part: i32, parts: i32,
): void {
  reduce<f64>(reducer, x, out, outer, length, inner, scratch, part, parts);
}

export function unary32(f: i32, x: usize, out: usize, count: i32, part: i32, parts: i32): void {
  unary<f32>(f, x, out, count, part, parts);
}
export function unary64(f: i32, x: usize, out: usize, count: i32, part: i32, parts: i32): void {
  unary<f64>(f, x, out, count, part, parts);
}

export function binary32(
  f: i32, a: usize, aCount: i32, b: usize, bCount: i32, out: usize, count: i32, part: i32, parts: i32,
): void {
  binary<f32>(f, a, aCount, b, bCount, out, count, part, parts);
}
export function binary64(
  f: i32, a: usize, aCount: i32, b: usize, bCount: i32, out: usize, count: i32, part: i32, parts: i32,
): void {
  binary<f64>(f, a, aCount, b, bCount, out, count, part, parts);
}

export function combine32(
  alpha: f64, a: usize, beta: f64, b: usize, out: usize, count: i32, part: i32, parts: i32,
): void {
  combine<f32>(alpha, a, beta, b, out, count, part, parts);
}
export function combine64(
  alpha: f64, a: usize, beta: f64, b: usize, out: usize, count: i32, part: i32, parts: i32,
): void {
  combine<f64>(alpha, a, beta, b, out, count, part, parts);
}

export function matmulScratch32(K: i32, N: i32): usize {
  return matmulScratch<f32>(K, N);
}
export function matmulScratch64(K: i32, N: i32): usize {
  return matmulScratch<f64>(K, N);
}

export function filterBytes32(w: Window): usize {
  return filterBytes<f32>(w);
}
export function filterBytes64(w: Window): usize {
  return filterBytes<f64>(w);
}
export function convolutionScratch32(w: Window): usize {
  return convolutionScratch<f32>(w);
}
export function convolutionScratch64(w: Window): usize {
  return convolutionScratch<f64>(w);
}

export function flippedBytes32(w: Window): usize {
  return flippedBytes<f32>(w);
}
export function flippedBytes64(w: Window): usize {
  return flippedBytes<f64>(w);
}
export function inputGradientScratch32(w: Window): usize {
  return inputGradientScratch<f32>(w);
}
export function inputGradientScratch64(w: Window): usize {
  return inputGradientScratch<f64>(w);
}

export function weightGradientScratch32(w: Window, parts: i32): usize {
  return weightGradientScratch<f32>(w, parts);
}
export function weightGradientScratch64(w: Window, parts: i32): usize {
  return weightGradientScratch<f64>(w, parts);
}

export function gather32(
  x: usize, indices: usize, count: i32, out: usize, outer: i32, length: i32, inner: i32, part: i32, parts: i32,
): void {
  gather<f32>(x, indices, count, out, outer, length, inner, part, parts);
}
export function gather64(
  x: usize, indices: usize, count: i32, out: usize, outer: i32, length: i32, inner: i32, part: i32, parts: i32,
): void {
  gather<f64>(x, indices, count, out, outer, length, inner, part, parts);
}

export function hogScratch(s: HogSizes): usize {
  return hogBytes(s);
}
export function hog32(
  images: usize, out: usize, table: usize, s: HogSizes, perRadian: f64, shift: f64, share: f64, scratch: usize,
  part: i32, parts: i32,
): void {
  hog<f32>(images, out, table, s, perRadian, shift, share, scratch, part, parts);
}
export function hog64(
  images: usize, out: usize, table: usize, s: HogSizes, perRadian: f64, shift: f64, share: f64, scratch: usize,
  part: i32, parts: i32,
): void {
  hog<f64>(images, out, table, s, perRadian, shift, share, scratch, part, parts);
}
