// Softmax and cross-entropy of the rows of a matrix. Parts share the rows.
import { exp } from "./exp";
import { log } from "./log";
import { expOfPair, firstPair, storePair } from "./pairs";
import { bytes, firstOf, lowerHalf } from "./vector";

/** exp(x − largest) of a row into `out`; returns their sum, added up in 64 bits. */
function exponentials<T>(x: usize, out: usize, columns: i32, largest: T): T {
  let sum: f64 = 0, j = 0;
  for (; j + 2 <= columns; j += 2) {
    const at = bytes<T>(j), difference = v128.sub<T>(firstPair<T>(x + at), v128.splat<T>(largest));
    storePair<T>(out + at, expOfPair(lowerHalf<T>(difference)));
    sum += <f64>load<T>(out + at);
    sum += <f64>load<T>(out + at + sizeof<T>());
  }
  for (; j < columns; j++) {
    const value = <T>exp(<f64>(load<T>(x + bytes<T>(j)) - largest));
    store<T>(out + bytes<T>(j), value);
    sum += <f64>value;
  }
  return <T>sum;
}

function largestOf<T>(x: usize, columns: i32): T {
  let largest = load<T>(x);
  for (let j = 1; j < columns; j++) largest = max<T>(largest, load<T>(x + bytes<T>(j)));
  return largest;
}

function divideBy<T>(x: usize, columns: i32, divisor: T): void {
  for (let j = 0; j < columns; j++) store<T>(x + bytes<T>(j), load<T>(x + bytes<T>(j)) / divisor);
}

export function softmax<T>(x: usize, out: usize, rows: i32, columns: i32, part: i32, parts: i32): void {
  const to = firstOf(rows, part + 1, parts);
  for (let i = firstOf(rows, part, parts); i < to; i++) {
    const at = bytes<T>(i * columns);
    const sum = exponentials<T>(x + at, out + at, columns, largestOf<T>(x + at, columns));
    divideBy<T>(out + at, columns, sum);
  }
}

/** Labels are 32-bit integers. */
export function softmaxCrossEntropy<T>(
  logits: usize, labels: usize, losses: usize, probabilities: usize, rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const to = firstOf(rows, part + 1, parts);
  for (let i = firstOf(rows, part, parts); i < to; i++) {
    const row = logits + bytes<T>(i * columns), out = probabilities + bytes<T>(i * columns);
    const largest = largestOf<T>(row, columns);
    const sum = exponentials<T>(row, out, columns, largest);
    divideBy<T>(out, columns, sum);
    const label = load<i32>(labels + <usize>(4 * i));
    store<T>(losses + bytes<T>(i), <T>log(<f64>sum) + largest - load<T>(row + bytes<T>(label)));
  }
}

export function softmaxCrossEntropyGradient<T>(
  probabilities: usize, labels: usize, upstream: usize, dlogits: usize, rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const to = firstOf(rows, part + 1, parts);
  for (let i = firstOf(rows, part, parts); i < to; i++) {
    const at = bytes<T>(i * columns), label = load<i32>(labels + <usize>(4 * i)), factor = load<T>(upstream + bytes<T>(i));
    for (let j = 0; j < columns; j++) {
      const value = load<T>(probabilities + at + bytes<T>(j)) - (j == label ? <T>1 : <T>0);
      store<T>(dlogits + at + bytes<T>(j), value * factor);
    }
  }
}
